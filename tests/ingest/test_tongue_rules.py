"""The rules for other languages: they name what the program knows."""

import re
import tomllib

import pytest

from app.ingest.tongue_rules import name_of, rules_of
from app.language.countries import countries
from app.paths import resources

TONGUES = tomllib.loads((resources() / "rules" / "tongues.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", TONGUES)
def test_the_rules_of_a_language_name_known_countries_and_types(language):
    rules = rules_of(language)
    assert rules.name == TONGUES[language]["name"] == name_of(language)
    assert {country for country, _ in rules.countries} <= {country.name for country in countries()}
    assert {"number"} <= set(rules.article.groupindex) & set(rules.container.groupindex)
    assert all(slug for slug, _ in rules.title)
    assert all(isinstance(form, re.Pattern) for form in (*rules.no, *rules.yes, *rules.soft))
