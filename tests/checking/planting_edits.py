"""Edits that make a fault of what a text has: each takes a text, and returns it with the fault and where it is."""

import random
import re

from app.checking.facts import facts_of
from app.checking.profiles import profile
from app.checking.scrub_lists import _lists
from app.checking.scrub_references import _LAST, _topics_under
from app.model.provision import Kind, Provision
from app.model.text import Text
from tests.checking.planting import (
    ANSWERS,
    JAPANESE,
    JAPANESE_ANSWERS,
    SAID,
    beside,
    english,
    japanese,
    of_kind,
    relabelled,
    reworded,
    with_provisions,
)  # fmt: skip


def lists_of(whole):
    """Return the lists of a text: (where, words) of their items, where items are not parted by others."""
    place = {each.id: at for at, each in enumerate(whole.provisions)}
    runs = [[(place[said.at], said.plain.rstrip()) for said, _, _ in ends] for ends, _ in _lists(facts_of(whole)[0])]
    return [
        run for run in runs if len(run) > 2 and all(words.endswith((";", "; and", ".", "; or")) for _, words in run)
    ]


def _in_body(pattern, words):
    """Return an edit that puts ``words`` in the place of one match of a pattern in a paragraph."""

    def plant(whole, chosen):
        found = [
            (at, m)
            for at in of_kind(whole, Kind.PARAGRAPH)
            for m in re.finditer(pattern, whole.provisions[at].text.plain)
        ]
        if not found:
            return None
        at, match = chosen.choice(found)
        plain = match.string
        return reworded(whole, at, plain[: match.start()] + match.expand(words) + plain[match.end() :])

    return plant


def articles(whole, chosen):
    sections = [at for at, each in enumerate(whole.provisions) if each.kind is Kind.SECTION]
    bare = not any(each.label.lower().startswith("art") for each in whole.provisions)
    return (
        relabelled(whole, chosen.choice(sections), chosen.choice(("Article 1", "ARTICLE II", "Art. 3")))
        if sections and bare
        else None
    )


def own_title(whole, chosen):
    titles = of_kind(whole, Kind.TITLE)
    return (
        reworded(whole, titles[0], chosen.choice(("Agreement", "Treaty", "Memorandum of Agreement")) + " on Soil")
        if titles
        else None
    )


def mou_title(whole, chosen):
    titles = [at for at in of_kind(whole, Kind.TITLE) if "of understanding" not in whole.provisions[at].words.lower()]
    return reworded(whole, titles[0], "Memorandum of Understanding on Soil") if titles else None


def preamble(whole, chosen):
    new = Provision("planted", Kind.SECTION, 0, Text(), Text("Preamble"))
    return with_provisions(whole, (whole.provisions[0], new, *whole.provisions[1:])), "planted"


def link_stop(whole, chosen):
    links = [at for at in of_kind(whole, Kind.LINK) if whole.provisions[at].text.plain.rstrip().endswith(":")]
    return (
        reworded(whole, links[0], whole.provisions[links[0]].text.plain.rstrip()[:-1] + chosen.choice(".;"))
        if links
        else None
    )


def list_and(whole, chosen):
    found = [
        run
        for run in lists_of(whole)
        if re.search(r";\s+and$", run[-2][1]) and all(w.endswith(";") for _, w in run[:-2])
    ]
    if not found:
        return None
    at, words = chosen.choice(found)[-2]
    return reworded(whole, at, re.sub(r"\s+and$", "", words))


def list_and_early(whole, chosen):
    found = [run for run in lists_of(whole) if len(run) > 3 and run[0][1].endswith(";")]
    return reworded(whole, found[0][0][0], found[0][0][1] + " and") if found else None


def list_marks(whole, chosen):
    found = [run for run in lists_of(whole) if len(run) > 3 and all(words.endswith(";") for _, words in run[:-2])]
    if not found:
        return None
    at, words = chosen.choice(chosen.choice(found)[:-2])
    return reworded(whole, at, words[:-1] + chosen.choice((",", ".", "")))


