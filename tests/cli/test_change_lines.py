"""A comparison printed to be read."""

import pytest

from app.cli.change_lines import change_lines
from app.cli.main import run
from app.comparing.compare import compare
from app.jobs.importing import starter_texts
from tests.jobs.test_negotiated import marked_file
from tests.trees import instrument

DEEP_SEA, _ = starter_texts()


@pytest.fixture
def command(capsys, tmp_path):
    def call(*arguments):
        assert run([*map(str, arguments), "--library", str(tmp_path / "library.paraph")]) == 0
        return capsys.readouterr().out

    return call


def lines(before, after):
    one, other = instrument(before), instrument(after)
    return list(change_lines(compare(one, other), one, other))


def test_a_change_is_said_with_its_weight_its_place_its_words_and_its_author(command, tmp_path):
    out = command("compare", marked_file(tmp_path))
    first = next(line for line in out.splitlines() if "modality" in line)
    assert first.startswith("weighty")
    assert "section III: Participants and Meeting Format, paragraph 2.: " in first
    assert "(Miller)" in first
    assert "[-should-]{+shall+}" in out
    assert "[-180-]{+90+}" in out


def test_what_came_and_went_is_said_once():
    same = "section 1. | Purpose\n  paragraph: The Participants intend to cooperate on ports.\n"
    said = lines(same, same + "section 2. | Funding\n  paragraph: Each Participant bears its own costs of travel.")
    assert any(line.endswith("section 2. Funding, paragraph, added") for line in said)
    assert "           Each Participant bears its own costs of travel." in said
    assert not lines(same, same)


def test_the_words_are_those_of_both_texts():
    before = "paragraph: The Participants intend to meet once a year in Tokyo, in person or online, as they see fit."
    said = "\n".join(lines(before, before.replace("once", "twice")))
    assert "[-once-]{+twice+}" in said
    assert "as they see fit" not in said, "words far from a change are left out"
