"""A compact notation for instruments in tests.

Each line is ``kind label | heading | text``; two spaces of indent are one level. Label, heading and their bars may be
left out: ``paragraph: text``, ``section I. | Purpose``, ``item - | Space | Recognizing ...``. A topic for the whole
text stands in braces at the end: ``paragraph: ... {funding}``.
"""

import re

from app.model.ids import new_id
from app.model.instrument import Instrument, LanguageVersion, Participant, Particulars, Side
from app.model.provision import Kind, Provision, TopicSpan
from app.model.text import Text

_LINE = re.compile(r"(?P<indent> *)(?P<kind>[a-z]+)(?P<rest>.*)")
JAPAN, UNITED_STATES = Side("jp", "Japan"), Side("us", "United States")
PARTICULARS = Particulars(
    title="Memorandum of Cooperation",
    instrument_type="memorandum_of_cooperation",
    sides=(JAPAN, UNITED_STATES),
    participants=(
        Participant("jp", "Government of Japan"),
        Participant("us", "Government of the United States of America"),
    ),
    collective_name="Participants",
)


def provisions(notation: str) -> tuple[Provision, ...]:
    return tuple(_provision(line) for line in notation.splitlines() if line.strip())


def instrument(notation: str, particulars: Particulars = PARTICULARS) -> Instrument:
    return Instrument(new_id(), particulars, (LanguageVersion("en", "original", provisions(notation)),))


def _provision(line: str) -> Provision:
    match = _LINE.fullmatch(line)
    rest = match["rest"]
    topic = re.search(r" \{(\w+)\}$", rest)
    if topic:
        rest = rest[: topic.start()]
    if rest.startswith(":"):
        label, heading, text = "", "", rest[1:]
    else:
        label, _, rest = rest.partition("|")
        heading, _, text = rest.partition("|")
    text = text.strip()
    return Provision(
        id=new_id(),
        kind=Kind(match["kind"]),
        level=len(match["indent"]) // 2,
        text=Text(text),
        heading=Text(heading.strip()) if heading.strip() else None,
        label=label.strip(),
        number=label.strip(" .:()-•"),
        topics=(TopicSpan(topic[1], 0, len(text)),) if topic else (),
    )
