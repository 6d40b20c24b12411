"""Where both languages differ, for a Word file: rows of provisions with what differs marked in both."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.export.differences import Difference, Differences, Part, differences_bytes
from app.export.dress import PLAIN, Dress
from app.jobs.conformity import Held, paired
from app.jobs.conformity_page import Say, plainly, rows_of, spans_in
from app.model.finding import Finding
from app.model.provision import Provision


@dataclass(frozen=True, slots=True)
class DifferenceWords:
    """The words of our own, in one language; ``lead`` has {pairs} and {many}.

    ``places`` say how provisions are called that bear no label, by their ids: those of a draft.
    """

    lead: str = "{pairs} provisions held together, {many} differences."
    nothing: str = "No difference between both languages was found."
    language: str = "en"
    places: Mapping[str, str] = field(default_factory=dict)


def differences_data(
    held: Held, title: str, heads: tuple[str, str], words: DifferenceWords | None = None, dress: Dress = PLAIN
) -> bytes:
    """Return the Word file of where both languages differ, findings in English."""
    return differences_bytes(differences_of(held, title, heads, words), dress)


def differences_of(
    held: Held,
    title: str,
    heads: tuple[str, str],
    words: DifferenceWords | None = None,
    say: Say = plainly,
    *,
    only: bool = True,
) -> Differences:
    """Return the table of both languages, ``only`` the rows that differ; ``say`` words a finding."""
    words = words or DifferenceWords()
    pairs = paired(held)
    lead = words.lead.replace("{pairs}", str(pairs)).replace("{many}", str(len(held.findings)))
    languages = held.first.language, held.other.language
    rows = tuple(_rows(held, words.places, say, only=only))
    return Differences(" ".join(title.split()), lead, heads, languages, rows, words.nothing, words.language)


def _rows(held: Held, places: Mapping[str, str], say: Say, *, only: bool) -> Iterator[Difference]:
    for row, found in rows_of(held):
        if only and not found:
            continue
        provision = (row.ours or row.theirs)[0]
        ours = [each for each in found if each.rule != "only_second"]
        yield Difference(
            provision.label or places.get(provision.id, ""),
            tuple(_parts(row.ours, ours, beside=False)),
            tuple(_parts(row.theirs, found, beside=True)),
            tuple(map(say, found)),
        )


def _parts(provisions: Sequence[Provision], found: Sequence[Finding], *, beside: bool) -> Iterator[Part]:
    for at, provision in enumerate(provisions):
        if at:
            yield Part("\n")
        heading, text = provision.heading.plain if provision.heading else "", provision.text.plain
        yield from _cut(heading, spans_in(provision, found, beside=beside, heading=True), bold=True)
        if heading and text:
            yield Part("\n")
        yield from _cut(text, spans_in(provision, found, beside=beside, heading=False))


def _cut(words: str, spans: Sequence[tuple[int, int]], *, bold: bool = False) -> Iterator[Part]:
    last = 0
    for start, end in spans:
        yield from (Part(words[last:start], bold=bold), Part(words[start:end], marked=True, bold=bold))
        last = end
    yield Part(words[last:], bold=bold)
