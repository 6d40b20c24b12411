"""Reading: a file to an instrument, with its source, the doubts for the review, and the proof that no word is lost."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from app.errors import NotAnInstrument, UnreadableFile
from app.ingest import ours_markdown, spaces
from app.ingest.answers import answered
from app.ingest.files import WORD, bytes_of
from app.ingest.lines import Line
from app.ingest.own import Own, Placed, placed
from app.ingest.result import Coverage, Reading
from app.ingest.text import decode, read_text
from app.ingest.topical import with_topics
from app.ingest.understanding import ENGLISH, Understood, enriched, understood
from app.ingest.unseen import unseen
from app.ingest.versions import Part, parted
from app.model.finding import Finding
from app.model.ids import new_id
from app.model.instrument import Instrument, LanguageVersion, Particulars, Source
from app.model.provision import Kind, Place, Provision
from app.word.changes import Changes

if TYPE_CHECKING:
    from app.ingest.docx import Whole

IMPORTER = "paraph-import 1"
_TEXT = {".txt", ".md", ".markdown", ".text"}
_MARKDOWN = {".md", ".markdown"}
_PAGES = {".html", ".htm", ".xhtml", ".mht", ".mhtml"}
_WORD = re.compile(r"(?<!\[\^)[^\W_]+")  # a reference to a footnote is no word
_OPEN = {".odt", ".ott", ".fodt"}
_XML = {".xml", ".akn"}
_LONE = re.compile("[\ud800-\udfff]")
"""What stands in the name of a file for a byte that is no letter; it can neither be kept nor shown."""
_PAGE = re.compile(rb"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def read_file(path: Path, *, changes: Changes = "accepted", password: str = "") -> Reading:
    """Read a file, tracked changes as accepted, rejected or negotiated; raise UnreadableFile or NotAnInstrument."""
    return read_bytes(path.name, bytes_of(path), changes=changes, password=password)


def read_bytes(name: str, data: bytes, *, changes: Changes = "accepted", password: str = "") -> Reading:
    """Read a file's bytes, the name telling their format; raise UnreadableFile or NotAnInstrument.

    A PDF file may want its ``password``: then PasswordNeeded or WrongPassword is raised.
    """
    if _is_word(name):
        return _word(name, data, changes)
    if is_pdf(name, data):
        return _pdf(name, data, password)
    if _is_xml(name):
        return _akn(name, data)
    own = _own(name, data, changes)
    if own:
        return own
    text, lines = lines_of(name, data, password, changes)
    reading = read_lines(_source(name, data, text), lines, data)
    missing = _uncounted(name, data, text) if changes == "accepted" else ()
    said = ("missing_words", f"Words of the file were not read: {' '.join(missing[:12])}.")
    return _told(reading, missing, (said,)) if missing else reading


def _uncounted(name: str, data: bytes, text: str) -> tuple[str, ...]:
    """Return the words that a second count finds in a web page or an OpenDocument text, and its reading has not."""
    suffix = Path(name).suffix.casefold()
    if suffix not in _PAGES | _OPEN and not (not suffix and _PAGE.match(data)):
        return ()
    from app.ingest import page_proof  # noqa: PLC0415 - late: lxml takes a quarter of a second

    if suffix in _OPEN:
        return page_proof.missing_in_open_document(name, data, text)
    return page_proof.missing_in_page(name, data, text)


def _source(name: str, data: bytes, text: str) -> Source:
    return Source(_LONE.sub("\ufffd", name), hashlib.sha256(data).hexdigest(), text, IMPORTER)


def _word(name: str, data: bytes, changes: Changes) -> Reading:
    from app.ingest import docx, negotiated  # noqa: PLC0415 - late: lxml takes a quarter of a second

    whole = docx.read_whole(name, data, changes)
    text, lines, marked = whole.text, whole.lines, whole.marked
    docx.refuse_wordless(name, lines)
    own = _own_word(name, data, whole)
    reading = _proved(own or read_lines(_source(name, data, text), lines, data), lines, changes)
    if not marked:
        return reading
    proposals, lost = negotiated.proposals_of(text, marked, reading.instrument.provisions)
    said = f"{lost} tracked change{'s stand' if lost > 1 else ' stands'} in what is no part of the provisions."
    findings = (Finding("changes_apart", reading.instrument.provisions[0].id, said),) if lost else ()
    instrument = replace(reading.instrument, proposals=proposals)
    return replace(reading, instrument=instrument, findings=(*reading.findings, *findings))


def _own_word(name: str, data: bytes, whole: "Whole") -> Reading | None:
    """Return what a Word file of ours says by its styles; None where it is none, or not all of it would be read."""
    from app.ingest import ours_word  # noqa: PLC0415 - late: lxml takes a quarter of a second

    versions = None if whole.marked else ours_word.read(whole.placed)
    if not versions or not any(each.words.strip() for each in versions[0].provisions):
        return None
    reading = read_own(name, data, Own(versions), Placed(whole.text, whole.lines, versions))
    return None if reading.coverage.missing else reading


def _pdf(name: str, data: bytes, password: str) -> Reading:
    from app.ingest import pdf  # noqa: PLC0415 - late: it brings a library of its own

    text, lines, proof = pdf.read_proved(name, data, password)
    return _told(read_lines(_source(name, data, text), lines, data), proof.missing, proof.remarks)


def _is_xml(name: str) -> bool:
    return Path(name).suffix.casefold() in _XML


def _akn(name: str, data: bytes) -> Reading:
    from app.ingest import akn, ours_akn  # noqa: PLC0415 - late: lxml takes a quarter of a second

    root = akn.open_akn(name, data)
    own = ours_akn.read_ours(root) if ours_akn.is_ours(root) else None
    if own and not akn.missing(root, own.words):
        return read_own(name, data, own)
    text, lines = akn.lines_of(name, root)
    missing = akn.missing(root, text)
    said = ("missing_words", f"Words of the file were not read: {' '.join(missing[:12])}.")
    return _told(read_lines(_source(name, data, text), lines, data), missing, (said,) if missing else ())


def _own(name: str, data: bytes, changes: Changes) -> Reading | None:
    """Return what a file of our own making says; None where it is none, or has lost its shape."""
    suffix = Path(name).suffix.casefold()
    if suffix in _OPEN:
        return _own_odt(name, data, changes)
    if suffix in _PAGES and b"data-paraph" in data:
        return _own_page(name, data)
    if suffix in _MARKDOWN:
        markdown = ours_markdown.read_ours(decode(name, data))
        return read_own(name, data, markdown) if markdown else None
    return None


def _own_page(name: str, data: bytes) -> Reading | None:
    from app.ingest import html, ours_html, page_proof  # noqa: PLC0415 - late: lxml takes a quarter of a second

    markup = html.decode_page(name, data)
    own = ours_html.read_ours(markup) if ours_html.is_ours(markup) else None
    return None if own is None or page_proof.missing_in_page(name, data, own.words) else read_own(name, data, own)


def _own_odt(name: str, data: bytes, changes: Changes) -> Reading | None:
    from app.ingest import odt, page_proof  # noqa: PLC0415 - late: lxml takes a quarter of a second

    own = odt.read_own(name, data, changes)
    if own is None or page_proof.missing_in_open_document(name, data, own.words):
        return None
    return read_own(name, data, own)


def read_own(name: str, data: bytes, own: Own, kept: Placed | None = None) -> Reading:
    """Return what a file of our own making says, word for word; its particulars are recognised where it has none.

    ``kept`` is its text as it was read, where that is more than what the provisions say.
    """
    found = kept or placed(own)
    if not found.text.strip():
        raise NotAnInstrument(name, ("it holds no words",))
    source = _source(name, data, found.text)
    versions: list[LanguageVersion] = []
    for version in found.versions:
        provisions = with_topics(version.provisions, version.language)
        if versions and not any(provision.answers for provision in provisions):
            provisions = answered(versions[0].provisions, provisions)
        versions.append(replace(version, provisions=provisions))
    particulars = own.particulars or _recognised(source, found.lines, versions[0].provisions)
    aside = _aside(found.lines, ())
    instrument = Instrument(new_id(), particulars, tuple(versions), set_aside=aside)
    coverage = cover(source.text, [each for version in versions for each in version.provisions], aside)
    return Reading(instrument, source, data, tuple(_doubts(instrument, coverage)), coverage)


def _recognised(source: Source, lines: Sequence[Line], provisions: Sequence[Provision]) -> Particulars:
    try:
        return read_lines(source, lines).instrument.particulars
    except NotAnInstrument:
        titles = (provision.words for provision in provisions if provision.kind is Kind.TITLE)
        return Particulars(title=" ".join(next(titles, "").split()))


def is_pdf(name: str, data: bytes) -> bool:
    """Tell whether a file is to be read as a PDF file, by its name or else by how it begins."""
    return Path(name).suffix.casefold() == ".pdf" or data.startswith(b"%PDF-")


def _is_word(name: str) -> bool:
    return Path(name).suffix.casefold() in WORD


def lines_of(name: str, data: bytes, password: str = "", changes: Changes = "accepted") -> tuple[str, Sequence[Line]]:
    """Return the text of a file that is no Word file, as kept, and its lines; raise UnreadableFile."""
    suffix = Path(name).suffix.casefold()
    if suffix in _PAGES or (not suffix and _PAGE.match(data)):
        from app.ingest import mht  # noqa: PLC0415 - late: most files are no web pages

        return mht.read_page(name, data)
    if suffix in _OPEN:
        from app.ingest import odt  # noqa: PLC0415 - late: lxml takes a quarter of a second

        return odt.read_odt(name, data, changes)
    if _is_xml(name):
        from app.ingest import akn  # noqa: PLC0415 - late: lxml takes a quarter of a second

        return akn.lines_of(name, akn.open_akn(name, data))
    if is_pdf(name, data):
        from app.ingest import pdf  # noqa: PLC0415 - late: it brings a library of its own

        return pdf.read_pdf(name, data, password)
    if suffix in _TEXT or not suffix:
        return read_text(name, data)
    raise UnreadableFile(
        name, f"files of the kind {suffix} are not read yet", "Save it as a Word file (.docx) or as text."
    )


def _proved(reading: Reading, lines: Sequence[Line], changes: Changes) -> Reading:
    """Return a reading with what a second count of the Word file's own words says of it."""
    from app.ingest import word_proof  # noqa: PLC0415 - late: lxml takes a quarter of a second

    proof = word_proof.prove(reading.source.name, reading.data, reading.source.text, lines, changes)
    missing = ("missing_words", f"Words of the file were not read: {' '.join(proof.missing[:12])}.")
    remarks = (*((missing,) if proof.missing else ()), *proof.remarks)
    return replace(_told(reading, proof.missing, remarks), tracked=proof.tracked)


