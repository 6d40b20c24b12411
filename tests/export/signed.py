"""The two signed texts as instruments, by hand: each line says which lines of the file make a provision.

No importer is trusted here: ``kind level label start-end``, the lines of the file counted from 1, blank ones left out;
a heading stands before a ``|`` as the number of its line.
"""

from datetime import date
from pathlib import Path

from app.model.ids import new_id
from app.model.instrument import Instrument, LanguageVersion, Particulars, Signatory
from app.model.provision import Kind, Provision
from app.model.text import MarkKind, Text, whole
from tests.trees import JAPAN, PARTICULARS, UNITED_STATES

SIGNED = Path(__file__).parents[2] / "resources" / "signed"


def _lines(name):
    text = (SIGNED / name).read_text(encoding="utf-8")
    return [line.strip().replace("**", "") for line in text.splitlines() if line.strip()]


def _provision(kind, level, label, words, heading=""):
    if label and words.startswith(label):
        words = words.removeprefix(label).strip()
    if label and heading.startswith(label):
        heading = heading.removeprefix(label).strip()
    return Provision(
        new_id(), Kind(kind), level, Text(words), Text(heading) if heading else None, label, label.strip(" .:()-•")
    )


def _made(name, plan):
    lines = _lines(name)
    used = []
    for row in plan.strip().splitlines():
        kind, level, label, span = row.split()
        label = "" if label == "~" else label
        head, _, rest = span.rpartition("|")
        heading = lines[int(head) - 1] if head else ""
        first, _, last = rest.partition("-")
        words = " ".join(lines[int(first) - 1 : int(last or first)]) if first else ""
        used.append(_provision(kind, int(level), label, words, heading))
    return tuple(used)


def deep_sea():
    """The memorandum of 19 March 2026."""
    plan = """
        title 0 ~ 1-4
        chapeau 0 ~ 5
        recital 0 ~ 6
        recital 0 ~ 7
        recital 0 ~ 8
        link 0 ~ 9
        section 0 I: 10|
        paragraph 1 1. 11
        section 0 II: 12|
        paragraph 1 ~ 13
        item 1 1. 14
        item 1 2. 15
        item 1 3. 16
        item 1 4. 17
        section 0 III: 18|
        paragraph 1 1. 19
        item 2 ~ 20
        item 2 ~ 21
        paragraph 1 2. 22
        section 0 IV: 23|
        paragraph 1 ~ 24
        section 0 V: 25|
        paragraph 1 ~ 26
        closing 0 ~ 27
        signing 0 ~ 28
    """
    provisions = _made("deep-sea-minerals-moc-2026.txt", plan)
    lines = _lines("deep-sea-minerals-moc-2026.txt")
    blocks = (
        " ".join((*lines[28:31], lines[34], lines[36], *lines[38:40])),
        " ".join((*lines[31:34], lines[35], lines[37], *lines[40:42])),
    )
    provisions += tuple(_provision("signature", 0, "", words) for words in blocks)
    particulars = Particulars(
        title=provisions[0].text.plain,
        instrument_type="memorandum_of_cooperation",
        sides=(JAPAN, UNITED_STATES),
        participants=PARTICULARS.participants,
        collective_name="Participants",
        signed_on=date(2026, 3, 19),
        languages=("en",),
        originals=2,
        signatories=(
            Signatory("jp", "AKAZAWA Ryosei", "Minister of Economy, Trade and Industry of Japan"),
            Signatory("us", "Howard Lutnick", "Secretary of Commerce, United States Department of Commerce"),
        ),
        status="signed",
        binding="non-binding",
    )
    return Instrument(new_id(), particulars, (LanguageVersion("en", "original", provisions),))


def technology():
    """The memorandum of 28 October 2025."""
    plan = """
        title 0 ~ 1
        title 0 ~ 2
        chapeau 0 ~ 3
        recital 0 ~ 4
        recital 0 ~ 5
        recital 0 ~ 6
        recital 0 ~ 7
        recital 0 ~ 8
        link 0 ~ 9
        section 0 I. 10|
        paragraph 1 ~ 11
        section 0 II. 12|
        paragraph 1 ~ 13
        subheading 1 ~ 14|
        paragraph 2 ~ 15-16
        item 2 - 17
        item 2 - 18
        item 2 - 19
        item 2 - 20
        item 2 - 21
        item 2 - 22
        item 2 - 23
        item 2 - 24
        subheading 1 ~ 25|
        paragraph 2 ~ 26
        item 2 - 27|28-29
        item 2 - 30|31
        item 2 - 32|33
        item 2 - 34|35
        item 2 - 36|37
        item 2 - 38|39
        section 0 III. 40|
        paragraph 1 ~ 41
        section 0 IV. 42|
        paragraph 1 ~ 43
        closing 0 ~ 44
        signing 0 ~ 45
    """
    provisions = _made("technology-prosperity-moc-2025.txt", plan)
    recital = provisions[3]
    first = recital.text.plain.split()[0]
    italic = whole(first, MarkKind.ITALIC).then(Text(recital.text.plain.removeprefix(first)))
    provisions = (
        *provisions[:3],
        Provision(recital.id, recital.kind, 0, italic),
        *provisions[4:],
    )
    particulars = Particulars(
        title=provisions[0].text.plain,
        instrument_type="memorandum_of_cooperation",
        sides=(UNITED_STATES, JAPAN),
        participants=PARTICULARS.participants,
        collective_name="Participants",
        signed_on=date(2025, 10, 28),
        place="Tokyo",
        languages=("en",),
        originals=2,
        status="signed",
        binding="non-binding",
    )
    return Instrument(new_id(), particulars, (LanguageVersion("en", "original", provisions),))
