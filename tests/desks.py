"""Drafts for tests, and what is typed into them."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from app.jobs.desks import KeptDesk
from app.library.health_sums import teach
from app.library.store import Library
from app.library.values import Kept
from app.model.draft import Draft, Setting, Step
from app.model.edits import Splice
from app.model.text import Text
from tests.trees import instrument

NOTATION = """\
title: Memorandum of Cooperation
section | Purpose |
  paragraph: The Participants intend to cooperate.
section | Final matters |
  paragraph: This Memorandum is not binding.
"""


def draft(notation: str = NOTATION, **setting: str) -> Draft:
    text = instrument(notation)
    text = replace(text, particulars=replace(text.particulars, status="draft"))
    return Draft(text.id, text, Setting(**setting), text.provisions)


def typed(now: Draft, words: str, at: int = 2) -> Step:
    """Return the step that puts words in the place of a provision's text."""
    old = now.provisions[at]
    return Step((Splice(at, (old,), (replace(old, text=Text(words)),)),), "typed")


def kept_desk(library: Library, one: Draft | None = None) -> KeptDesk:
    """Keep a draft and return its desk."""
    one = one or draft()
    library.begin(one, "Draft")
    return KeptDesk(Kept(one, (), (), 0))


def keep_as_before(
    path: Path, draft_id: str, template: str, answers: str = "{}", choices: str = "{}", title: str = ""
) -> None:
    """Keep a draft as older versions did: as answers and choices."""
    with closing(sqlite3.connect(path)) as old:
        teach(old)
        row = (draft_id, template, answers, choices, title, "2026-05-14T12:00:00+00:00")
        old.execute("INSERT INTO draft (id, template, answers, choices, title, changed) VALUES (?, ?, ?, ?, ?, ?)", row)
        old.commit()
