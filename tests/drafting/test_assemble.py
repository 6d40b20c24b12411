import re
import tomllib
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.drafting.assemble import Precedent, assemble, choosable, passages
from app.drafting.questions import cleaned
from app.drafting.templates import example
from app.errors import WrongAnswers
from app.language.folding import fold
from app.language.sentences import sentences
from app.model.provision import Kind
from app.model.text import MarkKind
from tests.drafting.material import (
    AUSTRALIA,
    DEEP_SEA,
    EVERYTHING,
    JAPAN,
    NETHERLANDS,
    TECHNOLOGY,
    UNITED_STATES,
    VIET_NAM,
    answers,
    shipped,
    words,
)

TEMPLATES = shipped()
ANATOMY = [Kind.TITLE, Kind.CHAPEAU, Kind.RECITAL, Kind.LINK, None, Kind.CLOSING, Kind.SIGNING, Kind.SIGNATURE]
BODY = {Kind.SECTION, Kind.SUBHEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM}
SAMPLE_SIDES = re.compile(
    r"Japan|United States|U\.S\.|Americ|\bMETI\b|\bNOAA\b|\bOSTP\b|Commerce|Economy, Trade|Cabinet Office|Tokyo"
    r"|Washington|Akazawa|Lutnick|Minamitorishima|RIKEN",
    re.IGNORECASE,
)
TREATY_WORDS = re.compile(
    r"\b(?:shall|must|will|agree[sd]?|agreements?|part(?:y|ies)|treat(?:y|ies)|articles?|undertak\w+|obligations?|rights?"
    r"|oblig\w+|bind(?:s|ing)|bound|commit\w*|terminat\w+|denounc\w+|enters? into force|ratif\w+|amend\w*|authentic"
    r"|terms|hereby|witness|covenants?|guaranteed?)\b",
    re.IGNORECASE,
)
NEGATION = re.compile(r"\b(?:not|nothing|no|nor)\b", re.IGNORECASE)
LEGAL = {"legal_character", "other_instruments", "funding"}
SIDES = {
    "two": (AUSTRALIA, VIET_NAM),
    "three": (AUSTRALIA, VIET_NAM, NETHERLANDS),
    "japanese": (JAPAN, NETHERLANDS),
}
every = pytest.mark.parametrize("template", TEMPLATES.values(), ids=list(TEMPLATES))


@cache
def drafts(name):
    return tuple(_drafts(TEMPLATES[name]))


def _drafts(template):
    for sides in SIDES.values():
        for more in (
            {},
            EVERYTHING,
            {"collective_name": "Sides", "instrument": "Arrangement", "contact_points": False},
        ):
            for legal in ("creates no rights or obligations", "is not legally binding", "records intentions only"):
                yield assemble(template, answers(template, *sides, legal_character=legal, **more))


def test_three_templates_ship():
    assert set(TEMPLATES) == {"sectoral", "umbrella", "supply_security"}
    assert [name for name, template in TEMPLATES.items() if not template.signed_text_behind] == ["supply_security"]
    assert "No signed text stands behind" in TEMPLATES["supply_security"].notice


@every
def test_the_example_assembles_without_fault(template):
    draft = assemble(template, tomllib.loads(example(template)))
    assert draft.particulars.status == "draft"
    assert draft.particulars.binding == "non-binding"
    assert draft.particulars.title == draft.provisions[0].text.plain


@every
def test_the_parts_stand_in_the_order_of_the_anatomy(template):
    for draft in drafts(template.name):
        steps = [ANATOMY.index(None if p.kind in BODY else p.kind) for p in draft.provisions]
        assert steps == sorted(steps)
        assert set(steps) == set(range(len(ANATOMY)))
        levels = [provision.level for provision in draft.provisions]
        assert levels[0] == 0
        assert all(after <= before + 1 for before, after in pairwise(levels))


