"""What is refused, and why; what is an instrument though it does not look like the usual one."""

import pytest

from app.errors import NotAnInstrument
from app.ingest.particulars import place_in
from app.ingest.reading import read_bytes

MOC = """MEMORANDUM OF COOPERATION
between the Ministry of Health of Japan and the Ministry of Health of Brazil

The Ministry of Health of Japan and the Ministry of Health of Brazil (hereinafter referred to as the "Participants"),

Desiring to cooperate,

Have reached the following understanding:

1. Purpose

The Participants intend to exchange information on health.

2. Legal character

This Memorandum of Cooperation is not legally binding.

Signed at Tokyo on 3 May 2024, in duplicate, in the English language.
"""

REFUSED = {
    "letter": ("Dear Minister Sato,\n\nI have the honour to enclose the text that we discussed.\n\n" + MOC + "\n\nYours sincerely,\n\nA. Silva\n", "letter"),
    "press": ("FOR IMMEDIATE RELEASE\n\nMinistries sign memorandum\n\n" + MOC + "\n\nMedia contact: press@example.org\n", "press release"),
    "companies": (MOC.replace("Ministry of Health of Japan", "Kinoshita Trading Co., Ltd.").replace("Ministry of Health of Brazil", "Silva Foods Inc."), "companies"),
    "one company": (MOC.replace("the Ministry of Health of Brazil", "Silva Foods Ltd., a company incorporated under the laws of Brazil"), "companies"),
    "a company called an agency": (MOC.replace("Ministry of Health of Japan", "Kinoshita Travel Agency Co., Ltd.").replace("Ministry of Health of Brazil", "Silva Travel Agency Inc."), "companies"),
    "a sale between public bodies": (MOC.replace("Brazil (here", "Brazil (the “Buyer”) (here"), "contract"),
    "statute": ("HEALTH COOPERATION ACT 2024\n\nAn Act to provide for cooperation in health.\n\nBe it enacted by the Parliament as follows:\n\n1. Short title\n\nThis Act may be cited as the Health Cooperation Act 2024.\n\n2. Purpose\n\nThe Minister shall cooperate.\n", "statute"),
    "communique": ("JOINT COMMUNIQUÉ\n\nThe Ministers of Health of Japan and Brazil met in Tokyo on 3 May 2024.\n\n1. The Ministers welcomed the progress made. They discussed vaccines and expressed concern.\n\n2. The Ministers reaffirmed their commitment and thanked the host.\n\nTokyo, 3 May 2024\n", "communiqué"),
    "news": ("Japan and Brazil sign health deal\n\nTOKYO (Reuters) - Japan and Brazil on Monday signed a memorandum of cooperation on health, officials said.\n\n“This is a milestone,” said the minister.\n", "news"),
    "guide": ("How to write a memorandum of understanding\n\nA memorandum of understanding has a title, a preamble and provisions.\n\n1. Title\n\nName the participants.\n\n2. Preamble\n\nSay why.\n", "participants"),
    "lease": ('LEASE AGREEMENT\n\nThis Lease is made on 1 March 2024 between John Smith ("Landlord") and Mary Jones ("Tenant").\n\n1. Term. The term is one year.\n\n2. Rent. The Tenant shall pay rent monthly.\n\nSigned on 1 March 2024.\n\n____________\nJohn Smith\n', "contract"),
    "poem": ("Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.\n", "participants"),
    "one word": ("Memorandum\n", "participants"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_text_that_is_none_is_refused_with_its_reason(name):
    text, reason = REFUSED[name]
    with pytest.raises(NotAnInstrument) as refusal:
        read_bytes(f"{name}.txt", text.encode())
    assert any(reason in each for each in refusal.value.reasons), refusal.value.reasons
    assert all(not each.endswith(".") and each[0].islower() for each in refusal.value.reasons)


ACCEPTED = {
    "the text itself": MOC,
    "unsigned": MOC[: MOC.index("Signed at")],
    "no title": MOC[MOC.index("The Ministry of Health of Japan and") :],
    "no recital and no link": MOC.replace("Desiring to cooperate,\n\nHave reached the following understanding:\n\n", ""),
    "a treaty": MOC.replace("MEMORANDUM OF COOPERATION", "AGREEMENT").replace("Have reached the following understanding", "Have agreed as follows").replace("intend to", "shall").replace("is not legally binding", "shall enter into force on signature"),
    "two agencies of one country": MOC.replace("Health of Brazil", "the Environment of Japan"),
    "an organisation": MOC.replace("the Ministry of Health of Brazil", "the World Health Organization"),
    "agencies with registered offices": MOC.replace("the Ministry of Health of Brazil (here", "the Italian Space Agency, whose registered office is in Via Lunga 1, Rome, (here"),
    "a province and a university": MOC.replace("Ministry of Health of Japan", "Province of Alberta").replace("the Ministry of Health of Brazil", "the University of São Paulo"),
    "an authority with a company in its name": MOC.replace("Ministry of Health of Brazil", "Authority for the Supervision of Companies of Brazil"),
    "a link that describes": MOC.replace("Have reached the following understanding", "INTEND to create a framework for joint work, as described below"),
    "a subject that sounds like something else": MOC.replace("information on health", "information on contracts, statutes and press releases"),
}  # fmt: skip


@pytest.mark.parametrize("name", ACCEPTED)
def test_an_instrument_that_lacks_a_part_is_one(name):
    found = read_bytes(f"{name}.txt", ACCEPTED[name].encode()).instrument
    assert len(found.particulars.participants) == 2
    assert sum(provision.kind.value == "section" for provision in found.provisions) == 2


ONE = MOC[: MOC.index("2. Legal")] + MOC[MOC.index("Signed at") :]


def test_one_thing_that_was_decided_and_signed_is_an_instrument():
    found = read_bytes("a.txt", ONE.replace("Purpose\n\nThe", "The").encode())
    assert [each.kind.value for each in found.instrument.provisions].count("paragraph") == 1
    assert "no_instrument" not in {each.rule for each in found.findings}


DOUBTFUL = {
    "nobody is named": "MEMORANDUM OF UNDERSTANDING ON HEALTH\n\n1. This Memorandum is about health.\n\n2. Experts may meet.\n\nSigned at Tokyo on 3 May 2024, in duplicate, in the English language.\n",
    "a meeting is told": MOC.replace("The Participants intend to", "The Ministers met in Tokyo on 3 May 2024. The Ministers welcomed the progress made. The Participants intend to").replace("\n2. Legal character\n\nThis Memorandum of Cooperation is not legally binding.\n", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", DOUBTFUL)
def test_where_it_is_not_sure_the_person_decides(name):
    found = read_bytes("a.txt", DOUBTFUL[name].encode())
    doubt = next(each for each in found.findings if each.rule == "no_instrument")
    assert doubt.message.startswith("It may be no instrument: ")
    assert doubt.at == found.instrument.provisions[0].id


def test_paragraphs_in_another_language_than_the_front_are_no_version():
    body = "この協定は、日本国政府が、必要な手続が完了した旨の通告を受領した日に効力を生ずる。"
    text = MOC[: MOC.index("1. Purpose")] + f"1. {body}\n\n2. {body}\n\n" + MOC[MOC.index("Signed at") :]
    found = read_bytes("a.txt", text.encode()).instrument
    assert [each.language for each in found.versions] == ["en"]
    assert [each.words for each in found.provisions if each.label in {"1.", "2."}] == [body, body]


def test_a_treaty_is_binding_and_a_memorandum_is_not():
    assert read_bytes("a.txt", MOC.encode()).instrument.particulars.binding == "non-binding"
    treaty = ACCEPTED["a treaty"].replace("exchange", "and shall exchange")
    assert read_bytes("a.txt", treaty.encode()).instrument.particulars.binding == "binding"


STATEMENT = """Joint Statement on Safe Tunnels by the Ministry of Transport of Japan and the Department of Transport of Ireland

Dublin, 4 June 2024

The Ministry of Transport of Japan and the Department of Transport of Ireland (the "two sides") met in Dublin on 4 June 2024.

1. The two sides welcomed the progress made and reaffirmed their interest in safe tunnels.

2. The two sides intend to exchange experts every year.

3. The two sides discussed a working group, which is to meet twice a year.
"""


def test_a_joint_statement_that_says_how_far_it_binds_is_an_instrument_though_it_tells_of_a_meeting():
    last = "\n4. This Joint Statement does not create rights or obligations under international law.\n"
    known = read_bytes("a.txt", (STATEMENT + last).encode()).instrument.particulars
    assert (known.instrument_type, known.binding, known.place) == ("joint_statement", "non-binding", "Dublin")
    with pytest.raises(NotAnInstrument):
        read_bytes("a.txt", STATEMENT.encode())


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Bangkok, Thailand,", "Bangkok"),
        ("Gaithersburg, Maryland,", "Gaithersburg, Maryland"),
        ("Singapore", "Singapore"),
    ],
)
def test_a_place_is_filed_without_its_country(said, place):
    assert place_in(f"Signed at {said} on 4 June 2024, in duplicate.") == place
