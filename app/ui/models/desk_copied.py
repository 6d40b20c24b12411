"""Provisions for other programs: as a page that word processors read with its numbering, and as plain words."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from app.model.labels import BULLET
from app.model.provision import Kind, Provision, Provisions
from app.model.text import MarkKind, Text
from app.ui.models.desk_words import HEADED, words_of

_TAGS = {MarkKind.BOLD: "b", MarkKind.ITALIC: "i"}
_INDENT = 0.3
"""Inches by which each level of a list stands in."""


def plain_of(provisions: Provisions, labels: Sequence[str]) -> str:
    """Return the words, a line each, every label before them and a tab between."""
    return "\n".join(
        f"{label}\t{words_of(provision).plain}" if label else words_of(provision).plain
        for provision, label in zip(provisions, labels, strict=True)
    )


def html_of(provisions: Provisions, labels: Sequence[str], *, within: bool = False) -> str:
    """Return a page of them: headings, and paragraphs whose labels word processors know as such.

    ``within`` says that it is part of one paragraph: it then goes into the line where it is put in.
    """
    alone = within and len(provisions) == 1
    rows = marked_up(words_of(provisions[0])) if alone else "\n" + "\n".join(_rows(provisions, labels)) + "\n"
    head = '<head><meta charset="utf-8"></head>'
    return f"<html>{head}<body><!--StartFragment-->{rows}<!--EndFragment--></body></html>"


def _rows(provisions: Provisions, labels: Sequence[str]) -> Iterator[str]:
    listed = _depths(provisions, labels)
    for provision, label, depth in zip(provisions, labels, listed, strict=True):
        words = marked_up(words_of(provision))
        if provision.kind in HEADED:
            tag = "h3" if provision.kind is Kind.SUBHEADING else "h2"
            yield f"<{tag}>{_label(label)}{words}</{tag}>"
        elif provision.kind is Kind.TITLE:
            yield f'<p class="MsoTitle" align="center" style="text-align:center">{words}</p>'
        elif label:
            left = _INDENT * (depth + 1)
            style = f"margin-left:{left:.1f}in;text-indent:-{_INDENT}in;mso-list:l0 level{depth + 1} lfo1"
            yield f'<p class="MsoListParagraph" style="{style}">{_label(label)}{words}</p>'
        else:
            yield f"<p>{words}</p>"


def _depths(provisions: Provisions, labels: Sequence[str]) -> list[int]:
    """Return how deep each labelled provision stands among the others."""
    depths: list[int] = []
    above: list[int] = []
    for provision, label in zip(provisions, labels, strict=True):
        while above and above[-1] >= provision.level:
            above.pop()
        depths.append(min(len(above), 8))
        if label and provision.kind not in HEADED:
            above.append(provision.level)
    return depths


def _label(label: str) -> str:
    if not label:
        return ""
    sign = "·" if label == BULLET else escape(label)
    return f'<![if !supportLists]><span style="mso-list:Ignore">{sign}<span>&nbsp;&nbsp;&nbsp;</span></span><![endif]>'


def marked_up(text: Text) -> str:
    """Return words as a page has them, bold and italic in tags that never cross."""
    cuts = sorted({0, len(text.plain), *(at for mark in text.marks for at in (mark.start, mark.end))})
    out = []
    for start, end in pairwise(cuts):
        kinds = {mark.kind for mark in text.marks if mark.start <= start and end <= mark.end}
        tags = [tag for kind, tag in _TAGS.items() if kind in kinds]
        words = escape(text.plain[start:end], quote=False).replace("\n", "<br>")
        out.append("".join(f"<{t}>" for t in tags) + words + "".join(f"</{t}>" for t in reversed(tags)))
    return "".join(out)


def partial(provisions: Sequence[Provision], labels: Sequence[str], *, within: bool) -> tuple[str, ...]:
    """Return the labels of what was selected: none for the first when it began in the middle."""
    return ("", *labels[1:]) if within and provisions else tuple(labels)
