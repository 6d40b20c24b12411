"""Files to be imported in the pictures: a folder of all kinds."""

import zipfile
from html import escape
from pathlib import Path

from app.jobs import importing
from tests.ui.negotiated import negotiated


def folder(where: Path) -> Path:
    """Make a folder with texts that are read, refused, and there already; return it."""
    made = where / "Signed texts"
    (made / "older").mkdir(parents=True)
    deep_sea, technology = (path.read_text(encoding="utf-8") for path in importing.starter_texts())
    (made / "deep-sea-minerals-moc-2026.txt").write_text(deep_sea, encoding="utf-8")
    (made / "letter of 3 May.txt").write_text("Dear colleague,\n\nThank you for your letter.\n", encoding="utf-8")
    page = "".join(f"<p>{escape(line)}</p>" for line in technology.splitlines() if line.strip())
    menu = "<nav><a>Home</a> <a>News</a> <a>Contact us</a></nav>"
    (made / "technology.html").write_text(f"<html><body>{menu}<main>{page}</main></body></html>", encoding="utf-8")
    (made / "scan of the signature page.pdf").write_bytes(b"%PDF-1.4 broken")
    (made / "older" / "negotiated.docx").write_bytes(negotiated())
    for number in range(2, 9):
        text = deep_sea.replace("Japan", f"Japan{' ' * number}").replace("two years", f"{number} years")
        (made / "older" / f"memorandum {number}.txt").write_text(text, encoding="utf-8")
    with zipfile.ZipFile(made / "older" / "from the archive.zip", "w") as archive:
        archive.writestr("technology-prosperity-deal.txt", technology)
        archive.writestr("broken.docx", b"PK")
    return made
