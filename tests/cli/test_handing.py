"""Drafts under negotiation from the command line."""

import json
from contextlib import closing

import pytest

from app.cli.main import run
from app.jobs import handed_file
from app.library.store import Library
from tests.desks import draft, kept_desk
from tests.lending import Lent


@pytest.fixture
def command(capsys, monkeypatch):
    monkeypatch.setattr(handed_file, "_COST", 2**8)  # in this process: the worker's own would stay what it is
    monkeypatch.setattr(Lent, "call", lambda _self, function, *given, progress=None, about="": function(*given))

    def call(*arguments, status=0):
        assert run([*map(str, arguments)]) == status
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return json.loads(out) if "--json" in arguments else (err if status else out)

    return call


@pytest.fixture
def here(tmp_path):
    path = tmp_path / "library.paraph"
    with closing(Library.open(path)) as library:
        one = kept_desk(library, draft(name="Minerals")).draft
    return path, one


def test_a_draft_goes_from_one_library_to_another(command, here, tmp_path):
    path, one = here
    listed = command("drafts", "--library", path, "--json")["drafts"]
    assert [(each["id"], each["sides"], each["open_brackets"]) for each in listed] == [
        (one.id, ["Japan", "United States"], 0)
    ]
    assert one.id in command("drafts", "--library", path)
    (tmp_path / "word.txt").write_text("secret\n", encoding="utf-8")
    sealed = ("--password-file", tmp_path / "word.txt")
    file = tmp_path / "a.paraph"
    written = command("hand-over", one.id[:6], "-o", file, *sealed, "--library", path, "--json")
    assert written == {"file": str(file), "draft": one.id}
    theirs = ("--library", tmp_path / "theirs.paraph")
    assert "--password-file" in command("take-over", file, *theirs, status=1)
    taken = command("take-over", file, *sealed, *theirs, "--json")
    assert (taken["draft"], taken["handed"], taken["title"]) == (one.id, one.id, "Minerals")
    second = command("take-over", file, *sealed, *theirs, "--json")
    assert second["draft"] != one.id
    assert command("take-over", file, "--replace", *sealed, *theirs).split()[0] == one.id
    with closing(Library.open(tmp_path / "theirs.paraph")) as library:
        assert len(library.shelf()) == 2
        assert library.kept(one.id).draft == one


def test_what_cannot_be_done_is_said(command, here, tmp_path):
    path, _ = here
    assert "neither a file nor" in command("hand-over", "zz", "-o", tmp_path / "a.paraph", "--library", path, status=1)
    assert ".paraph" in command("hand-over", "zz", "-o", tmp_path / "a.zip", "--library", path, status=2)
    assert "whole library" in command("take-over", path, "--library", tmp_path / "other.paraph", status=1)
