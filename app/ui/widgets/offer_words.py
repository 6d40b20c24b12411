"""Words that go and come, as rich text in the looks of the design: struck and underlined, never by colour alone."""

from collections.abc import Iterable
from html import escape

from app.ui.models.offers import Part
from app.ui.theme import Theme

_SPACE = "·"


def words_html(parts: Iterable[Part], theme: Theme) -> str:
    """Return parts as rich text; white space that comes or goes by itself is shown as dots."""
    made: list[str] = []
    before = ""
    for part in parts:
        words = part.words if part.words.strip() or not part.mark else _SPACE * len(part.words)
        text = escape(words).replace("\n", "<br>")
        if part.mark == "removed":
            text = f"<span style='color:{theme.removed}; background:{theme.removed_tint}'><s>{text}</s></span>"
        elif part.mark == "added":
            text = f"<span style='color:{theme.added}; background:{theme.added_tint}'><u>{text}</u></span>"
        if before == "removed" and part.mark == "added":
            made.append("\u2009")
        made.append(text)
        before = part.mark
    return "".join(made)
