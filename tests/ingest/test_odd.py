"""Instruments made by hand, each odd in its own way, against what a treaty officer would read in them; and others' texts.

An expectation holds particulars, then a line a provision: ``level kind | label | heading | first words ... last words``.
A line that begins with ? may or may not be there. A star at the end of a name stands for more words.
"""

import re
from pathlib import Path

import pytest

from app.errors import NotAnInstrument
from app.ingest.reading import read_file

DATA = Path(__file__).parents[1] / "data"
ODD = sorted(path for path in (DATA / "odd").iterdir() if path.suffix != ".expect")
REFUSED = sorted((DATA / "refused").iterdir())
_PROVISION = re.compile(r"(?P<level>\d) (?P<kind>\w+)(?: \| ?(?P<label>[^|]*)\|(?P<heading>[^|]*)\|(?P<text>.*))?")


def expectation(path):
    lines = path.with_suffix(".expect").read_text(encoding="utf-8").splitlines()
    facts = dict(
        line.split(": ", 1) if ": " in line else (line.rstrip(":"), "") for line in lines if re.match(r"[a-z_]+:", line)
    )
    may = {line.split()[1] for line in lines if line.startswith("?")}
    return facts, may, [_PROVISION.fullmatch(line).groupdict() for line in lines if line[:1].isdigit()]


def fits(expected, text):
    first, dots, last = expected.strip().partition(" ... ")
    return (text.startswith(first) and text.endswith(last)) if dots else text == first


@pytest.mark.parametrize("path", ODD, ids=lambda path: path.stem)
def test_the_provisions(path):
    _, may, expected = expectation(path)
    provisions = [p for p in read_file(path).instrument.provisions if p.kind.value not in may]
    found = [
        f"{p.level} {p.kind.value} | {p.label.strip(' –-.:')} | {p.heading.plain if p.heading else ''}"
        for p in provisions
    ]
    wanted = [
        f"{e['level']} {e['kind']} | {(e['label'] or '').strip().strip(' –-.:')} | {(e['heading'] or '').strip()}"
        for e in expected
    ]
    if "signature" not in {e["kind"] for e in expected}:
        found = [line for line in found if "signature" not in line]
    bullets = str.maketrans("", "", "•–-")
    assert [line.translate(bullets) for line in found[: len(wanted)]] == [line.translate(bullets) for line in wanted]
    for provision, line in zip(provisions, expected, strict=False):
        assert fits(line["text"] or "", provision.text.plain)


@pytest.mark.parametrize("path", ODD, ids=lambda path: path.stem)
def test_the_particulars(path):
    facts, _, _ = expectation(path)
    known = read_file(path).instrument.particulars
    found = [(p.name, known.country(p.side), p.represented_by, p.short) for p in known.participants]
    wanted = [
        re.fullmatch(r"(.+?) \[(.*?)\] ?([^|]*?)(?: ?\| (\w+))?", one).groups()
        for one in facts["participants"].split("; ")
    ]
    assert len(found) == len(wanted), found
    for (name, country, office, short), (name_, country_, office_, short_) in zip(found, wanted, strict=True):
        assert name.startswith(name_.rstrip("*")) if name_.endswith("*") else name == name_
        assert country_ in {"*", country}
        assert office == office_
        assert not short_ or short == short_
    asked = {
        "type": lambda: known.instrument_type,
        "signed_on": lambda: known.signed_on.isoformat() if known.signed_on else "null",
        "place": lambda: known.place,
        "languages": lambda: ", ".join(known.languages),
        "originals": lambda: str(known.originals),
        "status": lambda: known.status,
    }
    for fact, of in asked.items():
        if fact in facts:
            assert of() in facts[fact].split("|"), fact
    if "signatories" in facts:
        signed = [f"{s.name}, {s.post}".strip(", ") for s in known.signatories]
        assert signed == [one.strip(", ") for one in facts["signatories"].split(";")]


@pytest.mark.parametrize("path", ODD, ids=lambda path: path.stem)
def test_no_word_is_lost(path):
    assert not read_file(path).coverage.missing


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.stem)
def test_other_texts_are_refused_with_reasons(path):
    with pytest.raises(NotAnInstrument) as refusal:
        read_file(path)
    assert refusal.value.reasons
    assert refusal.value.name == path.name
