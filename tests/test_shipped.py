"""Where the data lies, however the program was put on the disk."""

import zipfile

from app import shipped


def test_beside_an_archive_of_modules(tmp_path, monkeypatch):
    archive = tmp_path / "modules.zip"
    with zipfile.ZipFile(archive, "w") as modules:
        modules.writestr("app/shipped.pyc", b"")
    monkeypatch.setattr(shipped, "__file__", str(archive / "app" / "shipped.pyc"))
    assert shipped.data_folder.__wrapped__() == tmp_path


def test_inside_an_installed_package(tmp_path, monkeypatch):
    (tmp_path / "app" / "data").mkdir(parents=True)
    monkeypatch.setattr(shipped, "__file__", str(tmp_path / "app" / "shipped.py"))
    assert shipped.data_folder.__wrapped__() == tmp_path / "app" / "data"
