"""Re-voicing: a precedent's words for the sides of another draft.

Names are matched by role: a side that is in both instruments answers itself, the others answer by their place. An
office that is no participant's ("a third agency") has no counterpart: a blank in brackets says what is wanted there,
since its own name would be a word of the precedent's sides.
"""

import re
from collections.abc import Mapping, Sequence

from app.drafting import phrases
from app.drafting.mentions import TOKEN, Cut, Mention, SideNames, cut, names_of
from app.model.instrument import Particulars

_PAIR = 2
_ACRONYM = 4
_ALONE = frozenset({"agency", "body", "capital", "language", "nationals", "words", "delegate"})
_SUBJECT = re.compile(
    r"\b(?:on|regarding|concerning|for)\s+(?:the\s+)?(?P<subject>.+?)\s+(?:between|among)\b", re.IGNORECASE
)
_ROW = re.compile(
    "(?P<both>\\b(?:[Bb]oth|[Ee]ither|[Nn]either)(?: of)? )?"
    "(?P<row>\x01\\d+\x02(?:, \x01\\d+\x02)*,? (?P<word>and|or|nor|and/or|and those of) \x01\\d+\x02)"
)
_HYPHENED = re.compile("\x01\\d+\x02(?P<dash>[-–—/])\x01\\d+\x02(?:[-–—/]\x01\\d+\x02)*")
_HEREINAFTER = r"(?: \((?:(?:hereinafter|hereafter)[^)]{0,60}|[“\"][^”\")]{1,30}[”\"])\))?"
_REPRESENTED = re.compile(r",? represented by (?P<token>\x01\d+\x02)(?P<comma>,(?= and ))?")
_BLANKS = re.compile(r"\[an agency((?: of [^\]]+)?)\](?:(?:[;,] (?:and )?| and )\[an agency\1\])+")


def revoice(text: str, from_particulars: Particulars, to_particulars: Particulars) -> str:
    """Return a precedent's ``text`` as the sides of another instrument would say it.

    Changed are the names of the sides in every form, with articles and possessives; the order of names in a row that
    holds them all; the collective name; the instrument's name for itself (its definition goes); its subject where
    quoted from the title; and words of number ("both", "either", "bilateral") when there are more or fewer sides.
    """
    old, new = names_of(from_particulars), names_of(to_particulars)
    roles = roles_of(old, new)
    keep = frozenset(index for index, role in roles.items() if old[index].country == new[role].country)
    voiced = _own_names(text, from_particulars, to_particulars)
    voiced, subject = _subject(voiced, from_particulars, to_particulars)
    found = cut(voiced, old, keep)
    if len(old) >= _PAIR <= len(new):
        found.text = _numbered(found.text, len(old), len(new), to_particulars.collective_name)
    speaker = _Speaker(found, old, new, roles)
    return speaker.spoken().replace("\x03", subject)


def roles_of(old: Sequence[SideNames], new: Sequence[SideNames]) -> dict[int, int]:
    """Return which side of the draft each side of the precedent answers: itself, or the one in its place."""
    same = {
        index: other
        for index, side in enumerate(old)
        for other, candidate in enumerate(new)
        if side.country == candidate.country
    }
    left = [index for index in range(len(old)) if index not in same]
    right = [index for index in range(len(new)) if index not in same.values()]
    return same | dict(zip(left, right, strict=False))


