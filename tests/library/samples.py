"""Instruments with sources, as an importer would hand them over."""

import hashlib
from dataclasses import replace
from datetime import date

from app.model.instrument import Instrument, Participant, Particulars, Side, Source
from tests.trees import PARTICULARS, instrument

DEEP_SEA = """
title: Memorandum of Cooperation Regarding Deep-Sea Mining
section II | Areas of Cooperation
  paragraph: The Working Group intends to focus on the following activities {areas_of_cooperation}
  item 1. | | Sharing information on seabed mineral projects. {areas_of_cooperation}
section V: | Discontinuation
  paragraph: Either Participant may discontinue this MOC by providing written “notice” to the other. {discontinuation}
"""
TECHNOLOGY = """
title: Memorandum of Cooperation on Technology
section III. | Legal Character
  paragraph: Nothing in this MOC commits the Participants to the expenditure of funds. {funding}
section IV. | Discontinuation
  paragraph: Either Participant may discontinue this MOC by written notice of discontinuation. {discontinuation}
  paragraph: 本MOCは、日本国と米国との間の協力覚書である。 {legal_character}
"""
ON_DEEP_SEA = replace(
    PARTICULARS, title="Memorandum of Cooperation Regarding Deep-Sea Mining", signed_on=date(2026, 3, 19)
)
ON_TECHNOLOGY = Particulars(
    title="Memorandum of Cooperation on Technology between Australia and Japan",
    sides=(Side("au", "Australia"), Side("jp", "Japan")),
    participants=(
        Participant("au", "Government of Australia", "Department of Industry"),
        Participant("jp", "Government of Japan", "Cabinet Office"),
    ),
    signed_on=date(2025, 10, 28),
    place="Tokyo",
)


def source(data: bytes, name: str = "text.txt") -> Source:
    text = data.decode("utf-8", "replace")
    return Source(name, hashlib.sha256(data).hexdigest(), text, "test 1", "web text", date(2026, 4, 1))


def deep_sea() -> Instrument:
    return instrument(DEEP_SEA, ON_DEEP_SEA)


def technology() -> Instrument:
    return instrument(TECHNOLOGY, ON_TECHNOLOGY)
