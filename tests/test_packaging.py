"""What ships has its licences and its place in the bill; what is built from the same source says the same."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
WITHOUT_TEXT = {"pyside6-essentials": "LGPL-3.0.txt", "shiboken6": "LGPL-3.0.txt"}
"""Distributions that bring no text of their licence; the text stands beside them."""


def loaded(name, path):
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def notices():
    yield loaded("packaging_notices", "notices.py")
    del sys.modules["packaging_notices"]


def test_every_module_of_the_lock_has_its_licence_in_the_build(notices, tmp_path):
    notices.write_licences(LOCK, tmp_path)
    shipped = {name for name, *_ in notices.shipped(LOCK)}
    assert {"keyring", "sqlcipher3", "lxml", "pyside6-essentials"} <= shipped
    for name in shipped:
        texts = [each for each in (tmp_path / name).iterdir() if each.name != "LICENCE-NAME.txt"]
        texts += [tmp_path / WITHOUT_TEXT[name]] if name in WITHOUT_TEXT else []
        assert any(each.stat().st_size > 400 for each in texts), name
    assert "shared libraries" in (tmp_path / "QT.txt").read_text(encoding="utf-8")
    assert (tmp_path / "PYTHON.txt").stat().st_size > 10_000


def test_every_module_of_the_lock_is_in_the_bill_with_what_it_carries(notices):
    bill = json.loads(notices.bill(LOCK, "1.2.3"))
    assert (bill["bomFormat"], bill["metadata"]["component"]["version"]) == ("CycloneDX", "1.2.3")
    known = {each["name"]: each for each in bill["components"]}
    for name, version, *_ in notices.shipped(LOCK):
        assert known[name]["version"] == version
        (said,) = known[name]["licenses"]
        assert said.get("expression") or said["license"]["name"] not in {"", "see its files"}, name
    assert {"SQLCipher", "OpenSSL", "Qt", "libxml2", "PDFium", "Inter", "Source Serif 4"} <= set(known)
    assert known["keyring"]["licenses"] == [{"expression": "MIT"}]
    refs = [each["bom-ref"] for each in bill["components"]]
    assert len(refs) == len(set(refs))
    (whole, *parts) = bill["dependencies"]
    leaves = {each for part in parts for each in part["dependsOn"]}
    assert set(whole["dependsOn"]) | leaves == set(refs)
    assert {part["ref"] for part in parts} <= set(refs)
    assert notices.bill(LOCK, "1.2.3") == notices.bill(LOCK, "1.2.3")


def test_the_bill_names_the_file_that_was_installed_and_no_other(notices, tmp_path):
    digests = {name: each for name, _, each in notices.pinned(LOCK)}
    taken = [("keyring", digests["keyring"][-1]), ("Et_XMLfile", digests["et-xmlfile"][0]), ("lxml", "0" * 64)]
    report = [
        {"metadata": {"name": name}, "download_info": {"archive_info": {"hashes": {"sha256": digest}}}}
        for name, digest in taken
    ]
    (tmp_path / "installed.json").write_text(json.dumps({"install": report}), encoding="utf-8")
    bill = json.loads(notices.bill(LOCK, "1", (), tmp_path / "installed.json"))
    named = {each["name"]: each["hashes"][0]["content"] for each in bill["components"] if "hashes" in each}
    assert named == {"keyring": taken[0][1], "et-xmlfile": taken[1][1]}


def test_what_ships_and_is_in_no_distribution_is_told_and_the_other_way_round(notices):
    every = {Path(str(each)).parts[0].split(".")[0] for *_, known in notices.shipped(LOCK) for each in known.files}
    assert notices.unlisted(LOCK, every) == (set(), set())
    keyring = {Path(str(each)).parts[0].split(".")[0] for each in distribution("keyring").files}
    assert notices.unlisted(LOCK, (every | {"stranger"}) - keyring) == ({"stranger"}, {"keyring"})


def test_what_wheels_carry_is_looked_at_again_with_each_new_pin(notices):
    pins = {f"{name}=={version}" for name, version, _ in notices.pinned(LOCK)}
    assert {part.inside for part in notices.INSIDE} <= pins
    named = {text for part in notices.INSIDE for text in part.texts}
    assert {path.name for path in notices.TEXTS.iterdir()} == named | {"QT-PARTS.txt"}


def test_the_cipher_is_the_one_that_is_named(notices):
    connection = dbapi2.connect(":memory:")
    (said,) = connection.execute("PRAGMA cipher_version").fetchone()
    (provider,) = connection.execute("PRAGMA cipher_provider_version").fetchone() or ("",)
    connection.close()
    carried = {part.name: part.version for part in notices.INSIDE if part.inside.startswith("sqlcipher3")}
    assert said.split()[0] == carried["SQLCipher"]
    assert dbapi2.sqlite_version == carried["SQLite"]
    assert not provider or carried["OpenSSL"] in provider


def test_a_library_of_the_system_stands_with_one_package():
    system = loaded("packaging_system", "linux/system.py")
    names = [name for names in system.PACKAGES.values() for name in names.split()]
    assert len(names) == len(set(names))
    assert not set(names) & set(system.WHEN_THERE)
    assert system.depends().startswith("libc6 (>= ")


@pytest.mark.long
def test_pip_install_gives_a_program_that_works_anywhere(tmp_path):
    """The wheel holds templates and resources; nothing of the checkout is used, not even its folder."""
    source, elsewhere = tmp_path / "source", tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("app", "templates", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    venv.create(tmp_path / "fresh", with_pip=True)
    python = tmp_path / "fresh" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [python, "-m", "pip", "-qq", "--disable-pip-version-check", "install"]
    subprocess.run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", LOCK], check=True)
    subprocess.run([*pip, "--no-deps", source], check=True, cwd=elsewhere)
    paraph = python.with_name("paraph")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PARAPH", "PYTHON"))}
    environment |= {"PARAPH_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}

    def said(*arguments):
        command = [paraph, *arguments]
        return subprocess.run(
            command, check=True, cwd=elsewhere, env=environment, capture_output=True, text=True
        ).stdout

    assert said("--version").startswith("Paraph ")
    assert "sectoral" in said("templates")
    answers = elsewhere / "answers.toml"
    answers.write_text(said("draft", "sectoral", "--example"), encoding="utf-8")
    said("draft", "sectoral", "--answers", str(answers), "-o", str(elsewhere / "draft.docx"))
    with zipfile.ZipFile(elsewhere / "draft.docx") as package:
        assert package.testzip() is None
    where = said_by(python, "import app.shipped; print(app.shipped.data_folder())", elsewhere, environment)
    assert Path(where).is_relative_to(tmp_path / "fresh")
    assert re.fullmatch(r".*app.data", where)
    assert {path.name for path in Path(where).iterdir()} == {"resources", "templates"}


def said_by(python, script, folder, environment):
    command = [python, "-c", script]
    return subprocess.run(
        command, check=True, cwd=folder, env=environment, capture_output=True, text=True
    ).stdout.strip()


@pytest.fixture
def build(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1760000000")
    before = set(sys.modules)
    yield loaded("packaging_build", "build.py")
    for name in set(sys.modules) - before:
        if name in {"packaging_build", "notices", "linux", "linux.system"}:
            del sys.modules[name]


@pytest.mark.long
@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="Debian's dpkg-deb packs it")
def test_the_same_folder_is_packed_into_the_same_bytes_wherever_it_lies(build, tmp_path, monkeypatch):
    made = []
    for place, order in (("one", ("b", "a")), ("another/place", ("a", "b"))):
        folder = tmp_path / place / "frozen"
        (folder / "_internal").mkdir(parents=True)
        for name in order:  # as the disk gives them, and at another moment
            (folder / "_internal" / name).write_text(name * 5000, encoding="utf-8")
        (folder / "paraph").write_text("program", encoding="utf-8")
        (folder / "_internal" / "link").symlink_to("a")
        build.date_all(folder)
        monkeypatch.setattr(build, "DIST", tmp_path / place / "dist")
        monkeypatch.setattr(build, "BUILD", tmp_path / place / "build")
        build.DIST.mkdir()
        made.append([build.tar(folder).read_bytes(), build.deb(folder).read_bytes()])
    assert made[0] == made[1]


def test_what_is_too_large_fails(build, tmp_path, capsys):
    (tmp_path / "small").write_bytes(b"x")
    assert build.too_large([tmp_path / "small"], None) == 0
    with (tmp_path / "large").open("wb") as large:
        large.truncate(int(build.MOST_PACKED) + 1)
    assert build.too_large([tmp_path / "small", tmp_path / "large"], None) == 1
    assert "large is 60.0 MB, more than 60" in capsys.readouterr().out
