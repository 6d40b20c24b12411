"""The profile that the handbook shows is one that can be used as it stands."""

import re
from pathlib import Path

from app.checking.wording import wording
from tests.checking.texts import paragraph

HANDBOOK = Path(__file__).parents[2] / "docs" / "handbook.md"


def test_the_profile_of_the_handbook_works(tmp_path, monkeypatch):
    monkeypatch.setattr("app.checking.profiles.user_rules", lambda: tmp_path)
    shown = re.search(r"```toml\n(title = .*?)```", HANDBOOK.read_text("utf-8"), re.DOTALL)[1]
    (tmp_path / "ours.toml").write_text(shown, encoding="utf-8")
    text = paragraph("They will utilize data, whilst each bears its costs, until it is terminated.")
    assert [(each.rule, each.severity) for each in wording(text, "ours")] == [
        ("utilize", "note"),
        ("house_words", "warning"),
        ("terminate", "error"),
    ]
