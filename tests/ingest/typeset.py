"""The text of an instrument typeset on pages, as a word processor would: heads, numbers, justified or ragged."""

import re
from dataclasses import dataclass

from tests.ingest import pdfs


@dataclass
class Setting:
    """How a text is set: where its margins are, how paragraphs are told, what stands above and below each page."""

    left: float = 72
    right: float = 520
    size: float = 11
    step: float = 14
    gap: float = 8
    hang: float = 0
    top: float = 90
    bottom: float = 760
    head: str = "Memorandum of Cooperation – conformed copy"
    foot: str = "Page {n}"
    justified: bool = False
    line_numbers: bool = False


def typeset(text, setting=None):
    """Every line of ``text`` as a paragraph of its own; blank lines are the gaps between; ``**`` is bold."""
    return _Press(setting or Setting()).run(text)


class _Press:
    def __init__(self, setting):
        self.set, self.pdf, self.y, self.pages, self.lines = setting, pdfs.Pdf(), 0.0, 0, 0
        self.turn()

    def turn(self):
        self.pdf.page()
        self.pages += 1
        self.y = self.set.top
        if self.set.head:
            self.pdf.text(self.set.left, 50, self.set.head, 9)
        if self.set.foot:
            self.pdf.text(280, 800, self.set.foot.format(n=self.pages), 9)

    def run(self, text):
        bold = False
        for line in text.strip("\n").split("\n"):
            if not line.strip():
                self.y += self.set.gap
                continue
            if re.search(r"\S {3,}\S", line):
                self.columns(line)
                continue
            opens = line.lstrip("- ").startswith("**")
            heavy = bold or opens
            if line.count("**") == 1:
                bold = not bold
            self.paragraph(
                line.replace("**", "").replace("- ", "• ", 1) if line.startswith("- ") else line.replace("**", ""),
                heavy,
            )
        return self.pdf.data()

    def columns(self, line):
        if self.y > self.set.bottom:
            self.turn()
        for part in re.finditer(r"\S+(?: {1,2}\S+)*", line):
            self.pdf.text(self.set.left + part.start() * 7.2, self.y, part[0], self.set.size)
        self.y += self.set.step

    def paragraph(self, words, bold):
        s = self.set
        lines = pdfs.wrapped(words, s.right - s.left - s.hang, s.size, bold)
        for number, line in enumerate(lines):
            if self.y > s.bottom:
                self.turn()
            x = s.left + (s.hang if number else 0)
            self.lines += 1
            if s.line_numbers:
                self.pdf.text(s.left - 32, self.y, str(self.lines), 8)
            last = number == len(lines) - 1
            self.words(x, line, bold, s.right - x - pdfs.width(line, s.size, bold) if s.justified and not last else 0)
            self.y += s.step

    def words(self, x, line, bold, room):
        if not room:
            self.pdf.text(x, self.y, line, self.set.size, bold)
            return
        parts = line.split(" ")
        for part in parts:
            self.pdf.text(x, self.y, part, self.set.size, bold)
            x += pdfs.width(f"{part} ", self.set.size, bold) + room / max(1, len(parts) - 1)
