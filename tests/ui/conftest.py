"""A context of its own for each test of the window, and a look round after it."""

import contextlib
import gc
import shutil
from pathlib import Path
from pkgutil import resolve_name

import pytest
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.jobs import importing
from app.library.store import Library
from app.ui.context import Context
from app.ui.looks import Looks
from app.ui.messages import Messages
from app.ui.runner import Runner
from app.ui.settings_keeper import SettingsKeeper
from tests.careless import careless
from tests.thinned import examples

__all__ = ["careless"]

_HARMLESS = r"This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"
"""The offscreen platform says it for each window or menu that is shown."""
_PAUSES = {
    "afterwards": "_PAUSE", "answering": "_PAUSE", "conformity_watch": "_PAUSE", "draft_watch": "_SOON _LATER", "elbow": "_PAUSE",
    "export_dialog": "_PAUSE", "keeping": "_SOON _AGAIN", "latest": "_PAUSE", "library_finder": "_LATE",
    "models.template_desk": "_PAUSE _KEEP", "pages.draft": "_SOON", "passphrase_parts": "_EVERY", "widgets.bilingual_pane": "_PAUSE",
    "widgets.brackets_pane": "_SETTLE", "widgets.offers_pane": "_SETTLE", "widgets.precedents_pane": "_ASK _DRAW",
    "widgets.remarks_pane": "_SETTLE", "widgets.search": "_PAUSE", "widgets.versions_pane": "_PAUSE",
}  # fmt: skip
_MEASURING = {
    "test_access", "test_changes", "test_columns_view", "test_compare_weights", "test_conformity", "test_dates_page", "test_desk_marks",
    "test_desk_sheet", "test_findings_pane", "test_literal", "test_looks", "test_projector", "test_send_dialog", "test_theme",
    "test_topic_table", "test_wrap_row",
}  # fmt: skip


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore(_HARMLESS, extend=True))


@pytest.fixture(scope="session", autouse=True)
def _lasting(qapp):
    """What was set aside is looked through again when all tests of the window are over."""
    yield
    gc.unfreeze()


@pytest.fixture(scope="session", autouse=True)
def _hasty():
    """Let the quick checks wait a fifth of what the window waits for a person who types; the long ones wait as it does."""
    with pytest.MonkeyPatch.context() as patch:
        for module, names in _PAUSES.items() if examples(True, False) else ():
            for name in names.split():
                place = f"app.ui.{module}.{name}"
                patch.setattr(place, resolve_name(place) // 5)
        yield


@pytest.fixture(autouse=True)
def _orderly(qtlog, request):
    """Nothing that a test opened outlives it: no window, no animation, and no warning of Qt's was said.

    All that is alive before it stays: no later collection looks through that again.
    """
    gc.collect()
    gc.freeze()
    dressed = app.styleSheet() if isinstance(app := QApplication.instance(), QApplication) else ""
    yield
    app = QApplication.instance()
    if app is None:
        return
    app.closeAllWindows()
    if app.styleSheet() != dressed:
        app.setStyleSheet(dressed)  # what a test dressed it in points to pictures that go with the test
    QGuiApplication.clipboard().clear()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in app.topLevelWidgets() if widget.isVisible()]
    assert not left, f"still open: {left}"
    running = [one for one in app.findChildren(QAbstractAnimation) if one.state() == QAbstractAnimation.State.Running]
    assert not running


@pytest.fixture(scope="session")
def looks(qapp):
    """The looks are made once: they set the application's style."""
    return Looks(qapp, "light")


@pytest.fixture(scope="module", autouse=True)
def _dress(request, looks, qapp):
    """Leave the style sheet to those of the quick checks that measure what is drawn: it takes a fifth of their time.

    In the long checks all are dressed.
    """
    if examples(request.path.stem in _MEASURING, True):
        yield
    else:
        with undressed():
            yield


@contextlib.contextmanager
def undressed():
    """Put the style sheet on when a page is put together, once for each widget, and not each time that one moves."""
    sheet = QApplication.instance().styleSheet()
    QApplication.instance().setStyleSheet("")
    try:
        yield
    finally:
        QApplication.instance().setStyleSheet(sheet)


@pytest.fixture(scope="session")
def new_library(tmp_path_factory):
    """The file of an empty library: a copy of it is opened in half the time that a new one takes."""
    path = tmp_path_factory.mktemp("new") / "library.paraph"
    Library.open(path).close()
    return path


@pytest.fixture(scope="session")
def starter_library(tmp_path_factory):
    """The file of a library with the two signed texts, read once."""
    path = tmp_path_factory.mktemp("starter") / "library.paraph"
    library = Library.open(path)
    importing.add_starter(library)
    library.close()
    return path


@pytest.fixture
def context(looks, tmp_path, new_library):
    """A context with an empty library."""
    shutil.copy(new_library, tmp_path / "library.paraph")
    with a_context(looks, tmp_path / "library.paraph") as made:
        yield made


@pytest.fixture
def stocked(looks, tmp_path, starter_library):
    """A context whose library holds the two signed texts."""
    shutil.copy(starter_library, tmp_path / "library.paraph")
    with a_context(looks, tmp_path / "library.paraph") as made:
        yield made


@contextlib.contextmanager
def a_context(looks, path):
    """Open a library and yield a context of its own on it; all of it is closed afterwards."""
    library = Library.open(path)
    made = Context(library, SettingsKeeper(), Runner(), looks, Messages())
    yield made
    made.runner.shut_down()
    made.elbow.shut_down()
    library.close()
    with contextlib.suppress(RuntimeError):
        looks.choose("light")
