"""Errors that a person can put right; anything else is a bug.

Every class holds the facts as fields and says them in one English sentence, so that the window can say them in another
language and the command line can print them as they are.
"""

import unicodedata
from typing import Any

_LONGEST = 1_500  # letters of a sentence
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class UserError(Exception):
    """Something the user can put right: what happened, to which file and where, and what to do now.

    Its sentence is one line of at most 1,500 letters, whatever a stranger's file or its name has put into it.
    """

    def __init__(self, said: str = "") -> None:
        super().__init__(legible(said, _LONGEST))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the sentence and the fields as they are: an error crosses from the worker process unchanged."""
        return _again, (type(self), self.args, self.__dict__)


class Cancelled(Exception):
    """The user stopped a job; nothing is said about it."""


class UnreadableFile(UserError):
    """A file could not be read.

    ``name`` is the file's name, ``why`` a clause without capital or full stop ("it is not a Word file"), ``advice`` a
    whole sentence saying what to do.
    """

    def __init__(self, name: str, why: str, advice: str = "") -> None:
        self.name, self.why, self.advice = name, why, advice
        super().__init__(f"{name} could not be read: {why}. {advice}".strip())


class PasswordNeeded(UnreadableFile):
    """A file opens only with its password, and none was given."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "it is protected with a password", "Give the password to read it.")


class WrongPassword(UnreadableFile):
    """A file opens only with its password, and another one was given."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "the password is not the right one", "Try again: capitals count.")


class Unfinished(UnreadableFile):
    """A file was not read to its end: it took too long, or too much memory, or broke its reader."""


class NotAnInstrument(UserError):
    """A text is not an instrument; ``reasons`` are short clauses ("no participants are named")."""

    def __init__(self, name: str, reasons: tuple[str, ...]) -> None:
        self.name, self.reasons = name, reasons
        super().__init__(f"{name} is not an instrument: {'; '.join(reasons)}.")


class NoMarks(UserError):
    """A file holds no tracked changes where they are what was asked for."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} holds no tracked changes. Choose a second text to compare it with.")


class UnwritableFile(UserError):
    """A file could not be written; the target, if there was one, is as it was."""

    def __init__(self, name: str, why: str) -> None:
        self.name, self.why = name, why
        super().__init__(f"{name} could not be saved: {why}. Choose another place, or close the file where it is open.")


class ChangesUndecided(UserError):
    """A file was to be cleaned, and nobody said what becomes of its ``count`` tracked changes."""

    def __init__(self, name: str, count: int) -> None:
        self.name, self.count = name, count
        what = "1 tracked change" if count == 1 else f"{count} tracked changes"
        super().__init__(f"{name} holds {what}. Say whether they are kept, accepted or rejected, then clean it.")


class NotCleaned(UserError):
    """A cleaned file did not read as the file had read; nothing was written."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"{name} was not cleaned: some of its words would not have stayed as they are. "
            "Copy its text into a new document, or send it as a PDF."
        )


class OpenBrackets(UserError):
    """A text was to leave without brackets, and ``count`` are open."""

    def __init__(self, count: int) -> None:
        self.count = count
        what = "1 bracket is open" if count == 1 else f"{count} brackets are open"
        super().__init__(f"{what}. Settle them first, take one side’s words, or keep them in the file.")


class NotReadyToSign(UserError):
    """A text was to be signed, and ``brackets`` are open or ``blanks`` are left in it."""

    def __init__(self, brackets: int, blanks: int) -> None:
        self.brackets, self.blanks = brackets, blanks
        open_ones = {0: "", 1: "1 bracket is open"}.get(brackets, f"{brackets} brackets are open")
        left = {0: "", 1: "1 place is left blank"}.get(blanks, f"{blanks} places are left blank")
        super().__init__(
            f"The text cannot be signed yet: {' and '.join(filter(None, (open_ones, left)))}. "
            "Settle them first, or make a rehearsal, which is marked DRAFT on every page."
        )


class NotInLibrary(UserError):
    """Nothing in the library, and no file, answers to a reference."""

    def __init__(self, reference: str) -> None:
        self.reference = reference
        super().__init__(f"“{reference}” is neither a file nor the id of an instrument in the library.")


class DraftElsewhere(UserError):
    """A draft was written in another window meanwhile; ``draft`` is its id."""

    def __init__(self, draft: str) -> None:
        self.draft = draft
        super().__init__(
            "This draft has been written in another window meanwhile. Go on there, or keep what is here as a copy."
        )


class LibraryUnusable(UserError):
    """The library's file cannot be opened or written."""

    def __init__(self, path: str, why: str) -> None:
        self.path, self.why = path, why
        super().__init__(f"The library {path} cannot be used: {why}.")


