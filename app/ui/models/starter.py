"""What is known of the signed texts that come with the program, before they are read."""

import tomllib

from app.language.countries import country_of
from app.paths import resources
from app.ui.terms import long_date


def starter_rows() -> tuple[tuple[str, str], ...]:
    """Return subject and "countries · date" of each starter text, the newest first."""
    known = [tomllib.loads(path.read_text(encoding="utf-8")) for path in (resources() / "signed").glob("*.toml")]
    known.sort(key=lambda said: said["signed_on"], reverse=True)
    return tuple((_subject(said["what"]), _between(said)) for said in known)


def _subject(what: str) -> str:
    subject = what.partition(" regarding ")[2]
    return subject.removeprefix("the ") or what


def _between(said: dict[str, object]) -> str:
    names = said["between"]
    countries = [country_of(str(name)) for name in names] if isinstance(names, list) else []
    day = said["signed_on"]
    parts = (", ".join(country.name for country in countries if country), long_date(day))  # type: ignore[arg-type]
    return " · ".join(part for part in parts if part)
