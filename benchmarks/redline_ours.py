"""How long a redline in our layout takes for a draft of 60 pages, with changes of every kind and moves.

Run from the project's folder: ``python benchmarks/redline_ours.py``, or with another number of pages.
"""

import random
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.comparing import remembered
from app.comparing.compare import compare
from app.export.docx import clean_bytes
from app.export.redline import redline_bytes
from app.model.ids import new_id
from app.model.instrument import Instrument, LanguageVersion
from app.model.provision import Kind, Provision, end_of
from app.model.text import Text
from tests.export.signed import deep_sea, technology

WORDS_A_PAGE, RUNS = 400, 5
WHEN = datetime(2026, 11, 21, tzinfo=UTC)


def main() -> None:
    """Print the processor's seconds of a clean file, of the comparison, and of the redline with it."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    before = made(pages)
    after = revised(before)
    size = sum(len(each.words.split()) for each in before.provisions)
    print(f"{size} words, {size / WORDS_A_PAGE:.0f} pages, {len(before.provisions)} provisions")
    for name, work in (
        ("clean", lambda: clean_bytes(after)),
        ("comparison", lambda: compare(before, after)),
        ("redline", lambda: redline_bytes(before, after, "A. Negotiator", WHEN)),
    ):
        print(f"{name:12} {min(_timed(work) for _ in range(RUNS)):.2f} s")
    print(compare(before, after).counts)


def made(pages: int) -> Instrument:
    """Return a memorandum of so many pages, of sections of the signed texts with words of their own."""
    chance = random.Random(1)
    source = [each for text in (deep_sea(), technology()) for each in text.provisions]
    plain = [each.text.plain for each in source if each.kind is Kind.PARAGRAPH and each.text.plain]
    bag = " ".join(plain).split()
    out = list(deep_sea().provisions[:6])
    words, section = 0, 0
    while words < pages * WORDS_A_PAGE:
        section += 1
        heading = Text(" ".join(chance.sample(bag, 3)))
        out.append(Provision(new_id(), Kind.SECTION, 0, Text(), heading, f"{section}."))
        for number in range(1, chance.randint(4, 9)):
            text = f"{chance.choice(plain)} {' '.join(chance.sample(bag, 25))}."
            words += len(text.split())
            out.append(Provision(new_id(), Kind.PARAGRAPH, 1, Text(text), None, f"({chr(96 + number)})"))
    return Instrument(new_id(), deep_sea().particulars, (LanguageVersion("en", "original", tuple(out)),))


def revised(instrument: Instrument) -> Instrument:
    """Return it with a third of its provisions reworded, some dropped and added, and sections moved."""
    chance = random.Random(2)
    out: list[Provision] = []
    for each in instrument.provisions:
        words = each.text.plain.split()
        kind = chance.random()
        if words and kind < 0.33:
            at = chance.randrange(len(words))
            words[at : at + 3] = ["intends", "to", "consider"]
            out.append(replace(each, text=Text(" ".join(words))))
        elif each.kind is Kind.PARAGRAPH and kind > 0.95:
            out.append(replace(each, id=new_id(), text=Text(" ".join(chance.sample(words, len(words))))))
        else:
            out.append(each)
    for _ in range(6):
        heads = [at for at, each in enumerate(out) if each.kind is Kind.SECTION]
        at = chance.choice(heads)
        run = out[at : end_of(out, at)]
        del out[at : at + len(run)]
        to = chance.choice([at for at, each in enumerate(out) if each.kind is Kind.SECTION])
        out[to:to] = run
    return replace(instrument, versions=(replace(instrument.versions[0], provisions=tuple(out)),))


def _timed(work) -> float:
    remembered.forget()
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
