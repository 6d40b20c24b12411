"""What Windows gets: names, keys and versions agree, and nothing that is imported is left out.

The installer itself is tried under wine by packaging/check_windows.sh, which dev.py test --all runs.
"""

import importlib
import re
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import dev
from app import paths

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "packaging" / "windows"
SCRIPT = (WINDOWS / "paraph.nsi").read_text(encoding="utf-8")
LAUNCHER = (WINDOWS / "launch.c").read_text(encoding="utf-8")
CHECK = (ROOT / "packaging" / "check_windows.sh").read_text(encoding="utf-8")
INSTALL, REMOVE = SCRIPT.split("\nSection Uninstall", 1)


@pytest.fixture(scope="module")
def windows():
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        from windows import build, icon, payload  # noqa: PLC0415 - they stand beside the build
    finally:
        sys.path.remove(str(ROOT / "packaging"))
    return type("Windows", (), {"build": build, "icon": icon, "payload": payload})


def test_every_module_of_qt_that_is_imported_ships(windows):
    asked = set()
    for path in (ROOT / "app").rglob("*.py"):
        asked.update(re.findall(r"^\s*from PySide6\.Qt(\w+) import", path.read_text(encoding="utf-8"), re.MULTILINE))
    assert asked == set(windows.payload.QT)


@pytest.mark.parametrize(
    ("name", "goes"),
    [
        ("PySide6/QtWidgets.pyd", True),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/msvcp140.dll", False),
        ("PySide6/vcruntime140_1.dll", False),
        ("shiboken6/msvcp140.dll", True),
        ("shiboken6/vcruntime140.dll", True),
        ("shiboken6/vcruntime140_1.dll", True),
        ("PySide6/plugins/imageformats/qjpeg.dll", False),
        ("rapidfuzz/fuzz_cpp.cp311-win_amd64.pyd", True),
        ("rapidfuzz/fuzz_cpp_avx2.cp311-win_amd64.pyd", False),
        ("rapidfuzz/distance/_initialize_cpp.cp311-win_amd64.pyd", True),
        ("lxml/html/__init__.py", True),
        ("lxml/html/_difflib.py", False),
        ("_cffi_backend.cp311-win_amd64.pyd", True),
        ("cffi/api.py", False),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/plugins/tls/qopensslbackend.dll", False),
        ("PySide6/translations/qtbase_ja.qm", True),
        ("PySide6/translations/qtbase_de.qm", False),
        ("six.py", True),
        ("made-from", False),
        ("keyring-25.7.0.dist-info/entry_points.txt", True),
        ("keyring-25.7.0.dist-info/RECORD", False),
        ("lxml/etree.pyx", False),
        ("tzdata/zoneinfo/Asia/Tokyo", True),
        ("icalendar/tests/test_parsing.py", False),
    ],
)
def test_what_of_the_wheels_ships(windows, name, goes):
    assert windows.payload.ships(name) is goes


def test_the_lock_is_asked_as_windows_would(windows, tmp_path):
    text = windows.payload.locked(tmp_path / "windows.lock").read_text(encoding="utf-8")
    names = set(re.findall(r"^([A-Za-z0-9_.-]+)==", text, re.MULTILINE))
    assert {"pywin32-ctypes", "tzdata", "sqlcipher3", "keyring", "pyside6-essentials"} <= names
    assert not {"secretstorage", "jeepney", "pip", "pycparser"} & names
    assert ";" not in text
    for block in re.split(r"\n(?=\w)", text.strip()):
        assert "--hash=sha256:" in block, block
        assert not block.endswith("\\"), block


def test_of_python_s_own_modules_those_stay_that_something_asks_for(windows, tmp_path):
    names = (
        "os.pyc",
        "distutils/core.pyc",
        "pydoc_data/topics.pyc",
        "email/message.pyc",
        "asyncio/events.pyc",
        "pdb.pyc",
    )
    with zipfile.ZipFile(tmp_path / "python311.zip", "w") as archive:
        for name in names:
            archive.writestr(name, name)
    windows.payload.without_modules(tmp_path / "python311.zip")
    with zipfile.ZipFile(tmp_path / "python311.zip") as archive:
        modules = {name for name in archive.namelist() if not name.endswith("/")}
        assert modules == {"os.pyc", "email/message.pyc", "asyncio/events.pyc"}
        assert archive.read("os.pyc") == b"os.pyc"


