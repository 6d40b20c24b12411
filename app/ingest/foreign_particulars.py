"""Particulars of instruments in other languages than English, and whether a text is one."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from app.ingest.foreign import Parts
from app.ingest.signatures import Signed
from app.ingest.tongue_rules import TongueRules
from app.language import countries, japanese
from app.language.dates import dates_in
from app.language.folding import fold
from app.model.instrument import Binding, Participant, Particulars, Side, Signatory, Status
from app.model.provision import Kind, Provision

_HEADS = (Kind.TITLE, Kind.CHAPEAU)
_DAY = r"(?P<day>\d{1,2})\s?(?:er|º|°|\.|-го)?"


def particulars_of(parts: Parts, rules: TongueRules) -> Particulars:
    """Return the particulars of an instrument."""
    provisions = parts.provisions
    title = next((each.text.plain for each in provisions if each.kind is Kind.TITLE), "")
    signing = _words(provisions, Kind.SIGNING)
    below = " ".join(" ".join(each.words) for each in parts.signed)
    participants = _participants(provisions, rules, title)
    sides, participants = _sides(participants, rules)
    dated = dates(signing, rules) or dates(below, rules) or dates(" ".join(_early(provisions)), rules)
    return Particulars(
        title=title,
        instrument_type=_type(title, rules),
        sides=sides,
        participants=participants,
        collective_name=_collective(provisions, rules),
        signed_on=max(dated) if dated else None,
        place=_place(signing, rules),
        languages=_languages(signing, rules),
        originals=next((count for form, count in rules.originals if form.search(signing)), None),
        signatories=_signatories(parts.signed, sides, rules),
        status=_status(signing, below, bool(dated), parts.signed),
        binding=_binding(provisions, rules),
    )


def reasons_against(parts: Parts, particulars: Particulars, rules: TongueRules) -> tuple[str, ...]:
    """Return why a text is no instrument; nothing when its title, articles, makers and end say that it is one."""
    typed = particulars.instrument_type != "other" or any(form.search(particulars.title) for _, form in rules.title)
    signed = bool(_words(parts.provisions, Kind.SIGNING)) or len(parts.signed) > 1
    notes = particulars.instrument_type == "exchange_of_notes"
    held = sum(p.kind in {Kind.SECTION, Kind.PARAGRAPH, Kind.ITEM} for p in parts.provisions)
    score = 3 * typed + 2 * (parts.articles >= 2) + 2 * parts.links + 2 * signed
    score += 2 * (len(particulars.participants) >= 2) + (particulars.binding == "non-binding") + 2 * notes
    if typed and (held >= 2 or notes) and score >= 7 and len(particulars.title) <= 400:
        return ()
    said = {
        "it has no title of an instrument": not typed,
        "it has no numbered provisions": parts.articles < 2,
        "no phrase leads to what was decided": not parts.links,
        "it has no signing line or signature blocks": not signed,
        "nothing names two participants": len(particulars.participants) < 2,
    }
    why = tuple(words for words, missing in said.items() if missing) or ("too little in it is made as one is",)
    return (f"it is in {rules.name}", *why)


def dates(text: str, rules: TongueRules) -> tuple[date, ...]:
    """Return the whole dates of a text, in figures or with the months of its language."""
    plain = unicodedata.normalize("NFKC", text)
    found = [*japanese.dates(text)] or [*dates_in(plain)]
    korean = re.finditer(r"(?P<year>\d{4})\s?년\s?(?P<month>\d{1,2})\s?월\s?(?P<day>\d{1,2})\s?일", plain)
    spelled_out = [_date(match["year"], int(match["month"]), match["day"]) for match in korean]
    for month, form in enumerate(rules.months, 1):
        spelled = re.compile(
            rf"{_DAY}\s*(?:de |do |del |d[ií]as? (?:del mes )?de )?\b(?:{form})\b,?\s*(?:de |del |do )?(?:a[ñn]o )?"
            r"(?P<year>\d{4})",
            re.IGNORECASE,
        )
        spelled_out += [_date(match["year"], month, match["day"]) for match in spelled.finditer(plain)]
    return (*found, *(each for each in spelled_out if each is not None))


def _date(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def _words(provisions: Sequence[Provision], kind: Kind) -> str:
    return " ".join(each.text.plain for each in provisions if each.kind is kind)


def _early(provisions: Sequence[Provision]) -> list[str]:
    return [each.text.plain for each in provisions[:4] if each.kind in {Kind.TITLE, Kind.NOTE}]


def _type(title: str, rules: TongueRules) -> str:
    found = [(slug, match.start()) for slug, form in rules.title if (match := form.search(title))]
    return found[0][0] if found else "other"


def _place(signing: str, rules: TongueRules) -> str:
    match = rules.place.search(signing)
    return match["place"].strip(" ,") if match else ""


def _collective(provisions: Sequence[Provision], rules: TongueRules) -> str:
    for kind in (Kind.CHAPEAU, Kind.LINK, Kind.RECITAL, Kind.PARAGRAPH):
        match = rules.collective.search(_words(provisions, kind)[:4_000])
        if match:
            return match["name"].strip()
    return ""


def _languages(signing: str, rules: TongueRules) -> tuple[str, ...]:
    found = [(match.start(), tag) for form, tag in rules.languages if (match := form.search(signing))]
    return tuple(dict.fromkeys(tag for _, tag in sorted(found)))


# --- participants


def _participants(provisions: Sequence[Provision], rules: TongueRules, title: str) -> tuple[Participant, ...]:
    chapeau = _words(provisions, Kind.CHAPEAU)
    first = chapeau or next(
        (p.text.plain for p in provisions if p.kind in {Kind.RECITAL, Kind.LINK, Kind.PARAGRAPH}), ""
    )
    named = _split(first, rules)
    if len(named) < 2:
        match = rules.between.search(title)
        named = [_clean(match[name], rules) for name in ("a", "b")] if match else named
    named = [name for name in named if 1 < len(name) <= 160]
    return tuple(Participant("", name) for name in named) if len(named) > 1 else ()


def _split(chapeau: str, rules: TongueRules) -> list[str]:
    end = rules.ends.search(chapeau)
    words = chapeau[: end.start()] if end and end.start() else chapeau
    if len(words) > 400:
        return []
    bare = re.sub(r"[（(][^（）()]*[)）]", "", words)
    pieces = [_clean(piece, rules) for piece in rules.joins.split(bare)]
    return _owned([piece for piece in pieces if piece], rules)


def _owned(pieces: list[str], rules: TongueRules) -> list[str]:
    """Keep the pieces that name a country; what was parted inside a name belongs to the next, or before, that does."""
    if len(pieces) <= 2 or not rules.countries:
        return pieces
    made = [piece for piece in pieces if _country(piece, rules)]
    return made if len(made) > 1 else pieces


def _clean(name: str, rules: TongueRules) -> str:
    before = ""
    words = " ".join(name.split())
    while words != before:
        before = words
        words = rules.drop.sub("", words).strip(" ,;:.、，「」（()）\u3000")
    return words


def _country(words: str, rules: TongueRules) -> str:
    """Return the country that words name, in their own language or by a name that all know; empty when none."""
    found = [
        (match.start(), -len(match[0]), country) for country, form in rules.countries for match in form.finditer(words)
    ]
    if found:
        return min(found)[2]
    mention = countries.country_of(words)
    return mention.name if mention else ""


def _sides(
    participants: tuple[Participant, ...], rules: TongueRules
) -> tuple[tuple[Side, ...], tuple[Participant, ...]]:
    homes = [_country(each.name, rules) for each in participants]
    keys = [home or each.name for home, each in zip(homes, participants, strict=True)]
    sides = {key: Side(_slug(key), home) for key, home in zip(keys, homes, strict=True)}
    made = tuple(Participant(sides[key].id, each.name) for key, each in zip(keys, participants, strict=True))
    return tuple(sides.values()), made


def _slug(name: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    return plain or "side-" + "-".join(f"{ord(sign):x}" for sign in name[:4])


def _signatories(signed: Sequence[Signed], sides: Sequence[Side], rules: TongueRules) -> tuple[Signatory, ...]:
    made = []
    for at, each in enumerate(signed):
        country = _country(f"{each.on_behalf} {each.post}", rules)
        side = next((side.id for side in sides if country and side.country == country), "")
        if not side and len(signed) == len(sides):
            side = sides[at].id
        made.append(Signatory(side, each.name, each.post))
    return tuple(made)


def _status(signing: str, below: str, dated: bool, signed: Sequence[Signed]) -> Status:
    if re.search(r"_{3,}|（案）|\[[^\]]{0,40}\]|○{2,}|〇〇", f"{signing} {below}") and not dated:
        return "draft"
    return "signed" if dated and (signing or signed) else "unknown"


def _binding(provisions: Sequence[Provision], rules: TongueRules) -> Binding:
    text = " ".join(each.words for each in provisions if each.kind is not Kind.TITLE)
    if any(form.search(text) for form in rules.no):
        return "non-binding"
    hard = sum(len(form.findall(text)) for form in rules.yes)
    soft = sum(len(form.findall(text)) for form in rules.soft)
    if hard >= 3:
        return "binding"
    return "non-binding" if hard == 0 and soft >= 6 else "unclear"
