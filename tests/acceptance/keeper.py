"""A library at work, to be cut off: writes one thing after another, and says of each on standard output that it is kept.

python -m tests.acceptance.keeper LIBRARY COUNT
"""

import os
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from app.library.store import Library
from app.library.values import Logged, Sending
from app.model.draft import Step, stepped
from app.model.edits import Splice
from app.model.text import Text
from tests.desks import draft
from tests.library.samples import deep_sea, source


def main(path: Path, count: int) -> None:
    """Do so many things."""
    with closing(Library.open(path)) as library:
        one = draft()
        library.begin(one, "Draft")
        say(f"draft {one.id}")
        for number in range(count):
            now = library.kept(one.id).draft
            old = now.provisions[2]
            step = Step((Splice(2, (old,), (replace(old, text=Text(f"The word w{number}. ")),)),), "typed")
            library.append(one.id, [Logged(step)])
            say(f"typed {number}")
            if number % 6 == 0:
                data = b"a file %d" % number * 900
                kept = library.keep_file(one.id, Sending("a.docx", "sent"), data)
                say(f"file {kept.sha256}")
            if number % 10 == 0:
                text = b"a text %d" % number
                say(f"text {library.add(deep_sea(), source(text), text).id}")
            if number % 15 == 14:
                library.keep_state(one.id, stepped(step, now), number + 1)


def say(what: str) -> None:
    """Acknowledge one thing."""
    os.write(1, f"ACK {what}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
