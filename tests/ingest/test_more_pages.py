"""The signed texts in pages of many makes, and Japanese and bilingual ones in a ministry's page."""

import email.message

import pytest

from app.ingest.reading import read_bytes
from app.paths import resources
from tests.ingest import bilingual, more_pages, pages
from tests.ingest.test_versions import bare

SIGNED = sorted((resources() / "signed").glob("*.txt"))


@pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem[:8])
@pytest.mark.parametrize("skeleton", more_pages.SKELETONS, ids=lambda page: page.__name__)
def test_the_signed_texts(path, skeleton):
    text = path.read_text(encoding="utf-8").replace("**", "")
    found = read_bytes("page.html", skeleton(text).encode())
    plain = read_bytes("page.txt", text.encode())
    assert [each.words for each in found.instrument.provisions] == [each.words for each in plain.instrument.provisions]
    assert found.coverage.missing == ()


@pytest.mark.parametrize("skeleton", [pages.ministry, pages.japanese, pages.portal], ids=lambda page: page.__name__)
def test_japanese_in_a_page(skeleton):
    text = bilingual.text("ja-moc")
    body = "".join(f"<p>{line}</p>" for line in text.split("\n") if line.strip())
    found = read_bytes("page.html", skeleton(body).encode()).instrument
    plain = read_bytes("page.txt", text.encode()).instrument
    assert [each.text.plain for each in found.provisions if each.kind.value != "note"] == [
        each.text.plain for each in plain.provisions if each.kind.value != "note"
    ]


def test_turn_by_turn_with_line_breaks():
    body = bilingual.alternating("ja-moc", "en-moc").replace("\n\n", "<br><br>\n")
    found = read_bytes("page.html", pages.ministry(body).encode())
    plain = read_bytes("page.txt", bilingual.text("en-moc").encode()).instrument
    assert bare(found.instrument.provisions) == bare(plain.provisions)
    assert [each.language for each in found.instrument.versions] == ["en", "ja"]
    assert found.coverage.missing == ()


@pytest.mark.parametrize("encoding", ["7bit", "8bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["utf-8", "shift_jis"])
def test_an_archive_in_every_transfer_encoding(encoding, charset):
    body = "".join(f"<p>{line}</p>" for line in bilingual.text("ja-moc").split("\n") if line.strip())
    if encoding == "7bit":
        body = "".join(sign if sign < "\x80" else f"&#{ord(sign)};" for sign in body)
    message = email.message.EmailMessage()
    message["MIME-Version"] = "1.0"
    data = f"<html><head><title>x</title></head><body>\n{body}\n</body></html>".replace("<p>", "\n<p>").encode(charset)
    message.set_content(data, maintype="text", subtype="html", cte=encoding, params={"charset": charset})
    found = read_bytes("page.mht", b"Snapshot-Content-Location: x\r\n" + message.as_bytes())
    assert [each.language for each in found.instrument.versions] == ["ja"]
    assert found.coverage.missing == ()
