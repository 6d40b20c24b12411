"""Give a draft a second language: the words of a file, read as any file of strangers is."""

from pathlib import Path
from typing import Literal

from app.errors import NotAnInstrument
from app.jobs.opening import reading_of
from app.language.tongues import tongue_of
from app.model.draft import Draft, Step
from app.model.instrument import LanguageVersion
from app.negotiating.bilingual import version_added
from app.progress import Progress, quiet
from app.worker import Worker


def version_from_file(
    draft: Draft,
    path: Path,
    role: Literal["original", "translation"],
    worker: Worker | None = None,
    progress: Progress = quiet,
) -> Step:
    """Return the step that adds the language version that a file holds, in another language than the draft's first.

    Of a file in several languages the first that is not the draft's is taken. Raises UnreadableFile, and
    NotAnInstrument for a file in the draft's own language alone.
    """
    progress(0, 1, path.name)
    reading = reading_of(str(path), worker=worker)
    versions = reading.instrument.versions if reading else ()
    own = draft.instrument.versions[0].language.partition("-")[0]
    wanted = next((each for each in versions if _language(each) != own and each.provisions), None)
    if wanted is None:
        raise NotAnInstrument(path.name, ("it is in the language of the draft",))
    return version_added(draft, wanted.language, role, wanted.provisions)


def _language(version: LanguageVersion) -> str:
    """Return the language that a version is in, by its words where they say more than its tag."""
    words = " ".join(each.words for each in version.provisions[:40])
    return (tongue_of(words) or version.language).partition("-")[0]
