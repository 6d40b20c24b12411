"""An independent reader of Word files: lxml on the package, changes accepted or rejected, labels counted.

It shares nothing with the program: what it sees is what Word shows.
"""

import io
import zipfile
from collections import defaultdict
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
W = f"{{{NS['w']}}}"


@dataclass(frozen=True)
class Seen:
    """A paragraph as a person sees it; ``runs`` are (words, bold, italic)."""

    style: str
    label: str
    text: str
    runs: tuple = ()
    page: bool = False
    keep: bool = False


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def read(data, view="clean"):
    """Return paragraphs and tables: a paragraph is a Seen, a table a tuple of rows of cells of Seen.

    ``view``: "clean" refuses any mark of change, "accepted" and "rejected" settle all of them.
    """
    files = parts(data)
    body = deepcopy(etree.fromstring(files["word/document.xml"])).find("w:body", NS)
    if view == "clean":
        marks = body.xpath("//w:ins|//w:del|//w:pPrChange|//w:rPrChange|//w:delText", namespaces=NS)
        marks += body.xpath("//w:*[starts-with(local-name(), 'move')]", namespaces=NS)
        assert not marks, marks
    else:
        settle(body, accept=view == "accepted")
    counter = Counter(etree.fromstring(files["word/numbering.xml"]))
    return list(_blocks(body, counter))


def settle(body, *, accept):
    settle_one(body, *(("del", "ins") if accept else ("ins", "del")), accept=accept)
    settle_one(body, *(("moveFrom", "moveTo") if accept else ("moveTo", "moveFrom")), accept=accept)
    for sign in body.xpath(
        ".//w:*[contains(local-name(), 'Range') and starts-with(local-name(), 'move')]", namespaces=NS
    ):
        sign.getparent().remove(sign)
    for kind in ("del", "ins", "moveFrom", "moveTo"):
        assert not body.xpath(f".//w:{kind}[not(parent::w:rPr) and not(parent::w:trPr)]", namespaces=NS)


def settle_one(body, gone, stays, *, accept):
    for change in body.xpath(".//w:pPrChange|.//w:rPrChange", namespaces=NS):
        if not accept:
            _restore(change)
        change.getparent().remove(change)
    for row in body.xpath(f".//w:tr[w:trPr/w:{gone}]", namespaces=NS):
        row.getparent().remove(row)
    for table in body.xpath(".//w:tbl[not(w:tr)]", namespaces=NS):
        table.getparent().remove(table)
    for element in body.xpath(f".//w:{gone}[not(parent::w:rPr) and not(parent::w:trPr)]", namespaces=NS):
        element.getparent().remove(element)
    for element in body.xpath(f".//w:{stays}[not(parent::w:rPr) and not(parent::w:trPr)]", namespaces=NS):
        parent, at = element.getparent(), element.getparent().index(element)
        for child in reversed(list(element)):
            parent.insert(at, child)
        parent.remove(element)
    for element in body.iter(f"{W}delText"):
        element.tag = f"{W}t"
    for paragraph in body.xpath(f".//w:p[w:pPr/w:rPr/w:{gone}]", namespaces=NS):
        _join(paragraph)


def _restore(change):
    """Put the properties before in the place of the properties after; a paragraph mark keeps its own."""
    properties = change.getparent()
    for child in list(properties):
        if child is not change and child.tag != f"{W}rPr":
            properties.remove(child)
    (old,) = change
    for child in reversed(list(old)):
        properties.insert(0, child)


def _join(paragraph):
    """Take a paragraph's mark away: what is left of it begins the next paragraph, whose properties stay."""
    following = paragraph.getnext()
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    if content:
        assert following.tag == f"{W}p", "words are left before something that is no paragraph"
        start = 1 if following.find("w:pPr", NS) is not None else 0
        for child in reversed(content):
            following.insert(start, child)
    else:
        assert following is not None, "the last mark of a body or cell cannot go"
    paragraph.getparent().remove(paragraph)


