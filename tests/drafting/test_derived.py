"""A template made from an instrument: it says the text again, and its own names, periods and dates are asked."""

import difflib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.drafting.checking import looked_over
from app.drafting.derived import derived
from app.ingest.reading import read_bytes
from app.jobs.importing import starter_texts
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision, TopicSpan
from app.model.text import Text
from tests.drafting.material import DEEP_SEA, particulars
from tests.thinned import examples


def instrument(*provisions, of=DEEP_SEA):
    return Instrument("x", of, (LanguageVersion("en", "original", tuple(provisions)),))


def provision(kind, words, *topics, **more):
    spans = tuple(TopicSpan(topic, 0, len(words)) for topic in topics)
    return Provision(f"p{abs(hash((kind, words)))}", kind, text=Text(words), topics=spans, **more)


def lines(*provisions, of=DEEP_SEA):
    return derived(instrument(*provisions, of=of)).text.splitlines()[1:]


TITLE = provision(Kind.TITLE, DEEP_SEA.title)


@pytest.mark.parametrize(
    ("kind", "words", "topics", "wanted"),
    [
        ("title", DEEP_SEA.title, (), "title: {{ instrument }} Regarding {{ subject }} {{ between|capital }} {{ the_names }}"),
        (
            "chapeau",
            ("The Ministry of Economy, Trade and Industry of Japan and the Department of Commerce of the United States of"
            " America (hereinafter referred to collectively as the “Participants”);"),
            (),
            "chapeau: {{ chapeau }} (hereinafter referred to collectively as the “{{ participants }}”);",
        ),
        ("paragraph", "Japan informs the United States.", (), "{{ sides[0].country }} informs {{ sides[1].the_country }}."),
        ("paragraph", "Japan’s laws apply.", (), "{{ sides[0].country|possessive }} laws apply."),
        ("paragraph", "Firms of Japan and the United States.", (), "Firms of {{ the_countries }}."),
        ("paragraph", "Japanese and American firms.", (), '{{ sides|map(attribute="adjective")|and_list }} firms.'),
        ("paragraph", "Both Participants accept.", (), "{{ both|capital }} {{ participants }} accept."),
        ("paragraph", "It informs the other Participant.", (), "It informs {{ others }}."),
        ("paragraph", "Consultation between the Participants.", (), "Consultation {{ between }} the {{ participants }}."),
        ("paragraph", "This Memorandum of Cooperation (hereinafter “MOC”) is short.", (), "This {{ defined }} is short."),
        ("paragraph", "This MOC is short.", (), "This {{ short }} is short."),
        ("paragraph", "Deep-Sea Mineral Resource Development matters.", (), "{{ subject }} matters."),
        (
            "paragraph",
            "For deep-sea mineral resource development, yes.",
            (),
            "For {{ field or subject|running }}, yes.",
        ),
        (
            "paragraph",
            "It ends 90 days after the notice.",
            ("discontinuation",),
            'It ends {{ notice_days|counted("day") }} after the notice.',
        ),
        ("paragraph", "It ends after six months.", ("discontinuation",), 'after {{ notice_months|spelled("month") }}.'),
        ("paragraph", "It lasts five years.", ("duration",), '{{ duration_years|spelled("year") }}.'),
        ("paragraph", "They review it every three years.", ("review",), '{{ review_years|every("year") }}.'),
        ("paragraph", "They meet within 90 days.", ("meetings",), "They meet within 90 days."),
    ],
)  # fmt: skip
def test_what_is_recognised_stands_in_braces(kind, words, topics, wanted):
    [line] = lines(provision(Kind(kind), words, *topics))
    assert line.endswith(wanted)


