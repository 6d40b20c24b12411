"""Comments in a Word file: who said what, when, on which words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: ``date`` as the file writes it (ISO), ``anchored`` the words it is on, ``paragraph`` those around.

    ``replies_to`` counts from 0 among the comments of the file; ``resolved`` says that somebody has set it as done.
    """

    author: str
    date: str
    text: str
    anchored: str
    paragraph: str
    replies_to: int | None = None
    resolved: bool = False