def _blocks(parent, counter):
    for child in parent:
        if child.tag == f"{W}p":
            yield _paragraph(child, counter)
        elif child.tag == f"{W}tbl":
            yield tuple(
                tuple(tuple(_blocks(cell, counter)) for cell in row.iterfind("w:tc", NS))
                for row in child.iterfind("w:tr", NS)
            )


def _paragraph(paragraph, counter):
    style = paragraph.find("w:pPr/w:pStyle", NS).get(f"{W}val")
    runs = []
    for run in paragraph.iterfind("w:r", NS):
        bold, italic = (run.find(f"w:rPr/w:{tag}", NS) is not None for tag in "bi")
        words = "".join(_words(child) for child in run)
        if runs and runs[-1][1:] == (bold, italic):
            words = runs.pop()[0] + words
        runs.append((words, bold, italic))
    return Seen(
        style,
        counter.label(paragraph.find("w:pPr/w:numPr", NS)),
        "".join(words for words, _, _ in runs),
        tuple(runs),
        paragraph.find("w:pPr/w:pageBreakBefore", NS) is not None,
        paragraph.find("w:pPr/w:keepNext", NS) is not None,
    )


def _words(child):
    if child.tag == f"{W}t":
        return child.text or ""
    return {f"{W}tab": "\t", f"{W}br": "\n"}.get(child.tag, "")


class Counter:
    """Counts numbered paragraphs as a word processor does."""

    def __init__(self, numbering):
        abstracts = {one.get(f"{W}abstractNumId"): one for one in numbering.iterfind("w:abstractNum", NS)}
        self._lists = {
            num.get(f"{W}numId"): num.find("w:abstractNumId", NS).get(f"{W}val")
            for num in numbering.iterfind("w:num", NS)
        }
        self._levels = {
            key: {int(level.get(f"{W}ilvl")): level for level in one.iterfind("w:lvl", NS)}
            for key, one in abstracts.items()
        }
        self._counts = defaultdict(dict)

    def label(self, numbers):
        if numbers is None:
            return ""
        assert [child.tag for child in numbers] == [f"{W}ilvl", f"{W}numId"]
        depth, key = int(numbers[0].get(f"{W}val")), self._lists[numbers[1].get(f"{W}val")]
        counts, level = self._counts[key], self._levels[key][depth]
        start = int(level.find("w:start", NS).get(f"{W}val"))
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        form, text = (level.find(f"w:{tag}", NS).get(f"{W}val") for tag in ("numFmt", "lvlText"))
        if form == "bullet":
            return text
        for above in range(depth + 1):
            if f"%{above + 1}" in text:
                its = self._levels[key][above].find("w:numFmt", NS).get(f"{W}val")
                text = text.replace(f"%{above + 1}", written(its, counts[above]))
        return text


def written(form, value):
    if form == "decimal":
        return str(value)
    if form == "decimalFullWidth":
        return "".join(chr(ord(digit) - ord("0") + ord("０")) for digit in str(value))
    if form.endswith("Letter"):
        text = "abcdefghijklmnopqrstuvwxyz"[(value - 1) % 26] * ((value - 1) // 26 + 1)
    else:
        text = ""
        pairs = zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
                    ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"), strict=True)  # fmt: skip
        for amount, letters in pairs:
            text += letters * (value // amount)
            value %= amount
    return text.upper() if form.startswith("upper") else text


def flat(blocks):
    """Return all paragraphs in the order of the page, those of cells included."""
    out = []
    for block in blocks:
        if isinstance(block, Seen):
            out.append(block)
        else:
            for row in block:
                for cell in row:
                    out += cell
    return out


def lines(blocks):
    """Return the printed lines that are not empty: label and words."""
    return [f"{one.label} {one.text}".strip() for one in flat(blocks) if one.label or one.text]
