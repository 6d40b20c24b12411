"""What nobody sees in the words of a file is told where it stands, and what texts need is not."""

import io

import pytest
from docx import Document

from app.export.docx import clean_bytes
from app.ingest.reading import read_bytes
from app.ingest.unseen import unseen
from app.model.provision import Kind, Provision
from app.model.text import Text
from tests.fuzz.seeds import instrument

TOLD = {
    "a turned number": ("within \u202e081\u202c days", "unseen_signs"),
    "an isolate": ("within \u2066180\u2069 days", "unseen_signs"),
    "a mark of direction": ("180\u200f days", "unseen_signs"),
    "a joiner in a word": ("sh\u200dall", "unseen_signs"),
    "letters of a flag": ("180\U000e0031 days", "unseen_signs"),
    "a filler": ("not\u3164 binding", "unseen_signs"),
    "a Cyrillic letter": ("the Pаrticipants", "mixed_letters"),
    "a Greek letter": ("the Participαnts", "mixed_letters"),
}
NEEDED = (
    "The Participants intend to cooperate.", "日本国と米国との間の協力覚書", "辻\U000e0100", "مذكرة تفاهم\u200f بين", "תזכיר\u200e (MOC)", "Меморандум о сотрудничестве",
    "Μνημόνιο συνεργασίας", "می\u200cخواهم", "क्\u200dष", "👨\u200d👩\u200d👧", "Δt and µm", "“quoted” – naïve", "☎\ufe0f",
)  # fmt: skip


def provision(words, heading=None):
    return Provision("p", Kind.PARAGRAPH, 0, Text(words), Text(heading) if heading else None)


@pytest.mark.parametrize("case", TOLD)
def test_it_is_told(case):
    words, rule = TOLD[case]
    for made, heading in ((provision(words), False), (provision("x", words), True)):
        (found,) = unseen([made])
        assert (found.rule, found.at, found.heading) == (rule, "p", heading)
        assert words[found.start : found.end] == found.passage
        assert found.message.isprintable()


@pytest.mark.parametrize("words", NEEDED)
def test_what_a_language_needs_is_not_told(words):
    assert unseen([provision(words, words)]) == ()


def test_it_is_told_of_a_file_that_came_in():
    document = Document(io.BytesIO(clean_bytes(instrument())))
    run = next(run for each in document.paragraphs for run in each.runs if "cooperate on" in run.text)
    run.text = run.text.replace("cooperate on", "cooper\u202eeta\u202c on")
    out = io.BytesIO()
    document.save(out)
    reading = read_bytes("sent.docx", out.getvalue())
    (told,) = [each for each in reading.findings if each.rule == "unseen_signs"]
    assert "\u202e" in next(each for each in reading.instrument.provisions if each.id == told.at).text.plain
    assert "U+202E" in told.message


def test_twenty_are_enough():
    assert len(unseen([provision("\u202ex")] * 90)) == 20
