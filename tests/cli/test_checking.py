"""``paraph check``: the shape of what is printed."""

import json
from contextlib import closing

import pytest

from app.cli.main import run
from app.library.store import Library
from app.paths import resources
from tests.desks import draft, kept_desk

DEEP_SEA = resources() / "signed" / "deep-sea-minerals-moc-2026.txt"
FIELDS = {
    "rule",
    "severity",
    "provision_id",
    "span",
    "message",
    "suggestion",
    "source",
    "heading",
    "passage",
    "fix",
    "family",
}


@pytest.fixture
def command(capsys):
    def call(*arguments, status=0):
        assert run([*map(str, arguments)]) == status
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return json.loads(out) if "--json" in arguments else (err if status else out)

    return call


def test_a_file_is_checked(command, tmp_path):
    ours = ("--library", tmp_path / "a.paraph")
    told = command("check", DEEP_SEA, *ours, "--json")
    assert told["profile"] == "us"
    assert all(set(each) == FIELDS for each in told["findings"])
    shown = command("show", DEEP_SEA, *ours, "--json")
    assert "stem_colon" in {each["rule"] for each in told["findings"]}
    assert not {"will", "shall"} & {each["rule"] for each in told["findings"]}
    assert "should" in {
        each["rule"] for each in command("check", DEEP_SEA, "--profile", "uk", *ours, "--json")["findings"]
    }
    assert shown["provisions"]
    words = command("check", DEEP_SEA, *ours)
    assert "does not end in a colon" in words or "do not end in a colon" in words
    assert "0 errors" in words


def test_a_profile_that_is_not_there_is_told(command, tmp_path):
    said = command("check", DEEP_SEA, "--profile", "moon", "--library", tmp_path / "a.paraph", status=1)
    assert "moon" in said
    assert "us" in said


def test_a_draft_of_the_library_is_checked(command, tmp_path):
    path = tmp_path / "library.paraph"
    with closing(Library.open(path)) as library:
        one = kept_desk(library, draft("title: Memorandum\nparagraph: The Sides [shall][may] meet on [date].\n")).draft
    told = command("check", one.id, "--library", path, "--json")["findings"]
    assert {"shall", "open_bracket", "blank"} <= {each["rule"] for each in told}
    assert "nothing" in command("check", "nothing", "--library", path, status=1)


def test_a_file_is_held_against_the_library_there_is(command, tmp_path):
    path = tmp_path / "library.paraph"
    alone = command("check", DEEP_SEA, "--library", path, "--json")["findings"]
    assert not path.exists()
    assert not [each for each in alone if each["rule"].startswith("gap_")]
    for name in ("deep-sea-minerals-moc-2026", "technology-prosperity-moc-2025"):
        command("import", resources() / "signed" / f"{name}.txt", "--library", path)
    found = command("check", DEEP_SEA, "--library", path, "--json")["findings"]
    gap = next(each for each in found if each["rule"] == "gap_modification")
    assert (gap["family"], gap["severity"]) == ("gaps", "note")
    review = next(each for each in found if each["rule"] == "without_review_base")
    assert "signed text" in review["suggestion"]
    path.write_bytes(b"no library")
    again = command("check", DEEP_SEA, "--library", path, "--json")["findings"]
    assert [each["rule"] for each in again] == [each["rule"] for each in alone]
