"""Sound files of each kind, small ones and real ones, for the fuzzer to change."""

# ruff: noqa: PLC0415 - a target loads what it needs and nothing of the others

import io
import zipfile
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.ingest.reading import read_file
from app.model.instrument import Instrument
from tests.trees import instrument as small

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
NOTATION = """\
title: Memorandum of Cooperation between Japan and the United States of America on Minerals
chapeau: The Government of Japan and the Government of the United States of America (hereinafter “the Participants”),
recital: Recognizing the importance of minerals;
link: have reached the following understanding:
section I. | Purpose |
  paragraph 1. | | The Participants intend to cooperate on [JP: 180 days][US: 90 days].
    item (a) | | in research;
    item (b) | | in training.
section II. | Final matters |
  paragraph: This Memorandum takes effect upon signature and lasts for five years. {duration}
  paragraph: Either Participant may end it by giving six months’ written notice.
"""


@cache
def instrument() -> Instrument:
    return small(NOTATION)


@cache
def signed() -> tuple[Instrument, ...]:
    return tuple(read_file(path).instrument for path in sorted((ROOT / "resources" / "signed").glob("*.txt")))


@cache
def word() -> bytes:
    from app.export.docx import clean_bytes

    return clean_bytes(instrument())


def seeds(target: str) -> tuple[bytes, ...]:
    """Return the sound files of a target, without the exporters of the others being loaded."""
    return _MAKERS[target]()


