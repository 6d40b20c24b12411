"""A draft that goes to the other side and comes back."""

from app.jobs import rounds
from app.jobs.back import back_of
from app.model.draft import Draft, stepped
from app.model.labels import labels
from app.model.proposals import Stamp
from app.negotiating.paper import paper_of
from tests.jobs.their_files import at, words

KATO = Stamp("Kato")
HIDDEN = (words("180 days", "90 days"), words("every two years", "every three years"))


def theirs(draft: Draft) -> str:
    return next(each.id for each in draft.instrument.particulars.sides if each.country == "United States")


def lines(draft: Draft) -> list[str]:
    sheet = paper_of(draft, labels(draft.instrument, None, draft.setting.scheme)).sheet
    return ["".join(line[lead:].split()) for line, lead in zip(sheet.lines, sheet.leads, strict=True)]


def taken(library, draft, sent, data, name="back.docx"):
    found = rounds.answer(library, draft, sent, back_of(name, data))
    step = rounds.taken_in(draft, found)
    return found, stepped(step, draft) if step else draft


def moved(beginning, after):
    def edit(document) -> None:
        at(document, after)._p.addnext(at(document, beginning)._p)

    return edit
