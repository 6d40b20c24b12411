"""Edits planted in the text of files that nobody had seen, told by ``compare --json``: no more words than were planted."""

import json
import random
import re
from pathlib import Path

import pytest

from app.cli.main import run
from app.paths import resources
from tests.thinned import some

DATA = Path(__file__).parent / "data" / "instruments"
SIGNED = resources() / "signed"
DEEP_SEA = SIGNED / "deep-sea-minerals-moc-2026.txt"
TECHNOLOGY = SIGNED / "technology-prosperity-moc-2025.txt"
SOURCES = [
    DEEP_SEA,
    TECHNOLOGY,
    *(
        DATA / f"{stem}.txt"
        for stem in (
            "defence-section",
            "article-parentheses",
            "uk-introduction",
            "australian-arrangement",
            "jcm-sides",
            "asean-eu",
            "binding-treaty",
            "joint-statement-of-intent",
            "india-recital-items",
        )
    ),
]
FRESH = [
    "harbour",
    "lantern",
    "orchard",
    "violin",
    "granite",
    "meadow",
    "timber",
    "copper",
    "saddle",
    "ribbon",
    "pepper",
    "walnut",
]
SENTENCE = "Visiting librarians receive photographs of glaciers without charge."


@pytest.fixture
def told(capsys):
    def compare(before, after):
        assert run(["compare", str(before), str(after), "--json"]) == 0
        return checked(json.loads(capsys.readouterr().out))

    return compare


def checked(answer):
    for change in answer["changes"]:
        for side, at in (("before", 1), ("after", 2)):
            whole = " ".join(each["text"] for each in change[side])
            assert "".join(hunk[at] for hunk in change["words"]) == whole
    return answer


def count(words):
    return len(re.findall(r"\w+|[^\w\s]", words))


def marked(answer):
    return sum(count(b) + count(a) for c in answer["changes"] for op, b, a in c["words"] if op != "equal")


def other(answer):
    return [change for change in answer["changes"] if change["kind"] != "kept"]


def paragraphs(text):
    """Return the operative lines of a text that are sentences: the places where edits are planted."""
    lines = text.split("\n")
    found = [
        at
        for at, line in enumerate(lines)
        if len(line.split()) >= 8
        and line.rstrip().endswith(".")
        and not re.search(r"\b(?:signed|done|witness|hereinafter|foregoing)\b", line, re.IGNORECASE)
    ]
    return lines, found


def replaced(text, rng):
    lines, places = paragraphs(text)
    at = rng.choice(places)
    words = lines[at].split(" ")
    size = rng.randint(1, 3)
    start = rng.randrange(3, len(words) - size)
    new = rng.sample(FRESH, rng.randint(1, 3))
    planted = count(" ".join(words[start : start + size])) + len(new)
    words[start : start + size] = new
    lines[at] = " ".join(words)
    return "\n".join(lines), planted, {"reworded"}


def negated(text, rng):
    lines, places = paragraphs(text)
    places = [at for at in places if re.search(r"\b(?:will|may|intends? to|shall|is)\b", lines[at])]
    at = rng.choice(places)
    lines[at] = re.sub(r"\b(will|may|intends? to|shall|is)\b", r"\1 never", lines[at], count=1)
    return "\n".join(lines), 1, {"reworded"}


def added_sentence(text, rng):
    lines, places = paragraphs(text)
    at = rng.choice(places)
    lines[at] = f"{lines[at]} {SENTENCE}"
    return "\n".join(lines), count(SENTENCE), {"reworded"}


def numbered(text, rng):
    lines, places = paragraphs(text)
    places = [at for at in places if re.search(r" (?:two|three|five|six|ten|thirty|180|90) ", lines[at])]
    if not places:
        return text, 0, set()
    at = rng.choice(places)
    lines[at] = re.sub(r" (?:two|three|five|six|ten|thirty|180|90) ", " seventeen ", lines[at], count=1)
    return "\n".join(lines), 2, {"reworded"}


