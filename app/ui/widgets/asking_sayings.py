"""Ask the library, in the background, how signed texts say what a finding suggests, and let its card show it."""

from shiboken6 import isValid

from app.jobs.sayings import Saying, sayings
from app.model.provision import Provision
from app.ui.context import Context
from app.ui.runner import Answer, Job
from app.ui.widgets.finding_card import FindingCard


def ask_sayings(context: Context, card: FindingCard, provision: Provision, without: str) -> None:
    """Look sentences up for the card of a finding in ``provision``; ``without`` is the id of its own instrument."""
    library, finding = context.library, card.told.finding
    job = Job(lambda progress: sayings(library, provision, finding, without, progress))

    def known(found: tuple[Saying, ...]) -> None:
        if isValid(card) and card.sayings is not None:
            card.sayings.show_sayings(found)

    Answer(job, known, context.messages.report)
    context.elbow.start(job)