@cache
def _docx() -> tuple[bytes, ...]:
    from app.export.docx import clean_bytes
    from app.redlining.redline import Order, redline
    from tests.fuzz.targets import WHEN
    from tests.redlining.pairs import groups

    pairs = [pair for group in groups().values() for pair in group]
    files = [side for pair in pairs[:: max(1, len(pairs) // 20)] for side in (pair.before, pair.after)]
    tracked = redline(files[0], files[1], Order("A", WHEN, "keep", names=("a", "b"))).data
    return (word(), clean_bytes(signed()[0]), tracked, *files)


def _dressing() -> tuple[bytes, ...]:
    from tests.export.ministries import made

    return (made(), made(sections=2, titled=True), made(strict=True), made(template=True), made(bare=True), word())


@cache
def _odt() -> tuple[bytes, ...]:
    from app.export.odf import odt_bytes
    from tests.ingest.odts import listed, plain

    text = (DATA / "tongues" / "en-moc.txt").read_text(encoding="utf-8")
    return (odt_bytes(instrument()), odt_bytes(signed()[0]), plain(text), listed(text))


def _fodt() -> tuple[bytes, ...]:
    """The text of an .odt file as one file of XML."""
    found = []
    for data in _odt():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            content = archive.read("content.xml").decode()
        found.append(content.replace("document-content", "document").encode())
    return tuple(found)


def _xml() -> tuple[bytes, ...]:
    from app.export.akn import akn_bytes

    return (akn_bytes(instrument()), akn_bytes(signed()[0]), (DATA / "reference" / "bilingual.akn").read_bytes())


@cache
def _html() -> tuple[bytes, ...]:
    from tests.ingest import more_pages, pages

    text = (DATA / "tongues" / "en-moc.txt").read_text(encoding="utf-8")[:6000]
    made = [
        pages.ministry(pages.as_p(text)),
        pages.portal(pages.as_table(text)),
        pages.bare(pages.as_lists(text)),
        more_pages.word_saved(text),
    ]
    made += [
        more_pages.govuk(text),
        pages.japanese(pages.as_br((DATA / "tongues" / "ja-moc.txt").read_text(encoding="utf-8")[:3000])),
    ]
    return (*(each.encode() for each in made), (DATA / "reference" / "bilingual.html").read_bytes())


def _mht() -> tuple[bytes, ...]:
    import base64
    import quopri

    made = []
    for page in _html()[:3]:
        for how, body in (
            ("base64", base64.encodebytes(page)),
            ("quoted-printable", quopri.encodestring(page)),
            ("8bit", page),
        ):
            head = b'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--B"\r\n\r\n----B\r\n'
            part = (
                b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
                + how.encode()
                + b"\r\nContent-Location: http://x/\r\n\r\n"
            )
            made.append(head + part + body + b"\r\n----B--\r\n")
    return tuple(made)


def _pdf() -> tuple[bytes, ...]:
    from tests.ingest.pdfs import Pdf
    from tests.ingest.typeset import typeset

    text = (
        (DATA / "tongues" / "en-moc.txt")
        .read_text(encoding="utf-8")
        .encode("cp1252", "replace")
        .decode("cp1252")[:5000]
    )
    drawn = typeset(text)
    lone = Pdf().page().text(72, 90, "MEMORANDUM OF COOPERATION").text(72, 120, "The Participants intend to cooperate.")
    return (
        drawn if isinstance(drawn, bytes) else drawn.data(),
        lone.data(),
        lone.data(squeeze=True),
        lone.data(password="x"),
    )


def _txt() -> tuple[bytes, ...]:
    files = sorted([*(DATA / "tongues").glob("*.txt"), *(DATA / "odd").glob("*.txt"), *(DATA / "made").glob("*.txt")])
    texts = [path.read_bytes() for path in files]
    return (
        *texts,
        texts[0].decode().encode("utf-16"),
        (DATA / "tongues" / "ja-moc.txt").read_text(encoding="utf-8").encode("cp932", "replace"),
    )


def _md() -> tuple[bytes, ...]:
    from app.export.markdown import markdown_text

    return (
        markdown_text(instrument()).encode(),
        (DATA / "reference" / "bilingual.md").read_bytes(),
        (DATA / "odd" / "10-markdown.md").read_bytes(),
    )


@cache
def _table() -> dict[str, tuple[bytes, ...]]:
    from app.export.columns import columns_bytes
    from app.export.xlsx import workbook_bytes
    from app.jobs.columns import Wanted, columns_of
    from tests.desks import draft

    table = columns_of(None, draft(), Wanted(("ours", "theirs", "compromise"), inside=True))
    return {"docx": (columns_bytes(table),), "xlsx": (workbook_bytes(table),)}


def _glossary(suffix: str) -> tuple[bytes, ...]:
    from app.jobs.glossary import write_glossary
    from app.library.dating import GlossaryEntry

    entries = [
        GlossaryEntry("en", "Participants", "ja", "参加者", "a note"),
        GlossaryEntry("en", "review, joint", "ja", "再検討"),
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"g.{suffix}"
        write_glossary(entries, path)
        return (path.read_bytes(),)


def _zip() -> tuple[bytes, ...]:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("b/two.txt", b"two " * 400)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a/one.txt", _txt()[0])
        made.writestr("a/ü.docx", word())
        made.writestr("in.zip", inner.getvalue())
    return (out.getvalue(), inner.getvalue())


@cache
def _paraph() -> tuple[bytes, ...]:
    from app.jobs.handing import hand_over
    from app.library.store import Library
    from app.library.values import Logged, Sending
    from app.model.draft import Bracket, Put, Remark, Step, Version
    from app.model.proposals import Stamp
    from tests.desks import draft, kept_desk, typed
    from tests.fuzz.targets import WHEN

    with TemporaryDirectory() as folder, closing(Library.open(Path(folder) / "library.paraph")) as library:
        one = draft(name="Minerals")
        desk = kept_desk(library, one)
        desk.listen(lambda step, way, _origin: library.append(one.id, [Logged(step, way, desk.joined)]))
        stamp = Stamp("A", WHEN)
        desk.do(Step((Put(None, Bracket("b1", "trading", stamp, "90 days", "our line")),), "bracketed"))
        desk.do(Step((Put(None, Remark("r1", one.provisions[2].id, "Internal only")),), "noted"))
        library.keep_version(one.id, Version("v1", "To them", 0, stamp, sent_to="us"), desk.draft)
        library.keep_file(one.id, Sending("sent.docx", "sent", "v1", "us", stamp), b"PK sent")
        desk.do(typed(desk.draft, "Not binding at all.", 4), join="p")
        desk.undo()
        path = Path(folder) / "n.paraph"
        hand_over(library, one.id, path)
        return (path.read_bytes(),)


def _templates() -> tuple[bytes, ...]:
    folder = ROOT / "templates"
    return tuple(
        path.read_bytes() + b"\n=====\n" + path.with_suffix(".toml").read_bytes()
        for path in sorted(folder.glob("*.jinja"))
        if path.with_suffix(".toml").exists()
    )


def _packs() -> tuple[bytes, ...]:
    from app.drafting.own import Texts, pack

    made = []
    for each in _templates():
        text, _, head = each.decode().partition("\n=====\n")
        made.append(pack(Path("none"), "sent", Texts(text, head)))
    return tuple(made)


def _answers() -> tuple[bytes, ...]:
    from app.drafting.templates import example, load

    return tuple(example(template).encode() for template in load((ROOT / "templates",)))


def _rules() -> tuple[bytes, ...]:
    folder = ROOT / "resources" / "rules"
    return tuple((folder / f"{name}.toml").read_bytes() for name in ("wording", "scrub", "companions", "counterparts"))


_MAKERS = {
    "docx": _docx,
    "odt": _odt,
    "fodt": _fodt,
    "xml": _xml,
    "html": _html,
    "mht": _mht,
    "pdf": _pdf,
    "txt": _txt,
    "md": _md,
    "carrying": _docx,
    "carrying-odt": _odt,
    "carrying-pdf": _pdf,
    "redlining": _docx,
    "dressing": _dressing,
    "columns-docx": lambda: _table()["docx"],
    "columns-xlsx": lambda: _table()["xlsx"],
    "glossary-csv": lambda: _glossary("csv"),
    "glossary-xlsx": lambda: _glossary("xlsx"),
    "zip": _zip,
    "paraph": _paraph,
    "pack": _packs,
    "template": _templates,
    "answers": _answers,
    "rules": _rules,
    "pasted": _html,
    "checked": _txt,
}
