"""The signing pack: the files, their names, the checklist, and what it refuses."""

import hashlib
import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest

from app.errors import Cancelled, NotReadyToSign
from app.export.dress import Dress
from app.jobs import desks, importing
from app.jobs.originals import originals_of
from app.jobs.signing_checks import Seen, items, signers
from app.jobs.signing_line import SigningLine, line_of, precedent, signing_line
from app.jobs.signing_pack import Pack, signing_pack, zipped
from app.library.store import Library
from app.model.draft import Version, stepped, undone
from app.model.finding import Finding
from app.model.provision import Kind
from app.model.text import Text
from app.negotiating import clearing, structure
from app.negotiating.bilingual import version_added
from app.negotiating.outgoing import Outgoing, outgoing
from tests.export.reader import lines, parts, read
from tests.export.referees import complaints

LINE = SigningLine("Tokyo", date(2026, 11, 30), 2, ("en", "ja"))


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    made = Library.open(tmp_path_factory.mktemp("pack") / "library.paraph")
    importing.add_starter(made)
    yield made
    made.close()


@pytest.fixture(scope="module")
def started(library):
    return desks.begin_from_instrument(library, importing.read(importing.starter_texts()[0]).instrument, "Deep").draft


def with_words(draft, kind, words):
    at = next(at for at, each in enumerate(draft.provisions) if each.kind is kind)
    step = structure.typed(draft, at, 0, len(draft.provisions[at].text.plain), words)
    return stepped(step, draft)


def text(files, ending):
    return lines(read(next(data for name, data in files if name.endswith(ending))))


def test_a_pack_has_each_sides_original_the_cover_and_the_checklist(library, started, tmp_path):
    files = signing_pack(library, started, Pack(Dress(head="Deep-sea"), LINE))
    names = [name for name, _ in files]
    assert names == [
        "Deep-Sea Mineral Resource Development, original of Japan.docx",
        "Deep-Sea Mineral Resource Development, original of United States.docx",
        "Conformed copy, cover.docx",
        "Checklist for signing.docx",
    ]
    for name, data in files:
        (tmp_path / name).write_bytes(data)
        assert complaints(tmp_path / name) == [], name
    said = "SIGNED at Tokyo on November 30, 2026, in duplicate, in the English and Japanese languages, both texts being"
    for data in (files[0][1], files[1][1]):
        assert any(line.startswith(said) for line in lines(read(data)))
    cover = text(files, "cover.docx")
    assert {"Tokyo", "30 November 2026", "English and Japanese", "2"} <= set(cover)
    assert f"SHA-256 {hashlib.sha256(files[0][1]).hexdigest()}" in cover
    assert "2 points are open." not in text(files, "signing.docx")


@pytest.mark.long
def test_the_same_pack_is_the_same_file(library, started):
    one, other = (zipped(signing_pack(library, started, Pack(line=LINE))) for _ in range(2))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as made:
        assert len(made.namelist()) == 4
        assert made.testzip() is None


def test_open_brackets_and_blanks_are_refused_but_may_be_rehearsed(library, started):
    draft = with_words(started, Kind.PARAGRAPH, "The Participants meet [JP: yearly][US: twice a year] at [place].")
    with pytest.raises(NotReadyToSign, match="1 bracket is open and 1 place is left blank") as caught:
        signing_pack(library, draft)
    assert (caught.value.brackets, caught.value.blanks) == (1, 1)
    files = signing_pack(library, draft, Pack(rehearsal=True))
    assert all(name.startswith("DRAFT ") for name, _ in files)
    listed = text(files, "signing.docx")
    assert "☐ No brackets are open" in listed
    assert "1 is open: I.1" in listed


def states(library, draft, **seen):
    found = originals_of(outgoing(draft, Outgoing()))
    return {each.slug: each.state for each in items(library, draft, Seen(found, **seen))}


def test_the_checklist_says_what_it_sees(library, started):
    seen = states(library, started)
    assert [slug for slug in ("brackets", "blanks", "offers", "equal", "number") if seen[slug] != "done"] == []
    assert {seen[slug] for slug in ("clearance", "paper", "binding", "line")} == {"hand"}
    finding = Finding("wording", started.provisions[3].id, "“shall” binds.", 0, 5)
    assert states(library, started, findings=(finding,))["findings"] == "open"
    nobody = with_words(started, Kind.SIGNATURE, "For Japan: ____")
    bare = replace(nobody.instrument, particulars=replace(nobody.instrument.particulars, signatories=()))
    assert states(library, replace(nobody, instrument=bare))["signatory"] in {"open", "done"}
    assert signers(replace(nobody, instrument=bare))[0].name == ""


