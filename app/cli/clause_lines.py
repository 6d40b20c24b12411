"""The clauses that matter, in a few lines for a reader."""

from app.model.terms import Clauses, Discontinuation, DurationTerm, Operative, Review

_RULES = {
    "on_signature": "on signature",
    "last_signature": "on the last signature",
    "notification": "on notification",
    "condition": "on a condition",
}


def clause_lines(clauses: Clauses) -> tuple[str, ...]:
    """Return what the clauses say in values, and which of them are there and which are not."""
    said = [
        *([_operative(clauses.operative)] if clauses.operative else ()),
        *([_duration(clauses.duration)] if clauses.duration else ()),
        *([_review(clauses.review)] if clauses.review else ()),
        *([_discontinuation(clauses.discontinuation)] if clauses.discontinuation else ()),
    ]
    named = {name: clause is not None for name, clause in clauses.all().items()}
    present = ", ".join(name.replace("_", " ") for name, there in named.items() if there)
    absent = ", ".join(name.replace("_", " ") for name, there in named.items() if not there)
    return (
        f"Terms: {'; '.join(said) or 'none stated'}",
        f"Clauses: {present or 'none'}; none on: {absent or '-'}",
    )


def _operative(clause: Operative) -> str:
    day = clause.on.isoformat() if clause.on else "a date"
    return f"operative {_RULES.get(clause.rule, f'on {day}')}"


def _duration(clause: DurationTerm) -> str:
    if clause.months:
        return f"lasts {_count(clause.months, 'month')}"
    return f"lasts until {clause.until}" if clause.until[:1].isdigit() else f"lasts: {clause.until}"


def _review(clause: Review) -> str:
    return f"review {clause.period_text}".strip() if clause.period_text else "review at no stated time"


def _discontinuation(clause: Discontinuation) -> str:
    if clause.notice_days:
        period = _count(clause.notice_days, "day")
    elif clause.notice_months:
        period = _count(clause.notice_months, "month")
    else:
        return "discontinuation without a stated period"
    counted = f" from {clause.counted_from}" if clause.counted_from else ""
    return f"discontinuation {period}{counted}{' unless a date is determined' if clause.fallback else ''}"


def _count(amount: int, unit: str) -> str:
    return f"{amount} {unit}{'' if amount == 1 else 's'}"
