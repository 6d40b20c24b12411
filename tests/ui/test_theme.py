"""The tokens keep the contrast that the design promises."""

import re

import pytest
from PySide6.QtGui import QColor

from app.paths import resources
from app.ui.theme import DARK, LIGHT, Theme, style_sheet

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def luminance(colour):
    def channel(value):
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    return 0.2126 * channel(made.redF()) + 0.7152 * channel(made.greenF()) + 0.0722 * channel(made.blueF())


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@BOTH
@pytest.mark.parametrize(
    ("word", "ground"),
    [
        ("ink", "paper"), ("ink", "tint"), ("ink", "hit"), ("ink", "now"), ("ink2", "rail"), ("ink2", "tint"),
        ("ink3", "paper"), ("ink3", "panel"), ("ink3", "desk"), ("accent", "paper"), ("fill_text", "fill"),
        ("fill_text", "fill_hover"), ("seal", "seal_tint"), ("added", "added_tint"), ("removed", "removed_tint"),
        ("bracket", "bracket_tint"), ("moved", "paper"),
    ],
)  # fmt: skip
def test_words_stand_out(theme, word, ground):
    assert contrast(getattr(theme, word), getattr(theme, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("ground", ["paper", "panel", "desk"])
def test_borders_of_controls_stand_out(theme, ground):
    assert contrast(theme.edge, getattr(theme, ground)) >= 3


@BOTH
def test_every_token_is_a_colour(theme):
    for name in Theme._fields:
        if name != "name":
            assert re.fullmatch(r"#[0-9A-F]{6}", getattr(theme, name)), name


@BOTH
def test_the_style_sheet_names_no_colour_itself_and_leaves_no_hole(theme):
    template = (resources() / "paraph.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{6}\b", template)
    marks = ("chevron_down", "chevron_up", "chevron_right", "check", "dot")
    sheet = style_sheet(theme, template, sans="a", serif="b", ring="c", **dict.fromkeys(marks, "d"))
    assert "$" not in sheet.replace("/* $token", "")
