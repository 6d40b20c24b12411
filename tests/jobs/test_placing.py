"""What kind of place a folder is, and moving the library there."""

import sys
from pathlib import Path, PureWindowsPath

import pytest

from app.errors import LibraryUnusable
from app.jobs import placing
from app.jobs.placing import Place, place_of
from app.library.backups import back_up, backups
from app.library.store import Library
from app.paths import keep_place, library_file

MOUNTS = r"""22 1 0:20 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:21 / /home/me/share\040of\040all rw - cifs //server/share rw
24 22 0:22 / /home/me/stick rw - vfat /dev/sdb1 rw
25 23 0:23 / /home/me/share\040of\040all/own rw - ext4 /dev/sdc1 rw
bad line
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/me/library", "local"),
        ("/home/me/share of all/treaties", "network"),
        ("/home/me/share of all/own/treaties", "local"),
        ("/home/me/stick", "removable"),
        ("/home/me/stickers", "local"),
    ],
)
def test_the_mount_that_holds_a_folder_says_what_it_is(tmp_path, folder, kind):
    (tmp_path / "mountinfo").write_text(MOUNTS, encoding="utf-8")
    assert placing._by_system(Path(folder), placing._mounts_on_linux(tmp_path / "mountinfo")) == kind


def test_what_macos_says_of_its_mounts(monkeypatch):
    said = "/dev/disk1 on / (apfs, local)\n//me@server/share on /Volumes/a on b (smbfs, nodev)\n"
    monkeypatch.setattr(placing.subprocess, "run", lambda *_a, **_k: type("Said", (), {"stdout": said}))
    assert list(placing._mounts_on_macos()) == [("/", "apfs"), ("/Volumes/a on b", "smbfs")]


def test_a_disk_that_is_taken_out_is_known(tmp_path):
    stat = tmp_path.stat().st_dev
    number = f"{placing.os.major(stat)}:{placing.os.minor(stat)}"
    (tmp_path / number).mkdir()
    assert not placing._taken_out(tmp_path, tmp_path)
    (tmp_path / number / "removable").write_text("1\n", encoding="ascii")
    assert placing._taken_out(tmp_path, tmp_path)


@pytest.mark.parametrize("name", ["OneDrive - Ministry", "Dropbox", "Mobile Documents", "Google Drive"])
def test_a_synchronised_folder_is_known_by_its_name(tmp_path, name):
    assert place_of(tmp_path / name / "treaties").kind == "synchronised"


def test_a_synchronised_folder_is_known_by_what_lies_in_it(tmp_path):
    assert place_of(tmp_path / "mine").good
    (tmp_path / ".stfolder").mkdir()
    assert place_of(tmp_path / "mine") == Place("synchronised", "Syncthing")


def test_a_synchronised_folder_is_known_by_a_variable(tmp_path, monkeypatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    assert placing._synchronised(tmp_path / "x", {"OneDriveCommercial": str(tmp_path)}) == "OneDrive"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked itself there")
def test_a_share_on_windows_is_known_by_its_name():
    assert placing._drive_on_windows(PureWindowsPath(r"\\server\share\treaties")) == "network"


@pytest.fixture
def library():
    made = Library.open(library_file())
    made.close()
    return made.path


def test_a_moved_library_is_found_in_its_new_place_with_all_that_belongs_to_it(library, tmp_path):
    made = back_up(library, "asked")
    laid_by = library.with_name(f"{library.name}-unsaved-d1.json")
    laid_by.write_text("{}", encoding="utf-8")
    target = tmp_path / "new.paraph"
    placing.move(library, target)
    assert library_file() == target
    assert library.exists()
    assert (tmp_path / "new.paraph-unsaved-d1.json").exists()
    assert [each.number for each in backups(target)] == [made.number]


def test_when_it_cannot_be_moved_all_stays(library, tmp_path):
    library.write_bytes(b"no library at all" * 500)
    with pytest.raises(LibraryUnusable):
        placing.move(library, tmp_path / "new.paraph")
    assert library_file() == library
    assert not (tmp_path / "new.paraph").exists()


def test_a_library_whose_disk_is_missing_is_not_begun_anew(library, tmp_path):
    placing.see_that_it_is_there(tmp_path / "never chosen.paraph")
    keep_place(tmp_path / "stick" / "library.paraph")
    with pytest.raises(LibraryUnusable, match="it is not there"):
        placing.see_that_it_is_there(library_file())
