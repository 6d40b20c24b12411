"""Word files made of every feature at once, with the words that are printed in them, each of which stands once."""

from dataclasses import dataclass

from hypothesis import strategies as st

from tests.word.packages import docx, numbered, p, r

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


@dataclass
class Made:
    """What is being made: a new word at each call; ``kept`` when accepted, ``former`` when rejected."""

    count: int = 0
    notes: str = ""
    kept: tuple = ()
    former: tuple = ()

    def word(self, accepted=True, rejected=True):
        self.count += 1
        made = f"w{self.count}x"
        self.kept += (made,) * accepted
        self.former += (made,) * rejected
        return made


def run(made, **when):
    return r(f"{made.word(**when)} ")


def deleted(made):
    return f"<w:r><w:delText xml:space='preserve'>{made.word(accepted=False)} </w:delText></w:r>"


def field(made, nested=""):
    code = f"<w:r><w:instrText>REF {'nowhere'}</w:instrText></w:r>{nested}"
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in ("begin", "separate", "end"))
    return f"{begin}{code}{middle}{run(made)}{end}"


def nested_field(made):
    inner = "".join((
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF y</w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        r("codeword "),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ))
    return field(made, inner)


def note(made, kind="footnote"):
    made.count += 1
    identity = made.count
    made.notes += f'<w:{kind} w:id="{identity}">{p(f"<w:r><w:{kind}Ref/></w:r>" + run(made))}</w:{kind}>'
    return f'{run(made)}<w:r><w:{kind}Reference w:id="{identity}"/></w:r>'


def box(made):
    inner = f"<w:txbxContent>{p(run(made))}{p(run(made))}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"{inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


INLINE = {
    "plain": run,
    "bold": lambda made: r(f"{made.word()} ", "<w:b/>"),
    "inserted": lambda made: f"<w:ins>{run(made, rejected=False)}</w:ins>",
    "deleted": lambda made: f"<w:del>{deleted(made)}</w:del>",
    "inserted and deleted": lambda made: "<w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del></w:ins>",
    "moved here": lambda made: f"<w:moveTo>{run(made, rejected=False)}</w:moveTo>",
    "moved away": lambda made: f"<w:moveFrom>{run(made, accepted=False)}</w:moveFrom>",
    "control": lambda made: f"<w:sdt><w:sdtPr/><w:sdtContent>{run(made)}</w:sdtContent></w:sdt>",
    "smart tag": lambda made: f"<w:smartTag>{run(made)}<w:customXml>{run(made)}</w:customXml></w:smartTag>",
    "link": lambda made: f"<w:hyperlink>{run(made)}</w:hyperlink>",
    "simple field": lambda made: f'<w:fldSimple w:instr="PAGE">{run(made)}</w:fldSimple>',
    "field": field,
    "nested field": nested_field,
    "ruby": lambda made: (
        f"<w:r><w:ruby><w:rt>{r('reading')}</w:rt><w:rubyBase>{run(made)}</w:rubyBase></w:ruby><w:t> </w:t></w:r>"
    ),
    "formula": lambda made: f"<m:oMath><m:sSup><m:e><m:r><m:t>{made.word()} </m:t></m:r></m:e></m:sSup></m:oMath>",
    "signs": lambda made: (
        f'<w:r><w:sym w:char="F0B7"/><w:t>{made.word()}</w:t><w:noBreakHyphen/><w:t>{made.word()}</w:t><w:ptab/></w:r>'
    ),
    "soft hyphen": lambda made: f"<w:r><w:t>w{made.word()[1:]}</w:t><w:softHyphen/><w:t> </w:t></w:r>",
    "hidden": lambda made: r(f"{made.word()} ", "<w:vanish/>"),
    "form field": lambda made: (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="never"/>'
        f'<w:listEntry w:val="{made.word()}"/></w:ddList></w:ffData></w:fldChar></w:r>'
        f'<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>{r(" ")}'
    ),
    "letters of a font": lambda made: (
        f'<w:r><w:t xml:space="preserve">{made.word()} </w:t><w:sym w:font="Symbol" w:char="F0A3"/></w:r>{r(" ")}'
    ),
    "footnote": note,
    "text box": box,
    "alternative": lambda made: (
        f'<mc:AlternateContent><mc:Choice Requires="x">{(same := run(made))}</mc:Choice>'
        f"<mc:Fallback>{same}</mc:Fallback></mc:AlternateContent>"
    ),
    "noise": lambda made: (
        '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="b"/><w:commentRangeStart w:id="1"/>'
    ),
}
MARKS = {
    "": "",
    "inserted mark": "<w:rPr><w:ins/></w:rPr>",
    "deleted mark": "<w:rPr><w:del/></w:rPr>",
    "moved mark": "<w:rPr><w:moveFrom/></w:rPr>",
    "hidden mark": "<w:rPr><w:specVanish/><w:vanish/></w:rPr>",
}


def paragraph(made, inline, mark):
    return p("".join(INLINE[name](made) for name in inline), MARKS[mark])


def table(made, inline, mark):
    def cell(inner, properties=""):
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"

    away = f"<w:tr><w:trPr><w:del/></w:trPr>{cell(p(run(made, accepted=False)))}</w:tr>"
    new = f"<w:tr><w:trPr><w:ins/></w:trPr>{cell(p(run(made, rejected=False)))}</w:tr>"
    inner = f"<w:tbl><w:tr>{cell(p(run(made)))}</w:tr></w:tbl>"
    row = f"<w:sdt><w:sdtContent><w:tr>{cell(paragraph(made, inline, mark))}{cell(inner + p(run(made)))}</w:tr></w:sdtContent></w:sdt>"
    held = f"<w:tr><w:sdt><w:sdtContent>{cell(p(run(made)))}</w:sdtContent></w:sdt></w:tr>"
    return f"<w:tbl>{away}{row}{new}<w:customXml>{held}</w:customXml></w:tbl>"


BLOCKS = {
    "paragraph": paragraph,
    "list": lambda made, inline, mark: numbered(made.word()),
    "control": lambda made, inline, mark: (
        f"<w:sdt><w:sdtContent>{paragraph(made, inline, mark)}</w:sdtContent></w:sdt>"
    ),
    "custom": lambda made, inline, mark: f"<w:customXml>{paragraph(made, inline, mark)}</w:customXml>",
    "table": table,
}
FEATURES = st.lists(
    st.tuples(
        st.sampled_from(sorted(BLOCKS)),
        st.lists(st.sampled_from(sorted(INLINE)), max_size=8),
        st.sampled_from(sorted(MARKS)),
    ),
    min_size=1,
    max_size=8,
)


def build(features):
    """Return a Word file with these features, its words when accepted, and when rejected."""
    made = Made()
    body = "".join(BLOCKS[block](made, inline, mark) for block, inline, mark in features) + p(run(made))
    return docx(body, footnotes=made.notes), sorted(made.kept), sorted(made.former)
