"""Every item model of frame and library is tried by machine, then for what it says."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt

from app.jobs import importing
from app.library.values import Clause, Count, Facets, Filter, Hit
from app.model.provision import Kind
from app.ui.models.asking import Question, ask, counted, related
from app.ui.models.clauses import ROW, Band, ClauseModel, place_of
from app.ui.models.commands import CommandModel, Entry, matching
from app.ui.models.facets import COUNT, FacetModel, without_country
from app.ui.models.nearest import NearestModel, percent
from app.ui.models.quoting import quote
from app.ui.models.starter import starter_rows

CLAUSE = Clause(
    "p1.2", "i1", "p1", 5, 30, Kind.PARAGRAPH, "en", "V", "Discontinuation", ("discontinuation",),
    "Either Participant may discontinue this MOC.", "Memorandum of Cooperation", "Recycling", date(2026, 3, 19),
    "Tokyo", ("Japan", "France"),
)  # fmt: skip


def hits(count):
    return [Hit(replace(CLAUSE, id=f"p{number}"), 1.0) for number in range(count)]


def test_counts_are_written_as_the_language_of_the_window_does(qapp):
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.English))
        assert counted(12345) == "12,345 clauses"
        model = FacetModel()
        model.show(Facets((Count("review", 4321),), (), ()))
        (topic,) = (each for each in _leaves(model) if each and each.data(COUNT))
        assert topic.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", 4,321")
    finally:
        QLocale.setDefault(before)


def _leaves(model):
    groups = [model.item(row) for row in range(model.rowCount())]
    return [group.child(row) for group in groups for row in range(group.rowCount())]


def test_clause_model(qtmodeltester, qapp):
    model = ClauseModel()
    model.show([Band("3 clauses", "with “notice”"), *hits(3), Band("1 clause"), *hits(1)])
    qtmodeltester.check(model)
    assert model.rowCount() == 6
    assert model.hit(model.index(0)) is None
    assert model.hit(model.index(1)).clause.id == "p0"
    assert model.data(model.index(0), ROW) == Band("3 clauses", "with “notice”")


def test_clause_model_shows_many_in_batches_and_finds_the_last(qtmodeltester, qapp):
    model = ClauseModel()
    model.show(hits(1000))
    assert model.rowCount() < 1000
    index = model.find("p999")
    assert index.row() == 999
    assert not model.canFetchMore(model.index(-1))
    assert not model.find("unknown").isValid()
    qtmodeltester.check(model)


def test_nearest_model(qtmodeltester, qapp):
    model = NearestModel()
    model.show([Hit(CLAUSE, 0.9249), Hit(CLAUSE, 0.5)])
    qtmodeltester.check(model)
    assert percent(model.hit(0)) == "92 %"


def test_command_model(qtmodeltester, qapp):
    model, said = CommandModel(), []
    entries = (Entry("Go", run=lambda: said.append(1)), Entry("Stay", hint="F2", run=lambda: said.append(2)))
    model.show((("Commands", entries), ("Nothing", ()), ("Texts", entries[:1])))
    qtmodeltester.check(model)
    assert [model.entry(row).text for row in range(model.rowCount())] == ["Commands", "Go", "Stay", "Texts", "Go"]
    assert model.next_choice(-1, 1) == 1
    assert model.next_choice(2, 1) == 4
    assert model.next_choice(1, -1) == 4
    model.show(())
    assert model.next_choice(-1, 1) == -1


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bra", ["Bracket", "Next open bracket"]),
        ("open brac", ["Next open bracket"]),
        ("", ["Next open bracket", "Bracket", "Export"]),
        ("zzz", []),
    ],
)
def test_matching_commands(typed, found):
    entries = [Entry("Next open bracket"), Entry("Bracket"), Entry("Export")]
    assert [entry.text for entry in matching(entries, typed)] == found


def test_matching_marks_what_was_typed():
    (entry,) = matching([Entry("Next open bracket")], "brac open")
    assert [entry.text[start:end] for start, end in entry.found] == ["open", "brac"]


def test_facets_fold_topics_without_a_clause(qtmodeltester, stocked):
    model = FacetModel()
    model.show(stocked.library.facets())
    qtmodeltester.check(model)
    topics, participants, years = (model.index(row, 0) for row in range(3))
    shown = [model.index(row, 0, topics) for row in range(model.rowCount(topics))]
    assert "without a clause" in shown[-1].data()
    assert all(index.data(COUNT) > 0 for index in shown[:-1])
    assert {model.index(row, 0, participants).data() for row in range(2)} == {"Japan", "United States"}
    assert [model.index(row, 0, years).data() for row in range(2)] == ["2026", "2025"]


def test_a_choice_of_facets_makes_a_filter_and_is_found_again(stocked):
    model = FacetModel()
    model.show(stocked.library.facets())
    wanted = Filter(topics=("review",), countries=("Japan",), years=(2026,))
    rows = model.rows_of(wanted)
    assert len(rows) == 3
    assert model.wanted(rows) == wanted


@pytest.mark.parametrize(
    ("office", "country", "said"),
    [
        ("Cabinet Office of Japan", "Japan", "Cabinet Office"),
        ("Department of Commerce of the United States of America", "United States", "Department of Commerce"),
        ("Cabinet Office of Japan for the purposes of Science", "Japan", "Cabinet Office for the purposes of Science"),
        ("Government of Japan", "Japan", "Government of Japan"),
        ("Government of Japan", "France", "Government of Japan"),
        ("Office of Atlantis", "Nowhere", "Office of Atlantis"),
        ("Department of Commerce of the U.S.A.", "United States", "Department of Commerce"),
        ("Department of Commerce of America", "United States", "Department of Commerce"),
        ("MINISTRY OF ECONOMY OF JAPAN", "Japan", "MINISTRY OF ECONOMY"),
        ("Ministry of Foreign Affairs of the People’s Republic of China", "China", "Ministry of Foreign Affairs"),
        ("Ministry of Tides of Atlantis", "Atlantis", "Ministry of Tides"),
        ("Atlantis Office", "Atlantis", "Atlantis Office"),
    ],
)
def test_an_office_under_its_country_does_not_repeat_it(office, country, said):
    assert without_country(office, country) == said


def test_browsing_groups_by_instrument(stocked):
    answer = ask(stocked.library, Question())
    bands = [row for row in answer.rows if isinstance(row, Band)]
    assert [band.strong for band in bands] == [entry.short_title for entry in stocked.library.instruments()]
    assert len(answer.rows) - len(bands) == sum(entry.clauses for entry in stocked.library.instruments())
    turned = ask(stocked.library, Question(order="oldest"))
    assert [row.strong for row in turned.rows if isinstance(row, Band)] == [band.strong for band in bands][::-1]


def test_what_is_close_in_meaning_stands_under_the_hits_and_is_none_of_them(stocked):
    question = Question("notice")
    exact = ask(stocked.library, question).rows
    assert exact
    assert all("notice" in row.clause.text for row in exact)
    band, *close = related(stocked.library, question, exact)
    assert band.words == "close in meaning"
    ids = [row.clause.id for row in (*exact, *close)]
    assert len(ids) == len(set(ids)) > len(exact)
    assert related(stocked.library, Question(), ()) == ()


def test_a_word_that_is_being_typed_finds_what_begins_with_it(stocked):
    answer = ask(stocked.library, Question("notice of disc"))
    assert answer.rows
    assert answer.head.words == "with “notice of disc…”"
    assert ask(stocked.library, Question("notice of discontinuation")).head.words == "with “notice of discontinuation”"
    assert ask(stocked.library, Question('"notice of disc')).rows == ()
    assert ask(stocked.library, Question("notice of disk")).head.words == "with “notice of disk”"


@pytest.mark.parametrize("words", ["funding", "Fundin"])
def test_words_that_name_a_topic_find_its_clauses(stocked, words):
    question = Question(words)
    hits = ask(stocked.library, question).rows
    band, *rows = related(stocked.library, question, hits)
    assert band.words == "on the topic Funding"
    ids = [row.clause.id for row in (*hits, *rows) if isinstance(row, Hit)]
    assert len(ids) == len(set(ids)) > len(hits)


def test_the_newest_come_first_or_last(stocked):
    days = [row.clause.signed_on for row in ask(stocked.library, Question("discontinue")).rows]
    assert days == sorted(days, reverse=True)
    oldest = ask(stocked.library, Question("discontinue", order="oldest"))
    assert [row.clause.signed_on for row in oldest.rows] == sorted(days)


def test_related_clauses_pass_the_filter_too(stocked):
    question = Question("notice", wanted=Filter(years=(2025,)))
    hits = ask(stocked.library, question).rows
    found = [row.clause for row in (*hits, *related(stocked.library, question, hits)) if isinstance(row, Hit)]
    assert found
    assert found
    assert {clause.signed_on.year for clause in found} == {2025}


@pytest.mark.parametrize(("count", "said"), [(0, "No clause"), (1, "1 clause"), (7, "7 clauses")])
def test_counting(count, said):
    assert counted(count) == said


def test_a_quotation_names_its_source():
    said = quote(CLAUSE)
    for part in (CLAUSE.text, CLAUSE.title, "Tokyo", "19 March 2026", "section V"):
        assert part in said
    bare = quote(replace(CLAUSE, place="", signed_on=None, label="", heading=""))
    assert "signed" not in bare
    assert bare.endswith("Memorandum of Cooperation\n")


def test_a_place_in_a_list():
    assert place_of(Hit(CLAUSE, 1.0)) == "V Recycling · 19 Mar 2026"


def test_the_starter_texts_are_told_before_they_are_read():
    rows = starter_rows()
    assert len(rows) == len(importing.starter_texts())
    assert rows[0] == ("Deep-Sea Mineral Resource Development", "Japan, United States · 19 March 2026")
