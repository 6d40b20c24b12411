"""An analyst's own templates on the disk: saved whole or not at all, kept while they are edited, sent as one file.

A template is two files in the folder of own templates. What is typed and not saved yet lies beside them, in
``.edited``, as one file a template: nothing typed is lost, and no half-finished template is drafted with.
"""

import json
import os
import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.drafting.templates import parts_of, read_text, template_of, usable_name
from app.errors import NameTaken, UnreadableFile, UnwritableFile
from app.paths import shipped_templates

PACK = ".paraph-template"
_EDITED = ".edited"
_FORMAT = 1
MOST = 2_000_000
"""Bytes of the largest file that is read as a template."""
_PART = re.compile(r"_[a-z0-9_-]{1,60}\.jinja")
_INCLUDE = re.compile(r"""\{%-?\s*(?:include|import|from)\s+["'](_[^"']+)["']""")


@dataclass(frozen=True, slots=True)
class Texts:
    """A template as its author writes it: ``text`` is the .jinja file's, ``head`` the .toml file's."""

    text: str
    head: str


@dataclass(frozen=True, slots=True)
class Packed:
    """A template out of one file: with ``parts``, the files of its author's own that it includes."""

    name: str
    texts: Texts
    parts: tuple[tuple[str, str], ...] = ()


def read(folder: Path, name: str) -> Texts:
    """Return a template's two files; raise TemplateFault when one cannot be read. A missing one counts as empty."""
    files = [folder / f"{name}{suffix}" for suffix in (".jinja", ".toml")]
    return Texts(*(read_text(path) if path.exists() else "" for path in files))


def save(folder: Path, name: str, texts: Texts) -> None:
    """Write a template's files, both or none, and let go of what was kept unsaved; raise UnwritableFile."""
    before = {suffix: _bytes(folder / f"{name}{suffix}") for suffix in (".jinja", ".toml")}
    try:
        _write(folder / f"{name}.toml", texts.head)
        _write(folder / f"{name}.jinja", texts.text)
    except OSError as error:
        for suffix, content in before.items():
            with suppress(OSError):
                _restore(folder / f"{name}{suffix}", content)
        raise UnwritableFile(f"{name}.jinja", _why(error)) from error
    let_go(folder, name)


def rename(folder: Path, name: str, new: str) -> None:
    """Give a template another name, what is kept unsaved with it; raise NameTaken and UnwritableFile."""
    _free(folder, new)
    texts, kept = read(folder, name), edited(folder, name)
    save(folder, new, texts)
    if kept:
        keep(folder, new, kept)
    remove(folder, name)


def remove(folder: Path, name: str) -> Packed:
    """Delete a template and what is kept of it; return it as it last stood, so that it can be put back."""
    gone = Packed(name, edited(folder, name) or read(folder, name))
    try:
        for suffix in (".jinja", ".toml"):
            (folder / f"{name}{suffix}").unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableFile(f"{name}.jinja", _why(error)) from error
    let_go(folder, name)
    return gone


def names(folder: Path) -> tuple[str, ...]:
    """Return the names of the own templates, saved or only kept, in their order."""
    if not folder.is_dir():
        return ()
    saved = {path.stem for path in folder.iterdir() if path.suffix in {".jinja", ".toml"} and path.name[0] not in "_."}
    kept = {path.stem for path in (folder / _EDITED).glob("*.json")}
    return tuple(sorted(saved | kept))


def free_name(folder: Path, wanted: str) -> str:
    """Return a name like ``wanted`` that no template has yet."""
    base = re.sub(r"[^a-z0-9_-]+", "_", wanted.casefold()).strip("_-")[:50] or "template"
    base = base if usable_name(base) else f"template_{base}"
    taken = _taken(folder)
    return next(
        name for number in range(1, 10_000) if (name := base if number == 1 else f"{base}_{number}") not in taken
    )


# ---- what is typed and not saved


def keep(folder: Path, name: str, texts: Texts) -> None:
    """Keep what was typed without saving the template; raise UnwritableFile."""
    try:
        _write(folder / _EDITED / f"{name}.json", json.dumps({"text": texts.text, "head": texts.head}))
    except OSError as error:
        raise UnwritableFile(f"{name}.json", _why(error)) from error


