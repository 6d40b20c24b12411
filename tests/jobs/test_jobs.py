"""The verbs that window and command line share."""

from xml.sax.saxutils import escape

import pytest

from app.errors import Cancelled, NotInLibrary, TemplateFault
from app.jobs import importing
from app.jobs.comparing import compare_with_precedents
from app.jobs.drafting import assemble, template_named, templates, wordings
from app.jobs.opening import comments_in, open_instrument
from app.library.store import Library
from tests.word.packages import docx, p, r


@pytest.fixture
def library(tmp_path):
    library = Library.open(tmp_path / "library.paraph")
    importing.add_starter(library)
    yield library
    library.close()


def test_the_starter_texts_come_with_their_provenance(library):
    for entry in library.instruments():
        assert library.source(entry.id).retrieved_from == "web text"
    assert not any(added.new for added in importing.add_starter(library))


def test_a_provenance_file_of_another_text_is_not_believed(tmp_path):
    source = importing.starter_texts()[0]
    copy = tmp_path / "copy.txt"
    copy.write_bytes(source.read_bytes() + b"\n")
    copy.with_suffix(".toml").write_bytes(source.with_suffix(".toml").read_bytes())
    assert importing.read(copy).source.retrieved_from == ""


def test_what_is_named_is_opened(library):
    entry = library.instruments()[0]
    assert open_instrument(library, entry.id).id == entry.id
    assert open_instrument(library, str(importing.starter_texts()[0])).particulars.signed_on is not None
    with pytest.raises(NotInLibrary):
        open_instrument(library, "no-such-thing")


def test_a_signed_text_finds_its_like_but_not_itself(library):
    one = library.instrument(library.instruments()[0].id)
    departures = compare_with_precedents(library, one)
    hits = [hit for departure in departures for hit in departure.hits]
    assert hits
    assert all(hit.clause.instrument_id != one.id for hit in hits)
    assert any(departure.hunks for departure in departures)


def test_a_job_stops_when_asked(library):
    def stop(_done, _total, _label):
        raise Cancelled

    with pytest.raises(Cancelled):
        importing.read(importing.starter_texts()[0], stop)


def test_a_draft_takes_a_precedent_for_a_topic(library):
    template = template_named("sectoral")
    answers = {question.key: question.default for question in template.questions}
    clause = next(one for one in wordings(library, "funding") if "expenditure" in one.text)
    plain = assemble(library, template, answers, {})
    taken = assemble(library, template, answers, {"funding": clause.id})
    origins = {mark.to for provision in taken.provisions for mark in provision.text.marks}
    assert f"clause:{clause.id}" in origins
    assert [p.text for p in plain.provisions] != [p.text for p in taken.provisions]


def test_there_are_three_templates():
    assert {"sectoral", "umbrella", "supply_security"} <= {template.name for template in templates()}
    with pytest.raises(TemplateFault, match="no template of this name"):
        template_named("nowhere")


def test_changes_and_comments_of_a_word_file(library, tmp_path):
    lines = importing.starter_texts()[0].read_text(encoding="utf-8").replace("**", "").split("\n")
    changed = "<w:del><w:r><w:delText>Former</w:delText></w:r></w:del>" + f"<w:ins>{r('Newer')}</w:ins>"
    note = p(r("Why?"))
    path = tmp_path / "draft.docx"
    body = "".join(p(r(escape(line))) for line in lines) + p(changed + '<w:r><w:commentReference w:id="1"/></w:r>')
    path.write_bytes(docx(body, comments=f'<w:comment w:id="1" w:author="A">{note}</w:comment>'))
    assert importing.read(path).source.text.endswith("Newer")
    assert importing.read(path, changes="rejected").source.text.endswith("Former")
    words = " ".join(each.words for each in open_instrument(library, str(path), changes="rejected").provisions)
    assert "Former" in words
    assert "Newer" not in words
    assert [(each.author, each.text) for each in comments_in(str(path))] == [("A", "Why?")]
    assert comments_in(str(importing.starter_texts()[0])) == comments_in("no-such.docx") == ()
