"""Instruments made at random, sound and absurd, for the laws of export."""

from dataclasses import replace

from hypothesis import strategies as st

from app.model.ids import new_id
from app.model.instrument import Instrument, LanguageVersion
from app.model.provision import Kind, Provision
from app.model.text import Mark, MarkKind, Text
from tests.trees import PARTICULARS

WORDS = (
    "The Participants intend to cooperate", "on a date mutually determined", "Japan", "the United States", "R&D <AI>",
    "shall not", "180 days", "深海鉱物資源の開発に関する協力覚書", "“Participants”", "U.S.", "", " ", "\u00a0", "a\tb", "line\nbreak", "\x00\x07",
    "\ud800", "%1", "_____", "BY: ____", "AKAZAWA Ryosei", "Between", "regarding",
)  # fmt: skip
LABELS = (
    "", "", "", "I.", "II.", "I:", "II:", "1.", "2.", "3.", "(a)", "(b)", "(i)", "(ii)", "-", "•", "Section 1", "Article 2.",
    "第1条", "第一条", "（１）", "1.1", "1bis", "%1", "Annex I", "?", "x", "aa)", "0.", "99999", "*", "IIII.",
)  # fmt: skip

texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join) | st.text(max_size=20)


@st.composite
def marked(draw):
    plain = draw(texts)
    marks = []
    for kind in draw(st.lists(st.sampled_from(list(MarkKind)), max_size=3)):
        ends = sorted(draw(st.tuples(st.integers(0, len(plain)), st.integers(0, len(plain)))))
        marks.append(Mark(*ends, kind))
    return Text(plain, tuple(marks))


@st.composite
def provisions(draw, most=12):
    out = []
    for _ in range(draw(st.integers(0, most))):
        level = draw(st.integers(0, out[-1].level + 1 if out else 0))
        heading = draw(st.none() | marked())
        label = draw(st.sampled_from(LABELS))
        out.append(Provision(new_id(), draw(st.sampled_from(list(Kind))), level, draw(marked()), heading, label))
    return tuple(out)


@st.composite
def instruments(draw):
    status = draw(st.sampled_from(("draft", "signed", "unknown")))
    versions = [LanguageVersion("en", "original", draw(provisions()))]
    if draw(st.booleans()) and draw(st.booleans()):
        versions.append(LanguageVersion("ja", "translation", draw(provisions(4))))
    return Instrument(new_id(), replace(PARTICULARS, status=status, title=draw(texts)), tuple(versions))


@st.composite
def revised(draw, instrument):
    """The same instrument after some edits: dropped, added, reworded, relabelled, retyped, moved provisions."""
    kept = list(instrument.provisions)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(kept)))
        match draw(st.sampled_from(("drop", "add", "reword", "relabel", "retype", "move"))):
            case "add":
                level = draw(st.integers(0, 2))
                kept.insert(at, Provision(new_id(), draw(st.sampled_from(list(Kind))), level, draw(marked())))
            case "drop" if at < len(kept):
                del kept[at]
            case "move" if at < len(kept):
                kept.insert(draw(st.integers(0, len(kept) - 1)), kept.pop(at))
            case "reword" if at < len(kept):
                kept[at] = replace(kept[at], text=draw(marked()))
            case "relabel" if at < len(kept):
                kept[at] = replace(kept[at], label=draw(st.sampled_from(LABELS)))
            case "retype" if at < len(kept):
                kept[at] = replace(kept[at], kind=draw(st.sampled_from(list(Kind))))
    level = -1
    sound = []
    for provision in kept:
        level = min(provision.level, level + 1)
        sound.append(replace(provision, level=level))
    version = replace(instrument.versions[0], provisions=tuple(sound))
    return replace(instrument, versions=(version, *instrument.versions[1:]))
