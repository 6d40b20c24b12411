"""The form in which the desk holds a text: one run of words a provision, no labels, numbers that count themselves."""

from dataclasses import replace

from app.model.instrument import Instrument
from app.model.labels import labels, schemes
from app.model.provision import Kind, Provision, Provisions
from app.model.text import EMPTY, Mark, MarkKind, Text
from app.negotiating import outlining
from app.negotiating.fields import HEADED
from app.negotiating.references import linked

_ENDS = ".: "


def in_desk_form(instrument: Instrument) -> Instrument:
    """Return a text as a draft holds it: without labels and places, headings apart from the words below them.

    A heading that runs into its text becomes bold words at its beginning. Ids stay; a headed provision that has text of
    its own gives it to a new paragraph below. What was numbered is counted; references are marked.
    """
    versions = []
    for version in instrument.versions:
        printed = labels(instrument, version.provisions)
        versions.append(replace(version, provisions=_formed(version.provisions, printed)))
    particulars = replace(instrument.particulars, status="draft")
    plain = replace(instrument, particulars=particulars, versions=tuple(versions), proposals=(), set_aside=())
    first, *others = plain.versions
    provisions = linked(plain, first.provisions, scheme_of(instrument))
    return replace(plain, versions=(replace(first, provisions=provisions), *others))


def scheme_of(instrument: Instrument) -> str:
    """Return the scheme by which a text's printed labels are counted, or most of them; "roman" where it has none."""
    printed = [each.label.rstrip(_ENDS) for each in instrument.provisions]
    bare = replace(instrument, particulars=replace(instrument.particulars, status="draft"))
    flagged = outlining.flagged(tuple(replace(each, places=()) for each in instrument.provisions), tuple(printed))

    def alike(slug: str) -> int:
        counted = labels(bare, flagged, slug)
        return sum(label.rstrip(_ENDS) == one for label, one in zip(counted, printed, strict=True) if one)

    return max((slug for slug, _ in schemes()), key=alike)


def _formed(provisions: Provisions, printed: tuple[str, ...]) -> Provisions:
    out: list[Provision] = []
    for provision in outlining.flagged(provisions, printed):
        bare = replace(provision, places=())
        if provision.kind in HEADED:
            out.append(replace(bare, heading=_without_space(provision.heading or EMPTY), text=EMPTY, topics=()))
            if provision.text.plain:
                out.append(_below(provision))
        else:
            out.append(_run_in(bare))
    return outlining.sound(tuple(out))


def _below(provision: Provision) -> Provision:
    """Return the text of a headed provision as a paragraph below it."""
    text = _without_space(provision.text)
    return Provision(f"{provision.id}.text", Kind.PARAGRAPH, provision.level + 1, text, topics=provision.topics)


def _run_in(provision: Provision) -> Provision:
    heading = provision.heading
    if heading is None or not heading.plain:
        return replace(provision, heading=None, text=_without_space(provision.text))
    lead = Text(heading.plain, (*heading.marks, Mark(0, len(heading.plain), MarkKind.BOLD)))
    text = lead.then(provision.text, " ") if provision.text.plain else lead
    by = len(text.plain) - len(provision.text.plain)
    topics = tuple(replace(each, start=each.start + by, end=each.end + by) for each in provision.topics)
    return replace(provision, heading=None, text=_without_space(text), topics=topics)


def _without_space(text: Text) -> Text:
    """Return a text without the marks that say how the source spelled its spaces."""
    return Text(text.plain, tuple(mark for mark in text.marks if mark.kind is not MarkKind.SPACE))
