"""Files called anything: read, listed and named in errors in one line; what is suggested for saving can be saved."""

import json
import os
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.cli.main import run
from app.export.docx import clean_bytes
from app.jobs.batch import gather, import_all
from app.jobs.dressing import file_name
from app.jobs.kinds import KINDS, Order
from app.library.store import Library
from tests.fuzz.seeds import instrument
from tests.trees import instrument as small

LINUX = sys.platform.startswith("linux")
TEXT = (Path(__file__).parents[1] / "data" / "tongues" / "en-moc.txt").read_bytes()
NAMES = (
    "a\nb", "a\r\nb", "it's \"quoted\"", "%s %n %d", "{name} {0}", "-rf", "--help", "-", "~", "$HOME `id`", "a;b|c&d", "<b>bold</b>", "😀 é", "e\u0301", "\u202egpj", "\u200b",
    "CON", "nul", "COM1", "aux", "trailing.", "trailing ", " leading", "...", "a\tb", "\x1b[31mred", "日本国" * 20, "x" * 240, "a" * 100 + "😀" * 30, "&amp;", "@file", "=1+1", "C:x", "a\\b", "[*]",
)  # fmt: skip
QUICK = ("a\nb", "%s %n %d", "\x1b[31mred", b"caf\xe9")
BYTES = (b"\xff\xfe", b"caf\xe9", b"a\xed\xa0\x80b")


@pytest.fixture
def call(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path / "home"))

    def called(*arguments, status=0):
        assert run([*map(str, arguments)]) == status
        return capsys.readouterr()

    return called


def place(folder, name, suffix):
    path = (
        folder / f"{name}{suffix}"
        if isinstance(name, str)
        else Path(os.fsdecode(os.fsencode(folder) + b"/" + name + suffix.encode()))
    )
    try:
        path.write_bytes(TEXT)
    except (OSError, ValueError):
        pytest.skip("this system has no such names")
    return path


@pytest.mark.skipif(not LINUX, reason="other systems refuse most of these names")
@pytest.mark.parametrize(
    "name",
    [pytest.param(each, marks=() if each in QUICK else pytest.mark.long) for each in (*NAMES, *BYTES)],
    ids=ascii,
)
def test_a_file_called_anything_is_imported_and_listed(tmp_path, call, name):
    path = place(tmp_path, name, ".txt")
    said = call("import", path, "--json")
    assert json.loads(said.out)
    listed = call("list", "--json")
    assert json.loads(listed.out)["instruments"]
    call("show", path)
    (tmp_path / "broken").mkdir()
    bad = place(tmp_path / "broken", name, ".docx")
    bad.write_bytes(b"no Word file")
    refused = call("import", bad, status=1)
    assert len(refused.err.rstrip("\n").splitlines()) == 1, refused.err
    assert "\x1b" not in refused.err
    assert "A fault in Paraph" not in refused.err
    missing = call("show", tmp_path / "broken" / "none" / path.name, status=1)
    assert "A fault in Paraph" not in missing.err
    assert len(missing.err.rstrip("\n").splitlines()) == 1


@pytest.mark.skipif(not LINUX, reason="other systems refuse most of these names")
def test_a_folder_of_them_is_imported_at_once(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    for at, name in enumerate((*NAMES, *BYTES)):
        place(folder, name, ".txt").write_bytes(TEXT + b"\n" * at)
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        for at, name in enumerate(NAMES):
            archive.writestr(f"{name}.txt", TEXT + b"\n" * (100 + at))
    library = Library.open(tmp_path / "library.paraph")
    report = import_all(library, gather([folder]))
    library.close()
    assert not [each for each in report.outcomes if each.state == "refused" and "out of the archive" not in each.why]
    assert len(report.outcomes) >= 2 * len(NAMES)


TITLES = (
    "../../etc/passwd",
    "a/b\\c:d",
    "CON",
    "x" * 9_000,
    "日本国" * 900,
    "\n\0\x07",
    "",
    "...",
    "<>|?*",
    "\ud800",
    "\u202egpj.exe",
    "-rf",
    "e\u0301" * 300,
    "😀" * 300,
)


@pytest.mark.parametrize("title", TITLES, ids=ascii)
def test_what_is_suggested_for_saving_is_a_name_on_any_system(title, tmp_path):
    text = small("title: x\nparagraph: y\n")
    told = replace(
        text.particulars, title=title, sides=tuple(replace(each, country=title) for each in text.particulars.sides)
    )
    text = replace(text, particulars=told)
    for kind in KINDS:
        name = file_name(kind, Order(text, replace(Order(text).choice, side=told.sides[0].id)), date(2026, 5, 14))
        assert len(name.encode()) <= 200
        assert Path(name).name == name
        assert name == name.strip(" .")
        assert not set(name) & set('<>:"/\\|?*')
        assert name.isprintable()
        assert not name.startswith(("-", "."))
        assert name.partition(".")[0].lower() not in {"con", "nul", "aux", "prn", "com1"}
        (tmp_path / name).write_bytes(clean_bytes(instrument())[:1])