def test_nothing_that_runs_asks_for_the_openssl_of_python():
    """It does not ship: ``hashlib`` then has no scrypt, and counts PBKDF2 so slowly that a library opens late."""
    said = [path.read_text(encoding="utf-8") for path in (ROOT / "app").rglob("*.py")]
    assert not [each for each in said if re.search(r"hashlib\.(scrypt|pbkdf2_hmac|new)|import _?ssl\b|_hashlib", each)]


def test_packages_without_a_module_of_their_own_are_found_in_the_archive(windows, tmp_path, monkeypatch):
    """Such as ``jaraco``, which the system's store of passphrases asks for: without it nothing is kept, and nothing said."""
    windows.payload.archived(tmp_path / "modules.zip", {"paraph_tried/inner/part.py": b"WORDS = 'found'\n"})
    monkeypatch.syspath_prepend(str(tmp_path / "modules.zip"))
    assert importlib.import_module("paraph_tried.inner.part").WORDS == "found"


@pytest.mark.parametrize(("said", "meant"), [("0.1.0", (0, 1, 0, 0)), ("1.2.3rc1", (1, 2, 3, 0)), ("2", (2, 0, 0, 0))])
def test_windows_wants_four_numbers(windows, said, meant):
    assert windows.build.numbers(said) == meant


