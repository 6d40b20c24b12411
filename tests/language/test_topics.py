import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language import topics
from app.language.sentences import sentences
from app.language.sieve import Sieve
from app.paths import resources


@pytest.mark.parametrize(
    ("sentence", "heading", "topic"),
    [
        ("The purpose of this Memorandum is to strengthen cooperation.", "", "purpose"),
        ("The Participants intend to cooperate in the following areas:", "", "areas_of_cooperation"),
        ("Cooperation may take the following forms:", "", "forms_of_cooperation"),
        ("The Participants intend to establish a Working Group.", "", "working_group"),
        ("Other relevant agencies may participate as appropriate.", "", "participating_agencies"),
        ("Each Participant will designate a contact point.", "", "contact_points"),
        ("The Sides will meet once a year.", "", "meetings"),
        ("Meetings should be convened on an as-needed basis.", "", "meetings"),
        ("Nothing in this MOC commits the Participants to the expenditure of funds.", "Legal Character", "funding"),
        ("Each Participant will bear its own costs.", "", "funding"),
        ("Ownership of intellectual property arising from joint work will be decided case by case.", "", "intellectual_property"),
        ("The Participants will not disclose confidential information to third parties.", "", "confidentiality"),
        ("Visiting personnel will abide by the rules of the host.", "", "personnel"),
        ("Nothing in this MOC is intended to alter any existing agreements between the Participants.", "Legal Character", "other_instruments"),
        ("This MOC does not create legally binding rights or obligations.", "", "legal_character"),
        ("This Arrangement is not legally binding.", "Final provisions", "legal_character"),
        ("Cooperation takes place in accordance with the respective laws and regulations.", "", "applicable_law"),
        ("“Data” means any information shared under this Arrangement.", "", "definitions"),
        ("Any differences will be resolved through consultation.", "", "differences"),
        ("This MOC may be modified by written decision of both Participants.", "", "modification"),
        ("The Participants intend to review this MOC every two years.", "Discontinuation", "review"),
        ("This MOC will remain in effect for a period of five years.", "", "duration"),
        ("Either Participant may discontinue this MOC with written notice.", "", "discontinuation"),
        ("This MOC becomes operative upon signature by both Participants.", "Discontinuation", "operative_date"),
        ("In case of divergence, the English text prevails.", "", "language"),
    ],
)  # fmt: skip
def test_a_sentence_by_its_words(sentence, heading, topic):
    found = topics.topics_of(sentence, heading, "paragraph")
    assert topic in {span.topic for span in found}
    assert all((span.start, span.end) == (0, len(sentence)) for span in found)


def test_the_heading_decides_when_the_words_do_not():
    assert topics.topics_of("Hydrogen and ammonia.", "Areas of Cooperation", "item")[0].topic == "areas_of_cooperation"
    assert topics.topics_of("Hydrogen and ammonia.") == ()


def test_the_words_decide_against_the_heading():
    found = topics.topics_of("This MOC becomes operative upon signature.", "Discontinuation", "paragraph")
    assert [span.topic for span in found] == ["operative_date"]


def test_topics_sit_on_sentences():
    text = "This MOC is not legally binding. Each Participant will bear its own costs."
    found = topics.topics_of(text, "General", "paragraph")
    assert [(span.topic, text[span.start : span.end]) for span in found] == [
        ("legal_character", "This MOC is not legally binding."),
        ("funding", "Each Participant will bear its own costs."),
    ]


def test_a_bullet_of_an_area_stays_one():
    text = "Securing supply chains, intellectual property and personnel will be a priority."
    assert [span.topic for span in topics.topics_of(text, "Areas of Cooperation / Biotechnology", "item")] == [
        "areas_of_cooperation"
    ]


def test_every_topic_has_a_title():
    assert len(topics.all_topics()) == 23
    assert topics.title("areas_of_cooperation") == "Areas of cooperation"
    assert topics.title("something_else") == "Something else"


@given(st.text(max_size=200), st.text(max_size=40))
def test_spans_lie_in_the_text(text, heading):
    for span in topics.topics_of(text, heading, "paragraph"):
        assert 0 <= span.start <= span.end <= len(text)
        assert span.topic in topics.all_topics()


def test_the_sieve_finds_what_the_patterns_find():
    text = " ".join(path.read_text(encoding="utf-8") for path in (resources() / "signed").glob("*.txt"))
    known = topics._topics().values()
    patterns = [(topic.slug, each) for topic in known for each in (*topic.heading, *topic.strong, *topic.weak)]
    sieve = Sieve(patterns)
    for start, end in sentences(text):
        words = text[start:end]
        assert sorted(sieve.found(words)) == sorted(
            slug for slug, each in patterns if re.search(each, words, re.IGNORECASE)
        )
