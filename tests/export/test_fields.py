"""References become fields that say, counted anew, the words that are printed."""

import re
from dataclasses import replace

import pytest

from app.export.docx import clean_bytes
from app.ingest.docx import read_docx
from app.model.draft import Draft, Setting, stepped
from app.negotiating import structure
from app.negotiating.desk_form import in_desk_form
from app.negotiating.outgoing import Outgoing, outgoing
from app.negotiating.printed import printed
from tests.export.reader import NS, W, flat, parts, read
from tests.export.referees import complaints
from tests.export.test_docx import document
from tests.trees import PARTICULARS, instrument

TEXT = """
title: Memorandum
section I. | Purpose |
  paragraph 1. | | {words}
  paragraph 2. | | Second.
section II. | Meetings |
  paragraph 1. | | They meet:
    item (a) | | in Tokyo
    item (b) | | online
  paragraph 2. | | They report.
annex Annex I | Ships |
  paragraph: Ships.
annex Annex II | Crews |
  paragraph: Crews.
"""


def leaving(words, scheme="roman"):
    made = in_desk_form(instrument(TEXT.replace("{words}", words), replace(PARTICULARS, status="draft")))
    draft = Draft("d", made, Setting(scheme=scheme))
    first = next(at for at, each in enumerate(draft.provisions) if each.text.plain == words)
    step = structure.typed(draft, first, 0, len(words), words + " ")  # so that the references are marked
    assert step is not None
    return printed(outgoing(stepped(step, draft), Outgoing()))


def fields_of(data):
    """Return what each field says, its switches, and the label that Word counts for its target without last points."""
    root = document(data)
    labels = {}
    for paragraph, seen in zip(root.iter(f"{W}p"), flat(read(data)), strict=True):
        for mark in paragraph.iterfind("w:bookmarkStart", NS):
            labels[mark.get(f"{W}name")] = seen.label.rstrip(".")
    found = []
    for paragraph in root.iter(f"{W}p"):
        state, code, said = "", "", ""
        for run in paragraph.iter(f"{W}r"):
            kind = run.find("w:fldChar", NS)
            state = state if kind is None else kind.get(f"{W}fldCharType")
            if kind is not None and state == "end":
                name, switches = re.fullmatch(r" REF (\w+) (.*) ", code).groups()
                found.append((said, switches, labels[name]))
                code = said = ""
            code += "".join(each.text for each in run.iterfind("w:instrText", NS))
            said += "".join(each.text for each in run.iterfind("w:t", NS)) if state == "separate" else ""
    return found


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("As in paragraph 2 of this section.", ["2"]),
        ("As in section II and in Annex II.", ["II", "Annex II"]),
        ("Under paragraph 1(b) of section II.", ["1", "(b)", "II"]),
        ("Under paragraph 2 of section II.", ["2", "II"]),
        ("Under section IX and Section 232 of the Act.", []),
    ],
)
def test_a_number_that_word_counts_is_a_field(words, said):
    data = clean_bytes(leaving(words))
    found = fields_of(data)
    assert [each for each, _, _ in found] == said
    assert all(each == label for each, _, label in found)
    assert words in read_docx("a.docx", data)[0]


def test_the_words_before_a_number_stay_where_word_says_them_too():
    data = clean_bytes(leaving("As section 2 says.", "decimal"))
    for words, switches, label in fields_of(data):
        assert words == label or ("\\t" in switches and label.endswith(f" {words}"))


def test_a_file_without_references_has_no_bookmarks_of_theirs():
    assert (
        b"_Ref"
        not in parts(clean_bytes(instrument("section I. | One |\n  paragraph: See section I.")))["word/document.xml"]
    )


def test_no_referee_complains(tmp_path):
    (tmp_path / "a.docx").write_bytes(clean_bytes(leaving("As in paragraph 2 of section II and in section II.")))
    assert complaints(tmp_path / "a.docx") == []
