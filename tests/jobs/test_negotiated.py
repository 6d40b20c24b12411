"""What the marks of one file change, and who proposed it."""

import json
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner
from docx import Document

from app.cli.main import paraph
from app.export.docx import write_clean
from app.jobs import importing
from app.jobs.negotiated import compare_marks
from app.redlining.redline import Order, redline

ONE, OTHER = datetime(2026, 11, 3, 9, tzinfo=UTC), datetime(2026, 11, 9, 17, tzinfo=UTC)
NAMES = ("a.docx", "b.docx")


def marked_file(folder):
    """Return a signed text as a Word file in which two people have marked changes, one after the other."""
    text = importing.read(importing.starter_texts()[0]).instrument
    plain = folder / "plain.docx"
    write_clean(text, plain)

    def edit(source, old, new):
        document = Document(source)
        run = next(run for paragraph in document.paragraphs for run in paragraph.runs if old in run.text)
        run.text = run.text.replace(old, new, 1)
        made = folder / f"{len(new)}.docx"
        document.save(made)
        return made

    first = edit(plain, "180 days", "90 days")
    second = edit(first, "Meetings should be", "Meetings shall be")
    once = redline(plain.read_bytes(), first.read_bytes(), Order("Kato", ONE, names=NAMES)).data
    twice = redline(once, second.read_bytes(), Order("Miller", OTHER, "keep", names=NAMES)).data
    path = folder / "marked.docx"
    path.write_bytes(twice)
    return path


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    return marked_file(tmp_path_factory.mktemp("marked"))


def test_each_change_says_who_proposed_it_and_when(marked):
    negotiated = importing.read(marked, changes="negotiated").instrument
    accepted = importing.read(marked, changes="accepted").instrument
    found = compare_marks(negotiated, accepted)
    told = [
        (change.leading, [(stamp.author, stamp.at) for stamp in by])
        for change, by in zip(found.comparison.changes, found.by, strict=True)
        if change.weight
    ]
    assert ("period", [("Kato", ONE)]) in told
    assert ("modality", [("Miller", OTHER)]) in told
    assert all(by for _, by in told)


@pytest.mark.usefixtures("lent_worker")
def test_the_command_compares_one_file_with_itself(marked, tmp_path):
    given = ["compare", str(marked), "--library", str(tmp_path / "library.db"), "--json"]
    told = json.loads(CliRunner().invoke(paraph, given, standalone_mode=False).output)
    assert {by["author"] for change in told["changes"] for by in change["by"]} == {"Kato", "Miller"}


@pytest.mark.usefixtures("lent_worker")
def test_a_text_without_marks_wants_a_second_one(tmp_path):
    path = importing.starter_texts()[0]
    result = CliRunner().invoke(paraph, ["compare", str(path), "--library", str(tmp_path / "library.db")])
    assert result.exit_code == 2
    assert "no tracked changes" in result.output