class LibraryDamaged(LibraryUnusable):
    """The library's file is damaged; ``faults`` are clauses for a report, what was found first of all.

    ``key`` opens an encrypted one, where it is known.
    """

    key: Any = None

    def __init__(self, path: str, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__(path, "the file is damaged; restore a backup, or save what can be saved into a new library")


class LibraryBehind(LibraryUnusable):
    """The library has come less far than when it was last changed here: ``changes`` of rows are missing.

    ``key`` opens an encrypted one, where it is known.
    """

    key: Any = None

    def __init__(self, path: str, changes: int) -> None:
        self.changes = changes
        super().__init__(
            path,
            "it is older than when Paraph last changed it here: its log was lost, or an older copy was put in its "
            "place. Restore a backup; or, if that was on purpose, go on with it as it is (“paraph restore present”)",
        )


class LibraryInUse(LibraryUnusable):
    """Something was to take the place of a library that a window has open."""

    def __init__(self, path: str) -> None:
        super().__init__(path, "another window has it open; close that window, then try again")


class NothingToSave(UserError):
    """Nothing of a library could be read in a file."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"Nothing of a library is left in {name}. Restore a backup of it.")


class BackupFailed(UserError):
    """A copy of the library could not be made; ``why`` is a clause."""

    def __init__(self, folder: str, why: str) -> None:
        self.folder, self.why = folder, why
        super().__init__(f"No backup could be made in {folder}: {why}. The library itself is as it was.")


class NoBackup(UserError):
    """Nothing is called so among the backups of a library."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"There is no backup “{name}”. “paraph backups” lists those that there are.")


class LibraryLocked(LibraryUnusable):
    """The library is encrypted, and no passphrase was given."""

    def __init__(self, path: str) -> None:
        super().__init__(path, "it is encrypted and opens only with its passphrase")


class WrongPassphrase(LibraryUnusable):
    """The library is encrypted, and another passphrase was given than the one it was encrypted with."""

    def __init__(self, path: str) -> None:
        super().__init__(
            path,
            "the passphrase is not the right one; capitals and spaces count, and an older copy of a library needs the "
            "passphrase of its time (a file whose beginning is damaged says the same)",
        )


class NoCipher(UserError):
    """The part that encrypts libraries is not installed, or does not run here."""

    def __init__(self) -> None:
        super().__init__(
            "Encrypted libraries cannot be opened by this installation: the part “sqlcipher3” is missing. "
            "Install Paraph again; a library that is not encrypted opens as ever."
        )


class KeyringUnusable(UserError):
    """The system's store of passwords cannot be used; ``why`` is a clause."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"The passphrase cannot be kept by the system: {why}. It is asked for at every start.")


class PassphraseTooShort(UserError):
    """A passphrase has fewer than ``least`` letters."""

    def __init__(self, least: int) -> None:
        self.least = least
        super().__init__(
            f"A passphrase has {least} letters or more. Take four or five words that do not belong together."
        )


class TemplateFault(UserError):
    """A template cannot be used: ``name`` of the file, ``line`` (0 when no line is to blame), and what is wrong."""

    def __init__(self, name: str, line: int, why: str) -> None:
        self.name, self.line, self.why = name, line, why
        where = f"{name}, line {line}" if line else name
        super().__init__(f"The template {where} cannot be used: {why}.")


class NameTaken(UserError):
    """A template, or a part of one, is called so already."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"There is already a template or a part called “{name}”. Choose another name.")


class WrongAnswers(UserError):
    """Answers do not fit a template's questions; ``faults`` are whole clauses, one a question."""

    def __init__(self, name: str, faults: tuple[str, ...]) -> None:
        self.name, self.faults = name, faults
        super().__init__(f"The answers in {name} do not fit: {'; '.join(faults)}.")


class RuleFault(UserError):
    """A rule file cannot be used: ``name`` of the file, ``line`` (0 when no line is to blame), and what is wrong."""

    def __init__(self, name: str, line: int, why: str) -> None:
        self.name, self.line, self.why = name, line, why
        where = f"{name}, line {line}" if line else name
        super().__init__(f"The rules in {where} cannot be used: {why}. Mend the file, or take it away.")


class NoProfile(UserError):
    """No profile of rules is called so; ``known`` are those that there are, ``folder`` is for those of one's own."""

    def __init__(self, name: str, known: tuple[str, ...], folder: str) -> None:
        self.name, self.known, self.folder = name, known, folder
        super().__init__(
            f"There is no profile “{name}”. Choose one of {', '.join(known)}, or put a file of your own into {folder}."
        )


class OneLanguage(UserError):
    """A text that was to be held together with itself is in one language; ``name`` is the file's, or what was typed."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} is in one language. Name the text in the other language too.")


class SameLanguage(UserError):
    """Two texts that were to be held together are in the same language; ``language`` is its English name."""

    def __init__(self, first: str, other: str, language: str) -> None:
        self.first, self.other, self.language = first, other, language
        super().__init__(
            f"{first} and {other} are both in {language}. "
            "Name the text in the other language; two versions in one language are compared with “paraph compare”."
        )


class OtherInstrument(UserError):
    """Two texts that were to be held together have hardly anything in common: they are not of one instrument."""

    def __init__(self, first: str, other: str) -> None:
        self.first, self.other = first, other
        super().__init__(
            f"{first} and {other} do not seem to be the same instrument in two languages: "
            "hardly any provision of one answers one of the other. Choose the other language version of the same text."
        )


class NoCard(UserError):
    """Nothing is known of a country's practice; ``known`` are those of which something is."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name, self.known = name, known
        super().__init__(f"Nothing is known of the practice of “{name}”. There are cards for {', '.join(known)}.")


def legible(words: str, most: int = 200) -> str:
    r"""Return words as one line that can be shown and written anywhere.

    Signs that nobody sees (line breaks, zero-width signs, what turns the direction of writing, halves of pairs) are
    written as codes (``\u202e``); of more than ``most`` letters the middle is left out.
    """
    said = "".join(_code(sign) if unicodedata.category(sign) in _UNSEEN else sign for sign in words)
    return said if len(said) <= most else f"{said[: most * 2 // 3]} … {said[-most // 4 :]}"


def _code(sign: str) -> str:
    return sign.encode("unicode_escape", "surrogatepass").decode("ascii")


def _again(kind: type[UserError], args: tuple[Any, ...], fields: dict[str, Any]) -> UserError:
    """Return an error as it was pickled, its constructor not called once more."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(fields)
    return error
