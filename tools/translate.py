"""Gathers what the window says, and makes the file of its translation: ``python tools/translate.py``.

Three steps. The sentences are read from the sources of ``app/ui`` (by Python's own parser, since Qt's lupdate neither
sees helpers that hand words on to Qt, nor which class a nested function belongs to) and handed to lupdate in a form
that it knows; lupdate merges them into ``resources/translations/paraph_ja.ts``, which people edit; lrelease makes the
``.qm`` that the program loads. A class says what it inherits under its own name: the ``.qm`` holds it there, too.

``--check`` changes nothing and lists what has no Japanese yet.
"""

import argparse
import ast
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "app" / "ui"
FOLDER = ROOT / "resources" / "translations"
TS, QM = FOLDER / "paraph_ja.ts", FOLDER / "paraph_ja.qm"
_TRANSLATE = frozenset({"translate", "QT_TRANSLATE_NOOP"})

Said = tuple[str, str]
"""A context, and the words said in it."""


def said(folder: Path = SOURCES) -> frozenset[Said]:
    """Return all that the sources under ``folder`` say, each with its context, and the words of the shipped data."""
    return frozenset(each for reader in _readers(folder) for each in reader.found) | frozenset(_data())


def _data() -> Iterator[Said]:
    """Yield what the window shows out of data: topics, languages, the questions of shipped templates."""
    rules = ROOT / "resources" / "rules"
    for row in _toml(rules / "topics.toml")["topic"]:
        yield "Topic", row["title"]
    yield from (("Language", name) for name in _toml(rules / "languages.toml")["languages"])
    for path in sorted((ROOT / "templates").glob("*.toml")):
        head = _toml(path)
        yield from (("Template", head[part]) for part in ("title", "description", "notice") if head.get(part))
        for row in head.get("question", ()):
            for each in (row, *row.get("columns", ())):
                words = [each.get(part, "") for part in ("title", "help", "group")]
                yield from (("Template", word) for word in (*words, *each.get("options", ())) if word)


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def unreadable(folder: Path = SOURCES) -> tuple[str, ...]:
    """Return the calls whose words cannot be read from the source: the translation would miss them."""
    return tuple(each for reader in _readers(folder) for each in reader.unclear)


@cache
def _readers(folder: Path) -> "tuple[_Reader, ...]":
    return tuple(_Reader(path) for path in sorted(folder.rglob("*.py")))


class _Reader(ast.NodeVisitor):
    """Finds what one module says; ``unclear`` are places where no words stand."""

    def __init__(self, path: Path) -> None:
        self.found: list[Said] = []
        self.unclear: list[str] = []
        self.bases: dict[str, set[str]] = {}
        self._path, self._classes = path, [""]
        tree = ast.parse(path.read_text(encoding="utf-8"))
        self._helpers = dict(_helpers(tree))
        self._names = _TRANSLATE | frozenset(_aliases(tree))
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.bases.setdefault(node.name, set()).update(getattr(base, "id", "") for base in node.bases)
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name not in self._helpers:
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called == "tr" and isinstance(node.func, ast.Attribute) and node.args:
            self._take(node, self._classes[-1], node.args[0])
        elif called in self._names and len(node.args) > 1:
            context = node.args[0]
            if isinstance(context, ast.Constant) and isinstance(context.value, str):  # else it is a painter that moves
                self._take(node, context.value, node.args[1])
        elif isinstance(node.func, ast.Name) and called in self._helpers and node.args:
            self._take(node, self._helpers[called], node.args[0])

    def _take(self, node: ast.Call, context: str, words: ast.expr) -> None:
        given = list(_words(words))
        self.found += [(context, each) for each in given if each and context]
        if not given and not _handed_on(words):
            self.unclear.append(f"{self._path.name}:{node.lineno} {ast.unparse(node)}")


