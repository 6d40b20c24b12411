"""Exchanges of notes: the note, the reply, their dates and signatures, and the clauses that they agree on."""

from datetime import date

import pytest

from app.errors import NotAnInstrument
from app.ingest.clauses import clauses_of
from app.ingest.reading import read_bytes
from app.model.provision import Kind

TITLE = (
    "Exchange of Notes between the Government of Norway and the Government of the Republic of Chile on Fishing Vessels"
)
NOTE = """Oslo, 3 May 2021

{salutation}

I have the honour to refer to recent talks on fishing vessels, and to propose the following arrangements:

1. Each Government shall admit the vessels of the other to its ports.

2. These arrangements may be amended by a further exchange of notes.

3. Either Government may terminate these arrangements by giving six months' notice in writing to the other Government.

If this is acceptable to the Government of the Republic of Chile, I have the honour to propose that this Note and your \
reply shall constitute an agreement between our two Governments, which shall enter into force on 1 July 2021.

Please accept, {salutation} the assurances of my highest consideration.

Kari Nordmann
Minister of Fisheries

{to}"""
REPLY = """{head}Santiago, 20 May 2021

{salutation}

I have the honour to acknowledge receipt of your Note of 3 May 2021 and to confirm that it is acceptable to the \
Government of the Republic of Chile.

I avail myself of this opportunity to renew the assurances of my highest consideration.

(Signed) Pablo Rojas
Minister of Foreign Affairs
"""


def exchange(
    salutation="Excellency,", head="", to="His Excellency\nPablo Rojas\nMinister of Foreign Affairs\nSantiago"
):
    note, reply = (each.format(salutation=salutation, head=head, to=to) for each in (NOTE, REPLY))
    return read_bytes("a.txt", f"{TITLE}\n\n{note}\n\n{reply}".encode())


@pytest.mark.parametrize("salutation", ["Excellency,", "Sir,", "Your Excellency,", "Madam,", "Dear Minister,"])
@pytest.mark.parametrize("head", ["", "II\n\n", "MINISTRY OF FOREIGN AFFAIRS\n\n", "Note in reply\n\n"])
def test_a_note_and_its_reply(salutation, head):
    reading = exchange(salutation, head)
    kinds = [each.kind for each in reading.instrument.provisions]
    assert kinds.count(Kind.SIGNING) == kinds.count(Kind.SIGNATURE) == kinds.count(Kind.CHAPEAU) == 2
    known = reading.instrument.particulars
    assert (known.title, known.instrument_type, known.status) == (TITLE, "exchange_of_notes", "signed")
    assert [(known.country(each.side), each.name, each.post) for each in known.signatories] == [
        ("Norway", "Kari Nordmann", "Minister of Fisheries"),
        ("Chile", "Pablo Rojas", "Minister of Foreign Affairs"),
    ]
    assert known.signed_on == date(2021, 5, 20)
    assert [each.label for each in reading.instrument.provisions if each.label and each.label[0].isdigit()] == [
        "1.",
        "2.",
        "3.",
    ]
    assert not reading.coverage.missing


def test_the_clauses():
    clauses = clauses_of(exchange().instrument)
    assert {name for name, clause in clauses.all().items() if clause} == {
        "modification",
        "discontinuation",
        "operative",
    }
    assert clauses.discontinuation.notice_months == 6
    assert (clauses.operative.rule, clauses.operative.on) == ("date", date(2021, 7, 1))


def test_without_an_address():
    kinds = [each.kind for each in exchange(to="").instrument.provisions]
    assert Kind.NOTE not in kinds
    assert kinds.count(Kind.SIGNATURE) == 2


def test_states_by_their_names_alone():
    title = "Exchange of Notes between the Republic of Chile and Japan concerning Fishing Vessels"
    text = f"{title}\n\n{NOTE.format(salutation='Sir,', to='')}\n\n{REPLY.format(salutation='Sir,', head='')}"
    known = read_bytes("a.txt", text.encode()).instrument.particulars
    assert [each.name for each in known.participants] == ["Republic of Chile", "Japan"]


def test_one_letter_is_no_exchange():
    with pytest.raises(NotAnInstrument):
        read_bytes("a.txt", NOTE.format(salutation="Sir,", to="").encode())
