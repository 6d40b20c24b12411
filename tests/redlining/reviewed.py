"""Copies of one text as reviewers' programs leave them: marks of several people put straight into the XML.

Nothing here knows how redlines are written, so that combining sees marks that are not this program's own. With all marks
rejected every copy is the text that it was made of.
"""

import re
from dataclasses import dataclass, field, replace
from random import Random

from tests.redlining.pairs_package import PAGE, STYLES, File
from tests.redlining.pairs_xml import BOLD, ITALIC, note

WORDS = ("the", "Participants", "shall", "intend to", "meet", "once a year", "in Tokyo", "通告", "costs", "—", "“own”")
SIGNS = (
    "<w:tab/>",
    "<w:br/>",
    "<w:noBreakHyphen/>",
    '<w:footnoteReference w:id="1"/>',
    '<w:footnoteReference w:id="2"/>',
)
SHAPES = ("", '<w:jc w:val="center"/>', '<w:ind w:left="720"/>', "<w:keepNext/>", '<w:pStyle w:val="Heading2"/>')
LOOKS = ("", BOLD, ITALIC, '<w:color w:val="FF0000"/>')
FIELD = (
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
    "<w:t>3</w:t>",
    '<w:fldChar w:fldCharType="end"/>',
)


@dataclass
class Piece:
    """What stands in a run: letters, or signs that belong together (a field); ``inside`` is a link's number."""

    inner: tuple[str, ...]
    look: str = ""
    inside: int = 0
    around: tuple[str, ...] = ()
    anchors: str = ""
    after: str = ""
    past: str | None = None


@dataclass
class Paragraph:
    """A paragraph and the marks of its end; ``outer`` stands before and behind it."""

    pieces: list[Piece]
    shape: str = ""
    past: str | None = None
    put: str = ""
    out: str = ""
    outer: tuple[str, str] = ("", "")


@dataclass
class Table:
    """Rows of cells of paragraphs; ``marks`` are those of rows, by their places."""

    rows: list[list[list[Paragraph]]]
    marks: dict[int, str] = field(default_factory=dict)


class Reviewer:
    """Marks a copy by the hand of one or two people."""

    def __init__(self, random: Random, names: tuple[str, ...], first: int, month: int = 3) -> None:
        self.random, self.names, self.last, self.month = random, names, first, month
        self.comments: list[str] = []

    def comment(self) -> int:
        """Return the number of a new comment."""
        number = self.number()
        paragraph = f"<w:p><w:r><w:annotationRef/></w:r><w:r>{_letters(f'Why {number}?')}</w:r></w:p>"
        mark = self.who().replace(f'"{self.last}"', f'"{number}"', 1)
        self.comments.append(f"<w:comment {mark}>{paragraph}</w:comment>")
        return number

    def number(self) -> int:
        """Return a number that nothing else in this copy has."""
        self.last += 1
        return self.last

    def who(self, name: str = "") -> str:
        """Return what a mark says of its author."""
        author = name or self.random.choice(self.names)
        return f'w:id="{self.number()}" w:author="{author}" w:date="2026-0{self.month}-0{self.random.randint(1, 3)}T08:00:00Z"'

    def mark(self, tag: str, name: str = "") -> str:
        """Return the beginning of a mark."""
        return f"<w:{tag} {self.who(name)}>"


def text(random: Random) -> list[Paragraph | Table]:
    """Return a text without marks."""
    blocks: list[Paragraph | Table] = []
    for _ in range(random.randint(2, 6)):
        if random.random() < 0.2:
            blocks.append(Table([[[_paragraph(random)] for _ in range(2)] for _ in range(random.randint(1, 3))]))
            if random.random() < 0.5:
                continue
        blocks.append(_paragraph(random))
    return [*blocks, _paragraph(random)]


