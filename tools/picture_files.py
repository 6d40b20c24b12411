"""Files to be imported in the pictures: a folder of all kinds, and a Word file that is being negotiated."""

import zipfile
from html import escape
from pathlib import Path

from app.jobs import importing
from tests.word.packages import docx, p, r

_COMMENTS = (
    ("1", "C. Laurent", "2026-02-11T09:20:00Z", "Our side would rather say “intend to”. Please confirm with capital."),
    ("2", "TANAKA Yui", "2026-02-12T04:05:00Z", "Noted. We can go along with it if the review stays."),
)


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


def negotiated() -> bytes:
    """Return a Word file with tracked changes by two authors, and comments."""
    body = "".join((
        p(r("Memorandum of Cooperation on Recycling"), '<w:pStyle w:val="Title"/>'),
        p(r("between the Ministry of the Environment of Japan and the Ministry of Environment of the French Republic")),
        p(r("The Ministry of the Environment of Japan and the Ministry of Environment of the French Republic "
            "(hereinafter referred to as the “Participants”),")),
        p(r("Recognizing the ") + _ins("growing ", 0) + r("importance of the recycling of batteries;")),
        p(r("Have reached the following understandings:")),
        p(r("1. Purpose")),
        p(_on("1", r("The Participants ") + _del("will", 0) + _ins("intend to", 0) + r(" cooperate on recycling."))),
        p(r("2. Areas of cooperation")),
        p(r("The Participants intend to cooperate in the following areas: collection; ") + _del("financing; ", 1)
          + r("and standards") + _ins(" for second-life batteries", 1) + r(".")),
        p(r("3. Legal character")),
        p(r("This Memorandum does not create legally binding rights or obligations.")),
        p(r("4. Review and discontinuation")),
        p(_on("2", r("The Participants intend to review this Memorandum every ") + _del("two", 0) + _ins("three", 1)
              + r(" years. Either Participant may discontinue it by giving ") + _del("90", 1) + _ins("180", 1)
              + r(" days’ written notice."))),
        p(r("Signed at Paris on 4 March 2026, in duplicate, in the English language.")),
        p(r("For the Ministry of the Environment of Japan")),
        p(r("For the Ministry of Environment of the French Republic")),
    ))  # fmt: skip
    comments = "".join(
        f'<w:comment w:id="{number}" w:author="{author}" w:date="{day}">{p(r(words))}</w:comment>'
        for number, author, day, words in _COMMENTS
    )
    return docx(body, comments=comments)


def _by(author: int) -> str:
    name, day = (("C. Laurent", "2026-02-11T09:14:00Z"), ("TANAKA Yui", "2026-02-12T03:40:00Z"))[author]
    return f'w:id="{author}" w:author="{name}" w:date="{day}"'


def _ins(words: str, author: int) -> str:
    return f"<w:ins {_by(author)}>{r(words)}</w:ins>"


def _del(words: str, author: int) -> str:
    gone = r(words).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
    return f"<w:del {_by(author)}>{gone}</w:del>"


def _on(number: str, inner: str) -> str:
    reference = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    return f'<w:commentRangeStart w:id="{number}"/>{inner}<w:commentRangeEnd w:id="{number}"/>{reference}'