@every
def test_other_sides_keep_no_word_of_the_sample_texts(template):
    for sides in ((AUSTRALIA, VIET_NAM), (AUSTRALIA, VIET_NAM, NETHERLANDS)):
        draft = assemble(template, answers(template, *sides, **EVERYTHING))
        text = words(draft) + repr(draft.particulars)
        assert not SAMPLE_SIDES.findall(text)
        assert not re.search(r"Norw|Chile", text)


@every
def test_treaty_words_stand_only_in_negations_of_the_legal_character(template):
    for draft in drafts(template.name):
        for provision in draft.provisions:
            assert not TREATY_WORDS.search(provision.heading.plain if provision.heading else "")
            for start, end in sentences(provision.text.plain):
                sentence = provision.text.plain[start:end]
                if TREATY_WORDS.search(sentence):
                    topics = {span.topic for span in provision.topics if span.start <= start < span.end}
                    assert topics & LEGAL, sentence
                    assert NEGATION.search(sentence), sentence


@every
def test_no_seam_shows(template):
    for draft in drafts(template.name):
        for provision in draft.provisions:
            assert not re.search(
                r" [,;.]|[,;.]{2}| {2}|\bthe the\b|\b[Tt]he (?:Japan|Australia)\b|\s$|^\s", provision.words
            )
            if provision.kind in {Kind.PARAGRAPH, Kind.ITEM, Kind.CLOSING, Kind.SIGNING}:
                assert provision.text.plain[-1] in ".:;d"
                assert provision.text.plain[0].isupper()


@every
def test_number_follows_the_sides(template):
    two = words(assemble(template, answers(template, *SIDES["two"])))
    three = words(assemble(template, answers(template, *SIDES["three"])))
    assert "in duplicate" in two
    assert "in triplicate" in three
    assert not re.search(r"\b(?:both|either|the other Participant)\b", three, re.IGNORECASE)
    assert not re.search(r"\b(?:among the Participants|all Participants|the other Participants)\b", two)


@every
def test_ids_stay_from_one_assembly_to_the_next(template):
    before = assemble(template, answers(template, *SIDES["two"]))
    after = assemble(template, answers(template, *SIDES["three"], subject="Tidal Power", **EVERYTHING))
    assert len({provision.id for provision in after.provisions}) == len(after.provisions)
    assert {provision.id for provision in before.provisions} < {provision.id for provision in after.provisions} | {
        provision.id for provision in before.provisions if provision.kind in {Kind.ITEM, Kind.PARAGRAPH}
    }
    legal = [next(p.id for p in draft.provisions if "funding" in p.topic_names) for draft in (before, after)]
    assert legal[0] == legal[1]
    assert before.id == after.id


@every
def test_every_word_knows_where_it_comes_from(template):
    draft = assemble(template, answers(template, *SIDES["two"]), {"funding": funding()})
    for provision in draft.provisions:
        for text in filter(None, (provision.text, provision.heading)):
            marks = sorted((mark.start, mark.end) for mark in text.marks if mark.kind == MarkKind.ORIGIN)
            covered = "".join(text.plain[start:end] for start, end in marks)
            assert covered == text.plain


def funding(text="Nothing in this MOC commits the Participants to the expenditure of funds."):
    return Precedent("abc.4", text, "funding", DEEP_SEA)


@every
def test_a_precedent_takes_the_place_of_the_sentence_like_it(template):
    given = answers(template, *SIDES["two"])
    own = assemble(template, given)
    draft = assemble(template, given, {"funding": funding("Nothing here obliges Japan or the United States to pay.")})
    changed = [(b, a) for b, a in zip(own.provisions, draft.provisions, strict=True) if b.text != a.text]
    [(before, after)] = changed
    assert "Nothing here obliges Australia or Viet Nam to pay." in after.text.plain
    assert "Each Participant is expected to bear" in after.text.plain
    assert before.text.plain.startswith(after.text.plain[:200])
    [mark] = [mark for mark in after.text.marks if mark.to == "clause:abc.4"]
    assert after.text.plain[mark.start : mark.end] == "Nothing here obliges Australia or Viet Nam to pay."
    for index, start, end in passages(draft.provisions, "funding"):
        assert draft.provisions[index].text.plain[start:end].startswith("Nothing here obliges")
    assert [s.topic for s in after.topics] == [s.topic for s in before.topics]