def _paragraph(random: Random) -> Paragraph:
    pieces: list[Piece] = []
    for at in range(random.randint(0, 6)):
        kind = random.random()
        if kind < 0.7:
            look = random.choice(LOOKS) if random.random() < 0.3 else ""
            pieces.extend(Piece((_letters(word),), look) for word in (random.choice(WORDS), " "))
        elif kind < 0.85:
            pieces.append(Piece((random.choice(SIGNS),)))
        elif kind < 0.93:
            pieces.append(Piece(FIELD))
        else:
            pieces.extend(Piece((_letters(word),), inside=at + 1) for word in ("the site", " of both"))
    return Paragraph(pieces, random.choice(SHAPES))


def _letters(words: str) -> str:
    return f'<w:t xml:space="preserve">{words}</w:t>'


def reviewed(blocks: list[Paragraph | Table], hand: Reviewer) -> list[Paragraph | Table]:
    """Return a copy with some marks."""
    random = hand.random
    made = _copy(blocks)
    if random.random() < 0.5:
        _move(made, hand)
    for at, block in enumerate(made):
        if isinstance(block, Table):
            _review_table(block, hand)
        elif random.random() < 0.6:
            follows = at + 1 < len(made) and isinstance(made[at + 1], Paragraph)
            _review(block, hand, joins=follows)
    for at in range(len(made) - 1, -1, -1):
        if random.random() < 0.2:
            made.insert(at, _new(hand))
    return made


def _copy(blocks: list[Paragraph | Table]) -> list[Paragraph | Table]:
    return [
        Table([[[_again(each) for each in cell] for cell in row] for row in block.rows], dict(block.marks))
        if isinstance(block, Table)
        else _again(block)
        for block in blocks
    ]


def _again(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, pieces=[replace(each) for each in paragraph.pieces])


def _gone(piece: Piece) -> bool:
    return any(mark.startswith(("<w:del", "<w:moveFrom")) for mark in piece.around)


def _new(hand: Reviewer) -> Paragraph:
    made = _paragraph(hand.random)
    name = hand.random.choice(hand.names)
    for piece in made.pieces:
        piece.around = (hand.mark("ins", name),)
    made.put = f"<w:ins {hand.who(name)}/>"
    return made


def _review(paragraph: Paragraph, hand: Reviewer, *, joins: bool) -> None:
    """Mark the words of a paragraph, its end and its formatting."""
    random = hand.random
    for at in range(len(paragraph.pieces), -1, -1):
        kind = random.random()
        if kind < 0.15:
            paragraph.pieces.insert(at, _put_in(paragraph, at, hand))
        elif kind < 0.4 and at < len(paragraph.pieces) and not _gone(paragraph.pieces[at]):
            paragraph.pieces[at].around = (*paragraph.pieces[at].around, hand.mark("del"))
        elif kind < 0.5 and at < len(paragraph.pieces) and not paragraph.pieces[at].past:
            piece = paragraph.pieces[at]
            piece.past, piece.look = f"<w:rPrChange {hand.who()}><w:rPr>{piece.look}</w:rPr></w:rPrChange>", BOLD
        elif kind < 0.56 and at < len(paragraph.pieces) and not paragraph.pieces[at].anchors:
            number = hand.comment()
            last = paragraph.pieces[hand.random.randint(at, len(paragraph.pieces) - 1)]
            reference = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
            paragraph.pieces[at].anchors = f'<w:commentRangeStart w:id="{number}"/>'
            last.after = f'<w:commentRangeEnd w:id="{number}"/>{reference}{last.after}'
        elif kind < 0.62 and at < len(paragraph.pieces) and not paragraph.pieces[at].anchors:
            paragraph.pieces[at].anchors = random.choice((
                f'<w:bookmarkStart w:id="{hand.number()}" w:name="b{hand.last}"/><w:bookmarkEnd w:id="{hand.last}"/>',
                '<w:proofErr w:type="spellStart"/>',
            ))
    if joins and not paragraph.out and random.random() < 0.25:
        paragraph.out = f"<w:del {hand.who()}/>"
    if not paragraph.past and random.random() < 0.25:
        past = f"<w:pPrChange {hand.who()}><w:pPr>{paragraph.shape}</w:pPr></w:pPrChange>"
        paragraph.past, paragraph.shape = past, random.choice(SHAPES)


