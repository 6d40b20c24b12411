"""Words for backups: when and why each was made, how large it is, what it holds, what the library has besides."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from app.jobs.backing_up import Held
from app.library.backups import Backup, Why
from app.library.health import Facts
from app.ui.terms import counted, short_date

_MEGABYTE, _GIGABYTE = 1_000_000, 1_000_000_000


def when_words(when: datetime) -> str:
    """Return a moment as this computer's clock has it."""
    here = when.astimezone()
    return _tr("{day}, {time}").format(day=short_date(here.date()), time=f"{here:%H:%M}")


def why_words(why: Why) -> str:
    """Return why a backup was made."""
    return {
        "daily": _tr("daily"),
        "closing": _tr("after much work"),
        "asked": _tr("by hand"),
        "update": _tr("before an update"),
        "restore": _tr("before a restore"),
    }[why]


def size_words(size: int) -> str:
    """Return a size in megabytes, or gigabytes."""
    if size >= _GIGABYTE:
        return _tr("{size} GB").format(size=QLocale().toString(size / _GIGABYTE, "f", 1))
    return _tr("{size} MB").format(size=QLocale().toString(size / _MEGABYTE, "f", 1))


def title_words(backup: Backup) -> str:
    """Return the first line of a backup in a list."""
    parts = [when_words(backup.when), why_words(backup.why), size_words(backup.size)]
    return " · ".join([*parts, _tr("kept")] if backup.kept else parts)


def held_words(held: Held, *, locked: bool) -> str:
    """Return what a backup holds, in the second line of a list; ``locked`` ones open with another passphrase."""
    if locked:
        return _tr("It opens with the passphrase of its time.")
    if held.facts is None:
        return _tr("It cannot be read.")
    return facts_words(held.facts)


def facts_words(facts: Facts) -> str:
    """Return what a library holds."""
    texts = counted(facts.instruments, _tr("1 text"), _tr("{n} texts"))
    drafts = counted(facts.drafts, _tr("1 draft"), _tr("{n} drafts"))
    if facts.changed is None:
        return _tr("{texts}, {drafts}").format(texts=texts, drafts=drafts)
    changed = when_words(facts.changed)
    return _tr("{texts}, {drafts}; last changed {when}").format(texts=texts, drafts=drafts, when=changed)


def newer_words(present: Facts | None, backup: Facts | None) -> str:
    """Return what the present library has that a backup has not, so far as it can be counted."""
    if present is None or backup is None:
        return ""
    since = present.changes - backup.changes
    if present.identity and present.identity == backup.identity and not since:
        return _tr("Nothing has been changed since.")
    texts, drafts = present.instruments - backup.instruments, present.drafts - backup.drafts
    said = _tr("The present library holds {now}.").format(now=facts_words(present))
    more = [
        counted(texts, _tr("1 text came since"), _tr("{n} texts came since")) if texts > 0 else "",
        counted(drafts, _tr("1 draft came since"), _tr("{n} drafts came since")) if drafts > 0 else "",
        counted(-texts, _tr("1 text was removed since"), _tr("{n} texts were removed since")) if texts < 0 else "",
    ]
    named = [each for each in more if each]
    return said + (" " + _tr("{what}.").format(what=", ".join(named)) if named else "")


def _tr(words: str) -> str:
    return QCoreApplication.translate("Backups", words)
