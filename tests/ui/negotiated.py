"""A Word file that two sides negotiate: tracked changes of both, and comments."""

from tests.word.packages import docx, p, r

_COMMENTS = (
    ("1", "C. Laurent", "2026-02-11T09:20:00Z", "Our side would rather say “intend to”. Please confirm with capital."),
    ("2", "TANAKA Yui", "2026-02-12T04:05:00Z", "Noted. We can go along with it if the review stays."),
)


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