def _told(reading: Reading, missing: Sequence[str], remarks: Sequence[tuple[str, str]]) -> Reading:
    """Return a reading with words that a second count found missing, and with its remarks."""
    first = reading.instrument.provisions[0].id
    coverage = replace(
        reading.coverage,
        source_words=reading.coverage.source_words + len(missing),
        missing=(*reading.coverage.missing, *missing),
    )
    findings = (*reading.findings, *(Finding(rule, first, message) for rule, message in remarks))
    return replace(reading, coverage=coverage, findings=findings)


def read_lines(source: Source, lines: Sequence[Line], data: bytes = b"") -> Reading:
    """Recognise an instrument in the lines of a source, in one or more languages; raise NotAnInstrument.

    The English version comes first where there is one that can be understood.
    """
    found = _understood(source.name, [line for line in lines if not line.aside])
    versions = _versions(source.text, found)
    aside = _aside(lines, tuple(place for each in found for place in each.aside))
    coverage = cover(source.text, [each for version in versions for each in version.provisions], aside)
    particulars = enriched([each.particulars for each in found])
    instrument = Instrument(new_id(), particulars, versions, set_aside=aside)
    doubts = (*_doubts(instrument, coverage), *_unread(lines, versions[0].provisions[0].id))
    return Reading(instrument, source, data, (*found[0].findings, *doubts), coverage)


