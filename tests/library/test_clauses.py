from dataclasses import replace

import pytest

from app.library.clauses import derive, short_title
from app.model.provision import TopicSpan
from tests.trees import instrument

FIRST, SECOND = "Nothing in this MOC commits funds.", "It does not create rights."


def with_topics(one, *spans):
    version = one.versions[0]
    provision = replace(version.provisions[0], topics=spans)
    return replace(one, versions=(replace(version, provisions=(provision,)),))


def test_a_provision_whose_sentences_hold_several_topics_is_kept_by_sentence():
    one = with_topics(
        instrument(f"paragraph: {FIRST} {SECOND}"), TopicSpan("funding", 0, 34), TopicSpan("legal_character", 35, 61)
    )
    identity = one.provisions[0].id
    assert [(c.id, c.text, c.topics) for c in derive(one)] == [
        (f"{identity}.1", FIRST, ("funding",)),
        (f"{identity}.2", SECOND, ("legal_character",)),
    ]


def test_topics_over_the_same_sentences_keep_it_whole():
    one = with_topics(
        instrument(f"paragraph: {FIRST} {SECOND}"), TopicSpan("funding", 0, 61), TopicSpan("legal_character", 0, 61)
    )
    (clause,) = derive(one)
    assert (clause.id, clause.topics) == (one.provisions[0].id, ("funding", "legal_character"))


def test_one_topic_keeps_it_whole():
    (clause,) = derive(instrument(f"paragraph: {FIRST} {SECOND} {{funding}}"))
    assert (clause.start, clause.end, clause.topics) == (0, 61, ("funding",))


def test_headings_stand_over_what_they_hold():
    clauses = derive(
        instrument(
            "section III: | Meetings\n  paragraph 1. | | Meetings take place.\n    item (a) | | Online.\nsection IV: | Rest"
        )
    )
    assert [(c.label, c.heading, c.text) for c in clauses] == [
        ("III.1", "Meetings", "Meetings take place."),
        ("III.1.a", "Meetings", "Online."),
        ("IV", "Rest", ""),
    ]


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        (
            "MEMORANDUM OF COOPERATION Regarding Deep-Sea Mining Between the Ministry of Economy and the Department",
            "Deep-Sea Mining",
        ),
        (
            "Memorandum of Cooperation between the Ministry of Energy of Kenya and the Government of Japan on Hydrogen",
            "Hydrogen",
        ),
        ("Memorandum of Understanding in the Field of Water between A and B", "Water"),
        ("Arrangement on Rail Safety among Peru, Chile and Bolivia", "Rail Safety"),
        ("Memorandum of Cooperation between Japan and Kenya", "Memorandum of Cooperation"),
        ("Framework for Securing the Supply of Critical Minerals", "Securing the Supply of Critical Minerals"),
        ("", ""),
        ("between", "between"),
    ],
)
def test_the_short_title_is_the_subject(title, subject):
    assert short_title(title) == subject
