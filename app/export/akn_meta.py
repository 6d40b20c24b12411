"""What an Akoma Ntoso file says of itself: work, expression and manifestation (FRBR), who took part, who signed."""

import json
import re
import unicodedata
from dataclasses import dataclass

from lxml import etree

from app.export.akn_parts import PARAPH, make, rules
from app.export.ooxml import Element, safe
from app.language.countries import code_of
from app.model.codec import encode
from app.model.instrument import Instrument, LanguageVersion, Particulars

UNDATED = "0001-01-01"
"""The day of a text that has none: the format wants one, and any other would be read as true."""
_UNKNOWN_COUNTRY = "xx"  # left free by ISO 3166 for those who need one
_LONGEST = 60
_US = "#paraph"


@dataclass(frozen=True, slots=True)
class About:
    """What the metadata of one document is made of.

    ``part`` names an attachment ("!annex_1"); ``whole`` says that it is the collection of all language versions,
    ``inner`` that the document stands within another, whose references hold for it too: no eId may be there twice.
    """

    instrument: Instrument
    version: LanguageVersion
    part: str = ""
    whole: bool = False
    inner: bool = False


def document_name(particulars: Particulars) -> str:
    """Return the type of an instrument as a name in the manner of the format ("memorandumOfCooperation")."""
    first, *rest = [word for word in re.split(r"[^A-Za-z0-9]+", particulars.instrument_type) if word] or ["other"]
    return first.lower() + "".join(word.capitalize() for word in rest)


def meta(about: About) -> Element:
    """Return the metadata of a document."""
    made = make("meta", _identification(about))
    if not about.inner:
        made.append(_references(about.instrument.particulars))
        made.append(_proprietary(about.instrument.particulars))
    return made


def three_letters(language: str) -> str:
    """Return a language as the format names it ("eng"); its tag where that is not known."""
    return rules()["languages"].get(language.split("-", 1)[0].lower(), language)


def _identification(about: About) -> Element:
    particulars = about.instrument.particulars
    work = _work(about.instrument)
    spoken = [about.version] if not about.whole else list(about.instrument.versions)
    language = three_letters(spoken[0].language) if len(spoken) == 1 else "mul"
    expression = f"{work}/{language}@{_day(particulars)}"
    return make(
        "identification",
        _frbr_work(about, work),
        _frbr_expression(about, expression, spoken),
        _frbr_manifestation(about, expression),
        source=_US,
    )


def _frbr_work(about: About, work: str) -> Element:
    particulars = about.instrument.particulars
    made = _core("FRBRWork", work, about.part, particulars)
    made.append(make("FRBRcountry", value=_country(particulars)))
    made.append(make("FRBRsubtype", value=document_name(particulars)))
    title = " ".join(safe(particulars.title).split())
    if title and not about.part:
        made.append(make("FRBRname", value=title))
    return made


def _frbr_expression(about: About, expression: str, spoken: list[LanguageVersion]) -> Element:
    made = _core("FRBRExpression", expression, about.part, about.instrument.particulars)
    for version in spoken:
        made.append(make("FRBRlanguage", language=three_letters(version.language)))
    if not about.whole and about.version.role == "translation":
        first = about.instrument.versions[0]
        origin = f"{_work(about.instrument)}/{three_letters(first.language)}@{_day(about.instrument.particulars)}"
        told = {"fromLanguage": three_letters(first.language), "authoritative": "false", "by": _US}
        made.append(make("FRBRtranslation", href=origin, **told))
    return made


def _frbr_manifestation(about: About, expression: str) -> Element:
    made = _core("FRBRManifestation", f"{expression}.akn", about.part, about.instrument.particulars, author=_US)
    made.append(make("FRBRformat", value="application/akn+xml"))
    return made


def _core(tag: str, uri: str, part: str, particulars: Particulars, author: str = "") -> Element:
    if not author:
        author = "#participant_1" if particulars.participants else _US
    name = "signature" if particulars.signed_on else "undated"
    return make(
        tag,
        make("FRBRthis", value=f"{uri}/{part}" if part else uri),
        make("FRBRuri", value=uri),
        make("FRBRdate", date=_day(particulars), name=name),
        make("FRBRauthor", href=author),
    )


def _day(particulars: Particulars) -> str:
    return particulars.signed_on.isoformat() if particulars.signed_on else UNDATED


def _country(particulars: Particulars) -> str:
    codes = (code_of(side.country) for side in particulars.sides if side.country)
    return next((code.lower() for code in codes if code), _UNKNOWN_COUNTRY)


def _work(instrument: Instrument) -> str:
    particulars = instrument.particulars
    name = _slug(particulars.title) or _slug(instrument.id) or "text"
    steps = (_country(particulars), "statement", document_name(particulars), _day(particulars), name)
    return "/akn/" + "/".join(steps)


def _slug(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii").lower()
    made = "-".join(re.findall(r"[a-z0-9]+", plain))
    return made if len(made) <= _LONGEST else made[:_LONGEST].rpartition("-")[0] or made[:_LONGEST]


def _references(particulars: Particulars) -> Element:
    made = make("references", source=_US)
    made.append(make("TLCOrganization", eId="paraph", href="/ontology/organization/paraph", showAs="Paraph"))
    for at, participant in enumerate(particulars.participants, 1):
        _refer(made, "TLCOrganization", f"participant_{at}", participant.name)
    for at, signatory in enumerate(particulars.signatories, 1):
        _refer(made, "TLCPerson", f"signatory_{at}", signatory.name or signatory.post)
    if particulars.place:
        _refer(made, "TLCLocation", "place", particulars.place)
    return made


def _refer(made: Element, tag: str, eid: str, name: str) -> None:
    kind = tag.removeprefix("TLC").lower()
    shown = " ".join(safe(name).split()) or eid
    made.append(make(tag, eId=eid, href=f"/ontology/{kind}/{_slug(name) or eid}", showAs=shown))


def _proprietary(particulars: Particulars) -> Element:
    """Return the particulars in full, for the program that reads its own file back."""
    told = etree.Element(f"{{{PARAPH}}}particulars", nsmap={"paraph": PARAPH})
    told.text = json.dumps(encode(particulars), sort_keys=True)
    return make("proprietary", told, source=_US)
