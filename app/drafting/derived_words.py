"""The words of one instrument said in the words of templates: names, subject, periods, date and place in braces."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from app.drafting import phrases
from app.drafting.mentions import TOKEN, Mention, cut, names_of
from app.language.durations import durations, recurrences
from app.language.languages import languages
from app.model.instrument import Particulars
from app.model.provision import Kind, Provision

_SIGN = re.compile("\x05(\\d+)\x06")
_ROW = re.compile("\x01\\d+\x02(?:,? ?\x01\\d+\x02)*(?:,? and \x01\\d+\x02)")
_DASHED = re.compile("\x01\\d+\x02(?:[-–—/]\x01\\d+\x02)+")
_SUBJECT = re.compile(
    r"\b(?:on|regarding|concerning|for)\s+(?:the\s+)?(?P<subject>.+?)\s+(?:between|among)\b", re.IGNORECASE
)
_HEREINAFTER = r"(?: \((?:hereinafter|hereafter)[^)]{0,60}\))?"
_LANGUAGE = re.compile(r"\bin the (?P<names>[A-Z]\w+(?:(?:, | and )[A-Z]\w+)*) languages?\b")
_PERIODS = {"discontinuation": "notice", "duration": "duration", "review": "review", "modification": "notice"}
_COLLECTIVE = ("Participants", "Sides")
_MONTHS_A_YEAR = 12
_BOUNDS = {"notice_days": (1, 1095), "duration_years": (0, 99), "review_years": (0, 20)}
_TWO = 2


class Spoken:
    """Says an instrument's words as a template; ``asked`` are the questions that this needed, with its answers."""

    def __init__(self, particulars: Particulars) -> None:
        self._of = particulars
        self._names = names_of(particulars)
        found = _SUBJECT.search(" ".join(particulars.title.split()))
        self.subject = found["subject"] if found else ""
        rows = phrases.lexicon()["instrument"]
        self._row: Mapping[str, Any] = next((r for r in rows if r["slug"] == particulars.instrument_type), rows[0])
        self._known = any(r["slug"] == particulars.instrument_type for r in rows)
        self.asked: dict[str, Any] = {}
        self._own: dict[str, Mapping[str, Any]] = {}
        self._signs: list[str] = []

    # ---- questions

    def ask(self, key: str, answer: Any = "") -> None:
        """Take up a question, with what the instrument says to it."""
        self.asked.setdefault(key, answer)

    def own_rows(self) -> list[Mapping[str, Any]]:
        """Return the questions that no template has in common with others."""
        return list(self._own.values())

    def row_of(self, key: str, answer: Any) -> dict[str, Any]:
        """Return what a common question has to say anew for this instrument."""
        if key == "collective_name" and answer not in _COLLECTIVE:
            return {"options": [answer, *_COLLECTIVE], "default": answer}
        return {"default": answer}

    def side_rows(self) -> list[dict[str, Any]]:
        """Return the sides as answers, in the order of the text."""
        return [self._side(side.id, side.country) for side in self._of.sides] or [
            {"country": "Norway"},
            {"country": "Chile"},
        ]

    def _side(self, side: str, country: str) -> dict[str, Any]:
        own = [each for each in self._of.participants if each.side == side]
        signatory = next((each for each in self._of.signatories if each.side == side), None)
        row: dict[str, Any] = {"country": country}
        if own:
            row |= {"name": own[0].name, "also": [each.name for each in own[1:]]}
            row |= {"represented_by": own[0].represented_by, "short": own[0].short}
        if signatory:
            row |= {"signatory": signatory.name, "post": signatory.post}
        return {key: value for key, value in row.items() if value}

    # ---- words

    def said(self, provision: Provision, words: str, topic: str = "") -> str:
        """Return words of a provision as a template says them, on one line."""
        self._signs = []
        text = " ".join(re.sub("[\x00-\x06]", "", words).split())
        text = self._literal(text)
        if provision.kind is Kind.TITLE:
            text = self._title(text)
        topics = (topic,) if topic else provision.topic_names
        text = self._periods(text, topics)
        text = self._when_and_where(text, provision.kind)
        text = self._about(text)
        text = self._together(text)
        text = self._named(text, provision.kind)
        return _SIGN.sub(
            lambda sign: self._signs[int(sign[1])], _SIGN.sub(lambda sign: self._signs[int(sign[1])], text)
        )

    def _put(self, expression: str) -> str:
        self._signs.append(f"{{{{ {expression} }}}}")
        return f"\x05{len(self._signs) - 1}\x06"

    def _literal(self, text: str) -> str:
        """Keep what a template would take for its own marks."""
        shielded = re.sub(r"\{\{|\}\}|\{%|%\}|\{#|#\}|\|\|", lambda mark: self._put(f'"{mark[0]}"'), text)
        return re.sub(r"(?<!\S)@[a-z_]+(?=\s|$)", lambda mark: self._put(f'"{mark[0]}"'), shielded)

    def _title(self, text: str) -> str:
        title = str(self._row["title"])
        if self._known and text.casefold().startswith(title.casefold()):
            said = text[: len(title)]
            self.ask("instrument", title)
            shown = "instrument|upper" if said.isupper() else "instrument"
            text = self._put(shown) + text[len(title) :]
        return re.sub(
            r"\b(?P<b>between|among)\b(?=[^:]*$)",
            lambda m: self._put(_cased("between", m["b"])),
            text,
            flags=re.IGNORECASE,
        )

    def _about(self, text: str) -> str:
        """Put the subject into braces, as it stands in the title and in running text."""
        if len(self.subject.split()) < _TWO:
            return text

        def put(match: re.Match[str]) -> str:
            self.ask("subject", self.subject)
            if match[0] == self.subject:
                return self._put("subject")
            if match[0] == self.subject.upper():
                return self._put("subject|upper")
            self.ask("field", match[0] if match[0] != phrases.running(self.subject) else "")
            return self._put("field or subject|running")

        return re.sub(rf"(?<!\w){re.escape(self.subject)}(?!\w)", put, text, flags=re.IGNORECASE)

    def _together(self, text: str) -> str:
        """Put into braces what the text calls itself and the sides together."""
        if self._known:
            names = "|".join(re.escape(str(self._row[part])) for part in ("title", "short"))

            def own(match: re.Match[str]) -> str:
                self.ask("instrument", self._row["title"])
                return f"{match['this']} {self._put('defined' if match['as'] else 'short')}"

            text = re.sub(rf"\b(?P<this>[Tt]his|[Tt]he present) (?:{names})\b(?P<as>{_HEREINAFTER})", own, text)
        plural = self._of.collective_name or "Participants"
        single = plural.removesuffix("s")
        if plural == single:
            return text
        self_named = rf"{re.escape(plural)}|{re.escape(single)}"

        def collective(match: re.Match[str]) -> str:
            self.ask("collective_name", plural)
            if match["other"]:
                return self._put("others")
            name = self._put("participants" if match["name"] == plural else "participant")
            count = match["count"]
            key = {"both": "both", "all": "both", "either": "either", "any": "either"}.get((count or "").casefold(), "")
            counted = self._put(_cased(key, count)) if key and len(self._names) == _TWO else count
            between = self._put(_cased("between", match["between"])) + " the " if match["between"] else ""
            return between + (f"{counted}{match['of'] or ' '}" if count else "") + name

        return re.sub(
            rf"\b(?:(?P<other>the other (?:{self_named})\b)|(?:(?P<between>[Bb]etween|[Aa]mong) the )?"
            rf"(?:(?P<count>[Bb]oth|[Ee]ither)(?P<of> of the | ))?(?P<name>{self_named})\b)",
            collective,
            text,
        )

    def _periods(self, text: str, topics: tuple[str, ...]) -> str:
        """Put into braces the periods of notice, of duration and of review."""
        topic = next((topic for topic in topics if topic in _PERIODS), "")
        if not topic:
            return text
        edits: list[tuple[int, int, str]] = []
        rhythm = recurrences(text) if topic == "review" or "review" in topics else ()
        for each in rhythm:
            years, rest = divmod(each.months, _MONTHS_A_YEAR)
            said = text[each.start : each.end]
            if not rest and said.casefold() == phrases.every(years, "year"):
                edits.append((each.start, each.end, f'{self._period("review", "year", years)}|every("year")'))
        for span in durations(text):
            if any(start < span.end and end > span.start for start, end, _ in edits):
                continue
            figures = "counted" if text[span.start].isdigit() else "spelled"
            edits.append((
                span.start,
                span.end,
                f'{self._period(_PERIODS[topic], span.unit, span.amount)}|{figures}("{span.unit}")',
            ))
        for start, end, expression in sorted(edits, reverse=True):
            text = text[:start] + self._put(expression) + text[end:]
        return text

    def _period(self, name: str, unit: str, amount: int) -> str:
        """Return the key of the question for a period; a second one of another length gets a key of its own."""
        base = f"{name}_{unit}s"
        key = next(
            key
            for key in (base, *(f"{base}_{number}" for number in range(2, 100)))
            if self.asked.get(key, amount) == amount
        )
        least, most = _BOUNDS.get(base, (0, 9999))
        if key != base or base not in _BOUNDS or not least <= amount <= most:
            title = f"{name.capitalize()}, {unit}s" + (f" ({key.rpartition('_')[2]})" if key != base else "")
            self._own[key] = {
                "key": key,
                "kind": "number",
                "title": title,
                "default": amount,
                "most": 9999,
                "group": "Provisions",
            }
        self.ask(key, amount)
        return key

    def _when_and_where(self, text: str, kind: Kind) -> str:
        """Put into braces date, place, number of originals and languages where the text says how it was signed."""
        day = self._of.signed_on
        if day:
            text = self._day(text, day)
        if kind is not Kind.SIGNING:
            return text
        if self._of.place and self._of.place in text:
            self.ask("place", self._of.place)
            text = text.replace(self._of.place, self._put('place or "[place]"'), 1)
        copies = phrases.copies(self._of.originals or len(self._of.sides) or _TWO)
        if copies in text:
            self.ask("originals", 0 if self._of.originals in {None, len(self._of.sides)} else self._of.originals)
            text = text.replace(copies, self._put("originals|copies"), 1)
        return _LANGUAGE.sub(self._tongues, text)

    def _day(self, text: str, day: date) -> str:
        for american in (True, False):
            said = phrases.long_date(day, american)
            if said in text:
                self.ask("date")
                self.ask("date_style", "March 19, 2027" if american else "19 March 2027")
                text = text.replace(said, self._put('date|long_date(date_style == "March 19, 2027")'))
        return text

    def _tongues(self, match: re.Match[str]) -> str:
        names = re.split(r", | and ", match["names"])
        if not all(name in languages() for name in names):
            return match[0]
        self.ask("languages", names)
        ending = self._put('"languages" if languages|length > 1 else "language"')
        return f"in the {self._put('languages|and_list')} {ending}"

    # ---- names

    def _named(self, text: str, kind: Kind) -> str:
        """Put into braces the names of the sides, row by row where they stand together."""
        self.ask("sides")
        found = cut(text, self._names, frozenset(range(len(self._names))))
        text = found.text
        mention: Callable[[re.Match[str]], Mention] = found.mention
        if kind is Kind.CHAPEAU:
            text = self._presented(text, mention)
        if kind is Kind.TITLE:
            text = self._row_to_end(text, mention)
        text = _DASHED.sub(lambda row: self._dashed(row, mention), text)
        text = _ROW.sub(lambda row: self._row_of_names(row, mention), text)
        return TOKEN.sub(lambda token: self._single(mention(token)), text)

    def _presented(self, text: str, mention: Callable[[re.Match[str]], Mention]) -> str:
        """Return the chapeau with all that names the participants in one word."""
        limit = text.find("(hereinafter", 0) if "(hereinafter" in text else len(text)
        tokens = list(TOKEN.finditer(text))
        last = max((at for at, token in enumerate(tokens) if self._is_side(mention(token))), default=-1)
        ends = [token.end() for token in tokens[: last + 1] if token.end() <= limit or limit == len(text)]
        together = re.search(r"\(hereinafter [^)]*(?:collectively|the [“\"]\x05)[^)]*\)[;,]?\s*$", text)
        end = together.start() if together else (max(ends) if ends else 0)
        if not tokens or not self._all_sides(text[:end], mention):
            return text
        rest = text[end:]
        tail = re.match(r"\s*\([“\"]?[A-Z]{2,8}[”\"]?\)", rest)
        rest = rest[tail.end() :] if tail else rest
        return self._put("chapeau") + (rest if rest[:1] in ",;.:" else f" {rest.lstrip()}")

    def _row_to_end(self, text: str, mention: Callable[[re.Match[str]], Mention]) -> str:
        """Return the title with the names at its end in one word."""
        first = TOKEN.search(text)
        if first is None or not self._all_sides(text[first.start() :], mention):
            return text
        before = text[: first.start()]
        last = list(TOKEN.finditer(text))[-1]
        names = text[first.start() : last.end()]
        words = [token for token in TOKEN.finditer(names) if mention(token).form in {"office", "full", "country"}]
        upper = all(mention(token).words.isupper() for token in words)
        return before + self._put("the_names|upper" if upper else "the_names") + text[last.end() :]

    def _dashed(self, row: re.Match[str], mention: Callable[[re.Match[str]], Mention]) -> str:
        if not self._all_sides(row[0], mention):
            return row[0]
        first = mention(next(TOKEN.finditer(row[0])))
        dash = next(sign for sign in row[0] if sign in "-–—/")
        lead = "the " if first.article else ""
        return (
            phrases.capital(lead) * bool(first.opens)
            + lead * (not first.opens)
            + self._put(f'sides|map(attribute="country")|join("{dash}")')
        )

    def _row_of_names(self, row: re.Match[str], mention: Callable[[re.Match[str]], Mention]) -> str:
        tokens = [mention(token) for token in TOKEN.finditer(row[0])]
        if not self._all_sides(row[0], mention) or len(tokens) != len(self._names):
            return row[0]
        forms = {each.form for each in tokens}
        if forms == {"adjective"}:
            expression = 'sides|map(attribute="adjective")|and_list'
        elif forms <= {"office", "acronym"}:
            expression = "the_names"
        elif forms <= {"country"}:
            expression = "the_countries"
        elif forms <= {"country", "full"}:
            expression = 'sides|map(attribute="the_formal")|and_list'
        else:
            return row[0]
        expression += "|possessive" if tokens[-1].possessive else ""
        return self._put(expression + ("|capital" if tokens[0].opens and tokens[0].article else ""))

    def _single(self, mention: Mention) -> str:
        if mention.side is None or mention.form in {"agency", "body", "capital", "language", "nationals", "words"}:
            return mention.words
        side = f"sides[{mention.side}]"
        expression = self._expression(mention, side)
        if mention.words.isupper() and " " in mention.words:
            expression += "|upper"
        if mention.possessive and mention.form != "adjective":
            expression += "|possessive"
        acronym = re.search(r"\s+\([“\"]?[A-Z]{2,8}[”\"]?\)", mention.words) if mention.acronym else None
        capital = "|capital" if mention.opens and mention.article else ""
        return self._put(expression + capital) + (acronym[0] if acronym else "")

    def _expression(self, mention: Mention, side: str) -> str:
        match mention.form:
            case "country":
                return f"{side}.the_country" if mention.article else f"{side}.country"
            case "full":
                return f"{side}.the_formal" if mention.article else f"{side}.formal"
            case "adjective":
                return f"{side}.adjective"
            case "acronym":
                return f"({side}.short or {side}.the_name)"
            case "delegate":
                return f"({side}.represented_by or {side}.names[0])" + ("|the" if mention.article else "")
        name = f"{side}.names[{mention.at}]" if mention.at else f"{side}.names[0]"
        return f"{name}|the" if mention.article else name

    @staticmethod
    def _is_side(mention: Mention) -> bool:
        return mention.side is not None and mention.form in {"office", "full", "country", "delegate"}

    def _all_sides(self, text: str, mention: Callable[[re.Match[str]], Mention]) -> bool:
        sides = {mention(token).side for token in TOKEN.finditer(text)}
        return bool(self._names) and sides >= set(range(len(self._names)))


def _cased(expression: str, word: str | None) -> str:
    """Return an expression that begins with a capital where ``word`` does."""
    return f"{expression}|capital" if word and word[0].isupper() else expression
