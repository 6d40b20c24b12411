"""The commands, as a script would call them."""

import json
import re
from pathlib import Path
from xml.sax.saxutils import escape

import click
import pytest

from app.cli.main import paraph, run
from tests.word.packages import docx, p, r

ROOT = Path(__file__).parents[2]
DEEP_SEA, TECHNOLOGY = sorted((ROOT / "resources" / "signed").glob("*.txt"))
NEWS = sorted((ROOT / "tests" / "data" / "news").glob("*.txt"))


@pytest.fixture
def command(capsys, tmp_path):
    def call(*arguments, status=0, library=True):
        where = ("--library", str(tmp_path / "library.paraph")) if library else ()
        assert run([*map(str, arguments), *where]) == status
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return json.loads(out) if "--json" in arguments else (err if status else out)

    return call


def test_the_main_job(command, tmp_path):
    added = command("import", DEEP_SEA, TECHNOLOGY, "--json")["files"]
    assert [file["status"] for file in added] == ["added", "added"]
    listed = command("list", "--json")["instruments"]
    assert {one["signed_on"] for one in listed} == {"2026-03-19", "2025-10-28"}

    answers = tmp_path / "answers.toml"
    answers.write_text(command("draft", "sectoral", "--example"), encoding="utf-8")
    draft = command("draft", "sectoral", "--answers", answers, "-o", tmp_path / "draft.docx", "--json")
    assert draft["instrument"]["status"] == "draft"
    assert (tmp_path / "draft.docx").stat().st_size > 5_000

    kinds = {p["kind"] for p in command("show", tmp_path / "draft.docx", "--json")["provisions"]}
    assert {"title", "chapeau", "recital", "link", "section", "signature"} <= kinds
    command(
        "export",
        tmp_path / "draft.docx",
        "-o",
        tmp_path / "redline.docx",
        "--as",
        "redline",
        "--against",
        added[0]["id"],
    )
    assert (tmp_path / "redline.docx").stat().st_size > 5_000
    near = command("precedents", tmp_path / "draft.docx", "--json", "--top", "2")["provisions"]
    assert any(provision["hits"] for provision in near)
    assert all(len(provision["hits"]) <= 2 for provision in near)
    weighty = [provision for provision in near if provision["weight"] == 3]
    assert all(provision["why"][0]["weight"] == 3 for provision in weighty)
    assert all(provision["hits"] or not provision["why"] for provision in near)


def test_importing_twice_changes_nothing(command):
    first = command("import", DEEP_SEA, "--json")["files"][0]
    again = command("import", DEEP_SEA, "--json")["files"][0]
    assert (first["status"], again["status"]) == ("added", "already there")
    assert first["id"] == again["id"]
    assert len(command("list", "--json")["instruments"]) == 1


@pytest.mark.parametrize("path", NEWS, ids=lambda path: path.stem)
def test_news_are_refused_with_reasons(command, path):
    said = command("import", path, status=1)
    assert path.name in said
    assert "not an instrument" in said
    assert len(said.splitlines()) == 1
    assert command("list", "--json")["instruments"] == []


def test_the_good_files_of_several_are_added(command):
    assert "not an instrument" in command("import", NEWS[0], DEEP_SEA, status=1)
    assert len(command("list", "--json")["instruments"]) == 1


def test_show_stores_nothing(command):
    shown = command("show", TECHNOLOGY, "--json")
    assert shown["participants"][0]["represented_by"] == "Office of Science and Technology Policy"
    assert command("list", "--json")["instruments"] == []


def test_the_laws_of_the_printed_comparison(command, tmp_path):
    compared = command("compare", TECHNOLOGY, DEEP_SEA, "--json")
    for change in compared["changes"]:
        for side, place in (("before", 1), ("after", 2)):
            text = " ".join(one["text"] for one in change[side])
            assert "".join(hunk[place] for hunk in change["words"]) == text
    assert sum(compared["counts"].values()) == len(compared["changes"])
    for change in compared["changes"]:
        assert change["weight"] == max((reason["weight"] for reason in change["why"]), default=0)
        assert {reason["kind"] for reason in change["why"]} <= set(change["reasons"])
    assert sum(compared["weighed"].values()) == sum(change["weight"] > 0 for change in compared["changes"])
    for name in ("out.docx", "out.html"):
        command("compare", TECHNOLOGY, DEEP_SEA, "-o", tmp_path / name)
        assert (tmp_path / name).stat().st_size > 2_000


