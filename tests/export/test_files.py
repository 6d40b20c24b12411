"""Whole writes."""

import os
import stat

import pytest

from app.errors import UnwritableFile
from app.export.files import write_whole


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
