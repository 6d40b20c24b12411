"""What LibreOffice makes of the files: pages with the words and labels that a person must see."""

import re
import shutil
import subprocess
from datetime import datetime

import pytest

from app.export.docx import clean_bytes, write_clean
from app.export.dress import PLAIN, Dress
from app.export.redline import write_redline
from tests.export.signed import deep_sea, technology
from tests.export.test_comments import ONE, REMARKS, remarked
from tests.trees import instrument

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no LibreOffice or poppler here"
    ),
]


def printed(path):
    """Return the text of the pages, white space squeezed; hyphens at a line's end stay with their words."""
    folder = path.parent
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, path],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    out = subprocess.run(
        ["pdftotext", "-layout", path.with_suffix(".pdf"), "-"], check=True, capture_output=True, timeout=60
    )
    return out.stdout.decode()


@pytest.mark.parametrize("text", [deep_sea, technology])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_label_and_word_is_on_the_pages(text, paper, tmp_path):
    one = text()
    write_clean(one, tmp_path / "clean.docx", Dress(paper))
    pages = printed(tmp_path / "clean.docx")
    bare = re.sub(r"Page \d+ of \d+|\s|-", "", pages)  # words are divided at the end of a line
    for provision in one.provisions:
        if provision.kind != "signature":
            heading = provision.heading.plain if provision.heading else ""
            assert re.sub(r"\s|-", "", provision.label + heading) in bare
            assert re.sub(r"\s|-", "", provision.text.plain) in bare
    total = pages.count("\f")
    assert [f"Page {at} of {total}" in page for at, page in enumerate(pages.split("\f")[:-1], 1)] == [True] * total


def test_signature_blocks_stand_beside_each_other(tmp_path):
    write_clean(deep_sea(), tmp_path / "clean.docx")
    pages = printed(tmp_path / "clean.docx")
    assert re.search(r"FOR THE MINISTRY OF ECONOMY\s+FOR THE DEPARTMENT OF", pages)
    assert re.search(r"AKAZAWA Ryosei +Howard Lutnick", pages)


def test_a_redline_opens(tmp_path):
    write_redline(deep_sea(), technology(), tmp_path / "redline.docx", "A", datetime(2026, 1, 1))  # noqa: DTZ001
    pages = printed(tmp_path / "redline.docx")
    assert "polymetallic" in pages
    assert "orbital debris" in pages


def test_comments_are_there_with_their_authors(tmp_path):
    text, comments = remarked(instrument(ONE), *REMARKS)
    (tmp_path / "said.docx").write_bytes(clean_bytes(text, PLAIN, comments))
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "fodt", "--outdir", tmp_path, tmp_path / "said.docx"],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    said = (tmp_path / "said.fodt").read_text(encoding="utf-8")
    assert said.count("<office:annotation ") == len(REMARKS)
    assert said.count("YAMADA Hanako") == 1
    assert "2026-05-14T10:30:00" in said
    assert "Six months?" in said
