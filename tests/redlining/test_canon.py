"""What the proof takes for the same, and what for different."""

import pytest

from app.redlining.proof import prove
from tests.redlining.pairs import every_pair
from tests.redlining.pairs_package import NUMBERING, STYLES, File, num
from tests.redlining.pairs_text import around
from tests.redlining.pairs_xml import BOLD, control, field, item, p, row, simple, style, t, table

SAME = {
    "runs cut elsewhere": (p(t("one two")), p(t("one ") + t("two"))),
    "a switch said in another way": (p(t("one", "<w:b/>")), p(t("one", '<w:b w:val="true"/>'))),
    "properties in another order": (p(t("a", "<w:b/><w:i/>")), p(t("a", "<w:i/><w:b/>"))),
    "an empty run": (p(t("a")), p(t("a") + "<w:r><w:rPr><w:b/></w:rPr></w:r>")),
    "empty properties": (p(t("a")), p(t("a")).replace("<w:p>", "<w:p><w:pPr><w:rPr/></w:pPr>")),
    "the usual style by its name": (p(t("a")), p(t("a"), style("Normal"))),
    "numbers of revisions": (p(t("a")), p(t("a")).replace("<w:p>", '<w:p w:rsidR="00112233" w14:paraId="1A2B3C4D">')),
    "a proofreader's marks": (p(t("a")), p('<w:proofErr w:type="spellStart"/>' + t("a"))),
    "where a page broke last": (p(t("a")), p("<w:r><w:lastRenderedPageBreak/></w:r>" + t("a"))),
    "both forms of a field": (p(simple("REF a", "two")), p(field("REF a", "two"))),
    "a field's code in pieces": (
        p(field("REF a", "two")),
        p(field("REF a", "two")).replace(" REF a ", " RE</w:instrText></w:r><w:r><w:instrText>F a "),
    ),
    "a control's number": (p(control(t("a"), identity=1)), p(control(t("a"), identity=2))),
    "a smart tag": (p(t("a")), p(f"<w:smartTag>{t('a')}</w:smartTag>")),
}  # fmt: skip


@pytest.mark.parametrize("case", SAME)
def test_what_does_not_matter(case):
    before, after = (File(around(each)).bytes() for each in SAME[case])
    assert prove(before, after, before).differences == ()
    assert prove(before, after, after).differences == ()
    assert prove(before, after, before).not_tracked == ()


DIFFERENT = {
    "a letter": (p(t("a")), p(t("b")), "paragraph 3"),
    "its case": (p(t("A")), p(t("a")), "paragraph 3, 'a'"),
    "a space": (p(t("a b")), p(t("a  b")), "paragraph 3"),
    "a space that does not break": (p(t("a b")), p(t("a\u00a0b")), "paragraph 3"),
    "a format": (p(t("a")), p(t("a", BOLD)), "paragraph 3"),
    "a switch off": (p(t("a")), p(t("a", '<w:b w:val="0"/>')), "paragraph 3"),
    "a paragraph more": (p(t("a")), p(t("a")) + p(t("b")), "paragraph 4"),
    "a style": (p(t("a")), p(t("a"), style("Quote")), "paragraph 3"),
    "a number": (p(t("a")), item("a"), "paragraph 3"),
    "a cell": (table(row("a", "b")), table(row("a", "c")), "table 1, row 1, cell 2"),
    "a field's code": (p(field("REF a", "two")), p(field("REF b", "two")), "paragraph 3"),
}  # fmt: skip


@pytest.mark.parametrize("case", DIFFERENT)
def test_what_matters_and_where_it_stands(case):
    before, after, place = DIFFERENT[case]
    proof = prove(*(File(around(each)).bytes() for each in (before, after, before)))
    assert not proof.ok
    assert place in proof.differences[0].place
    assert proof.differences[0].place.startswith("accepted: page body")


def test_a_list_is_known_by_what_it_says():
    """Another id for the same list is nothing; another list is something."""
    body = around(item("a") + item("b"))
    other = around((item("a") + item("b")).replace('numId w:val="1"', 'numId w:val="5"'))
    before, after = File(body).bytes(), File(other, numbering=NUMBERING + num(5, 1)).bytes()
    assert prove(before, after, before).ok
    bulleted = File(around(item("a", 2) + item("b", 2))).bytes()
    assert not prove(before, bulleted, before).ok


def test_a_style_that_is_neither_is_a_difference():
    before = File(around("")).bytes()
    broken = File(around(""), styles=STYLES.replace('<w:sz w:val="32"/>', '<w:sz w:val="33"/>')).bytes()
    assert prove(before, before, broken).differences[0].place == "rejected: style 'heading 1'"


def test_pairs_that_say_different_things_are_told_apart():
    """The proof refuses BEFORE as a redline of each pair, unless the pair differs in what has no mark, which it names."""
    silent = {"nothing", "runs cut elsewhere", "lists numbered otherwise", "footnotes numbered otherwise", "ids of styles exchanged", "numbers of revisions", "marks of a proofreader"}  # fmt: skip
    for pair in every_pair()[::9]:
        proof = prove(pair.before, pair.after, pair.before)
        assert not proof.ok or proof.not_tracked or pair.name.removesuffix(", the other way") in silent, pair.name
