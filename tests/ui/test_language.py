"""The language of the window: which one a choice gives, what follows it, and that it can be changed and taken back."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.model.provision import Kind
from app.settings import Settings, load, save
from app.ui import language
from app.ui.settings_dialog import SettingsDialog
from app.ui.terms import kind_name, long_date, short_date


@pytest.fixture(autouse=True)
def _back_to_english(qapp):
    yield
    language.install(qapp, "en")


@pytest.mark.parametrize(
    ("choice", "system", "wanted"),
    [
        ("en", ["ja-JP"], "en"),
        ("ja", ["de"], "ja"),
        ("system", ["ja-JP", "en"], "ja"),
        ("system", ["ja_JP"], "ja"),
        ("system", ["fr-FR", "ja", "en-GB"], "ja"),
        ("system", ["fr-FR"], "en"),
        ("system", [], "en"),
        ("klingon", ["ja"], "ja"),
    ],
)
def test_the_language_of_a_choice(choice, system, wanted):
    assert language.chosen(choice, system) == wanted


def test_words_and_dates_follow_and_go_back(qapp):
    day = date(2026, 3, 9)
    assert language.install(qapp, "ja") == "ja" == language.spoken()
    assert kind_name(Kind.RECITAL) != "Recital"
    assert (long_date(day), short_date(day)) == ("2026年3月9日", "2026年3月9日")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "キャンセル"
    assert language.install(qapp, "en") == "en" == language.spoken()
    assert kind_name(Kind.RECITAL) == "Recital"
    assert (long_date(day), short_date(day)) == ("9 March 2026", "9 Mar 2026")
    assert QLocale().language() == QLocale.Language.English


def test_nothing_of_a_former_language_stays(qapp):
    for _ in range(3):
        language.install(qapp, "ja")
    QCoreApplication.sendPostedEvents(None, 52)  # deferred deletion
    assert len(QApplication.instance().findChildren(QTranslator)) == 2


def test_the_choice_is_kept(context, qtbot, tmp_path):
    dialog = SettingsDialog(context)
    qtbot.addWidget(dialog)
    assert [dialog.language.itemData(at) for at in range(dialog.language.count())] == ["system", "en", "ja"]
    dialog.language.setCurrentIndex(2)
    assert context.settings.value.language == "ja"
    save(Settings(language="ja"), tmp_path / "s.json")
    assert load(tmp_path / "s.json").language == "ja"
