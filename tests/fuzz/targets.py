"""Every parser of what strangers wrote, each as one function of a file's name and bytes.

What it returns says nothing; the contract is what it raises: a UserError that names the file, or nothing.
"""

# ruff: noqa: PLC0415 - a target loads what it needs and nothing of the others

import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from app.errors import UserError

WHEN = datetime(2026, 5, 14, 12, tzinfo=UTC)


def reading(name: str, data: bytes) -> None:
    """Everything that reads a document: as an instrument, as any text, as a sheet; in all ways of its changes."""
    from app.ingest.apart import comments_apart, plain_apart, read_apart, sheet_apart

    word = name.endswith(".docx")
    for changes in ("accepted", "rejected", "negotiated") if word else ("accepted",):
        _tried(read_apart, name, data, changes=changes)
    _tried(plain_apart, name, data)
    if word:
        _tried(comments_apart, name, data)
        _tried(sheet_apart, name, data)


def carrying(name: str, data: bytes) -> None:
    """What a file carries, and taking it out."""
    from app.jobs.sanitising import Choice, cleaned, inspected

    _tried(inspected, name, data)
    for changes in ("keep", "accept", "reject"):
        _tried(cleaned, name, data, Choice(changes, "A"))


def redlining(name: str, data: bytes) -> None:
    """A Word file against the one it was made of, both ways, and the proof."""
    from app.redlining.combine import combine
    from app.redlining.redline import Order, redline
    from app.redlining.undisclosed import check_returned
    from tests.fuzz.seeds import word

    sound = word()
    _tried(redline, sound, data, Order("A", WHEN, "keep", names=("a.docx", name)))
    _tried(redline, data, sound, Order("A", WHEN, "accept", names=(name, "b.docx")))
    _tried(check_returned, sound, data, "A", WHEN, ("a.docx", name))
    _tried(combine, sound, [data, sound], ("a.docx", name, "c.docx"), WHEN)


def dressing(name: str, data: bytes) -> None:
    """A ministry's own Word file, worn by a draft."""
    from app.export.base_styles import suggest_styles
    from app.export.docx import clean_bytes
    from app.export.dress import BaseFile, Dress
    from app.export.odf import odt_bytes
    from tests.fuzz.seeds import instrument

    def worn() -> None:
        styles = suggest_styles(data, name)
        base = BaseFile(data, tuple((own, theirs) for own, theirs, _ in styles if theirs))
        clean_bytes(instrument(), Dress(base=base))
        odt_bytes(instrument(), Dress(base=base))

    _tried(worn)


def tables(name: str, data: bytes) -> None:
    """A table that came back filled in, Word or workbook; and a glossary."""
    from app.ingest.columns import read_columns

    _tried(read_columns, name, data)


def glossaries(name: str, data: bytes) -> None:
    from app.jobs.glossary import read_glossary

    _tried(_by_path(read_glossary), name, data)


def archives(name: str, data: bytes) -> None:
    """An archive of texts: its list and every file in it."""
    from app.ingest.archives import Shelf, members_of

    def opened(path: Path) -> None:
        members = members_of(path.name, path)
        shelf = Shelf()
        for member in members[:50]:
            _tried(shelf.data, path, (member.name,))
        shelf.close()

    _tried(_by_path(opened), name, data)


def negotiations(name: str, data: bytes) -> None:
    """A negotiation that was handed over."""
    from app.jobs.handing import look_into

    _tried(_by_path(look_into), name, data)


def packs(name: str, data: bytes) -> None:
    """A template in one file."""
    from app.drafting import own

    def opened() -> None:
        packed = own.unpack(name, data)
        templates(f"{packed.name}.jinja", packed.texts.text.encode() + b"\n=====\n" + packed.texts.head.encode())

    _tried(opened)


def templates(name: str, data: bytes) -> None:
    """A template, text and head with ===== between, looked over and run."""
    from app.drafting.checking import looked_over

    text, _, head = data.decode("utf-8", "surrogateescape").partition("\n=====\n")
    _tried(looked_over, "fuzzed", text, head, {})


def answers(name: str, data: bytes) -> None:
    """A file of answers, and a draft of it."""
    from app.drafting.assemble import assemble
    from app.drafting.questions import read_answers
    from app.drafting.templates import load
    from app.paths import shipped_templates

    def drafted(path: Path) -> None:
        given = read_answers(path)
        for template in load((shipped_templates(),)):
            _tried(assemble, template, given)

    _tried(_by_path(drafted), name, data)


def rules(name: str, data: bytes) -> None:
    """A ministry's own rules, and its cards of counterparts."""
    from app.checking import counterparts
    from app.checking.rules import read_rules

    _tried(_by_path(read_rules), name, data)
    _tried(_by_path(lambda path: counterparts._read(str(path), 0.0, own=True)), name, data)


def pasted(name: str, data: bytes) -> None:
    """What a clipboard may hold as HTML."""
    from app.ui.models.desk_html import paragraphs_of

    paragraphs_of(data.decode("utf-8", "replace"))


def checked(name: str, data: bytes) -> None:
    """All that looks at words: reading, checks, dates, comparing."""
    from app.comparing.compare import compare
    from app.deadlines.terms import terms_of
    from app.ingest.reading import read_bytes
    from app.jobs.checking import check_text
    from tests.fuzz.seeds import instrument

    def looked() -> None:
        found = read_bytes(name, data).instrument
        check_text(found)
        terms_of(found)
        compare(instrument(), found)

    _tried(looked)


def _tried(function: Callable[..., object], *args: object, **kwargs: object) -> None:
    try:
        function(*args, **kwargs)
    except UserError as error:
        said = str(error)
        said.encode()  # no half of a pair: it is shown and written
        if not said.endswith((".", "?")) or len(said) > 2_000:
            raise AssertionError(f"no sentence: {said[:300]}") from error


def _by_path(function: Callable[[Path], object]) -> Callable[[str, bytes], None]:
    def called(name: str, data: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(data)
            function(path)

    return called


TARGETS: Mapping[str, Callable[[str, bytes], None]] = {
    "docx": reading,
    "odt": reading,
    "fodt": reading,
    "xml": reading,
    "html": reading,
    "mht": reading,
    "pdf": reading,
    "txt": reading,
    "md": reading,
    "carrying": carrying,
    "carrying-odt": carrying,
    "carrying-pdf": carrying,
    "redlining": redlining,
    "dressing": dressing,
    "columns-docx": tables,
    "columns-xlsx": tables,
    "glossary-csv": glossaries,
    "glossary-xlsx": glossaries,
    "zip": archives,
    "paraph": negotiations,
    "pack": packs,
    "template": templates,
    "answers": answers,
    "rules": rules,
    "pasted": pasted,
    "checked": checked,
}
SUFFIXES: Mapping[str, str] = {
    "carrying": "docx", "carrying-odt": "odt", "carrying-pdf": "pdf", "redlining": "docx", "dressing": "docx", "columns-docx": "docx",
    "columns-xlsx": "xlsx", "glossary-csv": "csv", "glossary-xlsx": "xlsx", "pack": "paraph-template", "template": "jinja", "answers": "toml",
    "rules": "toml", "pasted": "html", "checked": "txt",
}  # fmt: skip


def suffix(target: str) -> str:
    return SUFFIXES.get(target, target)


def run(target: str, data: bytes) -> None:
    """Hold one file to the contract: in the process that calls it."""
    TARGETS[target](f"fuzzed.{suffix(target)}", data)