def test_two_precedents_of_one_topic_stand_side_by_side():
    template = TEMPLATES["sectoral"]
    choices = {
        "discontinuation": (
            Precedent("a", "Either Participant may discontinue this MOC by a note.", "discontinuation", DEEP_SEA),
            Precedent("b", "Discontinuation is expected to commence after 90 days.", "discontinuation", DEEP_SEA),
        )
    }
    text = words(assemble(template, answers(template, *SIDES["two"]), choices))
    assert "by a note." in text
    assert "after 90 days." in text
    assert "180 days" not in text


def test_a_choice_that_takes_the_definition_away_gives_it_back():
    template = TEMPLATES["sectoral"]
    purpose = Precedent(
        "p",
        "The purpose of this Memorandum of Cooperation (hereinafter “MOC”) is to work together.",
        "purpose",
        TECHNOLOGY,
    )
    draft = assemble(template, answers(template, *SIDES["two"]), {"purpose": purpose})
    text = words(draft)
    assert text.count("(hereinafter “MOC”)") == 1
    assert "this Memorandum of Cooperation (hereinafter “MOC”) is to work together." in text


def test_a_choice_without_a_place_changes_nothing():
    template = TEMPLATES["sectoral"]
    given = answers(template, *SIDES["two"])
    lonely = Precedent("x", "Data should be kept.", "personnel", DEEP_SEA)
    assert words(assemble(template, given, {"personnel": lonely})) == words(assemble(template, given))


@every
def test_topics_to_choose_at_are_in_the_draft(template):
    plain = choosable(template, answers(template, *SIDES["two"]))
    more = choosable(template, answers(template, *SIDES["two"], **EVERYTHING))
    assert {"legal_character", "discontinuation", "purpose"} <= set(plain)
    assert set(more) - set(plain) == {"confidentiality", "intellectual_property", "duration"}


def test_particulars_are_those_of_the_answers():
    draft = assemble(TEMPLATES["sectoral"], answers(TEMPLATES["sectoral"], AUSTRALIA, VIET_NAM, **EVERYTHING))
    facts = draft.particulars
    assert [side.country for side in facts.sides] == ["Australia", "Viet Nam"]
    assert [p.name for p in facts.participants] == [
        "Government of the Commonwealth of Australia",
        "Ministry of Industry and Trade of Viet Nam",
        "Ministry of Science and Technology of Viet Nam",
    ]
    assert facts.participants[0].represented_by == "Department of Industry, Science and Resources"
    assert facts.participants[0].short == "DISR"
    assert facts.languages == ("en", "vi")
    assert (facts.originals, facts.place, str(facts.signed_on)) == (2, "Canberra", "2027-03-19")
    assert facts.signatories[0].name == "Alex Citizen"
    assert facts.instrument_type == "memorandum_of_cooperation"
    assert (
        "Signed at Canberra on 19 March 2027, in duplicate, each in the English and Vietnamese languages, both texts"
        " being equally valid." in words(draft)
    )


def test_the_keeper_of_the_original_is_named_first():
    template = TEMPLATES["umbrella"]
    draft = assemble(template, answers(template, AUSTRALIA, VIET_NAM, first_named="Vietnam"))
    assert [side.country for side in draft.particulars.sides] == ["Viet Nam", "Australia"]
    title = draft.particulars.title
    assert title.index("Viet Nam") < title.index("Australia")


