"""The counterpart card: what is not known is said, and a ministry's own facts are begun from it."""

from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel

from app.ui.counterpart_dialog import CounterpartDialog


def test_a_ministrys_own_facts_are_begun_from_the_card(qtbot, looks, tmp_path, monkeypatch):
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path))
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or len(opened) > 1)
    dialog = CounterpartDialog(looks, ("India",))
    qtbot.addWidget(dialog)
    dialog.show()
    said = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "Nothing is known of: Title, Languages, Signature." in said
    dialog.own.click()
    assert (tmp_path / "counterparts.toml").is_file()
    assert "open it in any editor" in dialog.fault.text()
    dialog.own.click()
    assert not dialog.fault.isVisible()
    dialog.close()
