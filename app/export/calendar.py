"""Dates for a calendar program (.ics, RFC 5545) and for a sheet (.csv)."""

import csv
import hashlib
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from app.export.cells import harmless
from app.export.ooxml import safe

_ENDS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Event:
    """A day in a calendar: ``words`` are those of the instrument, ``notes`` what is doubtful, sentence by sentence.

    ``remind`` days before it the calendar gives a sign; 0 for none. ``done``: how the title of something done is said
    ("Done: {title}"); empty for what is not done. ``key`` tells the duty from all others, whatever its title and the
    language of it: what is written again takes the place of what a calendar has.
    """

    on: date
    title: str
    instrument: str
    words: str
    notes: tuple[str, ...] = ()
    remind: int = 0
    done: str = ""
    key: str = ""


def ics_bytes(events: Sequence[Event], made: datetime) -> bytes:
    """Return a calendar with an all-day event for each; the same event keeps its UID, so that it is not there twice."""
    from icalendar import Alarm, Calendar  # noqa: PLC0415 - late: only for this
    from icalendar import Event as Entry  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", "-//Paraph//Dates of instruments//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for each in events:
        entry = Entry()
        entry.add("uid", _uid(each))
        entry.add("dtstamp", made.astimezone(UTC))
        entry.add("dtstart", each.on)
        entry.add("dtend", each.on + timedelta(days=1))
        title = _line(f"{each.title}: {each.instrument}").replace("\n", " ")
        entry.add("summary", each.done.format(title=title) if each.done else title)
        entry.add("description", _line("\n".join((f"“{each.words}”", *each.notes))))
        entry.add("transp", "TRANSPARENT")
        if each.remind and not each.done:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", title)
            alarm.add("trigger", timedelta(days=-each.remind))
            entry.add_component(alarm)
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def csv_bytes(rows: Sequence[Sequence[str]]) -> bytes:
    """Return a sheet that Excel opens with its letters right (UTF-8 with its mark); no cell is taken for a formula."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _line(words: str) -> str:
    """Return words without what some programs take for the end of a line, after which anything could follow."""
    return _ENDS.sub(" ", safe(words))


def _uid(event: Event) -> str:
    what = event.key or f"{event.instrument}\n{event.title}\n{event.words}"
    said = f"{what}\n{event.on.isoformat()}"
    return f"{hashlib.sha256(said.encode(errors='replace')).hexdigest()[:32]}@paraph"
