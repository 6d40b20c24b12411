"""What the doctor looks at beside the library: folders, fonts, the base document, templates, rules, what was left."""

import os
import stat
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from app import log
from app.errors import RuleFault, TemplateFault, UnreadableFile, UserError
from app.log import Fact
from app.paths import private, resources, temporary_folder, user_folder
from app.settings import load

State = Literal["good", "doubt", "bad"]
_DAY = 86_400
_FONTS = (b"\x00\x01\x00\x00", b"OTTO", b"true")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: what was found and what to do, each in one sentence; ``details`` say more.

    Sentences may name files. ``facts`` never do: they are numbers and words of the code, for the diagnostic report.
    """

    topic: str
    state: State
    said: str
    advice: str = ""
    facts: tuple[tuple[str, Fact], ...] = ()
    details: tuple[str, ...] = ()


def counted(count: int, one: str, many: str) -> str:
    """Return a number with its word: 1 draft, 2 drafts."""
    return f"{count} {one if count == 1 else many}"


def folders() -> Iterator[Check]:
    """Look whether the user's folder can be written to, and by nobody else."""
    home = user_folder()
    if not home.exists():
        above = next(each for each in home.absolute().parents if each.exists())
        if above.is_dir() and os.access(above, os.W_OK):
            yield Check("folders", "good", "Your folder is not there yet, and can be made.", facts=(("there", False),))
            return
    try:
        private(home)
        mark = temporary_folder() / f"doctor-{os.getpid()}"
        mark.write_bytes(b"")
        mark.unlink()
    except OSError as error:
        advice = "Give yourself the right to write there, or set PARAPH_HOME to a folder of your own."
        facts = (("kind", log.kind_of(error)),)
        yield Check("folders", "bad", f"Nothing can be written in {home}.", advice, facts)
        return
    open_to_others = os.name == "posix" and bool(stat.S_IMODE(home.stat().st_mode) & 0o077)
    if open_to_others:
        said = f"Other users of this computer can look into {home}."
        yield Check("folders", "doubt", said, f"Close it to them: chmod 700 '{home}'", (("private", False),))
    else:
        yield Check("folders", "good", "Your folder can be written to, and is yours alone.", facts=(("private", True),))


def fonts() -> Iterator[Check]:
    """Look whether the type that pages are set in is there: the program's own, and Japanese."""
    folder = resources() / "fonts"
    shipped = [path for path in sorted(folder.glob("*")) if path.suffix in {".ttf", ".otf"}]
    broken = [path for path in shipped if not _is_font(path)]
    if not shipped or broken:
        facts = (("shipped", len(shipped)), ("broken", len(broken)))
        yield Check("fonts", "bad", "The program's own fonts are missing or damaged.", "Install Paraph again.", facts)
        return
    from app.export.pdf import application  # noqa: PLC0415 - late: Qt is large, and only the doctor asks
    from app.export.pdf_setting import families  # noqa: PLC0415 - late: see above

    application()
    eastern = [name for name in families("Times New Roman", "MS Mincho")[1:] if name != "serif"]
    facts = (("shipped", len(shipped)), ("japanese", len(eastern)))
    if eastern:
        yield Check("fonts", "good", f"Fonts are there; Japanese is set in {eastern[0]}.", facts=facts)
    else:
        advice = "Install a Japanese font: Noto Serif CJK JP, or the Japanese fonts of Windows."
        yield Check("fonts", "doubt", "No Japanese font was found; Japanese may be shown as boxes.", advice, facts)


def base() -> Iterator[Check]:
    """Look whether Word files can be made: in the ministry's own file where one was chosen, else in the program's."""
    from app.export.based import prepared  # noqa: PLC0415 - late: it brings what makes Word files
    from app.export.dress import BaseFile  # noqa: PLC0415 - late: see above
    from app.ingest.files import bytes_of  # noqa: PLC0415 - late: see above

    settings = load(user_folder() / "settings.json")
    own = Path(settings.base_file) if settings.base_file else None
    path = own or resources() / "base.docx"
    facts: tuple[tuple[str, Fact], ...] = (("own", own is not None),)
    try:
        prepared(BaseFile(bytes_of(path), settings.base_styles if own else ()))
    except UnreadableFile as error:
        said = f"The program's own Word file cannot be used: {error.why}."
        advice = "Install Paraph again."
        if own:
            said = f"Your ministry's Word file {path} cannot be used: {error.why}."
            advice = "Choose another one: “House style” where a file is exported."
        yield Check("base", "bad", said, advice, (*facts, ("kind", log.kind_of(error))))
    else:
        whose = "Word files are made in your ministry's own file."
        whose = whose if own else "Word files are made in the program's own look; no ministry's file is chosen."
        yield Check("base", "good", whose, facts=facts)


def templates() -> Iterator[Check]:
    """Look whether all templates can be used."""
    from app.jobs.drafting import shelf  # noqa: PLC0415 - late: it brings Jinja

    found = shelf()
    if not found.faults:
        count = len(found.templates)
        words = f"{counted(count, 'template', 'templates')} can be used."
        yield Check("templates", "good", words, facts=(("count", count),))
    for fault in found.faults:
        yield _faulty("templates", fault)


def rules() -> Iterator[Check]:
    """Look whether all rules can be read: profiles, and what is known of counterparts."""
    from app.checking.counterparts import cards  # noqa: PLC0415 - late: it brings the rules
    from app.checking.profiles import profile, profile_names  # noqa: PLC0415 - late: see above

    names = profile_names()
    readers: tuple[Callable[[], object], ...] = (*(partial(profile, name) for name in names), cards)
    faults: list[UserError] = []
    for read in readers:
        try:
            read()
        except UserError as error:
            if str(error) not in map(str, faults):  # one file may be asked for by several profiles
                faults.append(error)
    yield from (_faulty("rules", fault) for fault in faults)
    if not faults:
        yield Check("rules", "good", f"{len(names)} profiles of rules can be used.", facts=(("count", len(names)),))


def leftovers() -> Iterator[Check]:
    """Look for files that were meant to last for a moment, and are older than a day."""
    now, old = time.time(), []
    try:
        for path in temporary_folder().rglob("*"):
            state = path.lstat()
            if stat.S_ISREG(state.st_mode) and now - state.st_mtime > _DAY:
                old.append(state.st_size)
    except OSError:
        return
    facts = (("count", len(old)), ("bytes", sum(old)))
    if old:
        many = f"{len(old)} temporary files of a program that was ended are left."
        said = many if len(old) > 1 else "A temporary file of a program that was ended is left."
        advice = f"Close all windows of Paraph, then delete what is in {temporary_folder()}."
        yield Check("temporary", "doubt", said, advice, facts)
    else:
        yield Check("temporary", "good", "No temporary files are left.", facts=facts)


LOOKS: tuple[Callable[[], Iterator[Check]], ...] = (folders, fonts, base, templates, rules, leftovers)
"""What is looked at, in its order."""


def _faulty(topic: str, fault: UserError) -> Check:
    line = fault.line if isinstance(fault, RuleFault | TemplateFault) else 0
    facts: tuple[tuple[str, Fact], ...] = (("line", line), ("kind", log.kind_of(fault)))
    return Check(topic, "bad", str(fault), "Mend the file there, or take it away.", facts)


def _is_font(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) in _FONTS
    except OSError:
        return False