class _Speaker:
    """Says a text with the mentions cut out of it in the names of other sides."""

    def __init__(
        self, found: Cut, old: Sequence[SideNames], new: Sequence[SideNames], roles: Mapping[int, int]
    ) -> None:
        self._found, self._old, self._new, self._roles = found, old, new, roles

    def spoken(self) -> str:
        """Return the text in its new words."""
        text = _REPRESENTED.sub(self._represented, self._found.text)
        text = _HYPHENED.sub(self._hyphened, text)
        text = _ROW.sub(self._row, text)
        out, last = "", 0
        for match in TOKEN.finditer(text):
            out += text[last : match.start()]
            after = text[match.end() : match.end() + 1]
            words = self._said(self._found.mention(match), compound=after in {"-", "–"} or out[-1:] in {"-", "–"})
            out, last = _article_fitted(out, words) + words, match.end()
        return _BLANKS.sub(lambda blanks: f"[agencies{blanks[1] or ''}]", out + text[last:])

    def _represented(self, match: re.Match[str]) -> str:
        """Leave out "represented by …" where nobody represents the side of the draft."""
        mention = self._found.mention(TOKEN.fullmatch(match["token"]) or match)
        role = None if mention.side is None else self._roles.get(mention.side)
        gone = mention.form == "delegate" and role is not None and not self._new[role].delegates
        return (match["comma"] or "") if gone else match[0]

    def _hyphened(self, match: re.Match[str]) -> str:
        mentions = [self._found.mention(token) for token in TOKEN.finditer(match[0])]
        if not self._whole(mentions):
            return match[0]
        words = match["dash"].join(self._kept(mentions, index) or side.country for index, side in enumerate(self._new))
        return self._as_words(f"{'the ' if mentions[0].article else ''}{words}", mentions[0])

    def _row(self, match: re.Match[str]) -> str:
        """Say a row that names every side, in the order of the draft's sides."""
        mentions = [self._found.mention(token) for token in TOKEN.finditer(match["row"])]
        if not self._whole(mentions):
            return match[0]
        last = mentions[-1]
        compound = match.string[match.end() : match.end() + 1] in {"-", "–"}
        word = match["word"] if match["word"] == "or" or (match["word"] == "nor" and len(self._new) == _PAIR) else "and"
        forms = {m.form for m in mentions}
        form = "adjective" if last.form == "adjective" else "full" if forms == {"full"} else last.form
        names = [
            phrases.the(kept) if (kept := self._kept(mentions, index)) else self._name(form, index, 0, article=True)
            for index in range(len(self._new))
        ]
        if compound or form == "adjective" or not _with_article(mentions):
            names = [phrases.bare(name) for name in names]
        if all(mention.words.isupper() and len(mention.words) > _ACRONYM for mention in mentions):
            names = [name.upper().replace("THE ", "the ") for name in names]
        row = phrases.and_list(names, word)
        if len(names) == _PAIR and re.search(r",(?= \w+ \x01\d+\x02$)", match["row"]):
            row = f", {word} ".join(names)
        if last.possessive:
            each = all(mention.possessive for mention in mentions)
            owned = [_possessive(name, last.possessive) for name in names]
            row = phrases.and_list(owned, word) if each else f"{row.removesuffix(names[-1])}{owned[-1]}"
        lead = self._lead(match["both"] or "")
        begins = lead[:1].isupper() if lead else mentions[0].opens
        return self._as_words(phrases.capital(lead + row) if begins else lead + row, mentions[0])

    def _lead(self, word: str) -> str:
        """Return "both" or "either" before a row as the number of sides wants it."""
        if not word or len(self._new) == _PAIR:
            return word
        if word.lower().startswith("both"):
            return ""
        if word.lower().startswith("neither"):
            return "None of " if word[0].isupper() else "none of "
        return "Any of " if word[0].isupper() else "any of "

    def _whole(self, mentions: Sequence[Mention]) -> bool:
        """Whether mentions, all of one sort, name every side of the precedent once."""
        offices = {mention.form in {"office", "acronym"} for mention in mentions}
        sides = sorted(mention.side for mention in mentions if mention.side is not None)
        apart = any(mention.form in _ALONE for mention in mentions)
        return not apart and len(offices) == 1 and sides == list(range(len(self._old))) and len(self._new) >= _PAIR

    def _kept(self, mentions: Sequence[Mention], role: int) -> str:
        """Return how the precedent itself calls the side that answers this one, if it is the same country."""
        for mention in mentions:
            named = mention.form in {"country", "adjective"} and mention.side is not None
            if named and self._roles.get(mention.side or 0) == role and self._same(mention.side or 0, role):
                return mention.words
        return ""

    def _as_words(self, words: str, first: Mention) -> str:
        return self._found.sign(Mention("words", None, words, opens=first.opens))

    def _said(self, mention: Mention, compound: bool) -> str:
        if mention.form == "words":
            return mention.words
        role = None if mention.side is None else self._roles.get(mention.side)
        if mention.form == "body":
            return "[a joint body]"
        if mention.form == "agency":
            owner = f" of {phrases.the(self._new[role].country)}" if role is not None else ""
            return f"[an agency{owner}]"
        if mention.form in {"capital", "language"}:
            kept = role is not None and mention.side is not None and self._same(mention.side, role)
            return mention.words if kept else f"[{'place' if mention.form == 'capital' else 'language'}]"
        if role is None:
            return "[further side]"
        name = self._single(mention, role, compound)
        return phrases.capital(name) if mention.opens else name

    def _single(self, mention: Mention, role: int, compound: bool) -> str:
        """Return one side's name in the form of a mention."""
        if (
            mention.side is not None
            and mention.form in {"adjective", "country", "nationals"}
            and self._same(mention.side, role)
        ):
            name = f"the {mention.words}" if mention.article else mention.words
        else:
            article = mention.article or mention.form == "acronym" or (mention.form in {"country", "full"})
            name = self._name(mention.form, role, mention.at, article=article and not compound)
        if mention.acronym and self._new[role].acronyms and self._new[role].acronyms[0] not in name:
            name = f"{name} ({self._new[role].acronyms[0]})"
        if mention.words.isupper() and len(mention.words) > _ACRONYM and mention.form != "acronym":
            name = name.upper()
        return _possessive(name, mention.possessive)

    def _name(self, form: str, role: int, at: int, *, article: bool) -> str:
        side = self._new[role]
        match form:
            case "adjective":
                return side.adjective
            case "nationals":
                return f"nationals of {phrases.the(side.country)}"
            case "full":
                name = side.full
                return (
                    (f"the {name}" if phrases.the(name) != name or name != side.country else name) if article else name
                )
            case "acronym" if side.acronyms:
                return side.acronyms[0]
            case "office" | "acronym" | "delegate":
                offices = (form == "delegate" and side.delegates) or side.offices or (side.country,)
                office = offices[min(at, len(offices) - 1)]
                return phrases.the(office) if article else office
        return phrases.the(side.country) if article else side.country

    def _same(self, side: int, role: int) -> bool:
        return self._old[side].country == self._new[role].country