def edited(folder: Path, name: str) -> Texts | None:
    """Return what was typed and not saved; None when there is nothing."""
    try:
        data = json.loads((folder / _EDITED / f"{name}.json").read_text(encoding="utf-8"))
        return Texts(str(data["text"]), str(data["head"]))
    except (OSError, ValueError, LookupError, TypeError):
        return None


def let_go(folder: Path, name: str) -> None:
    """Forget what was typed and not saved."""
    with suppress(OSError):
        (folder / _EDITED / f"{name}.json").unlink(missing_ok=True)


# ---- one file


def pack(folder: Path, name: str, texts: Texts) -> bytes:
    """Return a template as one file: TOML that holds both texts and the own parts that they include."""
    lines = [
        "# A template of Paraph. Import it in Templates, or: paraph templates --import FILE",
        f"format = {_FORMAT}",
    ]
    lines += [f'name = "{name}"', f"text = {_quoted(texts.text)}", f"head = {_quoted(texts.head)}"]
    parts = _included(texts.text, parts_of(folder) if folder.is_dir() else {})
    if parts:
        lines += ["[parts]", *(f'"{part}" = {_quoted(text)}' for part, text in sorted(parts.items()))]
    return ("\n".join(lines) + "\n").encode()


def unpack(file: str, content: bytes) -> Packed:
    """Return the template in one file called ``file``; raise UnreadableFile, or TemplateFault where it is broken."""
    if len(content) > MOST:
        raise UnreadableFile(file, "it is too large for a template")
    try:
        data = tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(file, "it is not a template of Paraph", f"Such a file ends in {PACK}.") from error
    name, texts, parts = data.get("name"), (data.get("text"), data.get("head")), data.get("parts", {})
    if data.get("format") != _FORMAT:
        raise UnreadableFile(file, "it was made by another version of Paraph", "Export it anew, or update Paraph.")
    if not isinstance(name, str) or not usable_name(name) or not isinstance(parts, dict):
        raise UnreadableFile(file, "it does not say which template it is")
    if not all(isinstance(text, str) for text in (*texts, *parts.values())) or not all(map(_PART.fullmatch, parts)):
        raise UnreadableFile(file, "it holds more than the texts of a template")
    packed = Packed(name, Texts(str(texts[0]), str(texts[1])), tuple(sorted(parts.items())))
    template_of(name, packed.texts.text, packed.texts.head, parts)
    return packed


def put(folder: Path, packed: Packed, name: str, *, replace: bool = False) -> None:
    """Put a template out of one file among the own ones, as ``name``; raise NameTaken and UnwritableFile.

    Its parts go with it; a part whose name stands for other words already is a NameTaken too.
    """
    if not replace or name in _shipped_names():
        _free(folder, name)
    known = parts_of(folder) if folder.is_dir() else {}
    for part, text in packed.parts:
        if known.get(part, text) != text:
            raise NameTaken(part)
    for part, text in packed.parts:
        try:
            _write(folder / part, text)
        except OSError as error:
            raise UnwritableFile(part, _why(error)) from error
    save(folder, name, packed.texts)


def _included(text: str, parts: Mapping[str, str]) -> dict[str, str]:
    """Return the own parts that a text includes, and those that they include."""
    found: dict[str, str] = {}
    waiting = [text]
    while waiting:
        for part in _INCLUDE.findall(waiting.pop()):
            if part in parts and part not in found:
                found[part] = parts[part]
                waiting.append(parts[part])
    return found


def _quoted(text: str) -> str:
    """Return a text as a TOML string of several lines."""
    safe = text.replace("\\", "\\\\").replace('"""', '""\\"').replace("\r", "\\r")
    safe = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", lambda sign: f"\\u{ord(sign[0]):04x}", safe)
    return f'"""\n{safe[:-1]}\\""""' if safe.endswith('"') else f'"""\n{safe}"""'


def _taken(folder: Path) -> frozenset[str]:
    return _shipped_names() | frozenset(names(folder))


def _shipped_names() -> frozenset[str]:
    return frozenset(path.stem for path in shipped_templates().glob("*.toml"))


def _free(folder: Path, name: str) -> None:
    if name in _taken(folder):
        raise NameTaken(name)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _restore(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(content)


def _why(error: OSError) -> str:
    return (error.strerror or "it cannot be written").lower()
