"""The signed texts as Word files, and copies of them with edits planted; long texts made of their words."""

import random
import re
from dataclasses import dataclass

from app.paths import resources
from tests.redlining.pairs_package import PAGE, File
from tests.redlining.pairs_text import Pair
from tests.redlining.pairs_xml import BOLD, CENTRE, header, note, note_mark, p, row, style, t, table

SIGNED = ("deep-sea-minerals-moc-2026", "technology-prosperity-moc-2025")
_NUMBERED = re.compile(r"^\d+\. ")
_HEADING = re.compile(r"^[IVX]+[.:] ")
_HEAD = header() + header("default", "rIdF1", "footer") + PAGE


@dataclass(frozen=True)
class Line:
    """A paragraph: its words, and what it looks like."""

    words: str
    look: str = ""
    bold: str = ""
    noted: bool = False

    def xml(self):
        """Return it as a paragraph, with one phrase bold, with a note at its end."""
        before, bold, after = self.words.partition(self.bold) if self.bold else (self.words, "", "")
        runs = [t(piece, look) for piece, look in ((before, ""), (bold, BOLD), (after, "")) if piece]
        return p("".join(runs) + (note_mark(1) if self.noted else ""), self.look)


@dataclass(frozen=True)
class Text:
    """A memorandum as lines, with its header, a note and a schedule."""

    lines: tuple[Line, ...]
    head: str = "Draft of 1 May 2026"
    noted: str = "See the joint statement of both ministers."
    schedule: tuple[tuple[str, str], ...] = (("Tokyo", "June"), ("Washington", "November"))

    def file(self):
        """Return it as a Word file."""
        body = "".join(line.xml() for line in self.lines)
        rows = table(*(row(*cells) for cells in self.schedule))
        return File(
            body + rows + p("Done in duplicate."),
            footnotes=note(1, self.noted),
            headers={"rIdH1": p(self.head)},
            footers={"rIdF1": p("Page")},
            section=_HEAD,
        ).bytes()

    def but(self, at, *lines):
        """Return the text with other lines in the place of one."""
        return Text((*self.lines[:at], *lines, *self.lines[at + 1 :]), self.head, self.noted, self.schedule)


def signed(name):
    """Return a signed text, with a note on its tenth paragraph."""
    text = (resources() / "signed" / f"{name}.txt").read_text(encoding="utf-8")
    lines = [_line(" ".join(block.split())) for block in re.split(r"\n\s*\n", text) if block.strip()]
    lines[9] = Line(lines[9].words, lines[9].look, noted=True)
    return Text(tuple(lines))


