"""What the clauses say, in words."""

from datetime import date

import pytest

from app.cli.clause_lines import clause_lines
from app.model.terms import Clauses, Discontinuation, DurationTerm, Operative, Review

AT = ("words", "p", 0, 5)


@pytest.mark.parametrize(
    ("clauses", "said"),
    [
        (Clauses(), "Terms: none stated"),
        (Clauses(operative=Operative(*AT, rule="date", on=date(2026, 5, 1))), "operative on 2026-05-01"),
        (Clauses(operative=Operative(*AT, rule="date")), "operative on a date"),
        (Clauses(duration=DurationTerm(*AT, months=1)), "lasts 1 month"),
        (Clauses(duration=DurationTerm(*AT, until="2027-12-31")), "lasts until 2027-12-31"),
        (Clauses(duration=DurationTerm(*AT, until="indefinitely")), "lasts: indefinitely"),
        (Clauses(review=Review(*AT)), "review at no stated time"),
        (Clauses(discontinuation=Discontinuation(*AT)), "discontinuation without a stated period"),
        (Clauses(discontinuation=Discontinuation(*AT, notice_months=6, counted_from="receipt")), "6 months from receipt"),
    ],
)  # fmt: skip
def test_each_value_has_words(clauses, said):
    assert said in clause_lines(clauses)[0]


def test_what_is_there_and_what_is_not():
    (_, line) = clause_lines(Clauses(review=Review(*AT)))
    present, absent = line.split("; none on: ")
    assert present == "Clauses: review"
    assert "legal character" in absent
    assert "review" not in absent