def numbering(whole, chosen):
    found = [
        at
        for at, each in enumerate(whole.provisions)
        if each.kind is Kind.SECTION and re.fullmatch(r"\d+\.?", each.label)
    ]
    return relabelled(whole, found[-1], "77.") if len(found) > 2 else None


def quotes_mixed(whole, chosen):
    said = " ".join(each.words for each in whole.provisions)
    curly, straight = len(re.findall("[“”‘’]", said)), len(re.findall("[\"']", said))
    if abs(curly - straight) < 3:
        return None
    return beside(whole, 'A "soil" day is held.' if curly > straight else "A “soil” day is held.", chosen), "planted"


def recitals(whole):
    return [at for at in of_kind(whole, Kind.RECITAL) if re.match(r"[A-Za-z]+ing\b", whole.provisions[at].text.plain)]


def recital_ends(whole, chosen):
    found = [at for at in recitals(whole) if whole.provisions[at + 1].kind is Kind.RECITAL]
    ends = {whole.provisions[at].text.plain.rstrip()[-1:] for at in found}
    if len(found) < 3 or ends != {";"}:
        return None
    at = chosen.choice(found)
    return reworded(whole, at, whole.provisions[at].text.plain.rstrip()[:-1] + chosen.choice((",", "")))


def recital_stop(whole, chosen):
    found = [at for at in recitals(whole) if whole.provisions[at].text.plain.rstrip()[-1:] in ";,"]
    found = [at for at in found if whole.provisions[at + 1].kind in {Kind.RECITAL, Kind.LINK}]
    at = chosen.choice(found) if found else None
    return reworded(whole, at, whole.provisions[at].text.plain.rstrip()[:-1] + ".") if at is not None else None


def stem_colon(whole, chosen):
    after = [*whole.provisions[1:], None]
    found = [at for at in of_kind(whole, Kind.PARAGRAPH) if after[at] is not None and after[at].kind is Kind.ITEM]
    found = [at for at in found if whole.provisions[at].text.plain.rstrip().endswith(":")]
    at = chosen.choice(found) if found else None
    return reworded(whole, at, whole.provisions[at].text.plain.rstrip()[:-1]) if at is not None else None


def stop_missing(whole, chosen):
    found = [at for at in of_kind(whole, Kind.PARAGRAPH) if len(whole.provisions[at].text.plain.split()) > 9]
    ended = [
        at
        for at in found
        if whole.provisions[at].text.plain.rstrip()[-2:-1].isalpha()
        and whole.provisions[at].text.plain.rstrip().endswith(".")
    ]
    ended = [
        at
        for at in ended
        if at + 1 < len(whole.provisions)
        and whole.provisions[at + 1].kind not in {Kind.ITEM, Kind.SUBHEADING, Kind.TABLE}
    ]
    if len(found) < 5 or len(ended) < 0.8 * len(found):
        return None
    at = chosen.choice(ended)
    return reworded(whole, at, whole.provisions[at].text.plain.rstrip()[:-1])


def letter_wrong(whole, chosen):
    sets = [set(re.findall(r"(?<![\w-])[a-z]{8,}(?![\w-])", each.words)) for each in whole.provisions]
    often = {word for words in sets for word in words if sum(word in other for other in sets) > 3}
    right = next(rule.words for rule in profile("us").scrub if rule.slug == "letter_wrong")
    places = sorted((at, word) for at in of_kind(whole, Kind.PARAGRAPH) for word in sets[at] & often)
    if not places:
        return None
    at, word = chosen.choice(places)
    cut = chosen.randrange(3, len(word) - 3)
    wrong = word[:cut] + word[cut + 1 :]
    plain = whole.provisions[at].text.plain
    if wrong in right or any(wrong in words for words in sets) or len(re.findall(rf"\b{word}\b", plain)) != 1:
        return None
    return reworded(whole, at, re.sub(rf"\b{word}\b", wrong, plain))


