import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu

from app.jobs import importing
from app.library.values import Filter, Hit
from app.ui.export_dialog import ExportDialog
from app.ui.models.clauses import Band
from app.ui.pages.library import LibraryPage
from app.ui.widgets.clause_delegate import excerpt
from app.ui.widgets.nearest_foot import NearestFoot

DRAFT = """Memorandum of Cooperation
on Tidal Power
between the Ministry of Energy of Norway
and the Ministry of Energy of Chile

The Ministry of Energy of Norway and the Ministry of Energy of Chile (hereinafter the "Participants"),

Recognizing the importance of tidal power,

Have reached the following understandings:

1. Purpose
The Participants intend to cooperate on tidal power.
"""


@pytest.fixture
def page(qtbot, stocked):
    made = LibraryPage(stocked)
    qtbot.addWidget(made)
    made.resize(1302, 660)
    made.show()
    made.shown()
    return made


def search(qtbot, page, words):
    page._list.field.setText(words)
    qtbot.keyClick(page._list.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page._finder.busy)


def tinted(page):
    passage = page._reading.view.passage
    spot = page._reading.view._spots[passage.provision_id]
    block = page._reading.view.document().findBlockByNumber(spot.block)
    ranges = block.layout().formats()
    return block.text()[ranges[0].start : ranges[0].start + ranges[0].length]


def test_an_empty_library_names_the_kinds_of_files_that_are_read(qtbot, context):
    page = LibraryPage(context)
    qtbot.addWidget(page)
    page.shown()
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert all(kind in said for kind in ("Word", "PDF", "OpenDocument", "web pages", "plain text"))


def test_an_empty_library_offers_nothing_that_needs_a_text(qtbot, context):
    page = LibraryPage(context)
    qtbot.addWidget(page)
    page.shown()
    usable = {action.text() for action, _ in page.commands() if action.isEnabled() and action.isVisible()}
    assert "Glossary…" in usable
    assert not usable & {"Brief on this text…", "Check this text…", "Export…", "Use in a draft…"}


def test_an_empty_library_offers_the_starter_texts(qtbot, context):
    page = LibraryPage(context)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    assert page._starter.isVisible()
    qtbot.mouseClick(page._starter, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(context.library.instruments()) == 2 and page._list.isVisible(), timeout=20_000)
    assert page._list.hits


def test_it_opens_with_the_first_clause_read(page):
    assert page._list.hit is not None
    assert page._reading.view.passage.provision_id == page._list.hit.clause.provision_id
    assert tinted(page) == page._list.hit.clause.text


def test_each_clause_of_both_texts_is_tinted_to_the_letter(page):
    for hit in page._list.hits:
        page.open_clause(hit.clause.id)
        assert tinted(page) == hit.clause.text


def test_the_whole_instrument_is_there(page, stocked):
    shown = page._reading.view.toPlainText()
    for provision in stocked.library.instrument(page._entry.id).provisions:
        assert provision.text.plain in shown
        assert provision.label in shown


def test_a_search_shows_hits_and_what_is_close(qtbot, page):
    search(qtbot, page, "notice")
    assert "notice" in page._list.hit.clause.text
    rows = [page._list._model.row(row) for row in range(page._list._model.rowCount())]
    assert any(isinstance(row, Band) for row in rows)
    assert page.counters[1].words == f"1 of {len(page._list.hits)} clauses"


def test_nothing_found_in_what_is_chosen_says_so_and_offers_the_rest(qtbot, page):
    page._choose(Filter(topics=("review",)))
    search(qtbot, page, "notice")
    assert page._list._nothing.isVisible()
    assert "chosen" in page._list._said.text()
    page._list._all.click()
    assert page._list.hits
    assert page._wanted == Filter()
    assert not page._facets.selectionModel().selectedIndexes()
    search(qtbot, page, '"no such words anywhere"')
    assert not page._list._all.isVisible()


def test_a_text_that_nobody_signed_is_not_called_signed(qtbot, page, stocked, tmp_path):
    assert "2 signed texts" in page.header.said.text()
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    importing.add(stocked.library, importing.read(draft))
    page.reload()
    assert page.header.said.text().startswith("3 texts")
    assert page._list._words.text() == "in 3 texts"


