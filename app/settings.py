"""What the program remembers between two starts: one frozen value, kept as JSON."""

import json
import os
from pathlib import Path
from typing import Literal, NamedTuple

Theme = Literal["system", "light", "dark"]
Paper = Literal["a4", "letter"]
Language = Literal["system", "en", "ja"]


class Settings(NamedTuple):
    """The user's choices. Window and splitter states are opaque strings by a name ("library.panes").

    ``exports`` is how each kind of file was last exported, by kind and option ("redline.brackets"). ``base_file`` is
    the path of the ministry's own Word file that ours are made in, ``base_styles`` which of its styles ours are.
    ``dates`` is how the dates are shown, and which of them a person was reminded of ("seen.…"). ``tour`` is "done" once
    the tour was taken or left, ``returned`` the draft that came back after the last window was ended.
    ``keyring`` names the libraries whose key the system keeps, by how their files begin. ``clear_clipboard`` and
    ``forget_files`` are "yes" where traces are cleared when the window is closed. ``marking`` is how every file that
    leaves is to be handled, besides what its draft says.
    """

    theme: Theme = "system"
    author: str = ""
    paper: Paper = "a4"
    language: Language = "system"
    last_folder: str = ""
    panes: tuple[tuple[str, str], ...] = ()
    exports: tuple[tuple[str, str], ...] = ()
    base_file: str = ""
    base_styles: tuple[tuple[str, str], ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    keyring: str = ""
    marking: str = ""
    clear_clipboard: str = ""
    forget_files: str = ""
    tour: str = ""
    returned: str = ""


def load(path: Path) -> Settings:
    """Return the settings kept at ``path``; the defaults for what is missing, unknown or damaged there."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(data, dict):
        return Settings()
    sample = Settings()._asdict()
    known = {
        name: data[name] for name, value in sample.items() if isinstance(value, str) and isinstance(data.get(name), str)
    }
    for name in ("panes", "exports", "base_styles", "dates"):
        pairs = data.get(name)
        if isinstance(pairs, dict):
            known[name] = tuple((str(key), str(value)) for key, value in pairs.items())
    return Settings(**known)


def save(settings: Settings, path: Path) -> None:
    """Keep ``settings`` at ``path``, whole or not at all; raise OSError when that cannot be done."""
    path.parent.mkdir(parents=True, exist_ok=True)
    named = ("panes", "exports", "base_styles", "dates")
    pairs = {name: getattr(settings, name) for name in named}
    data = settings._asdict() | {name: dict(each) for name, each in pairs.items()}
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(json.dumps(data, indent=1))
    Path(part).replace(path)
