import pytest

from app import errors
from app.ui.messages import Messages, sentence


@pytest.mark.parametrize(
    "error",
    [
        errors.UnreadableFile("a.docx", "it is not a Word file", "Save it as .docx."),
        errors.PasswordNeeded("a.pdf"),
        errors.WrongPassword("a.pdf"),
        errors.Unfinished("a.pdf", "it took too long", "Save it anew."),
        errors.NotAnInstrument("a.txt", ("no participants are named", "no signing line")),
        errors.UnwritableFile("b.docx", "it is open in Word"),
        errors.NotInLibrary("abc"),
        errors.LibraryUnusable("/x/library.paraph", "it is damaged"),
        errors.TemplateFault("t.jinja", 3, "x is undefined"),
        errors.WrongAnswers("a.toml", ("the date is missing",)),
        errors.UserError("Something else."),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_error_is_said_in_sentences_with_its_facts(qapp, error):
    note = Messages().of(error)
    said = f"{note.what} {note.why} {note.stands} {' '.join(note.details)}"
    assert note.level == "failed"
    assert note.what.endswith(".")
    for name, fact in vars(error).items():
        if isinstance(fact, str) and name != "advice":
            assert fact.casefold() in said.casefold()


def test_a_refusal_can_show_all_reasons(qapp):
    note = Messages().of(errors.NotAnInstrument("a.txt", ("one", "two", "three", "four")))
    assert note.action
    assert note.details == ("One.", "Two.", "Three.", "Four.")
    assert "four" not in note.why


@pytest.mark.parametrize(("clause", "said"), [("it is so", "It is so."), ("Why?", "Why?"), ("", ""), ("é", "É.")])
def test_a_clause_becomes_a_sentence(clause, said):
    assert sentence(clause) == said


def test_a_file_that_could_not_be_saved_is_not_said_to_be_open(qapp):
    note = Messages().of(errors.UnwritableFile("b.docx", "its folder does not exist"))
    assert note.stands.startswith("If it is open elsewhere")
