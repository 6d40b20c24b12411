"""The names of WordprocessingML that a redline turns on, by what is to be done with them."""

from app.word.xml import ALTERNATIVES, MATHS, w

P, R, T, TBL, TR, TC = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
PPR, RPR, SECT_PR, TBL_PR, TR_PR, TC_PR = w("pPr"), w("rPr"), w("sectPr"), w("tblPr"), w("trPr"), w("tcPr")
TBL_GRID, TBL_PR_EX = w("tblGrid"), w("tblPrEx")
INS, DEL, MOVE_FROM, MOVE_TO = w("ins"), w("del"), w("moveFrom"), w("moveTo")
BOX = w("txbxContent")
DEL_TEXT, INSTR, DEL_INSTR = w("delText"), w("instrText"), w("delInstrText")
FIELD_CHAR, FIELD_KIND, SIMPLE_FIELD = w("fldChar"), w("fldCharType"), w("fldSimple")
HYPERLINK = w("hyperlink")
ID, VAL, NAME = w("id"), w("val"), w("name")
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
ALTERNATIVE = ALTERNATIVES
FORMULAS = frozenset({f"{MATHS}oMath", f"{MATHS}oMathPara"})

CONTROL, CONTROL_CONTENT = w("sdt"), w("sdtContent")
CLEAR = frozenset({CONTROL, CONTROL_CONTENT, w("smartTag"), w("customXml")})
"""What holds words and makes no difference to them: it stays where BEFORE has it, and is no change."""

HOLDERS = frozenset({HYPERLINK, SIMPLE_FIELD, w("bdo"), w("dir")})
"""What holds words and makes a difference to them."""

CONTROL_PROPERTIES = frozenset({w("sdtPr"), w("sdtEndPr"), w("smartTagPr"), w("customXmlPr")})

ANCHORS = frozenset({
    w("bookmarkStart"), w("bookmarkEnd"), w("commentRangeStart"), w("commentRangeEnd"), w("proofErr"),
    w("permStart"), w("permEnd"), w("commentReference"), w("lastRenderedPageBreak"), w("annotationRef"),
    w("moveFromRangeStart"), w("moveFromRangeEnd"), w("moveToRangeStart"), w("moveToRangeEnd"),
    w("customXmlInsRangeStart"), w("customXmlInsRangeEnd"), w("customXmlDelRangeStart"), w("customXmlDelRangeEnd"),
    w("customXmlMoveFromRangeStart"), w("customXmlMoveFromRangeEnd"), w("customXmlMoveToRangeStart"),
    w("customXmlMoveToRangeEnd"),
})  # fmt: skip
"""What stands at a place and has no width: no change is made of it."""

PAST = frozenset({
    w("rPrChange"), w("pPrChange"), w("sectPrChange"), w("tblPrChange"), w("trPrChange"), w("tcPrChange"),
    w("tblGridChange"), w("tblPrExChange"), w("numberingChange"),
})  # fmt: skip
MARKS = frozenset({INS, DEL, MOVE_FROM, MOVE_TO})
THEIRS = frozenset({INS, MOVE_TO})
"""Marks of others, where they are kept: what they put in is there, and stays in its mark."""

GONE = frozenset({DEL, MOVE_FROM})
"""Marks of others, where they are kept: what they took out has no width, and stays in its mark."""

NOTE_REFERENCES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