def _understood(name: str, lines: Sequence[Line]) -> list[Understood]:
    """Return what the lines say in each language, the version first that the others answer."""
    found = [each for part in parted(lines) if (each := understood(part)).provisions]
    fit = [each for each in found if not each.against]
    if not fit and len(found) > 1:  # one text whose paragraphs are in another language than its front: no versions
        whole = understood(Part(ENGLISH, tuple(lines)))
        found, fit = ([whole], [whole]) if not whole.against else (found, fit)
    if not fit:
        english = next((each for each in found if each.part.language == ENGLISH), None)
        raise NotAnInstrument(name, (english or found[0]).against if found else ("it holds no words",))
    first = next((each for each in fit if each.part.language == ENGLISH), fit[0])
    return [first, *(each for each in found if each is not first)]


def _versions(text: str, found: Sequence[Understood]) -> tuple[LanguageVersion, ...]:
    made: list[LanguageVersion] = []
    for each in found:
        provisions = spaces.restored(with_topics(_with_labels(text, each.provisions), each.part.language))
        if made:
            provisions = answered(made[0].provisions, provisions)
        role: Literal["original", "translation"] = "translation" if each.part.translated else "original"
        made.append(LanguageVersion(each.part.language, role, provisions))
    return tuple(made)


def _aside(lines: Sequence[Line], places: Sequence[Place]) -> tuple[Place, ...]:
    """Return where words stand that are set aside: by the reader as furniture, or by structure, counted labels too."""
    labels = {line.start: len(line.label) + 1 for line in lines if line.label and not line.aside}
    known = tuple(Place(line.start, line.end, line.page) for line in lines if line.aside and not line.blank)
    others = tuple(replace(place, start=max(0, place.start - labels.get(place.start, 0))) for place in places)
    return tuple(sorted((*known, *others), key=lambda place: place.start))


