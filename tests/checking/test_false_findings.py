"""What texts of other hands do that is no fault: each was once told as one."""

import pytest

from app.checking.check import check
from app.model.provision import Kind
from tests.checking.texts import instrument

P, ITEM, SECTION, RECITAL = Kind.PARAGRAPH, Kind.ITEM, Kind.SECTION, Kind.RECITAL
CASES = {
    "words of a treaty in quotation marks": [
        (RECITAL, 'Noting that "the Parties shall take all appropriate measures" is the wording of the Charter;')
    ],
    "definitions stand by themselves": [
        (P, "For the purposes of this Arrangement:"),
        (ITEM, '"Data" means reports;'),
        (ITEM, '"Sender" means the Side that supplies Data;'),
        (ITEM, '"Receiver" means the Side that gets Data from the Sender.'),
    ],
    "a title above numbered provisions": [
        (P, "Data to be shared"),
        (ITEM, "2.1.", "They intend to share data."),
        (ITEM, "2.2.", "They may mark them."),
    ],
    "acronyms by which the participants are introduced": [
        (Kind.CHAPEAU, "The Ministry of Energy of Japan (MEJ) and the Bureau of Mines of Fiji (BMF), the “Participants”:"),
        (P, "The Participants meet."),
    ],
    "numbers whose sections end in nought": [
        (P, "1.0", "PURPOSE"), (P, "1.1", "They meet."), (P, "1.2", "They talk."), (P, "2.0", "COSTS"), (P, "2.1", "None."),
        (P, "3.0", "LIABILITY"), (P, "3.1", "None."), (P, "4.0", "GENERAL"), (P, "4.1", "They write."),
    ],
}  # fmt: skip
RULES = {"party", "shall", "term_undefined", "list_and", "stem_colon", "numbering", "acronym_unused"}


@pytest.mark.parametrize("name", CASES)
def test_it_is_not_told(name):
    found = [(each.rule, each.passage) for each in check(instrument(*CASES[name]), "us").findings]
    assert [each for each in found if each[0] in RULES] == []


def test_a_number_that_is_missing_is_told_beside_noughts():
    text = instrument((P, "1.0", "PURPOSE"), (P, "1.1", "They meet."), (P, "1.3", "They talk."))
    assert "numbering" in {each.rule for each in check(text, "us").findings}


def test_what_is_quoted_to_name_it_is_still_looked_at():
    text = instrument((P, "The Sides (hereinafter the “Parties”) shall meet."))
    assert {"party", "shall"} <= {each.rule for each in check(text, "us").findings}