def _line(words):
    if _HEADING.match(words):
        return Line(words, style("Heading2"))
    if _NUMBERED.match(words):
        return Line(_NUMBERED.sub("", words), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    return Line(words)


def edits():
    """Return the planted edits by name: each takes a text and gives the changed one."""
    return {
        "move": lambda text: _moved(text, 6, 12),
        "edited move": lambda text: _moved(_reworded(text, 7, "intend to", "will"), 7, 13),
        "split": _split,
        "merge": lambda text: Text((*text.lines[:3], Line(f"{text.lines[3].words} {text.lines[4].words}", text.lines[3].look), *text.lines[5:]), text.head, text.noted, text.schedule),
        "bold": lambda text: text.but(2, Line(text.lines[2].words, text.lines[2].look, bold=text.lines[2].words.split()[3])),
        "centred": lambda text: text.but(0, Line(text.lines[0].words, CENTRE)),
        "header": lambda text: Text(text.lines, "Draft of 2 June 2026", text.noted, text.schedule),
        "quotes": lambda text: Text(tuple(Line(line.words.replace("“", '"').replace("”", '"').replace("’", "'"), line.look, noted=line.noted) for line in text.lines), text.head, text.noted, text.schedule),
        "case": lambda text: _everywhere(text, "Participants", "participants"),
        "modality": lambda text: _everywhere(text, "intend to", "shall"),
        "period": lambda text: text.but(10, *[text.lines[10], Line("This Memorandum continues for a period of five years.")]),
        "dropped": lambda text: text.but(8),
        "note": lambda text: Text(text.lines, text.head, "See the joint statement of the two leaders.", text.schedule),
        "row": lambda text: Text(text.lines, text.head, text.noted, (*text.schedule[:1], ("Manila", "August"), *text.schedule[1:])),
        "space": lambda text: _everywhere(text, "United States", "United\u00a0States"),
    }  # fmt: skip


def _everywhere(text, old, new):
    lines = tuple(Line(line.words.replace(old, new), line.look, line.bold, line.noted) for line in text.lines)
    return Text(lines, text.head, text.noted, text.schedule)


def _reworded(text, at, old, new):
    line = text.lines[at]
    return text.but(at, Line(line.words.replace(old, new) + " As agreed.", line.look, line.bold, line.noted))


def _moved(text, at, to):
    rest = [*text.lines[:at], *text.lines[at + 1 :]]
    rest.insert(to, text.lines[at])
    return Text(tuple(rest), text.head, text.noted, text.schedule)


def _split(text):
    at = max(range(len(text.lines)), key=lambda each: len(text.lines[each].words) if not text.lines[each].noted else 0)
    words = text.lines[at].words.split(" ")
    half = len(words) // 2
    look = text.lines[at].look
    return text.but(at, Line(" ".join(words[:half]) + " ", look), Line(" ".join(words[half:]), look))


def moc_pairs():
    """Return each signed text with each edit, and with all of them."""
    found = []
    for name in SIGNED:
        before = signed(name)
        for edit, change in edits().items():
            found.append(Pair(f"{name}: {edit}", before.file(), change(before).file()))
        found.append(all_at_once(name))
    return tuple(found)


def all_at_once(name=SIGNED[0]):
    """Return a signed text with all edits."""
    before = after = signed(name)
    for edit in reversed(edits().values()):
        after = edit(after)
    return Pair(f"{name}: all at once", before.file(), after.file())


def long_pair(pages=100, seed=1):
    """Return a text of so many pages (some 11 paragraphs each, every other one like others), and an edited copy."""
    rng = random.Random(seed)
    source = " ".join(line.words for name in SIGNED for line in signed(name).lines)
    vocabulary = sorted(set(re.findall(r"[a-z]{4,}", source)))
    stock = [_sentences(rng, vocabulary, 2) for _ in range(40)]
    lines = []
    for at in range(round(pages * 11.2)):
        if at % 10 == 0:
            lines.append(Line(" ".join(rng.sample(vocabulary, 4)).capitalize(), style("Heading2")))
        else:
            lines.append(Line(rng.choice(stock) if at % 2 else _sentences(rng, vocabulary, 2)))
    before = Text(tuple(lines))
    after = Text(tuple(_edited(rng, lines)))
    return Pair(f"{pages} pages", before.file(), after.file())


def _sentences(rng, vocabulary, count):
    small = ("the", "of", "and", "to", "in")
    made = []
    for _ in range(count):
        words = [
            rng.choice(small) if rng.random() < 0.3 else rng.choice(vocabulary) for _ in range(rng.randint(12, 24))
        ]
        made.append(f"{rng.choice(('Japan', 'The Participants'))} intends to {' '.join(words)}.")
    return " ".join(made)


def _edited(rng, lines):
    """Yield the lines of an edited copy: one in ten is reworded, some go, some come, a block moves."""
    start = len(lines) // 2
    block, size = lines[start : start + 6], 6
    kept = [*lines[:start], *lines[start + size :]]
    kept[len(kept) // 4 : len(kept) // 4] = block
    for line in kept:
        lot = rng.random()
        words = line.words.split(" ")
        if lot < 0.08 and len(words) > 10:
            at = rng.randrange(4, len(words) - 4)
            words[at : at + 2] = ["lantern", "harbour", "saddle"]
            yield Line(" ".join(words), line.look)
        elif lot < 0.09:
            yield Line("A glossary of terms is maintained by volunteers of both sides.")
            yield line
        elif lot < 0.1 and len(words) > 10:
            continue
        else:
            yield line
