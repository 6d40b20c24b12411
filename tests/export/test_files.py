"""Whole writes."""

import errno
import os
import stat
from pathlib import Path

import pytest

from app.errors import UnwritableFile
from app.export.files import write_folder, write_whole


def test_a_file_keeps_its_rights_and_a_new_one_may_be_read_by_all(tmp_path):
    path = tmp_path / "x"
    write_whole(path, b"1")
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    path.chmod(0o600)
    write_whole(path, b"2")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes() == b"2"


def test_when_the_replacement_fails_the_old_file_stands_and_nothing_is_left(tmp_path, monkeypatch):
    path = tmp_path / "x.docx"
    path.write_bytes(b"old")

    def refuse(*_args):
        raise PermissionError(13, "in use")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UnwritableFile) as refused:
        write_whole(path, b"new")
    assert refused.value.name == "x.docx"
    assert refused.value.why == "it may not be written there"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_a_file_is_said(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnwritableFile, match="its folder does not exist"):
        write_whole(tmp_path / "file" / "x", b"")


class _OnWindows(OSError):
    """What Windows raises: its own number besides the usual one."""

    def __init__(self, winerror, number=errno.EACCES):
        super().__init__(number, "said by the system")
        self.winerror = winerror


@pytest.mark.parametrize(("error", "why"), [
    (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
    (OSError(errno.EDQUOT, "Disk quota exceeded"), "there is no room left for you on the disk"),
    (OSError(errno.EROFS, "Read-only file system"), "nothing can be written on that disk"),
    (OSError(errno.ESTALE, "Stale file handle"), "the network drive does not answer"),
    (OSError(errno.ENETDOWN, "Network is down"), "the network drive does not answer"),
    (OSError(errno.EHOSTDOWN, "Host is down"), "the network drive does not answer"),
    (OSError(errno.EBUSY, "Device or resource busy"), "it is open in another program"),
    (OSError(errno.ENAMETOOLONG, "File name too long"), "its name is too long"),
    (OSError(errno.EIO, "Input/output error"), "the disk has a fault"),
    (_OnWindows(32), "it is open in another program"),
    (_OnWindows(33), "it is open in another program"),
    (_OnWindows(112, errno.ENOSPC), "the disk is full"),
    (_OnWindows(64, errno.EINVAL), "the network drive does not answer"),
    (_OnWindows(5), "it may not be written there"),
    (OSError("nothing said"), "the disk refused it"),
], ids=str)  # fmt: skip
@pytest.mark.parametrize("where", ["open", "fsync", "replace"])
def test_every_fault_is_a_sentence_and_loses_nothing(tmp_path, monkeypatch, error, why, where):
    path = tmp_path / "x.docx"
    path.write_bytes(b"old")

    def refuse(*_args, **_named):
        if isinstance(error, _OnWindows) and not isinstance(error, PermissionError) and error.winerror == 5:
            raise PermissionError(errno.EACCES, "Access is denied")
        raise error

    holder = {"open": os, "fsync": os, "replace": Path}[where]
    monkeypatch.setattr(holder, where, refuse)
    with pytest.raises(UnwritableFile) as refused:
        write_whole(path, b"new")
    monkeypatch.undo()
    assert refused.value.why == why
    assert str(refused.value).startswith("x.docx could not be saved: ")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_drive_that_goes_while_it_is_written_is_one_sentence(tmp_path, monkeypatch):
    def gone(*_args, **_named):
        raise OSError(errno.ESTALE, "Stale file handle")

    monkeypatch.setattr(os, "fsync", gone)
    monkeypatch.setattr(Path, "unlink", gone)
    with pytest.raises(UnwritableFile, match="the network drive does not answer"):
        write_whole(tmp_path / "x.docx", b"new")


def test_a_drive_that_cannot_say_that_it_has_written_is_good_enough(tmp_path, monkeypatch):
    def cannot(*_args, **_named):
        raise OSError(errno.EINVAL, "Invalid argument")

    def not_allowed(*_args, **_named):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "fsync", cannot)
    monkeypatch.setattr(Path, "chmod", not_allowed)
    write_whole(tmp_path / "x.docx", b"new")
    assert (tmp_path / "x.docx").read_bytes() == b"new"


def test_a_file_that_is_protected_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "x.docx"
    path.write_bytes(b"signed")
    path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_args, **_named: False)  # the superuser may write everything
    with pytest.raises(UnwritableFile, match="it is protected from writing"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"signed"


def test_a_folder_in_the_place_of_the_file_is_said(tmp_path):
    (tmp_path / "x.docx").mkdir()
    with pytest.raises(UnwritableFile, match="it is a folder"):
        write_whole(tmp_path / "x.docx", b"new")


def test_a_folder_is_there_with_all_its_files_or_not_at_all(tmp_path, monkeypatch):
    files = (("a.docx", b"1"), ("b.docx", b"2"))
    write_folder(tmp_path / "pack", files)
    assert {path.name: path.read_bytes() for path in (tmp_path / "pack").iterdir()} == dict(files)
    write_folder(tmp_path / "pack", (("a.docx", b"3"),))
    assert {path.read_bytes() for path in (tmp_path / "pack").iterdir()} == {b"3", b"2"}

    def full(*_args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwritableFile, match="the disk is full"):
        write_folder(tmp_path / "other", files)
    assert [path.name for path in tmp_path.iterdir()] == ["pack"]