def nothing(text, _):
    return re.sub(r"(?m)^(.{50,}?) (?=[a-z]{4})", r"\1  ", text), 0, set()


@pytest.mark.parametrize("edit", [replaced, negated, added_sentence, numbered, nothing])
@pytest.mark.parametrize("path", some(SOURCES), ids=lambda path: path.stem)
def test_a_planted_edit_and_nothing_else_is_marked(path, edit, told, tmp_path):
    rng = random.Random(f"{path.stem} {edit.__name__}")
    text = path.read_text(encoding="utf-8")
    after, planted, kinds = edit(text, rng)
    (tmp_path / path.name).write_text(after, encoding="utf-8")
    answer = told(path, tmp_path / path.name)
    assert {change["kind"] for change in other(answer)} == kinds
    assert len(other(answer)) == len(kinds)
    assert planted <= marked(answer) + (edit is numbered) <= 1.2 * planted + 1


def changed(text, *pairs):
    for one, new in pairs:
        assert one in text, one
        text = text.replace(one, new)
    return text


def written(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def reasons(answer):
    return {reason for change in answer["changes"] for reason in change["reasons"]}


SWAPS = [
    (DEEP_SEA, "Japan has successfully conducted", "the United States has successfully conducted"),
    (
        DEEP_SEA,
        "led by Japan's Ministry of Economy, Trade and Industry",
        "led by the United States' Department of Commerce",
    ),
    (
        TECHNOLOGY,
        "Japan's critical role as a connectivity hub",
        "the United States' critical role as a connectivity hub",
    ),
    (DATA / "joint-statement-of-intent.txt", "MEMR intends to facilitate", "DOE intends to facilitate"),
    (DATA / "joint-statement-of-intent.txt", "DOE intends to make experts", "MEMR intends to make experts"),
    (DATA / "jcm-sides.txt", "development in Viet Nam.", "development in Japan."),
]


@pytest.mark.parametrize(("path", "one", "new"), SWAPS, ids=lambda value: str(value)[-24:])
def test_a_name_in_the_place_of_another_is_the_heaviest_change(path, one, new, told, tmp_path):
    after = written(tmp_path, path.name, changed(path.read_text(encoding="utf-8"), (one, new)))
    (change,) = other(told(path, after))
    assert change["kind"] == "reworded"
    assert "name" in change["reasons"]


ALTERNATS = [
    (
        "defence-section",
        ("THE MINISTRY OF DEFENCE OF JAPAN\nAND\nTHE DEPARTMENT OF NATIONAL DEFENCE OF CANADA",
         "THE DEPARTMENT OF NATIONAL DEFENCE OF CANADA\nAND\nTHE MINISTRY OF DEFENCE OF JAPAN"),
        ("The Ministry of Defence of Japan and the Department of National Defence of Canada",
         "The Department of National Defence of Canada and the Ministry of Defence of Japan"),
    ),
    (
        "article-parentheses",
        ("the Digital Agency of Japan\n\nand\n\nthe Ministry of Digital Affairs of the Republic of Poland",
         "the Ministry of Digital Affairs of the Republic of Poland\n\nand\n\nthe Digital Agency of Japan"),
        ("The Digital Agency of Japan and the Ministry of Digital Affairs of the Republic of Poland",
         "The Ministry of Digital Affairs of the Republic of Poland and the Digital Agency of Japan"),
    ),
    (
        "jcm-sides",
        ("the Government of Japan and the Government of the Socialist Republic of Viet Nam",
         "the Government of the Socialist Republic of Viet Nam and the Government of Japan"),
        ("The Japanese side and the Vietnamese side", "The Vietnamese side and the Japanese side"),
    ),
    (
        "joint-statement-of-intent",
        ("DOE and MEMR intend to cooperate in", "MEMR and DOE intend to cooperate in"),
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", ALTERNATS, ids=lambda case: case[0])
def test_the_order_of_the_names_alone_is_no_change(case, told, tmp_path):
    path = DATA / f"{case[0]}.txt"
    after = written(tmp_path, path.name, changed(path.read_text(encoding="utf-8"), *case[1:]))
    answer = told(path, after)
    assert not other(answer)
    assert not marked(answer)
    assert reasons(answer) == {"alternat"}


def test_signature_blocks_in_the_other_order_are_no_change(told, tmp_path):
    path = DATA / "binding-treaty.txt"
    text = path.read_text(encoding="utf-8")
    first = text[
        text.index("For the Government of the Republic of Finland") : text.index(
            "For the Government of the Republic of Chile"
        )
    ]
    after = changed(text, (first, ""))
    answer = told(path, written(tmp_path, path.name, f"{after.rstrip()}\n\n{first}"))
    assert not [change for change in other(answer) if change["kind"] != "moved"]
    assert not marked(answer)


STRUCTURAL = [
    ("dropped", 1, lambda text: changed(text, ("\n2.2 Each Participant will decide on its own participation.\n", ""))),
    ("dropped", 1, lambda text: changed(text, ("2.1.3 joint studies.\n\n", ""))),
    ("added", 1, lambda text: changed(text, ("Section 3 –", f"2.3 {SENTENCE}\n\nSection 3 –"))),
    (
        "dropped",
        2,
        lambda text: changed(
            text,
            (
                (
                    "Section 4 – Financial Matters\n\n4.1 Each Participant will bear its own costs of participation, subject to"
                    " the availability of appropriated funds.\n\n"
                ),
                "",
            ),
        ),
    ),
    (
        "split",
        1,
        lambda text: changed(text, ("for ten years. Either Participant", "for ten years.\n\n5.5 Either Participant")),
    ),
    (
        "merged",
        1,
        lambda text: changed(
            text,
            ("between the Participants.\n\n1.2 In this", "between the Participants. In this"),
        ),
    ),
]


@pytest.mark.parametrize(("kind", "number", "edit"), STRUCTURAL, ids=lambda value: str(value)[:8])
def test_paragraphs_taken_put_split_and_merged_are_told(kind, number, edit, told, tmp_path):
    path = DATA / "defence-section.txt"
    after = written(tmp_path, path.name, edit(path.read_text(encoding="utf-8")))
    answer = told(path, after)
    assert [change["kind"] for change in other(answer)] == [kind] * number


def test_a_section_that_moved_is_told_once_and_renumbering_is_none(told, tmp_path):
    path = DATA / "article-parentheses.txt"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("Article 5 (Costs)"), text.index("Article 6 (")
    section = text[start:end]
    moved = text[:start] + text[end:]
    at = moved.index("Article 2 (")
    moved = moved[:at] + section + moved[at:]
    answer = told(path, written(tmp_path, path.name, moved))
    assert {change["kind"] for change in other(answer)} == {"moved"}
    assert not marked(answer)


def test_the_signed_texts_are_compared_by_function(told):
    for before, after, added, dropped in (
        (DEEP_SEA, TECHNOLOGY, "modification", "review"),
        (TECHNOLOGY, DEEP_SEA, "review", "modification"),
    ):
        answer = told(before, after)
        pairs = {(b["text"][:12], a["text"][:12]) for c in answer["changes"] for b in c["before"] for a in c["after"]}
        assert {(b, a) for b, a in pairs if b.startswith("The foregoin")} == {("The foregoin", "The foregoin")}
        (change,) = [
            c for c in answer["changes"] if c["before"] and c["before"][0]["text"].startswith("This MOC becomes")
        ]
        assert change["after"][0]["text"].startswith("This MOC becomes")
        assert added in change["topics_added"]
        assert dropped in change["topics_dropped"]
        assert any(
            c["before"] and c["after"] and {c["before"][0]["text"], c["after"][0]["text"]} == {"Legal Character"}
            for c in answer["changes"]
        )
        assert "name" not in reasons(answer)
