"""The shape of the code: sizes, and nothing that users do not have."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "app").rglob("*.py"))


def functions(body):
    """Give the functions of a module, those within others too; no expression holds one, so that none is looked into."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
        for inner in ("body", "orelse", "finalbody", "handlers", "cases"):
            yield from functions(getattr(node, inner, ()))


def test_functions_are_found_wherever_they_stand():
    holders = (
        "class A:", "if a:", "if a: pass\nelse:", "for a in b: pass\nelse:", "while a:", "with a:", "def b():", "async def b():",
        "match a:\n case b:", "try: pass\nfinally:", "try: pass\nexcept A:", "try:",
    )  # fmt: skip
    for holder in holders:
        after = "\nexcept A: pass" if holder == "try:" else ""
        tree = ast.parse(f"{holder}\n  async def found(): pass{after}")
        assert "found" in {node.name for node in functions(tree.body)}, holder


def test_modules_and_functions_stay_small():
    large = []
    for path in MODULES:
        source = path.read_text(encoding="utf-8")
        large += [path] if len(source.splitlines()) > 400 else []
        for node in functions(ast.parse(source).body):
            if node.end_lineno - node.lineno >= 50:
                large.append((path, node.name))
    assert MODULES
    assert not large


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_the_locks_name_no_address(lock):
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")


LOCALE = re.compile(r"\bstrftime\b|\b(?:month|day)_(?:name|abbr)\b|:[^{}\"]*%[aAbBpcxX]\b")


def test_names_of_months_and_days_are_not_the_systems():
    """Qt takes on the system's language, and Python's own names of months and days with it; app.language.dates has ours."""
    found = []
    for path in MODULES:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")]
        found += [(path, line) for line in lines if LOCALE.search(line)]
    assert not found


def imported(names):
    """Return which modules import what ``names`` finds, wherever they do so, and what they take out of it."""
    found = {}
    for path in MODULES:
        source = path.read_text(encoding="utf-8")
        taken = set()
        for node in ast.walk(ast.parse(source)) if names.search(source) else ():
            if isinstance(node, ast.Import):
                taken |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                taken |= {f"{node.module}.{alias.name}" for alias in node.names}
        taken = {name for name in taken if names.match(name)}
        if taken:
            found[path.relative_to(ROOT).as_posix()] = taken
    return found


TEMPORARY = re.compile(r"tempfile\b|PySide6\.QtCore\.QTemporary|QTemporary")


def test_temporary_files_are_made_in_one_place():
    """Else a draft may lie in the system's folder for them, readable by others or outlasting the program."""
    assert imported(TEMPORARY).keys() == {"app/temporary.py"}


NETWORK = re.compile(
    r"(?:socket|socketserver|ssl|http|ftplib|smtplib|imaplib|poplib|telnetlib|xmlrpc|wsgiref|asyncio|webbrowser"
    r"|urllib\.request|urllib3|requests|httpx|aiohttp|websockets?|keyring"
    r"|PySide6\.Qt(?:Network|WebEngine\w*|WebSockets|WebView|DBus|HttpServer))(?:\.|\b)"
)
LOCAL = {
    "app/ui/first.py": {
        "PySide6.QtNetwork.QLocalServer",
        "PySide6.QtNetwork.QLocalSocket",
    },  # a file, or a pipe by name
    "app/library/cipher_keyring.py": {
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.SecretService.Keyring",
    },  # stores of this computer; the bus on Linux is refused unless it is a local one
}
NAMED = {"app/library/leases.py", "app/library/outside.py"}
"""These ask for the name of this computer, and nothing else of sockets."""


def test_nothing_knows_of_a_network():
    found = imported(NETWORK)
    named = {path for path, names in found.items() if names == {"socket"}}
    assert named <= NAMED
    for path in named:
        assert set(re.findall(r"\bsocket\.(\w+)", (ROOT / path).read_text(encoding="utf-8"))) <= {"gethostname"}
    assert {path: names for path, names in found.items() if path not in named} == LOCAL
