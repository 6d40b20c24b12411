"""Where a date comes from: its clause in the library, and the capital whose holidays count."""

from app.errors import NotInLibrary
from app.language.countries import named
from app.library.store import Library
from app.model.due import TimeTerm

_MOST_PARTS = 40


def capital_of(country: str) -> str:
    """Return the capital of a country; the country itself where none is known."""
    known = named(country)
    return known.capitals[0] if known and known.capitals else country


def clause_of(library: Library, term: TimeTerm) -> str:
    """Return the clause that holds a term: a provision, or the sentence of it; empty when it is gone."""
    for part in range(_MOST_PARTS):
        try:
            clause = library.clause(f"{term.provision_id}.{part}" if part else term.provision_id)
        except NotInLibrary:
            if part:
                return ""
            continue
        if not part or clause.start <= term.start < clause.end:
            return clause.id
    return ""
