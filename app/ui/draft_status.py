"""What the status line says of an open draft: where the caret is, what is open, how much departs, when it was saved."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.model.draft import Draft
from app.model.provision import Provision
from app.negotiating.brackets import open_brackets
from app.negotiating.printed import place_name
from app.ui.counter import Counter
from app.ui.draft_desk import DraftDesk
from app.ui.models.draft_state import open_questions
from app.ui.sitting import Sitting
from app.ui.terms import counted, kind_name
from app.ui.terms import topic_name as topic_title

_WEIGHTY = 3


def counters(sitting: Sitting, desk: DraftDesk) -> Iterator[Counter]:
    """Yield the counters of the status line; a click on one goes to what it counts."""
    draft = sitting.open_draft.draft
    provision = sitting.open_draft.provision
    if provision:
        yield _here(draft, provision)
    yield from _brackets(draft, desk)
    yield from _questions(sitting, desk)
    yield from _departures(sitting, desk)
    words = sum(len(each.words.split()) for each in draft.provisions)
    yield Counter(counted(words, _tr("1 word"), _tr("{n} words")))
    yield Counter(_saved(sitting))


def _here(draft: Draft, provision: Provision) -> Counter:
    place = place_name(draft, provision.id)
    topic = provision.topic_names[0] if provision.topic_names else ""
    name = topic_title(topic) if topic else kind_name(provision.kind)
    return Counter(f"{place} {name}".strip(), place)


def _brackets(draft: Draft, desk: DraftDesk) -> Iterator[Counter]:
    count = len(open_brackets(draft))
    if count:
        words = _tr("Open brackets {count}").format(count=count)
        yield Counter(words, str(count), "doubt", lambda: desk.show_tab(desk.brackets))


def _questions(sitting: Sitting, desk: DraftDesk) -> Iterator[Counter]:
    answering = sitting.answering
    unanswered = open_questions(answering.template, answering.state.answers) if answering else ()
    if unanswered:
        first = unanswered[0].key
        words = _tr("Open questions {count}").format(count=len(unanswered))
        yield Counter(words, str(len(unanswered)), "doubt", lambda: desk.go_to_answer(first))


def _departures(sitting: Sitting, desk: DraftDesk) -> Iterator[Counter]:
    """Yield how many provisions depart from their precedent, and how many of them weightily."""
    weights = [each.weight for each in sitting.open_draft.departures.values() if each.hits and each.weight]
    if not weights:
        return
    weighty = sum(weight >= _WEIGHTY for weight in weights)
    go = desk.sheet.next_departure
    if weighty:
        words = _tr("Departures {count}, weighty {weighty}").format(count=len(weights), weighty=weighty)
        yield Counter(words, str(weighty), "weighty", go)
    else:
        yield Counter(_tr("Departures {count}").format(count=len(weights)), str(len(weights)), "", go)


def _saved(sitting: Sitting) -> str:
    if sitting.keeping.elsewhere:
        return _tr("Read only: open in another window")
    if sitting.keeping.behind:
        return _tr("Saving …")
    when: datetime | None = sitting.saved_at
    return _tr("Saved {time}").format(time=f"{when.astimezone():%H:%M}") if when else _tr("Saved")


def _tr(words: str) -> str:
    return QCoreApplication.translate("DraftStatus", words)
