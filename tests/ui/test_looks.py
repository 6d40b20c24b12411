import pytest
from PySide6.QtGui import QFontInfo, QPalette

from app.paths import resources
from app.ui import icons
from app.ui.looks import SANS, SERIF
from app.ui.theme import DARK, LIGHT


def test_both_families_ship_and_load(looks):
    for font, family in ((looks.ui(13, 600), SANS[0]), (looks.serif(16), SERIF[0])):
        assert QFontInfo(font).family() == family
    assert looks.serif(16).pixelSize() == 16
    assert QFontInfo(looks.ui(13, 600)).weight() == 600


def test_a_choice_changes_palette_and_says_so_once(qtbot, looks, qapp):
    with qtbot.waitSignal(looks.changed):
        looks.choose("dark")
    assert looks.theme is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == DARK.paper
    with qtbot.assertNotEmitted(looks.changed):
        looks.choose("dark")
    looks.choose("light")
    assert looks.theme is LIGHT


@pytest.mark.parametrize("path", sorted((resources() / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_drawing_draws_in_the_colour_asked_for(qapp, path):
    drawn = icons.pixmap(path.stem, "#FF0000", 48).toImage()
    inked = [drawn.pixelColor(x, y) for x in range(48) for y in range(48) if drawn.pixelColor(x, y).alpha() > 200]
    assert inked
    if not path.stem.startswith("paraph"):
        assert all(colour.red() > 150 and colour.green() < 80 for colour in inked)
