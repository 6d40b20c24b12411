"""What a PDF file holds beside the text of its pages: fields filled in, comments, files attached."""

from typing import Any

from pypdfium2 import raw  # type: ignore[import-untyped]

_COMMENTS = frozenset({
    raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_HIGHLIGHT, raw.FPDF_ANNOT_UNDERLINE,
    raw.FPDF_ANNOT_SQUIGGLY, raw.FPDF_ANNOT_STRIKEOUT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_CARET, raw.FPDF_ANNOT_INK,
})  # fmt: skip
_MOST = 2_000  # a page with more is no page of an instrument


def with_fields(document: Any, page: Any, number: int) -> tuple[Any, int]:
    """Return a page with what was filled into its fields as part of its text, and how many comments stand on it.

    Comments, stamps and links are no part of it. The file itself stays as it is.
    """
    count = int(raw.FPDFPage_GetAnnotCount(page.raw))
    if not 0 < count <= _MOST:
        return page, 0
    kinds = [_kind(page, at) for at in range(count)]
    comments = sum(kind in _COMMENTS for kind in kinds)
    if raw.FPDF_ANNOT_WIDGET not in kinds:
        return page, comments
    for at in reversed(range(count)):
        if kinds[at] != raw.FPDF_ANNOT_WIDGET:
            raw.FPDFPage_RemoveAnnot(page.raw, at)
    done = raw.FPDFPage_Flatten(page.raw, raw.FLAT_PRINT)
    if done != raw.FLATTEN_SUCCESS:
        return page, comments
    page.close()
    return document[number - 1], comments


def _kind(page: Any, at: int) -> int:
    note = raw.FPDFPage_GetAnnot(page.raw, at)
    if not note:
        return int(raw.FPDF_ANNOT_UNKNOWN)
    kind = int(raw.FPDFAnnot_GetSubtype(note))
    raw.FPDFPage_CloseAnnot(note)
    return kind


def remarks_of(attached: int, comments: int) -> tuple[tuple[str, str], ...]:
    """Return what a person should know of a file's attachments and comments: a slug and a sentence each."""
    remarks = []
    if attached:
        what = "another file within it that was" if attached == 1 else f"{attached} other files within it that were"
        remarks.append(("attachments", f"The file holds {what} not read; open it in a PDF reader to see."))
    if comments:
        remarks.append(("comments", f"The file holds {comments} comment{'s' if comments > 1 else ''}."))
    return tuple(remarks)