def test_nothing_found_offers_related_words(qtbot, page):
    page._list.switch.choose("exact")
    search(qtbot, page, "zeppelin")
    assert page._list._nothing.isVisible()
    assert not page._list.view.isVisible()
    assert page._of_clause[0].isEnabled(), "what is read stays"
    page._list._other.click()
    assert page._list.switch.key == "related"
    search(qtbot, page, "")
    assert page._list.view.isVisible()


def test_the_keyboard_goes_from_field_to_list_to_text_and_back(qtbot, page):
    page.activateWindow()
    page.find_here()
    qtbot.keyClick(page._list.field, Qt.Key.Key_Down)
    assert page._list.view.hasFocus()
    qtbot.keyClick(page._list.view, Qt.Key.Key_Return)
    assert page._reading.view.hasFocus()
    page._back()
    assert page._list.view.hasFocus()


def test_facets_filter_and_are_taken_back(page):
    page._choose(Filter(years=(2025,)))
    assert {hit.clause.signed_on.year for hit in page._list.hits} == {2025}
    chosen = page._facets.selectionModel().selectedIndexes()
    assert [index.data() for index in chosen] == ["2025"]
    page._facets.clearSelection()
    assert {hit.clause.signed_on.year for hit in page._list.hits} == {2025, 2026}


def test_arrows_go_through_the_facets_and_keep_their_place(qtbot, page):
    page._facets.setFocus()
    said = []
    for _ in range(3):
        qtbot.keyClick(page._facets, Qt.Key.Key_Down)
        said.append(page._facets.currentIndex().data())
        assert page._wanted.topics
        assert len(page._facets.selectionModel().selectedIndexes()) == 1
    assert len(set(said)) == 3


def test_a_folded_group_stays_folded(qtbot, page):
    group = page._facets.model().index(0, 0)
    qtbot.mouseClick(page._facets.viewport(), Qt.MouseButton.LeftButton, pos=page._facets.visualRect(group).center())
    assert not page._facets.isExpanded(group)
    page._ask()
    assert not page._facets.isExpanded(page._facets.model().index(0, 0))
    assert page._wanted == Filter()


def test_likenesses_open_their_clause(qtbot, page):
    target = next(hit for hit in page._list.hits if "may discontinue" in hit.clause.text)
    page.open_clause(target.clause.id)
    qtbot.waitUntil(lambda: not page._finder.busy)
    near = page._foot.nearest._hits.hit(0)
    assert near.clause.instrument_id != target.clause.instrument_id
    page._foot.nearest.opened.emit(near.clause.id)
    assert page._clause.id == near.clause.id


def test_copying_takes_the_source_along(page):
    page._copy()
    said = QGuiApplication.clipboard().text()
    assert page._clause.text in said
    assert page._entry.title in said


def test_what_is_done_elsewhere_is_asked_for(qtbot, page):
    with qtbot.waitSignal(page.use_in_draft_requested) as used:
        page._use()
    assert used.args == [page._clause]
    with qtbot.waitSignal(page.correct_requested) as corrected:
        page._correct()
    assert corrected.args == [page._entry.id]
    with qtbot.waitSignal(page.compare_requested) as compared:
        page._compare()
    days = [page._entries[one].signed_on for one in compared.args[0]]
    assert days == sorted(days)


def test_removing_leaves_the_other_text(qtbot, page, stocked):
    gone = page._entry.id
    page.remove(gone)
    qtbot.waitUntil(lambda: gone not in page._entries, timeout=20_000)
    assert [entry.id for entry in stocked.library.instruments()] == list(page._entries)
    assert page._entry.id != gone


