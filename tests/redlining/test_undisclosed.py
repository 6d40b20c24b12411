"""What the other side's marks show, and what they do not."""

import io
import json
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from app.cli.main import paraph
from app.redlining.listing import marks_of
from app.redlining.redline import Order, redline
from app.redlining.undisclosed import check_returned

WHEN = datetime(2026, 11, 20, 12, tzinfo=UTC)
TEXT = (
    "The Participants intend to meet once a year.",
    "Either Participant may discontinue this Memorandum on 180 days' notice.",
    "Each Participant bears its own costs.",
)
NAMES = ("sent.docx", "back.docx")


def word(*paragraphs, table=(), header="", bold=None):
    document = Document()
    for at, words in enumerate(paragraphs):
        run = document.add_paragraph().add_run(words)
        run.bold = True if at == bold else None
    if table:
        made = document.add_table(rows=1, cols=len(table))
        for cell, words in zip(made.rows[0].cells, table, strict=True):
            cell.text = words
    if header:
        document.sections[0].header.paragraphs[0].text = header
    return saved(document)


def saved(document):
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def marked(before, after, author="Other side"):
    """Return ``before`` with all that makes it ``after`` marked, as the other side would."""
    return redline(before, after, Order(author, WHEN, names=NAMES)).data


def edited(data, old, new):
    """Return a file with words exchanged and no mark left of it, in whatever run they stand."""
    document = Document(io.BytesIO(data))
    texts = [each for each in document.element.body.iter() if str(each.tag).endswith("}t") and old in (each.text or "")]
    assert texts
    texts[0].text = texts[0].text.replace(old, new)
    return saved(document)


def checked(sent, back):
    return check_returned(sent, back, "Not marked", WHEN, NAMES)


def test_what_is_marked_is_disclosed_and_nothing_else_remains():
    sent = word(*TEXT)
    back = marked(sent, word(TEXT[0].replace("once", "twice"), *TEXT[1:]))
    found = checked(sent, back)
    assert found.is_clean
    assert [(mark.kind, mark.words.strip()) for mark in found.disclosed] == [
        ("deletion", "once"),
        ("insertion", "twice"),
    ]
    assert {(mark.author, mark.when[:10]) for mark in found.disclosed} == {("Other side", "2026-11-20")}


def test_a_change_beside_the_marks_is_found_with_its_place():
    sent = word(*TEXT)
    back = edited(marked(sent, word(TEXT[0].replace("once", "twice"), *TEXT[1:])), "180", "90")
    found = checked(sent, back)
    assert not found.is_clean
    assert [(mark.kind, mark.words.strip()) for mark in found.undisclosed] == [("deletion", "180"), ("insertion", "90")]
    assert all("paragraph 2, 'Either" in mark.place for mark in found.undisclosed)
    assert len(found.disclosed) == 2
    assert {mark.author for mark in marks_of("out.docx", found.data)} == {"Not marked"}


@pytest.mark.parametrize(
    ("sent", "back", "kind"),
    [
        (lambda: word(*TEXT), lambda: word(*TEXT[:2]), "deletion"),
        (lambda: word(*TEXT), lambda: word(*TEXT, "A sentence that slipped in."), "insertion"),
        (lambda: word(*TEXT), lambda: word(*TEXT, bold=1), "format"),
        (lambda: word(*TEXT, table=("180 days", "Japan")), lambda: word(*TEXT, table=("90 days", "Japan")), "deletion"),
        (lambda: word(*TEXT, header="Draft 1"), lambda: word(*TEXT, header="Agreed text"), "insertion"),
        (lambda: word(*TEXT), lambda: word(TEXT[0].replace("P", "p", 1), *TEXT[1:]), "insertion"),
        (lambda: word(*TEXT), lambda: word(TEXT[0].replace(".", ";"), *TEXT[1:]), "insertion"),
        (lambda: word(*TEXT), lambda: word(TEXT[0].replace("a year", "a\u00a0year"), *TEXT[1:]), "insertion"),
    ],
    ids=["paragraph gone", "paragraph new", "bold", "table", "header", "capital", "comma", "hard space"],
)
def test_every_kind_of_silent_change_is_found(sent, back, kind):
    found = checked(sent(), back())
    assert not found.is_clean
    assert kind in {mark.kind for mark in found.undisclosed}
    assert not found.disclosed


def test_the_same_file_comes_back_clean():
    sent = word(*TEXT, table=("a", "b"), header="Draft")
    assert checked(sent, sent).is_clean


def test_our_marks_that_are_gone_are_told_and_those_that_stayed_are_not_theirs():
    original = word(*TEXT)
    sent = marked(original, word(TEXT[0].replace("once", "twice"), *TEXT[1:]), "Us")
    assert checked(sent, sent).is_clean
    assert not checked(sent, sent).disclosed
    found = checked(sent, original)
    assert not found.is_clean
    assert {mark.author for mark in found.gone} == {"Us"}


def test_neighbouring_runs_of_one_change_are_one_and_others_stay_apart():
    paragraph = parse_xml(
        f"<w:p {nsdecls('w')}>"
        '<w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>one </w:t></w:r></w:ins>'
        '<w:bookmarkStart w:id="9" w:name="b"/>'
        '<w:ins w:id="2" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>two</w:t></w:r></w:ins>'
        '<w:bookmarkEnd w:id="9"/><w:r><w:t> kept </w:t></w:r>'
        '<w:ins w:id="3" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>three</w:t></w:r></w:ins>'
        '<w:ins w:id="4" w:author="B" w:date="2026-01-01T00:00:00Z"><w:r><w:t>four</w:t></w:r></w:ins>'
        "</w:p>"
    )
    document = Document()
    document.element.body.insert(0, paragraph)
    assert [(mark.words, mark.author) for mark in marks_of("x.docx", saved(document))] == [
        ("one two", "A"),
        ("three", "A"),
        ("four", "B"),
    ]


@pytest.mark.usefixtures("lent_worker")
def test_the_command_says_both_lists_and_writes_what_was_not_marked(tmp_path):
    sent, back, out = (tmp_path / name for name in ("sent.docx", "back.docx", "out.docx"))
    sent.write_bytes(word(*TEXT))
    back.write_bytes(edited(marked(word(*TEXT), word(TEXT[0].replace("once", "twice"), *TEXT[1:])), "180", "90"))
    runner = CliRunner()
    told = json.loads(
        runner.invoke(
            paraph, ["undisclosed", str(sent), str(back), "-o", str(out), "--json"], standalone_mode=False
        ).output
    )
    assert told["clean"] is False
    assert [(each["kind"], each["words"].strip()) for each in told["undisclosed"]] == [
        ("deletion", "180"),
        ("insertion", "90"),
    ]
    assert {each["author"] for each in told["disclosed"]} == {"Other side"}
    assert marks_of("out.docx", out.read_bytes())
    said = runner.invoke(paraph, ["undisclosed", str(sent), str(back)], standalone_mode=False).output
    assert said.startswith("2 not marked:")
