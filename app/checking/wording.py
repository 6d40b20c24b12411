"""Wording: the rules of a profile held to every provision in its context."""

from collections.abc import Sequence

from app.checking.facts import facts_of
from app.checking.local import first_only, local
from app.checking.profiles import Profile, profile
from app.model.finding import Finding
from app.model.instrument import Instrument


def wording(instrument: Instrument, practice: Profile | str) -> tuple[Finding, ...]:
    """Return what the rules of wording of a profile find in an instrument, in the order of the text."""
    rules = (profile(practice) if isinstance(practice, str) else practice).wording
    found = [each for version in facts_of(instrument) for facts in version for each in local(facts, rules)]
    return tuple(first_only(found, rules))


def passes(instrument: Instrument, profiles: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return for each provision with words the names of the profiles that find nothing in its wording."""
    failed = {name: {each.at for each in wording(instrument, name)} for name in profiles}
    return {
        provision.id: tuple(name for name in profiles if provision.id not in failed[name])
        for version in instrument.versions
        for provision in version.provisions
        if provision.words.strip()
    }
