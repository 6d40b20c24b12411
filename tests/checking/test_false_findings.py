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
        (P, "The Receiver pays."),
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
    "a recital foretells": [
        (RECITAL, "Recognizing that good communication will contribute to trust;"),
        (RECITAL, "Noting that the accord will remain useful,"),
    ],
    "short names without quotation marks": [
        (RECITAL, "Desiring to cooperate, Fiji represented by the Ministry of Mines (referred to as FMM) and Japan,"),
        (P, "FMM pays."), (P, "The costs of FMM are small."),
    ],
    "together the Participants": [
        (Kind.CHAPEAU, "The Government of Fiji (“Fiji”) and the Government of Japan (“Japan”), together the Participants and in singular the Participant,"),
        (P, "The Participants meet in Fiji or Japan."),
    ],
    "an acronym whose name is spelled out": [
        (RECITAL, "Noting the work of the Bank of the Northern Islands (together the “BNI banks”),"),
        (RECITAL, "Noting the laws of the Free Republic of Palm Islands,"),
        (P, "The BNI banks ask that BNI helps and that FRPI pays."),
    ],
    "the last recital but one ends in a comma and an and": [
        (RECITAL, "Desiring to learn,"), (RECITAL, "Noting what was done, and"), (RECITAL, "Wishing for more,"),
        (Kind.LINK, "intend to cooperate as follows:"),
    ],
    "a body that makes its own rules": [
        (P, "They intend to establish a Joint Committee. Rules of procedure of the Joint Committee are its own."),
    ],
    "a participant's short name in mixed letters": [
        (Kind.CHAPEAU, "The Department of Rivers of Fiji (“DRFij”) and the Bureau of Mines (“BMF”), the “Participants”:"),
        (P, "The Participants meet."),
    ],
    "names that are given in other ways": [
        (RECITAL, "Recalling the Office of Trade of Fiji, herein referred to as OTFJ, and the Republic of Palms (“REP (Palms)”);"),
        (P, "OTFJ and REP (Palms) meet. The REP pays."),
    ],
    "an annex of another body": [(P, "They use the standards set out in ICAO Annex 13 and IMO Annex 4.")],
    "the two letters of a state": [
        (RECITAL, "Noting the Terms of Reference, signed at Washington, DC on June 20, 2018, and at Austin, TX;"),
    ],
    "what everybody calls the United States": [
        (RECITAL, 'Whereas the United States of America (the "United States" or "U.S.") and Fiji wish to meet;'),
        (P, "The United States pays."),
    ],
    "what a laboratory does is no treaty": [(P, "Studies being done at the Harbour Institute and in Oslo in 2024 are shared.")],
    "another treaty that is to enter into force": [
        (P, "They await the entry into force, at an early date and in full, of the Clean Rivers Treaty."),
    ],
    "a word with a hyphen and one without are one finding": [
        (P, "They intend cooperation in mining."), (P, "Such cooperation grows."), (P, "Its co-operation is wide."),
    ],
    "a common name in capitals where it is given": [
        (RECITAL, "Recognizing that Fiji and Chile, hereinafter called the SIDES, wish to meet;"), (P, "The Sides meet."),
    ],
    "two letters that a name begins with": [(P, "The laboratories of the UC Davis Campus are open.")],
    "an acronym that a dash gives": [(P, "The Rules on Fair Prices (hereinafter – FAPRI) apply. FAPRI is kept.")],
    "acronyms of the participants in the title": [
        (Kind.TITLE, "Memorandum between the Bureau of Mines of Fiji (BMF) and the Ministry of Energy of Chile (MEC)"),
        (Kind.CHAPEAU, "The Bureau of Mines of Fiji (BMF) and the Ministry of Energy of Chile (MEC), the “Participants”:"),
        (P, "The Participants meet."),
    ],
    "a paragraph that goes on": [
        (P, "They have regard to the value of a common register of ships; and"),
        *[(P, f"They intend to hold meeting {n} in the spring of each year.") for n in range(4)],
    ],
    "a body that is set up by its name": [
        (P, "Both establish the Steering Committee consisting of officials. The Steering Committee meets yearly in Fiji, and is chaired by both."),
    ],
    "a body with a dotted name": [
        (P, "They take part in a U.S.-Fiji Working Group on Ports. The Working Group meets each year and is chaired by both."),
    ],
    "a joint text that says we": [
        (P, "We share a long coast. Our ports are open."), (P, "We seek more trade between our peoples."),
    ],
    "a definition that is used as any word is": [
        (P, "In this text:"), (ITEM, "(a)", "“Harbour due(s)” means fees;"), (ITEM, "(b)", "“Fishing vessel” means a boat."),
        (P, "A harbour due is paid by each fishing vessel."),
    ],
    "the part of an act by a number with a point": [
        (SECTION, "I.", "Aims"), (SECTION, "II.", "Costs"), (P, "It is the Ports Act, save for Part VII.1, that is kept."),
    ],
    "the first item within a paragraph": [
        (P, "1.", "(1) They pay."), (ITEM, "(2)", "They meet."), (P, "2.", "(1) They rest."), (ITEM, "(2)", "They write."),
    ],
    "numbers that are written otherwise": [
        (P, "(I)", "The Office of Ports of Fiji,"), (P, "(II)", "The Bureau of Mines of Chile."), (P, "1.2", "They meet."), (P, "1.3", "They pay."),
    ],
    "members that a list introduces": [
        (P, "Between:"), (ITEM, "the Harbour Safety Agency (HSAX);"), (ITEM, "the Bureau of Coasts (BCOX); and"), (ITEM, "the Sea Office (SEOX)."),
        (P, "They meet."),
    ],
    "a common name that is referred to": [
        (RECITAL, "Noting that the Office of Ports and the Bureau of Mines, together referred to as the Sides, pay;"), (P, "The Sides meet."),
    ],
    "several names of one who takes part": [
        (RECITAL, "Noting that Fiji and Chile, also referred to herein as “Agency” or “Agencies,” pay;"), (P, "They meet at each Agency’s cost."),
    ],
    "a common name that is a plural": [
        (RECITAL, "Noting that Fiji and Chile (hereinafter referred to as the “Agencies”) pay;"), (P, "The Agencies meet."),
    ],
    "an acronym of countries in a row": [
        (RECITAL, "Noting the ties of Fiji, Nauru and Tonga Islands, and the FNTI forum;"), (P, "The FNTI forum meets."),
    ],
    "another agreement that was just named": [
        (P, "An Agreement on ports was made. This agreement, signed in May 1997, is kept."),
    ],
    "a body that decides its own procedure": [
        (P, "A Joint Commission on ports is established. It decides its own working procedures."),
    ],
    "numbers whose sections end in nought": [
        (P, "1.0", "PURPOSE"), (P, "1.1", "They meet."), (P, "1.2", "They talk."), (P, "2.0", "COSTS"), (P, "2.1", "None."),
        (P, "3.0", "LIABILITY"), (P, "3.1", "None."), (P, "4.0", "GENERAL"), (P, "4.1", "They write."),
    ],
}  # fmt: skip
RULES = {
    "will",
    "acronym_undefined",
    "recital_ends",
    "without_chair",
    "without_meetings",
    "term_twice",
    "term_unused",
    "party",
    "shall",
    "term_undefined",
    "list_and",
    "stem_colon",
    "numbering",
    "acronym_unused",
    "reference_nowhere",
    "done_at",
    "enter_into_force",
    "letter_wrong",
    "stop_missing",
    "without_body",
    "our",
    "this_agreement",
}


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


@pytest.mark.parametrize(
    "words",
    [
        "The Sides share the intention to meet.",
        "Both sides share their strong interest.",
        "The Participants take into account the funds.",
    ],
)
def test_what_the_sides_have_in_mind_is_nothing_they_do(words):
    found = check(instrument((P, words)), "germany").findings
    assert "bare_present" not in {each.rule for each in found}


@pytest.mark.parametrize(
    "words", ["It covers laws that the Participants jointly list.", "If the Sides decide so, it ends."]
)
def test_what_a_clause_beside_says_is_nothing_they_do(words):
    found = check(instrument((P, words)), "germany").findings
    assert "bare_present" not in {each.rule for each in found}


def test_one_we_among_participants_is_told():
    text = instrument((P, "The Participants share a coast."), (P, "The Participants meet; we welcome our friends."))
    assert [each.passage for each in check(text, "us").findings if each.rule == "our"] == ["we", "our"]


def test_both_governments_do_something_in_the_bare_present():
    found = check(instrument((P, "Both governments establish a fund.")), "germany").findings
    assert [each.passage for each in found if each.rule == "bare_present"] == ["establish"]