def _put_in(paragraph: Paragraph, at: int, hand: Reviewer) -> Piece:
    random = hand.random
    inside = {each.inside for each in paragraph.pieces[max(at - 1, 0) : at + 1]}
    inner = FIELD if random.random() < 0.2 else (_letters(f"{random.choice(WORDS)} "),)
    piece = Piece(inner, random.choice(LOOKS), inside.pop() if len(inside) == 1 else 0)
    piece.around = (hand.mark("ins"), hand.mark("del")) if random.random() < 0.3 else (hand.mark("ins"),)
    return piece


def _review_table(table: Table, hand: Reviewer) -> None:
    random = hand.random
    for at in range(len(table.rows) - 1, -1, -1):
        kind = random.random()
        if kind < 0.15 and len(table.rows) > 1 and at not in table.marks:
            name = random.choice(hand.names)
            table.marks[at] = f"<w:del {hand.who(name)}/>"
            for paragraph in (each for cell in table.rows[at] for each in cell):
                paragraph.out = paragraph.out or f"<w:del {hand.who(name)}/>"
                for piece in paragraph.pieces:
                    piece.around += () if _gone(piece) else (hand.mark("del", name),)
        elif kind < 0.6:
            for paragraph in (each for cell in table.rows[at] for each in cell if random.random() < 0.5):
                _review(paragraph, hand, joins=False)
        if random.random() < 0.15:
            table.rows.insert(at, [[_new(hand)] for _ in table.rows[at]])
            table.marks = {place + (place >= at): mark for place, mark in table.marks.items()}
            table.marks[at] = f"<w:ins {hand.who()}/>"


