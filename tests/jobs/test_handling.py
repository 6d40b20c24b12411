"""How a draft is to be handled stands on every file that is made of it: each kind, each suffix, each page."""

import csv
import io
import re
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
from icalendar import Calendar
from lxml import etree

from app.cli.main import run
from app.export.calendar import Event, csv_bytes, ics_bytes
from app.export.handling import NotMarked, handled, joined
from app.ingest.reading import read_bytes
from app.jobs import exporting
from app.jobs.desks import handled_as
from app.jobs.exporting import file_of, marked, note_of, shown
from app.jobs.kinds import FOLDER, KINDS, Order, kind_named
from app.library.store import Library
from app.model.draft import stepped
from app.negotiating.printed import printed
from tests.jobs.test_exporting import drafted

ROOT = Path(__file__).parents[2]
MARKING = "NEGOTIATION – RESTRICTED <A&B>"
CASES = [(kind, suffix) for kind in KINDS for suffix in kind.suffixes]


@pytest.fixture
def library(tmp_path):
    with closing(Library.open(tmp_path / "library.paraph")) as made:
        yield made


def order_of(library, marking=MARKING):
    draft = drafted(marking=marking)
    return Order(draft, other=drafted(), author="A. Sato", library=library, rehearsal=True)


def words_of(element):
    return "".join(element.itertext())


