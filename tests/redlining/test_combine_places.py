"""Where several put something in at one place: nothing is lost, each keeps its order, words keep their paragraph."""

from tests.redlining.pairs_package import File
from tests.redlining.pairs_xml import control, field, link, p, row, sign, t, table
from tests.redlining.test_combine import LINES, combined, marked, says, word, words

US = 'w:id="{}" w:author="Us" w:date="2026-03-01T00:00:00Z"'


def assert_alone(made, base, *copies):
    """Assert that nothing is left out, which the file's own proof says of every copy, and that BASE stays."""
    assert made.merged
    assert says(made.data, "rejected") == says(base, "rejected")
    assert len(made.authors) == len(copies)


def test_words_that_one_puts_before_what_another_makes_a_table_stay():
    base = word(*LINES)
    others = (table(row("Tokyo", "June")), p("A new paragraph."))
    for new in others:
        first = marked(base, word(f"In principle, {LINES[0]}", *LINES[1:]), "A")
        second = marked(base, word(new, *LINES), "B")
        third = marked(base, word(f"Where possible, {LINES[0]}", *LINES[1:]), "C")
        for copies in ((first, second, third), (third, second, first)):
            made = combined(base, *copies)
            assert_alone(made, base, *copies)
            assert words(made.data)[-4].endswith(LINES[0])  # not in another's paragraph
            assert "In principle, " in words(made.data)[-4]


def test_words_at_an_end_do_not_slip_into_a_paragraph_that_another_adds_there():
    base = word(*LINES)
    added = marked(base, word(*LINES, "A last paragraph."), "A")
    longer = marked(base, word(*LINES[:3], f"{LINES[3]} It may be renewed."), "B")
    for copies in ((added, longer), (longer, added)):
        made = combined(base, *copies)
        assert_alone(made, base, *copies)
        assert words(made.data)[-2:] == [f"{LINES[3]} It may be renewed.", "A last paragraph."]


def test_what_a_copy_puts_back_among_words_that_base_took_out_keeps_its_order():
    gone = "".join(f"<w:del {US.format(at)}>{each}</w:del>" for at, each in enumerate((t("one ", ""), sign("tab")), 4))
    gone = gone.replace("w:t ", "w:delText ").replace("</w:t>", "</w:delText>")
    base = File(p(gone + t("stays.")) + p(LINES[0])).bytes()
    struck = gone.partition("</w:del>")
    mixed = f"{_put('first ', 20)}{struck[0]}</w:del>{_put('second ', 21)}{struck[2]}{_put('third ', 22)}{t('stays.')}"
    copy = File(p(mixed) + p(LINES[0])).bytes()
    made = combined(base, copy)
    assert_alone(made, base, "Us", "A")
    assert words(made.data)[0] == "first second third stays."


def _struck(said, number):
    inner = t(said).replace("w:t ", "w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:del w:id="{number}" w:author="A" w:date="2026-03-02T00:00:00Z">{inner}</w:del>'


def _put(said, number):
    return f'<w:ins w:id="{number}" w:author="A" w:date="2026-03-02T00:00:00Z">{t(said)}</w:ins>'


def test_a_control_is_not_cut_by_what_is_put_in_behind_it():
    inner = p(t("For ") + control(t("Japan"), "Party"))
    base = marked(word(p("For "), *LINES), word(inner, *LINES), "Us")
    copy = marked(base, word(p(t("For ") + control(t("Japan"), "Party") + t(" and others")), *LINES), "A", "keep")
    made = combined(base, copy)
    assert_alone(made, base, "Us", "A")
    assert says(made.data, "rejected") == says(word(p("For "), *LINES))


def test_words_alike_in_a_link_and_out_of_one_are_two_proposals():
    links = {"rId9": "https://example.org/a"}
    base = word(*LINES, links=links)
    plain = marked(base, word(p(t(LINES[0]) + t(" See the site.")), *LINES[1:], links=links), "A")
    linked = marked(base, word(p(t(LINES[0]) + link("rId9", " See the site.")), *LINES[1:], links=links), "B")
    for copies in ((plain, linked), (linked, plain)):
        assert_alone(combined(base, *copies), base, *copies)


def test_fields_that_two_put_in_at_one_place_stay_whole():
    base = word(*LINES)
    copies = [
        marked(base, word(p(t(LINES[0]) + field(code, code.lower())), *LINES[1:]), author)
        for code, author in (("PAGE", "A"), ("NUMPAGES", "B"))
    ]
    made = combined(base, *copies)
    assert_alone(made, base, *copies)
    assert words(made.data)[0] == f"{LINES[0]}pagenumpages"


def test_a_control_that_one_put_in_goes_with_the_words_that_another_took_out():
    inner = f"<w:ins {US.format(4)}>{_struck('Japan', 5)}</w:ins>"
    edges = [f"<w:customXmlInsRange{end}/>" for end in (f"Start {US.format(6)}", 'End w:id="6"')]
    held = f"{edges[0]}<w:sdt><w:sdtContent>{edges[1]}{inner}</w:sdtContent></w:sdt>"
    both = f"<w:rPr><w:ins {US.format(7)}/><w:del {US.format(8)}/></w:rPr>"
    after = table(row("Tokyo", "June")) + p(t("stays."))
    data = File(p(held, both) + after).bytes()
    assert says(data) == says(data, "rejected") == says(File(after).bytes())
