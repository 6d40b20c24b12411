"""Answers and particulars that the tests of drafting share."""

import tomllib

from app.drafting.templates import Template, example, load
from app.model.instrument import Participant, Particulars, Side
from app.paths import shipped_templates

AUSTRALIA = {
    "country": "Australia",
    "represented_by": "Department of Industry, Science and Resources",
    "short": "DISR",
    "signatory": "Alex Citizen",
    "post": "Minister for Resources",
}
VIET_NAM = {
    "country": "Viet Nam",
    "name": "Ministry of Industry and Trade of Viet Nam",
    "also": ["Ministry of Science and Technology of Viet Nam"],
    "lead": "Ministry of Industry and Trade",
    "agencies": ["Institute of Energy", "Viet Nam Academy of Science"],
}
NETHERLANDS = {"country": "Netherlands"}
JAPAN = {
    "country": "Japan",
    "name": "外務省 of Japan",
    "signatory": "山田 太郎",
    "post": "外務大臣",
}
UNITED_STATES = {"country": "United States", "name": "Department of Energy of the United States of America"}
EVERYTHING = {
    "confidentiality": True,
    "intellectual_property": True,
    "duration_years": 5,
    "recitals": ["Desiring to build on the joint study completed last year."],
    "languages": ["English", "Vietnamese"],
    "place": "Canberra",
    "date": "2027-03-19",
}
DEEP_SEA = Particulars(
    title="Memorandum of Cooperation Regarding Deep-Sea Mineral Resource Development Between the Ministry of Economy,"
    " Trade, and Industry of Japan and the Department of Commerce of the United States of America",
    instrument_type="memorandum_of_cooperation",
    sides=(Side("jp", "Japan"), Side("us", "United States")),
    participants=(
        Participant("jp", "Ministry of Economy, Trade and Industry of Japan", short="METI"),
        Participant("us", "Department of Commerce of the United States of America"),
    ),
    collective_name="Participants",
)
TECHNOLOGY = Particulars(
    title="Memorandum of Cooperation Regarding the Technology Prosperity Deal Between the Government of the United"
    " States of America and the Government of Japan",
    instrument_type="memorandum_of_cooperation",
    sides=(Side("us", "United States"), Side("jp", "Japan")),
    participants=(
        Participant(
            "us", "Government of the United States of America", "Office of Science and Technology Policy", short="OSTP"
        ),
        Participant("jp", "Government of Japan", "Cabinet Office of Japan"),
    ),
    collective_name="Participants",
)


def shipped() -> dict[str, Template]:
    return {template.name: template for template in load((shipped_templates(),))}


def answers(template: Template, *sides: dict, **more) -> dict:
    given = tomllib.loads(example(template))
    if sides:
        given["sides"] = [dict(side) for side in sides]
    return given | {key: value for key, value in more.items() if key in template.known or key in given}


def particulars(*countries: str, kind: str = "memorandum_of_cooperation", name: str = "Participants") -> Particulars:
    return Particulars(
        title=f"Memorandum of Cooperation on Ocean Data between {' and '.join(countries)}",
        instrument_type=kind,
        sides=tuple(Side(country[:2], country) for country in countries),
        participants=tuple(Participant(country[:2], f"Government of {country}") for country in countries),
        collective_name=name,
    )


def words(instrument) -> str:
    return "\n".join(provision.words for provision in instrument.provisions)
