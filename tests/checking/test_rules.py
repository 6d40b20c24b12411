"""Rule files: what is wrong in one is said with its line; a ministry's own profile is loaded from beside the data."""

import pytest

from app.checking.check import WHOLE
from app.checking.local import _FACTS, _SPANS
from app.checking.profiles import profile, profile_names
from app.checking.rules import CHECKS, read_rules
from app.checking.wording import wording
from app.errors import NoProfile, RuleFault
from tests.checking.texts import paragraph, told

_RULE = '[[rule]]\nslug = "words"\nmessage = "We write “{other}”."\n'
GOOD = '[[rule]]\nslug = "synergy"\npattern = "synerg(?:y|ies)"\nmessage = "Say what is meant."\n'
BAD = [
    ("title = ", 1, "invalid value"),
    (GOOD + '[[rule]]\nslug = "b"\n', 5, "needs a message"),
    (GOOD.replace("synerg(?:y|ies)", "synerg(y"), 3, "is wrong"),
    (GOOD.replace("synerg(?:y|ies)", "s*"), 3, "nothing stands"),
    (GOOD + 'severity = "grave"\n', 5, "none of"),
    (GOOD + 'outside = ["moon"]\n', 5, "none of"),
    (GOOD + 'kinds = ["moon"]\n', 5, "none of"),
    (GOOD + 'once = "yes"\n', 5, "wrong kind"),
    (GOOD + "colour = 1\n", 5, "no “colour”"),
    (GOOD + 'mark = "S"\n', 5, "names its source"),
    (GOOD + 'source = "Somebody"\n', 5, "marked S or M"),
    (GOOD + 'check = "brackets"\n', 2, "either a pattern or"),
    (GOOD + "mend = [{ when = 'x(', words = 'y' }]\n", 5, "is wrong"),
    (GOOD + GOOD, 6, "two rules"),
    ('slug = "x"\n[rule]\nslug = "x"\n', 1, "[[rule]]"),
    (GOOD.replace('"synergy"', '"Syn ergy"'), 2, "small letters"),
]


@pytest.mark.parametrize(("text", "line", "why"), BAD)
def test_a_bad_file_gives_file_line_and_reason(tmp_path, text, line, why):
    path = tmp_path / "ours.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleFault) as caught:
        read_rules(path)
    assert (caught.value.name, caught.value.line) == ("ours.toml", line)
    assert why in caught.value.why


def test_a_file_that_is_no_text_is_refused(tmp_path):
    path = tmp_path / "ours.toml"
    path.write_bytes(b'title = "a"\n\xff')
    with pytest.raises(RuleFault, match="line 2"):
        read_rules(path)
    with pytest.raises(RuleFault):
        read_rules(tmp_path / "none.toml")


@pytest.fixture
def ours(tmp_path, monkeypatch):
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path))
    (tmp_path / "rules").mkdir()

    def written(text, name="ours"):
        (tmp_path / "rules" / f"{name}.toml").write_text(text, encoding="utf-8")

    return written


def test_a_ministry_has_a_profile_of_its_own(ours):
    words = paragraph("The Participants will find synergies and shall meet.")
    head = 'title = "Ours"\nextends = "us"\nwithout = ["will"]\n[[change]]\nrule = "shall"\nsuggestion = "Write “intend”."\n'
    ours(head + GOOD)
    assert "ours" in profile_names()
    found = wording(words, "ours")
    assert told(found) == [("synergy", "synergies"), ("shall", "shall")]
    assert found[1].suggestion == "Write “intend”."
    assert profile("ours").title == "Ours"


def test_its_own_file_goes_before_the_shipped_one_of_the_name(ours):
    words = paragraph("The Participants find synergies and shall meet.")
    assert told(wording(words, "house")) == [("shall", "shall")]
    ours(f'title = "House"\n{GOOD}', "house")
    assert told(wording(words, "house")) == [("synergy", "synergies")]


def test_every_check_that_is_code_can_be_named():
    assert {*WHOLE, *_SPANS, *_FACTS, "stale"} == CHECKS


def test_a_ministry_keeps_its_own_list_of_words(ours):
    ours(f'{_RULE}check = "misspelled"\n[rule.pairs]\nwhilst = "while"\n')
    (found,) = wording(paragraph("Whilst they meet, they talk."), "ours")
    assert (found.passage, found.fix[0].words) == ("Whilst", "While")


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ('extends = "moon"\n', 1, "cannot extend"),
        ('title = "a"\nextends = "ours"\n', 2, "cannot extend"),
        ('title = "a"\nuse = ["shal"]\n', 2, "no rule “shal”"),
        ('title = "a"\nwithout = ["shal"]\n', 2, "no rule “shal”"),
        ('title = "a"\ncolour = 1\n', 2, "no “colour”"),
        ('title = "a"\n[[change]]\nrule = "shal"\n', 2, "no rule “shal”"),
        ('extends = "us"\n[[change]]\nrule = "shall"\nseverity = "grave"\n', 2, "severity"),
        ('extends = "us"\n[[change]]\nrule = "shall"\nonce = true\n', 2, "a change gives"),
        ("title = 5\n", 1, "in quotation marks"),
        (f'{_RULE}check = "nothing"\n', 4, "no check “nothing”"),
        (f'{_RULE}check = "misspelled"\n', 4, "wrong words in small letters"),
        (f'{_RULE}check = "misspelled"\n[rule.pairs]\nWhilst = "while"\n', 5, "wrong words in small letters"),
        (f'{_RULE}pattern = "x"\nmend = [{{ when = "x", words = \'\\2\' }}]\n', 5, "do not fit “x”"),
        (f'{_RULE}pattern = "x"\ntopics = ["weather"]\n', 5, "“weather” is none of"),
    ],
)
def test_a_bad_profile_gives_file_line_and_reason(ours, text, line, why):
    ours(text)
    with pytest.raises(RuleFault) as caught:
        profile("ours")
    assert (caught.value.name, caught.value.line) == ("ours.toml", line)
    assert why in caught.value.why


def test_no_profile_is_called_so():
    with pytest.raises(NoProfile, match="us"):
        profile("moon")