def _words(node: ast.expr) -> Iterator[str]:
    """Yield the words that an expression can be: a string, or one of two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_words(node.body), *_words(node.orelse))


def _handed_on(node: ast.expr) -> bool:
    """Whether words come out of a table, where QT_TRANSLATE_NOOP has marked them."""
    return isinstance(node, ast.Name | ast.Subscript | ast.Attribute | ast.Call)


def _helpers(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the functions of a module that hand their first argument on to Qt, each with its context."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or not node.args.args:
            continue
        first = node.args.args[0].arg
        for call in (each for each in ast.walk(node) if isinstance(each, ast.Call) and len(each.args) > 1):
            context, words = call.args[:2]
            translates = isinstance(call.func, ast.Attribute) and call.func.attr == "translate"
            if translates and isinstance(context, ast.Constant) and isinstance(words, ast.Name) and words.id == first:
                yield node.name, str(context.value)


def _aliases(tree: ast.Module) -> Iterator[str]:
    """Yield other names that a module gives to Qt's function: ``tr = QCoreApplication.translate``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute) and node.value.attr == "translate":
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def heirs(folder: Path = SOURCES) -> dict[str, tuple[str, ...]]:
    """Return for each class of the window the classes that inherit from it: Qt asks for words under their names."""
    bases: dict[str, set[str]] = {}
    for reader in _readers(folder):
        for name, above in reader.bases.items():
            bases.setdefault(name, set()).update(above)

    def inherits(name: str, base: str) -> bool:
        return any(each == base or (each != name and inherits(each, base)) for each in bases.get(name, ()))

    return {base: tuple(sorted(name for name in bases if name != base and inherits(name, base))) for base in bases}


def translated(path: Path = TS) -> dict[Said, str]:
    """Return what is translated and finished in a .ts file."""
    found: dict[Said, str] = {}
    if path.exists():
        for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
            name = context.findtext("name", "")
            for message in context.iter("message"):
                words = message.find("translation")
                if words is not None and words.text and words.get("type") is None:
                    found[name, message.findtext("source", "")] = words.text
    return found


def update() -> None:
    """Bring the .ts file up to what the sources say; what they no longer say goes."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        stand_in = Path(place) / "said.py"
        lines = [f"QCoreApplication.translate({context!a}, {_quoted(words)})" for context, words in sorted(said())]
        stand_in.write_text("\n".join(lines) + "\n", encoding="utf-8")
        _run("lupdate", "-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "ja_JP",
             str(stand_in), "-ts", str(TS))  # fmt: skip


def release() -> None:
    """Make the .qm file; what a class inherits stands there under its own name as well."""
    tree = ET.parse(TS)  # noqa: S314 - our own file
    root, below = tree.getroot(), heirs()
    by_name = {context.findtext("name", ""): context for context in root.iter("context")}
    for name, context in tuple(by_name.items()):
        for heir in below.get(name, ()):
            if heir not in by_name:
                by_name[heir] = ET.SubElement(root, "context")
                ET.SubElement(by_name[heir], "name").text = heir
            own = {message.findtext("source") for message in by_name[heir].iter("message")}
            by_name[heir].extend(
                deepcopy(message) for message in context.iter("message") if message.findtext("source") not in own
            )
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.ts"
        tree.write(whole, encoding="utf-8", xml_declaration=True)
        _run("lrelease", "-silent", str(whole), "-qm", str(QM))


def _quoted(words: str) -> str:
    """Return words as lupdate reads them: its reader of Python knows fewer escapes than Python."""
    plain = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{plain}"'


def _run(tool: str, *words: str) -> None:
    subprocess.run((str(Path(sys.executable).with_name(f"pyside6-{tool}")), *words), check=True)


def main() -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="list what has no Japanese yet")
    if parser.parse_args().check:
        missing = sorted(said() - set(translated()))
        for context, words in missing:
            print(f"{context}: {words}")
        return int(bool(missing))
    update()
    release()
    return 0


if __name__ == "__main__":
    sys.exit(main())
