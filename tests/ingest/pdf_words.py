"""Pages of a few lines, and what is read of them."""

from app.ingest.pdf import read_pdf
from tests.ingest.pdfs import Pdf

PROSE = "The Participants intend to deepen cooperation in research and to share information on new technologies. "


def lines_of(pdf):
    return [line for line in read_pdf("a.pdf", pdf.data())[1] if not line.blank]


def words_of(pdf):
    """The words of the paragraphs, lines that go on put to those before."""
    made = []
    for line in lines_of(pdf):
        if line.goes_on and made:
            made[-1] += f" {line.text}"
        elif not line.aside:
            made.append(line.text)
    return made


def page_of(*lines):
    pdf = Pdf().page()
    for at, words in enumerate(lines):
        pdf.text(60, 100 + 14 * at, words)
    return pdf
