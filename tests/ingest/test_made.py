"""Instruments of many styles and countries, each checked by eye once and held to that: tests/data/made."""

import json
from pathlib import Path

import pytest

from app.ingest.reading import read_file

MADE = sorted(path for path in (Path(__file__).parents[1] / "data" / "made").iterdir() if path.suffix != ".json")


def line(provision):
    words = provision.text.plain.split()
    heading = provision.heading.plain if provision.heading else ""
    return (
        f"{'  ' * provision.level}{provision.kind.value} | {provision.label} | {heading}"
        f" | {' '.join(words[:4])} … {' '.join(words[-2:])} | {', '.join(provision.topic_names)}"
    )


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.stem)
def test_an_instrument_of_another_style(path):
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    found = read_file(path)
    known = found.instrument.particulars
    assert [line(provision) for provision in found.instrument.provisions] == wanted["provisions"]
    assert {
        "title": known.title,
        "type": known.instrument_type,
        "participants": [[p.name, known.country(p.side), p.represented_by, p.short] for p in known.participants],
        "collective_name": known.collective_name,
        "signed_on": known.signed_on.isoformat() if known.signed_on else None,
        "place": known.place,
        "languages": list(known.languages),
        "originals": known.originals,
        "signatories": [[known.country(s.side), s.name, s.post] for s in known.signatories],
        "status": known.status,
        "binding": known.binding,
        "missing": list(found.coverage.missing),
    } == {key: value for key, value in wanted.items() if key != "provisions"}