def misspelled(whole, chosen):
    pairs = next(rule.pairs for rule in profile("us").scrub if rule.slug == "misspelled")
    return beside(whole, f"They look at {chosen.choice(pairs)[0]} there.", chosen), "planted"


def the_participants(whole, chosen):
    found = _in_body(r"\bThe Participants (?=intend|will|should|plan|may)", r"Participants ")(whole, chosen)
    said = " ".join(each.words for each in whole.provisions)
    return found if len(re.findall(r"\b[Tt]he Participants\b", said)) > 4 else None


def term_small(whole, chosen):
    said = " ".join(each.words for each in whole.provisions)
    many = len(re.findall(r"\b[Tt]he Participants\b", said)) > 3
    return (beside(whole, "They ask that the participants rest.", chosen), "planted") if many else None


def name_of_text(whole, chosen):
    title = " ".join(each.words for each in whole.provisions if each.kind is Kind.TITLE).lower()
    said = " ".join(each.words for each in whole.provisions)
    if not re.search(r"memorandum", title) or "Arrangement" in said:
        return None
    return beside(whole, "They keep to this Arrangement in all.", chosen), "planted"


def heading_narrow(whole, chosen):
    version = facts_of(whole)[0]
    heads = [at for at, each in enumerate(whole.provisions) if each.kind is Kind.SECTION and each.heading]
    found = [at for at in heads if _topics_under(version, at) & (_LAST.keys() - {"review"})]
    return reworded(whole, chosen.choice(found), "Review", heading=True) if found else None


def reference_unit(whole, chosen):
    made, sections = whole, [at for at, each in enumerate(whole.provisions) if each.kind is Kind.SECTION]
    if len(sections) < 3:
        return None
    for number, at in enumerate(sections, start=1):
        made, _ = relabelled(made, at, f"Section {number}")
    return beside(made, "They pay as Article 2 has it.", chosen), "planted"


def ja_stop_missing(whole, chosen):
    found = [at for at in of_kind(whole, Kind.PARAGRAPH) if whole.provisions[at].text.plain.endswith("。")]
    at = chosen.choice(found) if len(found) > 3 else None
    return reworded(whole, at, whole.provisions[at].text.plain[:-1]) if at is not None else None


EDITS = {
    each.__name__: each
    for each in (
        articles, own_title, mou_title, preamble, link_stop, list_and, list_and_early, list_marks, numbering, quotes_mixed,
        recital_ends, recital_stop, stem_colon, stop_missing, letter_wrong, misspelled, the_participants, term_small,
        name_of_text, heading_narrow, reference_unit,
    )
} | {
    "doubled_mark": _in_body(r",(?= [a-z])", ",,"), "space_before_mark": _in_body(r"(?<=[a-z]),(?= )", " ,"),
    "space_missing": _in_body(r"(?<=[a-z]{4}), (?=[a-z]{3})", ","), "space_hard": _in_body(r"(?<=[a-z]{3}) (?=[a-z]{3})", "\u00a0"),
    "stop_stray": _in_body(r"(?<=[a-z]{5}) (?=[a-z]{3})", ". "),
}  # fmt: skip
PRACTICE = {"should": "uk", "preamble": "uk", "bare_present": "germany", "mou_title": "australia_nz"}


def planted(rule, chosen: random.Random):
    """Yield (text, text with a fault of a rule, id of the provision that has it) from every text with room for one."""
    if rule in EDITS or rule == "ja_stop_missing":
        texts = japanese() if rule == "ja_stop_missing" else english()
        for whole in texts:
            made = ja_stop_missing(whole, chosen) if rule == "ja_stop_missing" else EDITS[rule](whole, chosen)
            if made is not None:
                yield whole, *made
        return
    said = SAID.get(rule) or JAPANESE[rule]
    for whole in japanese() if rule in JAPANESE else english():
        everybody = whole.particulars.collective_name or "Participants"
        without = (JAPANESE_ANSWERS if rule in JAPANESE else ANSWERS).get(rule, ())
        for words in said:
            yield whole, beside(whole, words.format(all=everybody), chosen, without), "planted"
