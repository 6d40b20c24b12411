"""Both signed texts against an expectation made by hand: every provision, its topics by sentence, all particulars."""

import json
from pathlib import Path

import pytest

from app.errors import NotAnInstrument
from app.ingest.reading import read_file
from app.language.sentences import sentences
from app.model.provision import children_of

ROOT = Path(__file__).parents[2]
NAMES = ["deep-sea-minerals-moc-2026", "technology-prosperity-moc-2025"]
texts = pytest.mark.parametrize("name", NAMES)


def expected(name):
    return json.loads((ROOT / "tests" / "data" / "expected" / f"{name}.json").read_text(encoding="utf-8"))


def reading(name):
    return read_file(ROOT / "resources" / "signed" / f"{name}.txt")


def shown(provisions, at=None):
    return [
        {
            "kind": provisions[index].kind.value,
            "label": provisions[index].label,
            "number": provisions[index].number,
            "heading": provisions[index].heading.plain if provisions[index].heading else None,
            "text": provisions[index].text.plain,
            "topics": list(provisions[index].topic_names),
            "sentences": by_sentence(provisions[index]),
            "children": shown(provisions, index),
        }
        for index in children_of(provisions, at)
    ]


def by_sentence(provision):
    if not provision.topics:
        return []
    text = provision.text.plain
    spans = sentences(text) if provision.kind.value != "signature" else ((0, len(text)),)
    return [[t.topic for t in provision.topics if t.start <= start and t.end >= end] for start, end in spans]


@texts
def test_every_provision(name):
    assert shown(reading(name).instrument.provisions) == expected(name)["provisions"]


@texts
def test_the_particulars(name):
    known, wanted = reading(name).instrument.particulars, expected(name)
    for key in ("title", "instrument_type", "status", "binding", "collective_name", "place", "originals"):
        assert getattr(known, key) == wanted[key], key
    assert known.signed_on.isoformat() == wanted["signed_on"]
    assert list(known.languages) == wanted["languages"]
    assert [
        {"name": p.name, "country": known.country(p.side), "represented_by": p.represented_by, "short": p.short}
        for p in known.participants
    ] == wanted["participants"]
    assert [{"for": known.country(s.side), "name": s.name, "post": s.post} for s in known.signatories] == wanted[
        "signatories"
    ]


@texts
def test_every_word_and_every_place(name):
    found = reading(name)
    assert found.coverage.missing == ()
    assert found.coverage.source_words == found.coverage.tree_words
    assert found.coverage.set_aside_words == 0
    for provision in found.instrument.provisions:
        source = "".join(found.source.text[place.start : place.end] for place in provision.places)
        wanted = f"{provision.label}{provision.words}"
        plain = {ord(sign): None for sign in " \n*-"}
        assert source.translate(plain) == wanted.translate(plain)


def test_the_doubts():
    deep_sea, technology = (reading(name) for name in NAMES)
    assert [finding.rule for finding in deep_sea.findings] == ["stem_colon", "kind_guessed", "kind_guessed"]
    assert sorted(finding.rule for finding in technology.findings) == ["joined", "joined", "recital_stop"]
    joined = {finding.at for finding in technology.findings if finding.rule == "joined"}
    assert [len(p.places) for p in technology.instrument.provisions if p.id in joined] == [2, 3]


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "data" / "news").iterdir()), ids=lambda path: path.stem)
def test_news_is_refused_with_reasons(path):
    with pytest.raises(NotAnInstrument) as refusal:
        read_file(path)
    assert any("names participants" in reason for reason in refusal.value.reasons)
    assert len(refusal.value.reasons) >= 2