def _with_article(mentions: Sequence[Mention]) -> bool:
    """Whether names stand in a row as in a sentence; offices in a bare list take no article."""
    return any(m.article for m in mentions) or all(m.form in {"country", "full", "acronym"} for m in mentions)


def _possessive(name: str, apostrophe: str) -> str:
    return phrases.possessive(name).replace("’", apostrophe) if apostrophe else name


def _article_fitted(before: str, words: str) -> str:
    """Return the text before a name with "a" or "an" as its first letter wants it."""
    found = re.search(r"\b(?P<word>[Aa]n?) $", before)
    if found is None or not words:
        return before
    vowel = (words[0] in "AEIOaeio" or words.startswith(("Uz", "Um"))) and not words.startswith("Eu")
    return f"{before[: found.start()]}{found['word'][0]}{'n' if vowel else ''} "


def _own_names(text: str, old: Particulars, new: Particulars) -> str:
    """Return the text with the collective name and the instrument's name for itself as the draft has them."""
    rows = {row["slug"]: row for row in phrases.lexicon()["instrument"]}
    was, now = rows.get(old.instrument_type), rows.get(new.instrument_type) or phrases.lexicon()["instrument"][0]
    if was:
        short = _as_written(was["short"])
        first = was["title"].split()[0]
        alone = () if first == now["title"].split()[0] else (rf"{re.escape(first)}(?! of)",)
        own = "|".join((re.escape(was["title"]), short, *alone))
        text = re.sub(rf"\b([Tt]his|[Tt]he) (?:{own}){_HEREINAFTER}", rf"\1 {now['short']}", text)
        if was["defined"]:
            text = re.sub(rf"\b{short}\b", now["short"], text)
    plural, wanted = old.collective_name or "Participants", new.collective_name or "Participants"
    single, wanted_one = plural.removesuffix("s"), wanted.removesuffix("s")
    text = re.sub(rf"\b{re.escape(plural)}\b", wanted, text)
    return re.sub(rf"\b{re.escape(single)}\b", wanted_one, text) if single != plural else text


def _as_written(short: str) -> str:
    """Return a pattern for a short name: letters stand for a name in either case ("MOU", "MoU")."""
    return "".join(f"[{letter}{letter.lower()}]" for letter in short) if short.isupper() else re.escape(short)


def _subject(text: str, old: Particulars, new: Particulars) -> tuple[str, str]:
    """Return the text with a sign for the precedent's subject, where it is quoted from the title, and the draft's."""
    was, now = (_SUBJECT.search(" ".join(particulars.title.split())) for particulars in (old, new))
    if was is None or now is None or len(was["subject"].split()) < _PAIR:
        return text, ""
    return re.sub(rf"\b{re.escape(was['subject'])}\b", "\x03", text), now["subject"]


def _numbered(text: str, old: int, new: int, plural: str) -> str:
    """Return the text with its words of number as ``new`` sides want them."""
    if (old > _PAIR) == (new > _PAIR):
        return text
    single = plural.removesuffix("s")
    many = new > _PAIR
    whole = f"{re.escape(plural)}|sides|countries|nations|governments|of them"
    every = rf"(?:the )?(?:{re.escape(plural)}\b|\x01\d+\x02(?:,| and))"
    swaps = (
        (rf"\bbetween (?={every})", "among "),
        (rf"\bboth (?={whole})", "all "),
        (rf"\beither (?={re.escape(single)}\b|side|country|nation)", "any "),
        (rf"\bthe other {re.escape(single)}\b", f"the other {plural}"),
        (r"\bbilateral\b", "trilateral" if new == _PAIR + 1 else "multilateral"),
        (r"\bin duplicate\b", phrases.copies(new)),
        (r"\bthe two (?=countries|nations|sides|governments)", f"the {phrases.in_words(new)} "),
    )
    back = (
        (rf"\bamong (?={every})", "between "),
        (rf"\ball (?={whole})", "both "),
        (rf"\bany (?={re.escape(single)}\b|side|country|nation)", "either "),
        (rf"\bthe other {re.escape(plural)}\b", f"the other {single}"),
        (r"\b(?:tri|multi)lateral\b", "bilateral"),
        (r"\bin (?:triplicate|quadruplicate)\b", "in duplicate"),
    )
    for pattern, words in swaps if many else back:
        text = _swapped(text, pattern, words)
    return text


def _swapped(text: str, pattern: str, words: str) -> str:
    def swap(match: re.Match[str]) -> str:
        return phrases.capital(words) if match[0][0].isupper() else words

    return re.sub(pattern, swap, text, flags=re.IGNORECASE)