def test_search_finds_the_phrase_and_keeps_to_the_topic(command):
    command("import", DEEP_SEA, TECHNOLOGY)
    hits = command("search", '"expenditure of funds"', "--json")["hits"]
    assert len(hits) == 2
    assert all("expenditure of funds" in hit["text"] for hit in hits)
    assert command("search", "funds", "--topic", "signature", "--json")["hits"] == []
    assert "No clause" in command("search", "zeppelin")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("show", "nothing-like-this"), 1, "neither a file nor the id"),
        (("draft", "no-such-template", "--example"), 1, "no-such-template"),
        (("nonsense",), 2, "nonsense"),
        (("compare", DEEP_SEA, TECHNOLOGY, "-o", "out.pdf"), 2, ".docx or .html"),
        (("export", DEEP_SEA), 2, "-o"),
        (("export", DEEP_SEA, "-o", "x.docx", "--as", "redline"), 2, "--against"),
        (("draft", "sectoral", "-o", "x.docx"), 2, "--answers"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(command, arguments, status, said):
    assert said in command(*arguments, status=status, library=arguments[0] != "nonsense")


def test_a_file_that_cannot_be_written_is_named(command, tmp_path):
    assert "out.docx" in command("export", DEEP_SEA, "-o", tmp_path / "no-folder" / "out.docx", status=1)


def test_faulty_answers_are_said_of_their_file(command, tmp_path):
    answers = tmp_path / "mine.toml"
    answers.write_text('subject = "Ice"\nnonsense = 1\n', encoding="utf-8")
    said = command("draft", "sectoral", "--answers", answers, "-o", tmp_path / "out.docx", status=1)
    assert "mine.toml" in said
    assert "nonsense" in said
    assert not (tmp_path / "out.docx").exists()


def test_a_bug_is_one_line_and_a_report(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr("app.jobs.drafting.shelf", lambda: 1 / 0)
    assert run(["templates"]) == 1
    said = capsys.readouterr().err
    assert "ZeroDivisionError" in said
    assert len(said.splitlines()) == 1
    noted = Path(re.search(r"is noted in (.+)\.$", said.strip())[1]).read_text(encoding="utf-8")
    assert "kind=ZeroDivisionError" in noted
    assert "app.cli.drafts:" in noted


def test_every_command_is_documented_and_has_help():
    documented = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    context = click.Context(paraph)
    for name in paraph.list_commands(context):
        command = paraph.get_command(context, name)
        assert command.name == name
        assert f"`paraph {name}" in documented
        assert command.help


def tracked(tmp_path):
    """Return the deep-sea text as a Word file in which a sentence was changed and a word commented on."""
    lines = DEEP_SEA.read_text(encoding="utf-8").replace("**", "").split("\n")
    start = next(at for at, line in enumerate(lines) if "180 days" in line)
    before, _, after = lines[start].partition("180 days")
    made = [p(r(escape(line))) for line in lines]
    made[start] = p(
        f'{r(escape(before))}<w:commentRangeStart w:id="4"/><w:del><w:r><w:delText>180 days</w:delText></w:r></w:del>'
        f'<w:ins>{r("90 days")}</w:ins><w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
        f"{r(escape(after))}"
    )
    comment = f'<w:comment w:id="4" w:author="R. Sato" w:date="2026-01-05T10:00:00Z">{p(r("Too short?"))}</w:comment>'
    path = tmp_path / "draft.docm"
    path.write_bytes(docx("".join(made), comments=comment))
    return path


def test_tracked_changes_are_read_as_a_person_chooses(command, tmp_path):
    path = tracked(tmp_path)

    def days(*options):
        return {day for day in ("180 days", "90 days") if day in json.dumps(command("show", path, "--json", *options))}

    assert days() == {"90 days"}
    assert days("--changes", "accepted") == {"90 days"}
    assert days("--changes", "rejected") == {"180 days"}
    out = tmp_path / "clean.docx"
    command("export", path, "-o", out, "--changes", "rejected")
    assert command("compare", out, DEEP_SEA, "--json")["counts"].keys() == {"kept"}
    assert command("compare", path, path, "--changes", "rejected", "--json")["counts"].keys() == {"kept"}
    added = command("import", path, "--changes", "rejected", "--json")["files"][0]
    assert "180 days" in json.dumps(command("show", added["id"], "--json"))
    command("show", path, "--changes", "perhaps", status=2)


def test_comments_are_shown_where_they_stand(command, tmp_path):
    shown = command("show", tracked(tmp_path), "--json")
    (comment,) = shown["comments"]
    assert (comment["author"], comment["date"], comment["text"], comment["anchored"]) == (
        "R. Sato", "2026-01-05T10:00:00Z", "Too short?", "90 days",
    )  # fmt: skip
    assert re.search(rf'"id": "{comment["provision_id"]}"[^{{]*90 days', json.dumps(shown))
    assert command("show", DEEP_SEA, "--json")["comments"] == []


def test_show_gives_the_clauses_and_the_coverage_of_a_file(command):
    shown = command("show", DEEP_SEA, "--json")
    notice = shown["clauses"]["discontinuation"]
    assert (notice["notice_days"], notice["notice_months"], notice["counted_from"]) == (180, None, "delivery")
    assert "180 days after" in notice["fallback"]
    provisions = [*shown["provisions"]]
    texts = {}
    while provisions:
        provision = provisions.pop()
        texts[provision["id"]] = provision["text"]
        provisions += provision["children"]
    there = {name: clause for name, clause in shown["clauses"].items() if clause}
    for clause in there.values():
        start, end = clause["span"]
        assert texts[clause["provision_id"]][start:end] == clause["text"]
    assert set(shown["clauses"]) - set(there) == {"modification", "duration", "differences"}
    assert (shown["clauses"]["review"]["months"], shown["clauses"]["operative"]["rule"]) == (24, "on_signature")
    coverage = shown["coverage"]
    assert coverage["missing"] == []
    assert coverage["source_words"] == coverage["tree_words"] + coverage["set_aside_words"] > 300

    added = command("import", DEEP_SEA, "--json")["files"][0]["id"]
    stored = command("show", added, "--json")
    assert stored["coverage"] is None
    assert stored["source"] == shown["source"] | {"retrieved_from": stored["source"]["retrieved_from"]}
    assert (shown["source"]["checked"], len(shown["source"]["sha256"])) == (None, 64)
    assert stored["clauses"]["review"]["period_text"] == "every two years"


def test_show_says_the_terms_in_words(command):
    said = command("show", DEEP_SEA)
    assert (
        "operative on signature; review every two years; discontinuation 180 days from delivery unless a date" in said
    )
    assert "none on: modification, duration, differences" in said
