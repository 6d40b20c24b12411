"""The pages that go with a file: the note on a redline, the cover of a conformed copy, the checklist."""

from dataclasses import replace
from datetime import date

from app.comparing.compare import compare
from app.export.checklist import Item, checklist_bytes
from app.export.cover import Conformed, Filed, Held, conformed_bytes, note, note_bytes
from app.export.dress import Dress
from app.model.text import Text
from tests.export.reader import lines, parts, read
from tests.export.referees import complaints
from tests.export.signed import deep_sea, technology
from tests.export.test_moves import TEXT, ordered

HELD = Held("Signed text of 19 March 2026", "Draft of 22 November", date(2026, 11, 22))


def noted(before, after):
    return note(before, after, compare(before, after), HELD)


def test_the_note_says_what_against_what_when_and_how_many_of_which_weight(tmp_path):
    before, after = deep_sea(), technology()
    comparison = compare(before, after)
    data = note_bytes(before, after, comparison, HELD, Dress("letter"))
    said = lines(read(data))
    assert said[1] == "The changes lead from “Signed text of 19 March 2026” to “Draft of 22 November”."
    assert said[2] == "Held against each other on 22 November 2026."
    assert f"{sum(comparison.weighed.values())} provisions changed." in said[3]
    assert said[3].endswith("The order of names is not counted.")
    table = noted(before, after).tables[0].rows
    assert table[0] == ("Weight", "What changed", "How many")
    assert sum(int(row[2]) for row in table[1:]) == sum(comparison.weighed.values())
    order = [row[0] for row in table[1:]]
    assert order == sorted(order, key=["weighty", "of substance", "light"].index)
    path = tmp_path / "note.docx"
    path.write_bytes(data)
    assert complaints(path) == []
    assert b'w:w="12240"' in parts(data)["word/document.xml"]


def test_weighty_changes_are_told_with_their_place():
    provisions = list(TEXT.provisions)
    provisions[2] = replace(provisions[2], text=Text("The Participants shall share information on minerals."))
    after = replace(TEXT, versions=(replace(TEXT.versions[0], provisions=tuple(provisions)),))
    (row,) = noted(TEXT, after).tables[1].rows[1:]
    assert row[0] == "I.1"
    assert "shall" in row[1]


def test_a_text_that_only_has_another_order_says_so():
    page = noted(TEXT, ordered(0, 1, 2, 3, 8, 9, 4, 5, 6, 7))
    assert "1 provision has another place." in page.lines[2] or "provisions have another place." in page.lines[2]


def test_equal_texts_have_no_table():
    page = noted(TEXT, TEXT)
    assert page.lines[2] == "No words have changed. The order of names is not counted."
    assert all(not table.rows for table in page.tables)


def test_the_cover_of_a_conformed_copy_leaves_room_for_what_is_not_known(tmp_path):
    copy = Conformed("Memorandum", ("A", "B"), "", None, ("For Japan: X",), "English", 2, (Filed("a.docx", "0" * 64),))
    data = conformed_bytes(copy, Dress(head="Short", original="Japan’s original", dated="today"))
    said = lines(read(data))
    assert said[said.index("Signed on") + 1] == "____________"
    assert f"SHA-256 {'0' * 64}" in said
    assert b"original" not in b"".join(content for name, content in parts(data).items() if "header" in name)
    path = tmp_path / "cover.docx"
    path.write_bytes(data)
    assert complaints(path) == []


def test_the_checklist_begins_with_what_is_open(tmp_path):
    items = (
        Item("a", "Done", "done", "seen"),
        Item("b", "To do", "open", "2 open"),
        Item("c", "By hand", "hand"),
    )
    data = checklist_bytes("Memorandum", items)
    said = lines(read(data))
    assert said == [
        "Checklist for signing", "Memorandum", "1 point is open.", "Open", "☐ To do", "2 open",
        "Seen to be so", "☑ Done", "seen", "To be seen to by hand", "☐ By hand",
    ]  # fmt: skip
    path = tmp_path / "list.docx"
    path.write_bytes(data)
    assert complaints(path) == []