def pages_of_word(data):
    """The words of the head and foot of every section; a page without one of them says nothing."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if re.fullmatch(r"word/(header|footer)\d*\.xml", name)]
        heads = [words_of(etree.fromstring(archive.read(name))) for name in names]
        referred = b"headerReference" in archive.read("word/document.xml")
    return heads if referred else []


def in_word(data):
    heads = pages_of_word(data)
    return len([head for head in heads if MARKING in head]) >= len(heads) / 2 > 0


def in_pdf(data):
    with closing(pypdfium2.PdfDocument(data)) as pdf:
        return all(MARKING in page.get_textpage().get_text_range() for page in pdf)


def in_odt(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return MARKING in words_of(etree.fromstring(archive.read("styles.xml")))


def in_workbook(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    return MARKING.replace("&", "&&") in words_of(sheet) or MARKING in words_of(sheet)


def in_page(data):
    found = re.findall(r'<p class="handling" role="note">(.*?)</p>', data.decode())
    return found == ["NEGOTIATION – RESTRICTED &lt;A&amp;B&gt;"] * 2


def in_markdown(data):
    return "**NEGOTIATION – RESTRICTED \\<A\\&B\\>**" in data.decode()


def in_xml(data):
    return MARKING in words_of(etree.fromstring(data)) and MARKING in data.decode().partition("<akomaNtoso")[0]


def in_archive(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return all(SAYS["." + name.rpartition(".")[2]](archive.read(name)) for name in archive.namelist())


SAYS = {
    ".docx": in_word, ".pdf": in_pdf, ".odt": in_odt, ".xlsx": in_workbook, ".html": in_page, ".md": in_markdown,
    ".xml": in_xml, ".akn": in_xml, ".zip": in_archive, FOLDER: in_archive,
}  # fmt: skip
"""How the marking is found in a file; a suffix that is missing here is a kind of file that nobody has thought of."""


@pytest.mark.parametrize(("kind", "suffix"), CASES, ids=lambda each: getattr(each, "slug", each) or "folder")
def test_every_kind_of_file_says_it(library, kind, suffix):
    made = file_of(kind, replace(order_of(library), suffix=suffix))
    assert SAYS[suffix](made)
    assert not SAYS[suffix](file_of(kind, replace(order_of(library, ""), suffix=suffix)))


def test_of_two_texts_either_marks_the_file(library):
    order = order_of(library)
    turned = replace(order, text=order.other, other=order.text)
    assert in_word(file_of(kind_named("redline"), turned))
    assert in_word(note_of(turned))
    assert all(MARKING in dress.marking for _, dress in shown(kind_named("clean"), turned))


@pytest.mark.parametrize("suffix", [".html", ".md", ".xml"])
def test_what_is_read_back_is_the_text_alone(library, suffix):
    kind = next(kind for kind in KINDS if kind.suffixes[0] == suffix)
    with_it, without = (file_of(kind, order_of(library, marking)) for marking in (MARKING, ""))
    assert with_it != without
    one, other = (read_bytes(f"a{suffix}", data).instrument for data in (with_it, without))
    assert [(each.kind, each.text.plain, each.level) for each in one.provisions] == [
        (each.kind, each.text.plain, each.level) for each in other.provisions
    ]


def test_what_is_asked_for_one_file_comes_besides(library):
    order = order_of(library)
    dressed = marked(replace(order, dress=replace(order.dress, marking="DRAFT")))
    assert dressed.dress.marking == f"{MARKING} · DRAFT"
    assert marked(dressed).dress.marking.count("DRAFT") == 1
    assert joined(" a  b ", "", "a b", "c") == "a b · c"


def test_a_kind_that_nobody_thought_of_is_a_fault():
    with pytest.raises(NotMarked):
        handled(b"", ".rtf", MARKING)
    assert handled(b"x", ".rtf", "") == b"x"


def test_a_draft_is_marked_in_a_step_that_can_be_taken_back():
    draft = drafted()
    step = handled_as(draft, f"  {MARKING}\n")
    assert stepped(step, draft).setting.marking == MARKING
    assert handled_as(stepped(step, draft), MARKING) is None


def test_the_makers_and_the_kinds_are_the_same():
    assert set(exporting._MAKERS) == {kind.slug for kind in KINDS}
    assert {suffix for kind in KINDS for suffix in kind.suffixes} <= SAYS.keys()


def test_days_and_sheets_say_it():
    made = datetime(2026, 11, 22, tzinfo=UTC)
    events = [Event(date(2027, 1, day), "Report", "Memorandum, the “first”", "within\nsix months") for day in (1, 2)]
    calendar = Calendar.from_ical(handled(ics_bytes(events, made), ".ics", MARKING))
    said = [str(event["summary"]) for event in calendar.walk("VEVENT")]
    assert said == [f"[{MARKING}] Report: Memorandum, the “first”"] * 2
    assert {str(event["class"]) for event in calendar.walk("VEVENT")} == {"CONFIDENTIAL"}
    rows = [["a", "b"], ["1, 2", 'say "x"\nand y'], ["", "=1"]]
    sheet = handled(csv_bytes(rows), ".csv", "=RESTRICTED")
    read = list(csv.reader(io.StringIO(sheet.decode("utf-8-sig"), newline="")))
    assert [row[-1] for row in read] == ["Handling", "'=RESTRICTED", "'=RESTRICTED"]
    assert read[1][:2] == rows[1]


def test_a_printed_draft_is_known_by_the_library(library):
    draft = drafted(marking=MARKING)
    draft = replace(draft, id=draft.instrument.id)  # as all drafts of a library are
    library.begin(draft, "A draft")
    bare = printed(draft)
    assert marked(Order(bare, library=library)).dress.marking == MARKING
    assert marked(Order(drafted().instrument, other=bare, library=library)).dress.marking == MARKING
    assert marked(Order(replace(bare, id="none"), library=library)).dress.marking == ""


@pytest.mark.long
@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("compare", "{a}", "{b}"), "out.docx"),
        (("compare", "{a}", "{b}"), "out.html"),
        (("concordance", "{a}", "{b}"), "out.docx"),
        (("concordance", "{a}", "{b}"), "out.html"),
        (("concordance", "{a}", "{b}"), "out.xlsx"),
        (("table", "funding", "{a}", "{b}"), "out.html"),
    ],
)
def test_what_a_command_writes_is_marked_when_that_is_asked(tmp_path, capsys, arguments, name):
    texts = dict(zip("ab", sorted((ROOT / "resources" / "signed").glob("*.txt")), strict=True))
    command = [each.format(**texts) for each in arguments]
    out, library = tmp_path / name, tmp_path / "library.paraph"
    assert run([*command, "--library", str(library), "-o", str(out), "--marking", MARKING]) == 0
    assert SAYS[out.suffix](out.read_bytes())
