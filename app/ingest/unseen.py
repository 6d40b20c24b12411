"""Signs that nobody sees, and letters that only look like those they stand among: words can be changed by them unseen.

They are told, never taken out: the text is kept as it was signed or sent.
"""

import re
from collections.abc import Iterable, Iterator

from app.model.finding import Finding
from app.model.provision import Provision

_TURNED = re.compile("[\u202d\u202e]")
"""Signs that show letters in another order than they stand: no text needs them."""
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]")
"""Signs that a text with Arabic or Hebrew words may need, and no other."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_EMPTY = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180e\u2061-\u2064\u206a-\u206f\u3164\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
    "|(?<=[A-Za-z0-9À-ɏ])[\u200c\u200d\ufe00-\ufe0f]"
)
_LATIN = "A-Za-zÀ-ɏ"
_ALIKE = "асԁеһіјӏорԛѕԝхуАВЕНІЈКМОРЅТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναιρυ"
_MIXED = re.compile(rf"(?<![^\W\d_])[^\W\d_]*(?:[{_LATIN}][{_ALIKE}]|[{_ALIKE}][{_LATIN}])[^\W\d_]*")
_MOST, _LONGEST = 20, 40


def unseen(provisions: Iterable[Provision]) -> tuple[Finding, ...]:
    """Return a finding for each provision with such signs or letters, twenty at most."""
    found = (finding for provision in provisions for finding in _of(provision))
    return tuple(finding for finding, _ in zip(found, range(_MOST), strict=False))


def _of(provision: Provision) -> Iterator[Finding]:
    for text, heading in ((provision.text, False), (provision.heading, True)):
        if text is None or text.plain.isascii():
            continue
        yield from _signs(provision.id, text.plain, heading=heading)
        yield from _letters(provision.id, text.plain, heading=heading)


def _signs(at: str, words: str, *, heading: bool) -> Iterator[Finding]:
    signs = [*_TURNED.finditer(words), *_EMPTY.finditer(words)]
    if not _RIGHT_TO_LEFT.search(words):
        signs += _TURNING.finditer(words)
    if not signs:
        return
    codes = ", ".join(sorted({f"U+{ord(match[0]):04X}" for match in signs})[:8])
    first = min(signs, key=lambda match: match.start())
    said = f"Signs that nobody sees stand in these words ({codes}): they may not read as they look."
    yield Finding("unseen_signs", at, said, *first.span(), passage=first[0], heading=heading)


def _letters(at: str, words: str, *, heading: bool) -> Iterator[Finding]:
    match = _MIXED.search(words)
    if match:
        word = match[0][:_LONGEST]
        said = f"“{word}” mixes letters of two scripts that look alike: it is not the word that it looks like."
        yield Finding("mixed_letters", at, said, *match.span(), passage=match[0], heading=heading)