def test_how_it_was_signed_is_asked():
    of = Particulars(**{name: getattr(DEEP_SEA, name) for name in ("title", "instrument_type", "sides", "participants")},
                     signed_on=date(2026, 3, 19), place="Tokyo", originals=2)  # fmt: skip
    words = "Signed at Tokyo on March 19, 2026, in duplicate, in the English and Japanese languages."
    [line, *block] = lines(
        provision(Kind.SIGNING, words), provision(Kind.SIGNATURE, "a"), provision(Kind.SIGNATURE, "b"), of=of
    )
    for wanted in ('place or "[place]"', "date|long_date", "originals|copies", "languages|and_list"):
        assert wanted in line
    assert block[0] == "{% for side in sides %}"
    assert len(block) == 3
    head = derived(instrument(provision(Kind.SIGNING, words), of=of)).head
    assert 'default = "Tokyo"' in head
    assert 'default = ["English", "Japanese"]' in head


def test_another_period_and_another_collective_name_become_questions_of_their_own():
    of = particulars("Norway", "Chile", name="Signatories")
    made = derived(instrument(
        provision(Kind.TITLE, of.title),
        provision(Kind.PARAGRAPH, "Either Signatory ends it 30 days after the notice, or 60 days after.", "discontinuation"),
        of=of,
    ))  # fmt: skip
    assert "notice_days_2" in made.text
    look = looked_over("mine", made.text, made.head, {})
    assert look.blemishes == ()
    assert "Either Signatory ends it 30 days after the notice, or 60 days after." in look.instrument.provisions[1].words


def test_one_list_of_areas_becomes_a_question():
    items = [provision(Kind.ITEM, f"Sharing {word};", "areas_of_cooperation", number=str(at))
             for at, word in enumerate(("data", "ships", "ports"), 1)]  # fmt: skip
    made = derived(instrument(TITLE, *items))
    assert "{% for area in areas %}" in made.text
    assert '"Sharing data"' in made.head
    look = looked_over("mine", made.text, made.head, {})
    assert [p.words for p in look.instrument.provisions[1:]] == [
        "Sharing data;",
        "Sharing ships; and",
        "Sharing ports.",
    ]
    apart = [items[0], provision(Kind.PARAGRAPH, "And also:"), *items[1:]]
    assert "for area" not in derived(instrument(TITLE, *apart)).text


@pytest.mark.parametrize("path", starter_texts(), ids=lambda path: path.stem)
def test_the_signed_texts_come_out_again(path):
    made = read_bytes(path.name, path.read_bytes()).instrument
    texts = derived(made)
    look = looked_over("mine", texts.text, texts.head, {}, {"date": made.particulars.signed_on})
    assert look.blemishes == ()
    before = " ".join(p.words for p in made.provisions).split()
    after = " ".join(p.words for p in look.instrument.provisions).split()
    assert difflib.SequenceMatcher(None, before, after, autojunk=False).ratio() > 0.93
    assert [p.topic_names for p in made.provisions if p.topics and p.kind is not Kind.SIGNATURE] == [
        p.topic_names for p in look.instrument.provisions if p.topics and p.kind is not Kind.SIGNATURE
    ]


@settings(max_examples=examples(15, 30))
@given(
    st.lists(
        st.sampled_from(["{{", "}}", "{%", "%}", "{#", "#}", "||", "@funding", "section:", "Japan", "MOC", "‘", "7", "日本"]),
        min_size=1,
        max_size=8,
    ).map(" ".join),
    st.sampled_from([Kind.PARAGRAPH, Kind.SECTION, Kind.ITEM, Kind.RECITAL, Kind.CLOSING]),
)  # fmt: skip
def test_no_words_are_taken_for_marks(words, kind):
    made = derived(instrument(TITLE, provision(kind, words)))
    look = looked_over("mine", made.text, made.head, {})
    assert look.blemishes == ()
    assert look.instrument.provisions[1].words == words


def test_a_text_in_japanese_stays_as_it_is():
    of = particulars("Japan", "Chile")
    made = derived(instrument(TITLE, provision(Kind.PARAGRAPH, "双方は、協力を促進する意図を有する。"), of=of))
    assert "paragraph: 双方は、協力を促進する意図を有する。" in made.text
