"""How long each change of a draft of 60 pages takes without the window: typing, structure, references, numbering.

Run from the project's folder: ``python benchmarks/desk_core.py``. Times are milliseconds, median and 95th percentile.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.model.draft import Draft, Offer, Remark, Setting, stepped
from app.model.ids import new_id
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.labels import labels
from app.model.proposals import Proposal
from app.model.provision import Kind, Provision
from app.model.text import Text
from app.negotiating import structure
from app.negotiating.desk_form import in_desk_form
from app.negotiating.fields import words_of
from app.negotiating.names import followed_terms
from app.negotiating.printed import printed, rescheme
from app.negotiating.references import dangling
from app.negotiating.searching import found

SECTIONS, PARAGRAPHS, TIMES = 70, 9, 60
WORDS = "The Participants intend to cooperate in the field of mineral resources and may exchange information as needed"


def main() -> None:
    """Print the time of each operation."""
    draft = made()
    print(f"{len(draft.provisions)} provisions, {sum(len(each.words.split()) for each in draft.provisions)} words")
    for name, work in works(draft, random.Random(1)):
        spent = sorted(_timed(work) for _ in range(TIMES))
        print(f"{name:24} {statistics.median(spent):8.2f} {spent[int(len(spent) * 0.95)]:8.2f}")


def works(draft: Draft, rng: random.Random) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield the operations, each at a place chosen anew each time."""
    places = [at for at, each in enumerate(draft.provisions) if each.kind is Kind.PARAGRAPH]
    heads = [at for at, each in enumerate(draft.provisions) if each.kind is Kind.SECTION][1:-1]
    typing = structure.typed(draft, places[300], 5, 5, "x")
    assert typing
    after = stepped(typing, draft)
    yield "typed", lambda: structure.typed(draft, rng.choice(places), 5, 5, "x")
    yield "step made", lambda: stepped(typing, draft)
    yield "split", lambda: structure.split(draft, rng.choice(places), 20)
    yield "joined", lambda: structure.joined(draft, rng.choice(places))
    yield "demoted", lambda: structure.demoted(draft, rng.choice(places))
    yield "promoted", lambda: structure.promoted(draft, rng.choice(places))
    yield "a section moved", lambda: structure.moved(draft, rng.choice(heads), 1)
    yield "a section removed", lambda: structure.removed(draft, heads[0], heads[1] - 1)
    yield "another scheme", lambda: rescheme(draft, "arabic")
    yield "labels", lambda: labels(draft.instrument, None, "roman")
    yield "printed", lambda: printed(draft)
    yield "dangling", lambda: dangling(draft)
    yield "followed_terms", lambda: followed_terms(draft, after)
    yield "found", lambda: found(draft, "information")
    yield "in_desk_form", lambda: in_desk_form(draft.instrument)


def made() -> Draft:
    """Return a draft of 60 pages with references, remarks and offers."""
    provisions: list[Provision] = []
    for section in range(SECTIONS):
        provisions.append(Provision(new_id(), Kind.SECTION, 0, heading=Text(f"Matter {section}"), number="1"))
        for paragraph in range(PARAGRAPHS):
            refer = f", subject to paragraph {paragraph % 8 + 1} above" if paragraph % 4 == 2 else ""
            text = Text(f"{WORDS} ({section}, {paragraph}){refer}. {WORDS}.")
            provisions.append(Provision(new_id(), Kind.PARAGRAPH, 1, text, number="1"))
    version = LanguageVersion("en", "original", tuple(provisions))
    instrument = Instrument("i", Particulars(status="draft"), (version,))
    records: list[Remark | Offer] = []
    for at in range(0, len(provisions), 10):
        here = provisions[at]
        records.append(Remark(new_id(), here.id, "Why?", 2, 6))
        proposal = Proposal(new_id(), "deletion", here.id, 1, 3, heading=here.kind is Kind.SECTION)
        records.append(Offer(new_id(), proposal, "1"))
    desk = in_desk_form(instrument)
    assert words_of(desk.provisions[0]).plain
    return Draft("d", desk, Setting(), records=tuple(records))


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
