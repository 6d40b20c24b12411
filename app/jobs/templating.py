"""Make templates: begun from a shipped one, from an instrument or from nothing; looked over, saved, sent on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.drafting import own
from app.drafting.checking import Blemish, Look, looked_over
from app.drafting.derived import derived
from app.drafting.own import Packed, Texts
from app.drafting.templates import parts_of, read_text, usable_name
from app.drafting.writing import parts_of_head, with_part
from app.errors import TemplateFault, Unfinished, UnreadableFile, UnwritableFile
from app.jobs.drafting import shelf
from app.jobs.press import ADVICE, BOUNDS, ENDLESS, press
from app.library.store import Library
from app.paths import shipped_templates, user_templates
from app.worker import Worker

PACK = own.PACK
"""How the name of a file ends that holds one template."""
_MODULE = "app.drafting.checking"
_SCRATCH = Texts(
    """{# The text of the template: a line for each provision, opened by its kind. Answers stand in braces. #}
title: {{ instrument }} on {{ subject }} {{ between }} {{ the_names }}
{% include "_opening.jinja" %}
recital: Recognizing the importance of {{ field or subject|running }} for the prosperity of {{ the_countries }};
{% include "_link.jinja" %}
section: Purpose
paragraph @purpose: The purpose of this {{ defined }} is to guide cooperation {{ between }} the {{ participants }} in the field of {{ field or subject|running }}.
{% include "_legal.jinja" %}
{% include "_final.jinja" %}
""",  # noqa: E501 - a provision of a template is one line
    """title = "New template"
description = "For …"
signed_text_behind = false
ask = [
  "sides", "first_named", "collective_name", "instrument", "subject", "field", "recitals", "differences",
  "legal_character", "review_years", "duration_years", "extension", "notice_days", "place", "date", "date_style",
  "languages", "originals",
]
topics = ["purpose", "legal_character", "funding", "discontinuation"]
""",
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A template of the list: ``own`` ones can be changed; ``unsaved`` says that what was typed is not saved yet."""

    name: str
    title: str
    own: bool
    unsaved: bool = False
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A template to read or write: ``texts`` as last typed, ``saved`` as the files have them."""

    name: str
    texts: Texts
    saved: Texts
    own: bool


def listed() -> tuple[Listed, ...]:
    """Return the own templates, then those that ship, each by its title; broken and unsaved ones among them."""
    folder = user_templates()
    found = shelf()
    faults = {Path(fault.name).stem: str(fault) for fault in found.faults}
    titles = {template.name: template.title for template in found.templates}
    mine = own.names(folder)
    shipped = [name for name in titles if name not in mine]
    rows = [
        Listed(name, titles.get(name, name), True, own.edited(folder, name) is not None, faults.get(name, ""))
        for name in mine
    ]
    rows.sort(key=lambda row: row.title.casefold())
    return (*rows, *(Listed(name, titles[name], own=False) for name in shipped))


def opened(name: str) -> Opened:
    """Return a template's texts; raise TemplateFault when they cannot be read."""
    folder = user_templates()
    if name in own.names(folder):
        saved = own.read(folder, name)
        return Opened(name, own.edited(folder, name) or saved, saved, own=True)
    texts = _shipped(name)
    return Opened(name, texts, texts, own=False)


def duplicate(name: str) -> str:
    """Make an own template of a copy of another, shipped or own, its title numbered; return its name."""
    texts = opened(name).texts
    new = own.free_name(user_templates(), name)
    number = re.search(r"_(\d+)$", new)
    try:
        title = re.sub(r" \(\d+\)$", "", _title_of(texts) or name)
        head = with_part(texts.head, "title", f"{title} ({number[1] if number else 2})")
    except ValueError:  # a head that is no TOML is copied as it is
        head = texts.head
    return _begun(new, Texts(texts.text, head))


def begin() -> str:
    """Make an own template with the parts that every memorandum has; return its name."""
    return _begun("template", _SCRATCH)


def begin_from(library: Library, instrument_id: str) -> str:
    """Make an own template of an instrument of the library; return its name. Raise NotInLibrary."""
    instrument = library.instrument(instrument_id)
    texts = derived(instrument)
    subject = _title_of(texts)
    return _begun(subject or "instrument", texts)


def keep(name: str, texts: Texts) -> None:
    """Keep what was typed, without saving the template; raise UnwritableFile."""
    own.keep(user_templates(), name, texts)


def save(name: str, texts: Texts) -> None:
    """Save a template, both files or none; raise UnwritableFile."""
    own.save(user_templates(), name, texts)


def let_go(name: str) -> None:
    """Forget what was typed since the template was saved."""
    own.let_go(user_templates(), name)


def rename(name: str, new: str) -> None:
    """Give a template another name; raise NameTaken, UnwritableFile."""
    own.rename(user_templates(), name, new)


def remove(name: str) -> Packed:
    """Delete a template; return it, to be put back. Raise UnwritableFile."""
    return own.remove(user_templates(), name)


def put_back(gone: Packed) -> None:
    """Put a template back that was deleted."""
    own.put(user_templates(), gone, gone.name)


def export(name: str, path: Path) -> None:
    """Write a template into one file, whole or not at all; raise TemplateFault, UnwritableFile."""
    folder = user_templates()
    content = own.pack(folder, name, opened(name).texts)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UnwritableFile(path.name, (error.strerror or "it cannot be written").lower()) from error


def packed_in(path: Path) -> Packed:
    """Return the template in one file; raise UnreadableFile, or TemplateFault where it is broken."""
    try:
        if path.stat().st_size > own.MOST:
            raise UnreadableFile(path.name, "it is too large for a template")
        return press().call(own.unpack, path.name, path.read_bytes(), about=path.name)
    except OSError as error:
        raise UnreadableFile(path.name, (error.strerror or "it cannot be opened").lower()) from error


def taken(name: str) -> bool:
    """Whether a template is called ``name`` already."""
    return own.free_name(user_templates(), name) != name


def free_name(name: str) -> str:
    """Return a name like ``name`` that no template has yet."""
    return own.free_name(user_templates(), name)


def bring_in(packed: Packed, name: str = "", *, replace: bool = False) -> str:
    """Put a template out of one file among the own ones; return its name. Raise NameTaken, UnwritableFile."""
    wanted = name or packed.name
    if not usable_name(wanted):
        raise TemplateFault(wanted, 0, "its name may hold small letters a to z, figures, - and _ only")
    own.put(user_templates(), packed, wanted, replace=replace)
    return wanted


def preview_worker() -> Worker:
    """Return a process of its own in which templates are tried; whoever asks for it closes it."""
    return Worker(BOUNDS)


def look(name: str, texts: Texts, answers: Mapping[str, Any] | None = None, worker: Worker | None = None) -> Look:
    """Look a template over and make its text of example answers, in ``worker`` where there is one."""
    folder = user_templates()
    try:
        parts = parts_of(folder) if folder.is_dir() else {}
    except TemplateFault as fault:
        return Look((Blemish("text", 0, f"{fault.name}: {fault.why}", "Put that file right, or take it away."),))
    arguments = (name, texts.text, texts.head, parts, dict(answers or {}))
    if worker is None:
        return looked_over(*arguments)
    try:
        return worker.call(looked_over, *arguments, about=f"{name}.jinja")
    except Unfinished:
        return Look((Blemish("text", 0, ENDLESS, ADVICE),))


def warm(worker: Worker) -> None:
    """Start the process for previews before it is needed."""
    worker.warm(_MODULE)


def _begun(wanted: str, texts: Texts) -> str:
    folder = user_templates()
    name = own.free_name(folder, wanted)
    own.save(folder, name, texts)
    return name


def _shipped(name: str) -> Texts:
    place = shipped_templates()
    return Texts(read_text(place / f"{name}.jinja"), read_text(place / f"{name}.toml"))


def _title_of(texts: Texts) -> str:
    return str(parts_of_head(texts.head).get("title", ""))
