"""Which of a ministry's styles are ours: by name in two languages, by outline, by list."""

import pytest

from app.errors import UnreadableFile
from app.export.base_styles import OURS, styles_of, suggest_styles
from tests.export import ministries

OUTLINE = (("x1", "Überschrift groß", '<w:outlineLvl w:val="0"/>'), ("x2", "klein", '<w:outlineLvl w:val="1"/>'),
           ("x3", "Absatz", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>'),
           ("x4", "Punkt", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>'))  # fmt: skip


def found(data):
    return {own: theirs for own, theirs, _ in suggest_styles(data) if theirs}


@pytest.mark.parametrize(
    ("named", "suggested"),
    [
        (ministries.ENGLISH, {"Title": "Title", "Section": "Heading1", "Heading2": "Heading2", "BodyText": "BodyText", "Numbered1": "ListNumber"}),
        (ministries.JAPANESE, {"Title": "a3", "Section": "1", "Heading2": "2", "BodyText": "a5"}),
        (ministries.BUILT_IN, {"Title": "a3", "Section": "1", "BodyText": "a5"}),
        ((("q", "見出し　１", ""), ("r", "HEADING-2", "")), {"Section": "q", "Heading2": "r"}),
        (OUTLINE, {"Section": "x1", "Heading2": "x2", "Numbered1": "x3", "Numbered2": "x4"}),
    ],
)  # fmt: skip
def test_styles_are_known(named, suggested):
    data = ministries.made(named)
    assert found(data) == suggested
    assert [own for own, _, _ in suggest_styles(data)] == list(OURS)


def test_the_files_own_names_are_told():
    assert ("1", "見出し 1") in styles_of(ministries.made(ministries.JAPANESE))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_is_no_word_file_is_said_with_its_name(data):
    with pytest.raises(UnreadableFile, match=r"letterhead\.doc"):
        suggest_styles(data, "letterhead.doc")