def test_saving_the_original_gives_the_bytes(qtbot, page, stocked, tmp_path, monkeypatch):
    target = tmp_path / "copy.txt"
    monkeypatch.setattr("app.ui.pages.library.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    page._save_original()
    qtbot.waitUntil(lambda: bool(page.notices._shown))
    assert target.read_bytes() == stocked.library.data(page._entry.id)


def test_an_original_that_cannot_be_saved_is_said(qtbot, page, tmp_path, monkeypatch):
    target = tmp_path / "missing" / "copy.txt"
    monkeypatch.setattr("app.ui.pages.library.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    page._save_original()
    qtbot.waitUntil(lambda: bool(page.notices._shown))
    assert page.notices._shown[0]._note.level == "failed"
    assert "copy.txt" in page.notices._shown[0]._note.what


def test_a_clause_that_is_gone_is_said(page):
    page.open_clause("gone")
    assert page.notices._shown[0]._note.level == "failed"


def test_the_theme_changes_under_it(page, stocked):
    before = page._reading.view.passage
    stocked.looks.choose("dark")
    assert page._reading.view.passage == before
    assert tinted(page) == page._clause.text


def test_the_facets_fold_away_when_there_is_no_room(page):
    page.resize(1000, 600)
    assert not page._left.isVisible()
    page._fold()
    assert page._left.isVisible()
    page.resize(980, 600)
    assert page._left.isVisible()


def test_the_menu_holds_the_commands(page):
    page._menu(page._list.view, page.rect().center())
    menu = next(child for child in page.findChildren(QMenu) if child.isVisible())
    assert page._of_instrument[-1] in menu.actions()
    menu.close()


@pytest.mark.parametrize("lead", [5, 60])
def test_an_excerpt_keeps_its_spans_on_their_words(lead):
    text = "one two three " * 40 + "notice of it " + "four five " * 40
    start = text.index("notice")
    shown, spans = excerpt(text, ((start, start + 6),), lead)
    assert shown.startswith("… ")
    assert [shown[a:b] for a, b in spans] == ["notice"]
    assert excerpt("short notice", ((6, 12),), lead) == ("short notice", ((6, 12),))


def test_a_hit_in_text_outside_the_plane_is_marked_whole(qtbot, page):
    hit = page._list.hits[0]
    page._opened(Hit(hit.clause, 1.0, ((0, 3),)))
    block = page._reading.view.document().findBlockByNumber(0)
    assert block.layout().formats()[-1].length == 3


def test_a_signed_text_is_exported_clean_and_offers_nothing_that_drafts_alone_have(qtbot, page):
    page.open_instrument(page.context.library.instruments()[0].id)
    qtbot.waitUntil(lambda: page._instrument is not None, timeout=20000)
    (export,) = (action for action, _ in page.commands() if action.text() == "Export…")
    assert export.shortcut().toString() == "Ctrl+E"
    export.trigger()
    dialog = page.findChild(ExportDialog)
    assert dialog.kind.slug == "clean"
    assert [offer.slug for offer in dialog._offers] == ["clean", "redline", "reading"]
    assert dialog.options.original.isHidden()
    assert not dialog.options.paper.isHidden()
    qtbot.waitUntil(lambda: dialog.ready, timeout=20000)
    dialog.reject()


def test_what_a_former_question_was_answered_is_heard_by_nobody(qtbot, page):
    field = page._list.field
    for words in ("notice", "seabed"):
        field.setText(words)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page._finder.busy)
    bands = [row for row in page._list._model._rows if isinstance(row, Band)]
    assert len(bands) <= 1
    assert all("seabed" in hit.clause.text.casefold() for hit in page._list.hits if hit.spans)


def test_choices_are_counted_anew_only_when_the_library_or_the_choice_is_another(qtbot, page, monkeypatch):
    counted = []
    monkeypatch.setattr(page._facets, "show_facets", lambda _facets, wanted: counted.append(wanted))
    search(qtbot, page, "notice")
    search(qtbot, page, "funds")
    assert counted == []
    page._choose(Filter(years=(2025,)))
    assert counted == [Filter(years=(2025,))]


def test_the_heads_of_the_foot_stay_where_they_are_while_nothing_is_known(qtbot, looks):
    foot = NearestFoot(looks, ())
    qtbot.addWidget(foot)
    foot.resize(700, 212)
    foot.show()
    foot.show_hits((), ())
    foot.layout().activate()
    heads = [each for each in foot.findChildren(QLabel) if each.text() in {"Wordings of this clause", "Most like this"}]
    where = [each.y() for each in heads]
    foot.wait()
    foot.layout().activate()
    assert [each.y() for each in heads] == where
    assert max(where) < 20


def test_words_that_are_searched_for_are_asked_for_once_and_at_once(page, monkeypatch):
    asked = []
    monkeypatch.setattr(page._finder, "find", lambda *_: asked.append(page._list.field.text()))
    page.search("sea")
    assert asked == ["sea"]
    assert not page._list.field._timer.isActive()