def test_articles_and_several_ministries_read_right():
    template = TEMPLATES["sectoral"]
    text = words(assemble(template, answers(template, UNITED_STATES, VIET_NAM, NETHERLANDS)))
    assert "the United States, Viet Nam and the Netherlands" in text
    assert (
        "The Department of Energy of the United States of America, the Ministry of Industry and Trade of Viet Nam and the"
        " Ministry of Science and Technology of Viet Nam, and the Government of the" in text
    )
    assert "Viet Nam: Institute of Energy; Viet Nam Academy of Science; and other relevant organizations." in text


def test_wrong_answers_are_refused_in_plain_words():
    template = TEMPLATES["sectoral"]
    with pytest.raises(WrongAnswers) as caught:
        assemble(
            template, answers(template) | {"colour": "blue", "notice_days": "soon", "sides": [{"country": "Fiji"}]}
        )
    assert len(caught.value.faults) == 3
    assert "“colour” is asked by no question" in caught.value.faults


ANY_WORDS = st.text(max_size=40)
NASTY = st.sampled_from([
    "# heading", "- item", "paragraph: words", "{{ sides }}", "{% raw %}", "section 1 @funding: x", "a || b", "@funding x",
    "<w:p/> & <b>", "line\nsection: two", "\x01\x02\x03\x04\x05\x06", "“quoted”", "日本国 経済産業省", "ends.", "𠮷野家 👍🏽",
    "\u202eabc", "{#", "[x]", "***", "%}", "café",
])  # fmt: skip
ANSWER = ANY_WORDS | NASTY


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=st.sampled_from(sorted(TEMPLATES)),
    subject=ANSWER.filter(cleaned),
    areas=st.lists(ANSWER.filter(cleaned), min_size=1, max_size=4),
    recital=ANSWER,
    level=ANSWER,
    place=ANSWER,
    post=ANSWER,
    office=ANSWER,
)
def test_answers_come_out_as_their_words_and_make_no_markup(name, subject, areas, recital, level, place, post, office):
    template = TEMPLATES[name]
    sides = (AUSTRALIA | {"post": post}, VIET_NAM | {"lead": office})
    themes = [{"title": area, "intention": recital, "focus": areas} for area in areas]
    more = {"areas": areas, "forms": areas, "recitals": [recital], "level": level, "place": place, "themes": themes}
    plain = {key: ["x" for _ in value] if key in {"areas", "forms", "recitals"} else "x" for key, value in more.items()}
    plain["themes"] = [
        {"title": "x", "intention": cleaned(recital) and "x", "focus": ["x" for _ in areas]} for _ in areas
    ]
    plain["recitals"] = ["x"] if cleaned(recital) else []
    draft = assemble(template, answers(template, *sides, **more) | {"subject": subject})
    model = assemble(template, answers(template, AUSTRALIA, VIET_NAM, **plain) | {"subject": "x"})
    assert [(p.kind, p.level, p.topic_names) for p in draft.provisions] == [
        (p.kind, p.level, p.topic_names) for p in model.provisions
    ]
    text = fold(words(draft))
    assert fold(cleaned(subject)) in text
    for answer in (*(areas if {"areas", "themes"} & {q.key for q in template.questions} else ()), post, place):
        assert fold(cleaned(answer)).rstrip(".;,:。 ") in text


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_optional_answers_may_be_empty(data):
    template = TEMPLATES[data.draw(st.sampled_from(sorted(TEMPLATES)))]
    given_answers = answers(template, {"country": "Fiji"}, {"country": "Samoa"})
    for question in template.questions:
        if not question.required and data.draw(st.booleans()):
            if data.draw(st.booleans()) and question.kind in {"line", "text", "date", "list"}:
                given_answers[question.key] = [] if question.kind == "list" else ""
            else:
                del given_answers[question.key]
    draft = assemble(template, given_answers)
    assert {p.kind for p in draft.provisions} >= {Kind.TITLE, Kind.CHAPEAU, Kind.LINK, Kind.CLOSING, Kind.SIGNATURE}
    assert "Republic of Fiji" in draft.particulars.title
