"""The language of the window: by the system or by choice, with Qt's own words, and changed while it runs.

The words are in ``resources/translations``: ``paraph_ja.qm``, made by tools/translate.py from ``paraph_ja.ts``. English
is the language of the sources and needs no file.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.paths import resources

LANGUAGES = ("en", "ja")
_PLACES = {"en": QLocale(QLocale.Language.English), "ja": QLocale(QLocale.Language.Japanese, QLocale.Country.Japan)}
_OURS = "paraph-language"


def install(application: QCoreApplication, choice: str) -> str:
    """Let the window speak the language of ``choice`` ("system", "en", "ja"), and return the one that it speaks now.

    Dates and numbers follow (``QLocale()``). Widgets that are there keep the words that they were made with: whoever
    built them builds them anew. Called again, it takes the former language away first.
    """
    for former in application.findChildren(QTranslator, _OURS):
        application.removeTranslator(former)
        former.deleteLater()
    wanted = chosen(choice)
    QLocale.setDefault(_PLACES[wanted])
    for path in _files(wanted):
        translator = QTranslator(application)
        translator.setObjectName(_OURS)
        if translator.load(str(path)):
            application.installTranslator(translator)
    return wanted


def chosen(choice: str, system: Sequence[str] | None = None) -> str:
    """Return the language for a choice; of the ``system`` the first that the user prefers and the window speaks."""
    if choice in LANGUAGES:
        return choice
    preferred = QLocale.system().uiLanguages() if system is None else system
    known = (tag.replace("_", "-").partition("-")[0] for tag in preferred)
    return next((tag for tag in known if tag in LANGUAGES), "en")


def spoken() -> str:
    """Return the language that the window speaks now."""
    return "ja" if QLocale().language() == QLocale.Language.Japanese else "en"


def _files(language: str) -> tuple[Path, ...]:
    """Return the files of a language that are there: Qt's own words first, so that ours go before them."""
    if language == "en":
        return ()
    shipped = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    own = resources() / "translations"
    named = (own / f"qtbase_{language}.qm", shipped / f"qtbase_{language}.qm", own / f"paraph_{language}.qm")
    return tuple(path for path in named if path.is_file())
