"""paraph redline: the file, what is said of it, and what is refused."""

import json

import pytest

from app.cli.main import run
from app.redlining.proof import Difference, Proof
from tests.redlining.pairs_package import File
from tests.redlining.pairs_text import COST, MEET
from tests.redlining.pairs_xml import p


@pytest.fixture
def files(tmp_path):
    before, after = tmp_path / "sent.docx", tmp_path / "back.docx"
    before.write_bytes(File(p(MEET) + p(COST)).bytes())
    after.write_bytes(File(p(MEET.replace("may", "shall")) + p(COST)).bytes())
    return str(before), str(after), tmp_path / "out.docx"


def test_a_redline_is_written_and_said_to_be_proven(files, capsys):
    before, after, out = files
    assert run(["redline", before, after, "-o", str(out), "--author", "METI", "--date", "2026-03-19"]) == 0
    assert "Marks: 1 deletion, 1 insertion." in capsys.readouterr().out
    assert out.read_bytes().startswith(b"PK")


def test_json_carries_the_proof(files, capsys):
    before, after, out = files
    assert run(["redline", before, after, "-o", str(out), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["counts"] == {"deletions": 1, "insertions": 1}
    assert said["incoming"] is None
    assert said["proof"] == {"ok": True, "differences": [], "not_tracked": []}


def test_what_is_not_proven_is_not_written(files, capsys, monkeypatch):
    before, after, out = files
    failed = Proof(ok=False, differences=(Difference("body", "paragraph 1", "may", "shall"),), not_tracked=())
    monkeypatch.setattr("app.redlining.redline.prove", lambda *_, **__: failed)
    assert run(["redline", before, after, "-o", str(out)]) == 1
    assert "sent.docx was not written" in capsys.readouterr().err
    assert not out.exists()


def test_a_file_that_is_missing_or_none_is_named(files, capsys):
    before, after, out = files
    assert run(["redline", before, after + "x", "-o", str(out)]) == 1
    assert "back.docxx could not be read" in capsys.readouterr().err
    out.write_bytes(b"text")
    assert run(["redline", before, str(out), "-o", after]) == 1
    assert "out.docx could not be read" in capsys.readouterr().err
    assert run(["redline", before, after, "-o", "out.pdf"]) == 2
