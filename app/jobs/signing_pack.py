"""The signing pack: both originals, the cover of the conformed copy and a checklist, as files or as one .zip."""

import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.drafting.phrases import and_list, capital, possessive, the
from app.errors import NotReadyToSign
from app.export.checklist import checklist
from app.export.cover import BLANK, Conformed, Filed, conformed, page_dress, page_text
from app.export.docx import clean_bytes
from app.export.dress import PLAIN, Dress
from app.jobs.draft_checks import draft_checks
from app.jobs.originals import Originals, originals_of
from app.jobs.signing_checks import Seen, items, signers
from app.jobs.signing_line import SigningLine, line_of, precedent, signing_line
from app.language.languages import languages
from app.library.clauses import short_title
from app.library.store import Library
from app.model.draft import Draft, stepped
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.negotiating.outgoing import Outgoing, open_in, outgoing
from app.negotiating.printed import printed
from app.progress import Progress, quiet

MARKING = "DRAFT – not for signature"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # so that equal packs are equal files


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack is made with.

    ``line`` is written into the signing line of the files; None leaves it as the draft has it. A ``rehearsal`` may have
    open brackets and is marked DRAFT on every page. ``findings`` come besides those of the draft itself.
    """

    dress: Dress = PLAIN
    line: SigningLine | None = None
    rehearsal: bool = False
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of a pack: its name, the text it is made of, how that is dressed, and its bytes."""

    name: str
    text: Instrument
    dress: Dress
    data: bytes


def signing_pack(
    library: Library, draft: Draft, pack: Pack = Pack(), progress: Progress = quiet
) -> tuple[tuple[str, bytes], ...]:
    """Return the files of a pack, each with its name: an original for each side, the cover, the checklist.

    Raises NotReadyToSign where brackets or blanks are open, unless it is a rehearsal.
    """
    ready = _with_line(library, draft, pack.line)
    brackets, blanks = open_in(ready), draft_checks(ready).blanks
    if not pack.rehearsal and (brackets or blanks):
        raise NotReadyToSign(brackets, blanks)
    return tuple((each.name, each.data) for each in _packed(library, ready, pack, progress))


def packed(library: Library, draft: Draft, pack: Pack = Pack(), progress: Progress = quiet) -> tuple[Packed, ...]:
    """Return the files of a pack with the texts that they are made of, whether or not it can be signed."""
    return _packed(library, _with_line(library, draft, pack.line), pack, progress)


def _packed(library: Library, ready: Draft, pack: Pack, progress: Progress) -> tuple[Packed, ...]:
    bare = outgoing(ready, Outgoing())
    found = originals_of(bare, progress)
    dress = _worn(pack)
    known = ready.instrument.particulars
    lead = "DRAFT " if pack.rehearsal else ""
    originals = tuple(_originals(found, bare, dress, lead + _name(short_title(known.title) or known.title)))
    plain = page_dress(replace(dress, head=""))
    seen = Seen(found, dress.paper, pack.line, pack.findings)
    cover = conformed(_conformed(ready, pack, tuple((each.name, each.data) for each in originals)))
    listed = checklist(known.title, items(library, ready, seen))
    return (
        *originals,
        _made(f"{lead}Conformed copy, cover.docx", page_text(cover), plain),
        _made(f"{lead}Checklist for signing.docx", page_text(listed), plain),
    )


def _made(name: str, text: Instrument, dress: Dress) -> Packed:
    return Packed(name, text, dress, clean_bytes(text, dress))


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return files as one .zip; equal files give equal bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files:
            made.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _with_line(library: Library, draft: Draft, line: SigningLine | None) -> Draft:
    if line is None:
        return draft
    step = signing_line(draft, line, wording="" if line_of(draft) else precedent(library, draft))
    return stepped(step, draft) if step else draft


def _worn(pack: Pack) -> Dress:
    """Return how the files are dressed: what is signed has neither the date of a draft nor numbered lines."""
    if pack.rehearsal:
        return replace(pack.dress, marking=" · ".join(filter(None, (MARKING, pack.dress.marking))))
    return replace(pack.dress, dated="", line_numbers=False)


def _originals(found: Originals, bare: Draft, dress: Dress, title: str) -> Iterator[Packed]:
    """Yield each side's original with all its languages; the text alone where no sides are known."""
    if not found.originals:
        yield _made(f"{title}.docx", printed(bare), dress)
    for each in found.originals:
        worn = replace(dress, original=f"{capital(possessive(the(each.country)))} original")
        yield _made(f"{title}, original of {each.country}.docx", each.instrument, worn)


def _conformed(draft: Draft, pack: Pack, files: Iterable[tuple[str, bytes]]) -> Conformed:
    known = draft.instrument.particulars
    day = pack.line.on if pack.line else None
    return Conformed(
        known.title,
        tuple(each.name for each in known.participants) or tuple(side.country for side in known.sides),
        known.place,
        known.signed_on if day is None else None if day == "blank" else day,
        tuple(
            f"For {the(known.country(each.side))}: {', '.join(filter(None, (each.name, each.post))) or BLANK}"
            for each in signers(draft)
        ),
        and_list(_tongues(draft)),
        known.originals or max(len(known.sides), 1),
        tuple(Filed(name, hashlib.sha256(data).hexdigest()) for name, data in files),
    )


def _tongues(draft: Draft) -> tuple[str, ...]:
    names = {tag: name for name, tag in reversed(languages().items())}
    versions = tuple(each.language for each in draft.instrument.versions if each.role == "original")
    tags = draft.instrument.particulars.languages or versions
    return tuple(names.get(tag.split("-", 1)[0], tag) for tag in tags)


def _name(title: str) -> str:
    """Return a title as a file may be called on any system."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return " ".join(kept.split())[:80].strip() or "Text"