def _with_labels(text: str, provisions: Sequence[Provision]) -> list[Provision]:
    """Return the provisions with places that take in the label, where a file counts it by itself and it is printed."""
    made: list[Provision] = []
    for provision in provisions:
        first = provision.places[:1]
        end = first[0].start if first else 0
        while text[end - 1 : end] == " ":
            end -= 1
        if first and provision.label and text.endswith(provision.label, 0, end):
            place = replace(first[0], start=end - len(provision.label))
            provision = replace(provision, places=(place, *provision.places[1:]))  # noqa: PLW2901 (the same, better placed)
        made.append(provision)
    return made


def cover(text: str, provisions: Sequence[Provision], aside: Sequence[Place]) -> Coverage:
    """Count the words of a source: each stands in the tree, was set aside, or is missing."""
    owner = bytearray(len(text) + 1)
    for place in aside:
        owner[place.start : place.end] = b"\2" * (place.end - place.start)
    lost: list[str] = []
    for provision in provisions:
        for place in provision.places:
            owner[place.start : place.end] = b"\1" * (place.end - place.start)
        lost += _lost(text, provision)
    words = [(match[0], owner[match.start()]) for match in _WORD.finditer(text)]
    missing = [word for word, state in words if state == 0] + lost
    count = Counter(state for _, state in words)
    listed = tuple(text[place.start : place.end] for place in sorted(aside, key=lambda place: place.start))
    return Coverage(len(words), count[1] - len(lost), count[2], tuple(missing), tuple(filter(str.strip, listed)))


def _lost(text: str, provision: Provision) -> list[str]:
    """Return the words that a provision's places have and the provision itself has not."""
    if not provision.places:
        return []
    source = " ".join(text[place.start : place.end] for place in provision.places)
    have = f"{provision.label} {provision.words}"
    left = Counter(_WORD.findall(source)) - Counter(_WORD.findall(have))
    if not left or "".join(_WORD.findall(source)) == "".join(_WORD.findall(have)):
        return []
    return list(left.elements())


def _unread(lines: Sequence[Line], first: str) -> list[Finding]:
    """Return a doubt for every page that holds no words, only a picture: its reader tells it by an empty line aside."""
    pages = [line.page for line in lines if line.aside and line.page and line.start == line.end]
    return [Finding("picture", first, f"Page {page} holds only a picture: its words were not read.") for page in pages]


def _doubts(instrument: Instrument, coverage: Coverage) -> list[Finding]:
    first = instrument.provisions[0].id
    doubts = []
    particulars = instrument.particulars
    if coverage.missing:
        doubts.append(
            Finding("missing_words", first, f"Words of the source are missing: {' '.join(coverage.missing[:12])}.")
        )
    if coverage.set_aside_words:
        doubts.append(Finding("set_aside", first, "Words that are no part of the instrument were set aside."))
    if any(not side.country for side in particulars.sides):
        doubts.append(Finding("country", first, "The country of a participant is not known."))
    if particulars.status == "signed" and particulars.signed_on is None:
        doubts.append(Finding("date", first, "The date of signature was not found."))
    if len(particulars.sides) > 1 and 0 < len(particulars.signatories) < len(particulars.sides):
        doubts.append(Finding("signatories", first, "There are fewer signatories than sides."))
    return [*doubts, *unseen(each for version in instrument.versions for each in version.provisions)]