@pytest.mark.parametrize(("words", "name", "post"), [
    ("For Japan: ____ AKAZAWA Ryosei Minister of Economy", "AKAZAWA Ryosei", "Minister of Economy"),
    ("For Japan: ____ AKAZAWA Ryosei, Minister of Economy", "AKAZAWA Ryosei", "Minister of Economy"),
    ("For Japan: ____ Minister of Economy", "", "Minister of Economy"),
    ("For Japan: ____ AKAZAWA Ryosei", "AKAZAWA Ryosei", ""),
])  # fmt: skip
def test_name_and_post_are_read_off_the_block(started, words, name, post):
    draft = with_words(started, Kind.SIGNATURE, words)
    known = replace(draft.instrument.particulars, signatories=())
    (first, _) = signers(replace(draft, instrument=replace(draft.instrument, particulars=known)))
    assert (first.name, first.post) == (name, post)


def test_a_clearance_holds_until_the_text_changes(library, started):
    version = library.keep_version(started.id, Version("v", "sent", 0), started)
    draft = stepped(clearing.cleared("Legal bureau", version.id), started)
    assert states(library, draft)["clearance"] == "done"
    changed = with_words(draft, Kind.PARAGRAPH, "Another text.")
    assert states(library, changed)["clearance"] == "open"


def test_what_is_signed_has_no_date_of_a_draft_and_a_rehearsal_says_draft_on_every_page(library, started):
    dress = Dress(head="Deep-sea", dated="22 November 2026", marking="LIMITED", line_numbers=True)
    for rehearsal, wanted in ((False, "LIMITED"), (True, "DRAFT – not for signature · LIMITED")):
        data = signing_pack(library, started, Pack(dress, rehearsal=rehearsal))[0][1]
        edges = b"".join(content for name, content in parts(data).items() if "header" in name or "footer" in name)
        assert wanted in edges.decode()
        assert (b"22 November 2026" in edges) == rehearsal
        assert (b"lnNumType" in parts(data)["word/document.xml"]) == rehearsal


def test_a_text_whose_sides_nobody_knows_is_one_original(library, started):
    known = replace(started.instrument.particulars, sides=(), participants=(), signatories=())
    draft = replace(started, instrument=replace(started.instrument, particulars=known))
    names = [name for name, _ in signing_pack(library, draft)]
    assert names[0] == "Deep-Sea Mineral Resource Development.docx"
    assert len(names) == 3


def test_it_can_be_stopped(library, started):
    def stop(*_):
        raise Cancelled

    with pytest.raises(Cancelled):
        signing_pack(library, started, progress=stop)


# ---- the line as a step


def test_the_step_writes_the_line_and_the_particulars_and_can_be_taken_back(started):
    step = signing_line(started, LINE)
    made = stepped(step, started)
    assert line_of(made).startswith("SIGNED at Tokyo on November 30, 2026, in duplicate, in the English and Japanese")
    known = made.instrument.particulars
    assert (known.place, known.originals, known.languages) == ("Tokyo", 2, ("en", "ja"))
    assert signing_line(made, LINE) is None
    assert stepped(undone(step), made) == started


def test_marks_and_what_is_not_said_stay(started):
    at = next(at for at, each in enumerate(started.provisions) if each.kind is Kind.SIGNING)
    made = stepped(signing_line(started, SigningLine(on=date(2027, 1, 5))), started)
    assert made.provisions[at].text.plain == "SIGNED on January 5, 2027, in duplicate, in the English language."
    assert made.provisions[at].id == started.provisions[at].id


def test_a_draft_without_a_line_follows_the_precedent_of_its_countries(library, started):
    at = next(at for at, each in enumerate(started.provisions) if each.kind is Kind.SIGNING)
    bare = stepped(structure.removed(started, at, at), started)
    assert line_of(bare) == ""
    wording = precedent(library, bare)
    assert wording == "SIGNED on March 19, 2026, in duplicate, in the English language."
    made = stepped(signing_line(bare, SigningLine("Tokyo"), wording=wording), bare)
    assert line_of(made) == (
        "SIGNED at Tokyo on the ____ day of ____________ 20__, in duplicate, in the English language."
    )
    after = next(at for at, each in enumerate(made.provisions) if each.kind is Kind.SIGNING)
    assert made.provisions[after + 1].kind is Kind.SIGNATURE
    plain = stepped(signing_line(bare, LINE), bare)
    assert line_of(plain).startswith("Signed at Tokyo on November 30, 2026, in duplicate, in the English and Japanese")


def test_the_second_language_says_the_same(started):
    draft = stepped(version_added(started, "ja", "original"), started)
    made = stepped(signing_line(draft, LINE), draft)
    ours = next(each for each in made.provisions if each.kind is Kind.SIGNING)
    theirs = next(each for each in made.instrument.versions[1].provisions if each.answers == ours.id)
    assert theirs.text.plain == "2026年11月30日に東京で、等しく有効である英語及び日本語により、本書二通に署名した。"
    again = stepped(signing_line(made, SigningLine(on=date(2026, 12, 1))), made)
    theirs = next(each for each in again.instrument.versions[1].provisions if each.answers == ours.id)
    assert theirs.text == Text(
        "2026年12月1日に東京で、等しく有効である英語及び日本語により、本書二通に署名した。", theirs.text.marks
    )
