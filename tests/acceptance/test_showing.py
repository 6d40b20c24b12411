"""Instruments and other texts that nobody had seen when the reader was written, through the command line's own words.

An expectation holds the particulars and a line a provision: ``level kind | label | heading | words | topics``.
"""

import json
from itertools import product
from pathlib import Path

import pytest

from app.errors import NotAnInstrument, UnreadableFile
from app.ingest.reading import read_bytes, read_file
from app.model.provision import Kind
from tests.acceptance import word_files
from tests.thinned import examples

DATA = Path(__file__).parent / "data"
INSTRUMENTS = sorted(path for path in (DATA / "instruments").iterdir() if path.suffix != ".json")
OTHERS = sorted((DATA / "others").iterdir())
TOLD = ["joint-statement-of-intent", "asean-eu", "japanese-office-windows", "article-parentheses"]


def line(provision):
    words = provision.text.plain
    words = words if len(words) <= 64 else f"{words[:30]} ... {words[-28:]}"
    heading = provision.heading.plain if provision.heading else ""
    topics = ", ".join(provision.topic_names)
    return f"{provision.level} {provision.kind.value} | {provision.label} | {heading} | {words} | {topics}"


def tree(reading, *, signatures=True):
    return [
        (p.level, p.kind, p.label.rstrip("."), p.heading.plain if p.heading else "", p.text.plain)
        for p in reading.instrument.provisions
        if signatures or p.kind is not Kind.SIGNATURE
    ]


@pytest.mark.parametrize("path", INSTRUMENTS, ids=lambda path: path.stem)
def test_an_unseen_instrument_is_read_as_a_treaty_officer_reads_it(path):
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    reading = read_file(path)
    known = reading.instrument.particulars
    assert {
        "title": known.title,
        "instrument_type": known.instrument_type,
        "status": known.status,
        "binding": known.binding,
        "participants": [[p.name, known.country(p.side), p.represented_by, p.short] for p in known.participants],
        "signed_on": known.signed_on.isoformat() if known.signed_on else None,
        "place": known.place,
        "languages": list(known.languages),
        "originals": known.originals,
        "signatories": [[known.country(s.side), s.name, s.post] for s in known.signatories],
        "provisions": [line(provision) for provision in reading.instrument.provisions],
    } == wanted
    assert not reading.coverage.missing


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp932", "euc_jp"])
@pytest.mark.parametrize("stem", TOLD)
def test_an_encoding_is_told_by_the_text(stem, encoding):
    text = (DATA / "instruments" / f"{stem}.txt").read_text(encoding="utf-8")
    data = text.replace("\n", "\r\n").encode(encoding, errors="replace")
    shown = data.decode(encoding)
    assert tree(read_bytes("a.txt", data)) == tree(read_bytes("a.txt", shown.encode()))


@pytest.mark.parametrize(
    ("stem", "make"),
    [
        *product(
            ["binding-treaty", "article-parentheses", "defence-section", "joint-statement-of-intent"],
            [word_files.plain, word_files.tabled],
        ),
        ("binding-treaty", word_files.automatic),  # the only one numbered as the list of that file counts
    ],
)
def test_other_peoples_word_files_give_the_tree_of_the_text(stem, make, tmp_path):
    text = read_file(DATA / "instruments" / f"{stem}.txt")
    make(text.instrument, tmp_path / "a.docx")
    word = read_file(tmp_path / "a.docx")
    assert tree(word, signatures=False) == tree(text, signatures=False)
    assert word.instrument.particulars.signatories == text.instrument.particulars.signatories
    assert not word.coverage.missing


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_what_is_no_instrument_is_refused_with_reasons(path):
    with pytest.raises((NotAnInstrument, UnreadableFile)) as refusal:
        read_file(path)
    assert str(refusal.value).startswith(path.name)


def test_long_texts_and_bytes_that_are_no_text_are_refused():
    with pytest.raises(NotAnInstrument):
        read_bytes(
            "long.txt", b"The committee discussed the matter at length and adjourned.\n" * examples(2_000, 8_000)
        )
    with pytest.raises(UnreadableFile):
        read_bytes("junk.txt", bytes((at * at * 31 + at // 7) % 256 for at in range(20000)))
