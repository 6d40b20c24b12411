"""Word files as a reader finds them who knows nothing of the program: lxml on the package, the two referees, numbering."""

import itertools
import re
import zipfile

import pytest
from lxml import etree

from app.cli.main import run
from app.comparing.compare import compare
from app.drafting.templates import example, named
from app.ingest.reading import read_file
from app.model.provision import Kind
from app.paths import shipped_templates
from tests.acceptance.test_comparing_files import DATA, DEEP_SEA, TECHNOLOGY
from tests.export.referees import complaints
from tests.thinned import some

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FILES = [DEEP_SEA, TECHNOLOGY, *sorted(path for path in DATA.iterdir() if path.suffix != ".json")]
TEMPLATES = ("sectoral", "umbrella", "supply_security")


def body_of(path):
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read("word/document.xml"))[0]


def paragraphs(body, gone=""):
    """Return the paragraphs' words; ``gone`` is "del" when changes are accepted, "ins" when they are rejected.

    What was moved goes from where it was when that is accepted, and from where it came to when it is rejected.
    """
    stays = {"del": "ins", "ins": "del"}.get(gone, "")
    leaving = {"del": ("del", "moveFrom"), "ins": ("ins", "moveTo")}.get(gone, ())
    tags = {f"{W}{name}" for name in leaving}
    found, words = [], ""
    for paragraph in body.iter(f"{W}p"):
        row = next(paragraph.iterancestors(f"{W}tr"), None)
        if row is not None and gone and row.find(f"{W}trPr/{W}{gone}") is not None:
            continue
        for text in paragraph.iter(f"{W}t", f"{W}delText", f"{W}tab", f"{W}br"):
            if not gone or not any(above.tag in tags for above in text.iterancestors()):
                words += text.text or "" if text.tag in {f"{W}t", f"{W}delText"} else " "
        if any(paragraph.find(f"{W}pPr/{W}rPr/{W}{name}") is not None for name in leaving):
            continue
        found.append(re.sub(r"\s+", " ", words).strip())
        words = ""
    assert not words
    assert stays or not gone
    return [words for words in found if words]


def drafted(name, folder):
    answers, out = folder / f"{name}.toml", folder / f"{name}.docx"
    answers.write_text(example(named((shipped_templates(),), name)), encoding="utf-8")
    assert run(["draft", name, "--answers", str(answers), "-o", str(out)]) == 0
    return out


def exported(folder, source, *more):
    out = folder / "out.docx"
    assert run(["export", str(source), "-o", str(out), *map(str, more)]) == 0
    return out


def held(path, folder):
    redline = exported(folder, path[1], "--as", "redline", "--against", path[0])
    body = body_of(redline)
    accepted, rejected = paragraphs(body, "del"), paragraphs(body, "ins")
    assert complaints(redline) == []
    assert accepted == paragraphs(body_of(exported(folder, path[1])))
    assert rejected == paragraphs(body_of(exported(folder, path[0])))


PAIRS = [(DEEP_SEA, TECHNOLOGY), *itertools.pairwise(FILES), (FILES[-1], DEEP_SEA)]


@pytest.mark.long
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0].stem[:12]}-{pair[1].stem[:12]}")
def test_a_redline_accepted_is_the_one_and_rejected_the_other(pair, tmp_path):
    held(pair, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("name", TEMPLATES)
def test_drafts_against_signed_texts_obey_the_law(name, tmp_path):
    draft = drafted(name, tmp_path)
    for signed in (DEEP_SEA, TECHNOLOGY):
        held((signed, draft), tmp_path)


@pytest.mark.parametrize("path", some(FILES), ids=lambda path: path.stem)
def test_a_clean_file_is_numbered_by_word_and_no_referee_complains(path, tmp_path):
    out = exported(tmp_path, path)
    assert complaints(out) == []
    body = body_of(out)
    instrument = read_file(path).instrument
    whole = re.sub(r"\s+", "", "".join(paragraphs(body)))
    numbered = [p for p in body.iter(f"{W}p") if p.find(f"{W}pPr/{W}numPr") is not None]
    labelled = [p for p in instrument.provisions if p.label and p.kind in {Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM}]
    assert len(numbered) >= len(labelled)
    for provision in instrument.provisions:
        if provision.kind is not Kind.SIGNATURE:
            assert re.sub(r"\s+", "", provision.text.plain) in whole
    rows = list(body.iter(f"{W}tr"))
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    signed = sum(p.kind is Kind.SIGNATURE for p in instrument.provisions)
    assert bool(rows) == (signed > 1)


@pytest.mark.parametrize("path", some(FILES, first=1), ids=lambda path: path.stem)
def test_a_clean_file_read_again_keeps_all(path, tmp_path):
    again = read_file(exported(tmp_path, path)).instrument
    assert set(compare(read_file(path).instrument, again).counts) == {"kept"}
