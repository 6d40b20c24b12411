"""Texts for the checks: the signed ones, and small ones made of a few provisions."""

from dataclasses import replace
from functools import cache

from app.ingest.reading import read_file
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import Text
from app.paths import resources

DEEP_SEA, TECHNOLOGY = "deep-sea-minerals-moc-2026", "technology-prosperity-moc-2025"


@cache
def signed(name):
    return read_file(resources() / "signed" / f"{name}.txt").instrument


def instrument(*provisions, language="en", kind="memorandum_of_cooperation"):
    """Return an instrument of (kind, words) or (kind, label, words); sections have headings."""
    made = tuple(_provision(number, *each) for number, each in enumerate(provisions))
    return Instrument("i", Particulars(instrument_type=kind), (LanguageVersion(language, "original", made),))


def _provision(number, kind, *rest):
    label, words = rest if len(rest) > 1 else ("", rest[0])
    headed = kind in {Kind.SECTION, Kind.ANNEX, Kind.SUBHEADING}
    level = {Kind.PARAGRAPH: 1, Kind.ITEM: 2, Kind.SUBITEM: 3}.get(kind, 0)
    text, heading = (Text(), Text(words)) if headed else (Text(words), None)
    return Provision(f"p{number}", kind, level, text, heading, label, label.strip("().: "))


def paragraph(words, **given):
    return instrument((Kind.PARAGRAPH, words), **given)


def with_words(whole, at, words, *, heading=False):
    """Return an instrument with other words in one provision."""
    version = whole.versions[0]
    provision = version.provisions[at]
    changed = replace(provision, heading=Text(words)) if heading else replace(provision, text=Text(words))
    provisions = (*version.provisions[:at], changed, *version.provisions[at + 1 :])
    return replace(whole, versions=(replace(version, provisions=provisions),))


def told(findings, *rules):
    """Return (rule, passage) of findings."""
    return [(each.rule, each.passage) for each in findings if not rules or each.rule in rules]