def test_the_icon_has_every_size(windows):
    icons = ROOT / "resources" / "icons"
    held = windows.icon.ico(icons / "paraph.svg", icons / "paraph-small.svg")
    assert struct.unpack("<HHH", held[:6]) == (0, 1, len(windows.icon.SIZES))
    end = 6 + 16 * len(windows.icon.SIZES)
    for number, size in enumerate(windows.icon.SIZES):
        width, height, _, _, _, bits, length, offset = struct.unpack_from("<BBBBHHII", held, 6 + 16 * number)
        assert (width, height, bits, offset) == (size % 256, size % 256, 32, end)
        begins = b"\x89PNG" if size == 256 else struct.pack("<Iii", 40, size, 2 * size)
        assert held[offset:].startswith(begins)
        middle = (
            struct.unpack_from("<I", held, offset + 40 + (size // 2 * size + 1) * 4)[0] if size < 256 else 0xFF1F3E6D
        )
        assert middle >> 24 == 255, "the sheet's left edge is opaque at half its height"
        end += length
    assert end == len(held)


def test_the_picture_of_the_last_page_can_be_read(windows):
    held = windows.icon.side(ROOT / "resources" / "icons" / "paraph.svg")
    size, begins = struct.unpack_from("<I", held, 2)[0], struct.unpack_from("<I", held, 10)[0]
    width, height, _, bits = struct.unpack_from("<iiHH", held, 18)
    assert (held[:2], size, (width, height), bits) == (b"BM", len(held), windows.icon.SIDE, 24)
    line = (width * 3 + 3) // 4 * 4
    assert len(held) == begins + line * height
    assert held[begins : begins + 3] == bytes.fromhex(windows.icon.PAPER[1:])[::-1]
    mark = begins + line * round(height * 0.7) + 3 * round(width * 0.3)
    assert held[mark : mark + 3] == bytes.fromhex("1F3E6D")[::-1], "blue, green, red, as .bmp has it"


def test_files_are_named_in_order_and_quoted(windows, tmp_path):
    for name in ("b.txt", "a b/z.txt", "a b/ä.txt", "a b/c/x"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    lines = windows.build.file_lines(tmp_path)
    places = [line.strip() for line in lines if line.startswith("SetOutPath")]
    assert places == ['SetOutPath "$INSTDIR\\a b\\c"', 'SetOutPath "$INSTDIR\\a b"', 'SetOutPath "$INSTDIR"']
    assert len([line for line in lines if line.startswith('File "')]) == 4


def test_the_portable_archive_bears_its_mark_and_one_date(windows, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    (tmp_path / "in" / "program").mkdir(parents=True)
    (tmp_path / "in" / "paraph.exe").write_bytes(b"MZ")
    (tmp_path / "in" / "program" / "x").write_bytes(b"x")
    made = [windows.build.portable(tmp_path / "in", tmp_path, version).read_bytes() for version in ("1", "2")]
    assert made[0] == made[1]
    with zipfile.ZipFile(tmp_path / "Paraph-1-portable.zip") as archive:
        names = archive.namelist()
        assert names == sorted(names)
        assert f"Paraph/{paths._MARK}" in names
        assert {info.date_time for info in archive.infolist()} == {(2026, 9, 21, 14, 13, 20)}
        assert b"\r\n" in archive.read("Paraph/READ ME.txt")


def test_the_launcher_and_the_program_mean_the_same_places(windows):
    assert f'L"{paths._MARK}"' in LAUNCHER
    assert "PARAPH_PORTABLE" in LAUNCHER
    assert "PARAPH_PORTABLE" in (ROOT / "app" / "paths.py").read_text(encoding="utf-8")
    assert windows.build.MARK == paths._MARK
    assert "python311.dll" in LAUNCHER
    assert windows.payload.PYTHON_VERSION.startswith("3.11.")


def test_the_programs_that_build_it_are_installed(windows):
    assert dev.WINDOWS_PROGRAMS == windows.build.PROGRAMS
    assert dev.WINDOWS_PROGRAMS.items() <= dev.INSTALLER_CHECKS["check_windows.sh"].items()


def test_every_sentence_of_the_installer_is_in_both_languages():
    said = re.findall(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', SCRIPT, re.MULTILINE)
    english = {name for name, language, _ in said if language == "ENGLISH"}
    assert english == {name for name, language, _ in said if language == "JAPANESE"}
    assert set(re.findall(r"\$\((\w+)\)", SCRIPT)) == english


def test_what_is_registered_is_taken_back():
    written = {key.removesuffix("\\shell\\open\\command").removesuffix("\\DefaultIcon").removesuffix("\\command")
               for key in re.findall(r'WriteReg\w+ SHCTX "([^"]+)"', INSTALL)}  # fmt: skip
    taken = set(re.findall(r'DeleteRegKey (?:/ifempty )?SHCTX "([^"]+)"', REMOVE))
    assert written <= taken
    for name in ("paraph.exe", "paraph-cli.exe", "uninstall.exe"):
        assert f'Delete "$INSTDIR\\{name}"' in REMOVE
    assert 'RMDir /r "$INSTDIR"' not in SCRIPT, "the folder may hold what is somebody's"


def test_who_removes_it_silently_keeps_the_data():
    asked = re.search(r'MessageBox (\S+) "\$\(DataToo\)" /SD (\w+)', REMOVE)
    assert asked
    assert "MB_DEFBUTTON2" in asked[1]
    assert asked[2] == "IDNO"
    assert re.findall(r'RMDir /r "\$Data"', SCRIPT) == ['RMDir /r "$Data"']


def test_the_switches_and_the_status_are_written_down():
    said = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
    for switch in ("/S", "/D=", "/ALLUSERS", "/NOSHORTCUTS"):
        assert switch in said
        assert switch in CHECK
        assert switch in {"/S", "/D="} or f'"{switch}"' in SCRIPT
    for status in set(re.findall(r"SetErrorLevel (\d)", SCRIPT)):
        assert re.search(rf"[ ,]{status} [a-zP`]", said[said.index("Exit status") :].partition("\n\n")[0]), status


def test_the_check_knows_the_names_that_the_script_uses():
    for name in ("Paraph.Negotiation", "Paraph.Compare", "CurrentVersion\\Uninstall\\Paraph", "Compare with Paraph"):
        assert name in SCRIPT
        assert name in CHECK
    assert subprocess.run(["bash", "-n", ROOT / "packaging" / "check_windows.sh"], check=False).returncode == 0


def test_the_manifest_and_the_resource_can_be_read():
    ET.parse(WINDOWS / "paraph.manifest")
    resource = (WINDOWS / "paraph.rc").read_text(encoding="utf-8")
    assert {"@NUMBERS@", "@VERSION@", "@NAME@"} == set(re.findall(r"@\w+@", resource))