def _movable(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph holds words, and nobody took any out or moved it."""
    pieces = paragraph.pieces
    return bool(pieces) and not paragraph.out and not any(_gone(each) or each.anchors for each in pieces)


def _move(blocks: list[Paragraph | Table], hand: Reviewer) -> None:
    """Move a paragraph, as Word marks it: whole, or its words alone."""
    random, name = hand.random, hand.random.choice(hand.names)
    free = [
        at
        for at, block in enumerate(blocks[:-1])
        if isinstance(block, Paragraph) and isinstance(blocks[at + 1], Paragraph) and _movable(block)
    ]
    if not free:
        return
    here = blocks[random.choice(free)]
    assert isinstance(here, Paragraph)
    there = Paragraph([Piece(each.inner, each.look, each.inside) for each in here.pieces], here.shape)
    called = f"move{random.randint(1, 3)}"
    for way, paragraph in (("From", here), ("To", there)):
        number = hand.number()
        start = f'<w:move{way}RangeStart {hand.who(name)} w:name="{called}"/>'.replace(
            f'"{hand.last}"', f'"{number}"', 1
        )
        paragraph.pieces[0].anchors = start
        paragraph.outer = ("", f'<w:move{way}RangeEnd w:id="{number}"/>')
        for piece in paragraph.pieces:
            piece.around += (hand.mark(f"move{way}", name),)
        if random.random() < 0.5:  # others work on what is moved
            paragraph.pieces.insert(random.randint(1, len(paragraph.pieces)), _put_in(paragraph, 0, hand))
    if random.random() < 0.4:
        random.choice(there.pieces).around += (hand.mark("del"),)
    if random.random() < 0.4:  # what somebody put in goes with the rest
        added = _put_in(here, 0, hand)
        added.around = random.choice((
            (hand.mark("ins"), hand.mark("moveFrom", name)),
            (hand.mark("moveFrom", name), hand.mark("ins")),
        ))
        here.pieces.append(added)
    there.put, here.out = f"<w:moveTo {hand.who(name)}/>", f"<w:moveFrom {hand.who(name)}/>"
    blocks.insert(random.randint(0, len(blocks) - 1), there)


def xml(blocks: list[Paragraph | Table]) -> str:
    """Return blocks as Word writes them."""
    return "".join(_table(block) if isinstance(block, Table) else _written(block) for block in blocks)


def _table(table: Table) -> str:
    rows = []
    for at, row in enumerate(table.rows):
        mark = f"<w:trPr>{table.marks[at]}</w:trPr>" if at in table.marks else ""
        cells = (f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{xml(list(cell))}</w:tc>' for cell in row)
        rows.append(f"<w:tr>{mark}{''.join(cells)}</w:tr>")
    grid = '<w:gridCol w:w="2000"/>' * 2
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _written(paragraph: Paragraph) -> str:
    letters = f"<w:rPr>{paragraph.put}{paragraph.out}</w:rPr>" if paragraph.put or paragraph.out else ""
    properties = f"<w:pPr>{paragraph.shape}{letters}{paragraph.past or ''}</w:pPr>"
    made, link = [], 0
    for piece in paragraph.pieces:
        if piece.inside != link:
            made.append("</w:hyperlink>" if link else "")
            made.append(f'<w:hyperlink w:anchor="place{piece.inside}">' if piece.inside else "")
            link = piece.inside
        made.append(piece.anchors + _marked(piece) + piece.after)
    made.append("</w:hyperlink>" if link else "")
    return f"{paragraph.outer[0]}<w:p>{properties}{''.join(made)}</w:p>{paragraph.outer[1]}"


def _marked(piece: Piece) -> str:
    look = f"<w:rPr>{piece.look}{piece.past or ''}</w:rPr>" if piece.look or piece.past else ""
    runs = "".join(f"<w:r>{look}{each}</w:r>" for each in piece.inner)
    tags = [mark[3:].partition(" ")[0] for mark in piece.around]
    if "del" in tags:  # what is moved keeps the usual names
        for usual, struck in (("w:t", "w:delText"), ("w:instrText", "w:delInstrText")):
            runs = runs.replace(f"<{usual} ", f"<{struck} ").replace(f"<{usual}>", f"<{struck}>")
            runs = runs.replace(f"</{usual}>", f"</{struck}>")
    return f"{''.join(piece.around)}{runs}{''.join(f'</w:{tag}>' for tag in reversed(tags))}"


def word_file(blocks: list[Paragraph | Table], comments: tuple[str, ...] = (), more: int = 0) -> bytes:
    """Return a Word file of these blocks and comments; its marks have numbers that are so much higher."""
    marks = re.compile(r'(<w:(?!footnoteReference)\w+ w:id=")(\d+)"')
    body, said = (
        marks.sub(lambda found: f'{found[1]}{int(found[2]) + more}"', each) for each in (xml(blocks), "".join(comments))
    )
    notes = "".join(note(at, words) for at, words in enumerate(("one", "two"), 1))
    return File(body, styles=STYLES, footnotes=notes, comments=said, section=PAGE).bytes()


def review(seed: int, copies: int = 2, *, marks_of_its_own: bool = False) -> tuple[bytes, ...]:
    """Return a text and copies of it, each marked by one or two people; their programs number all marks anew."""
    random = Random(seed)
    blocks = text(random)
    own = Reviewer(random, ("Us", "A"), 1000, 2)
    if marks_of_its_own:
        blocks = reviewed(blocks, own)
    people = random.choice(((("A", "Ann"), ("B",), ("C", "A")), (("A",), ("A",), ("A", "Us"))))
    hands = [Reviewer(random, names, 100 * (at + 1)) for at, names in enumerate(people[:copies])]
    files = [word_file(blocks, tuple(own.comments))]
    for at, hand in enumerate(hands):
        made = reviewed(blocks, hand)
        files.append(word_file(made, (*own.comments, *hand.comments), 2000 * at))
    return tuple(files)
