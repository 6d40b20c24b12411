"""Faults to plant: for each rule wordings of its kind, or an edit of what a text has, one at a time."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from app.ingest.reading import read_file
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import Text
from tests.checking.bilingual_texts import SETS
from tests.checking.texts import DEEP_SEA, TECHNOLOGY, signed, with_words

DATA = Path(__file__).parents[1] / "data"
BODY = {Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.CLOSING}
NAMES = (
    "annex-before-signing", "both-sides-partnership", "lettered-sections-through", "numbered-through",
    "several-ministries", "three-columns", "uk-korea-offshore-wind", "vietnam-japan-sides", "ordinal-words",
    "numbered-recitals-annex", "finite-recitals-roman-items", "paragraphs-no-headings",
)  # fmt: skip
LAW = ("legal", "bind", "bound", "obligat", "law", "treaty", "voluntary", "political", "faith", "enforce")
LIVE = ("effect", "operati", "commenc", "force", "valid", "sign", "begin", "start", "appl", "runs")
WORK = (
    "ongoing", "on-going", "already", "under way", "underway", "progress", "initiated", "commenced", "begun", "started",
    "existing", "current", "pending", "terminat", "discontinu", "expir", "withdr", "orderly", "wind", "work",
)  # fmt: skip
COSTS = ("fund", "cost", "expens", "financ", "budget", "resource", "expend", "money")

SAID = {
    "agreement_word": ("The plan may be changed by mutual written agreement.", "It is prolonged by agreement between the {all}."),
    "amend": ("This text may be amended in writing.", "An amendment is made in spring."),
    "acronym_case": ("An RoQ is kept. The RoQ is read. The ROQ is dear.",),
    "article_country": ("The Ministry of Mines of Republic of Chile pays.", "It is open to firms from Kingdom of Norway."),
    "authentic": ("Both texts are equally authentic.", "The English text is the authentic text."),
    "bare_present": ("The Participants establish a fund.", "The Sides exchange samples of soil.", "Both Governments appoint an officer."),
    "binding": ("This document is legally binding.", "The {all} are bound by it.", "It binds the Participants."),
    "both_or": ("It holds for both Japan or Canada.", "It covers neither metals or gases."),
    "breach": ("A breach of this Memorandum is told at once.", "A violation of this Arrangement ends it."),
    "comma_pair": ("Fields including but not limited to, mining are open.",),
    "comma_subject": ("The Participants, intend to meet.", "Both Sides, should report."),
    "commit": ("The Participants commit to pay.", "Both Governments also commit to a plan."),
    "comply": ("They comply with the provisions of this Memorandum.", "They abide by this Arrangement."),
    "confused": ("They write in accordance to the plan.", "They meet with a view to promote trade.", "It is other then the one named.", "A mutual agreed plan is drawn up."),
    "contract_clause": ("This is the entire agreement.", "It supersedes all prior letters.", "It is null and void."),
    "country_misspelled": ("They meet in Norwey.", "The Untied States pays.", "They visit New Zeland.", "It concerns Austalia."),
    "date_forms": ("It was held on 3 May 2024, on 5 June 2024, on 7 June 2024 and on 2024-06-09.",),
    "date_weekday": ("It is held on Monday, 1 January 2026.", "It is held on Friday, March 4, 2026."),
    "disputes": ("Any dispute on the interpretation of it is settled by talks.", "The settlement of disputes is a matter for talks."),
    "done_at": ("Done at Oslo on 3 May 2027.", "Concluded at Lima on 4 June 2026."),
    "each_their": ("Each of the ministries pays their share.",),
    "either_and": ("The laws of either Japan and Canada are kept.",),
    "either_and_clause": ("They meet either in person and online.",),
    "endings_mixed": ("They organise fairs, recognize skills, standardise parts and emphasize care.",),
    "governing_law": ("It is governed by international law.", "Differences are referred to arbitration in Oslo."),
    "hereby": ("A commission is hereby established.", "They hereby waive the fees."),
    "hyphens_mixed": ("They telemeter wells; they tele-meter shafts.",),
    "in_witness": ("In witness whereof they have signed.", "The undersigned, being duly authorised thereto, sign."),
    "integral_part": ("The Annex forms an integral part of this Memorandum.",),
    "liability": ("The sender is liable for loss.", "Each side indemnifies the other."),
    "modal_bare": ("The Sides intend exchange samples.", "Each Ministry intends provide samples."),
    "modal_doubled": ("The Sides will should meet.", "The Sides shall may meet.", "They intend to will meet."),
    "modal_form": ("It will establishes a fund.", "The Ministry intends to provides samples."),
    "name_variants": ("The Ministry of Trade, Ports and Soil pays. The Ministry of Trade, Ports and Soil writes. The Ministry of Trade Ports and Soil rests.",),
    "number_agreement": ("Each Participants pays.", "It ends within 30 day of the visit.", "It is open to others agencies.", "These information is kept."),
    "obligation": ("It is an obligation of each side to pay.", "They are obliged to report."),
    "plural_odd": ("They exchange informations.", "They do joint researches."),
    "provisional_application": ("It is applied provisionally.", "Provisional application ends in May."),
    "ratify": ("It awaits ratification.", "It is open for accession by others."),
    "reference_nowhere": ("They follow Annex H.",),
    "registration": ("It is registered with the Secretariat of the United Nations.",),
    "required_to": ("The Participants are required to report.", "Each Side is bound to report."),
    "right": ("Each side has the right to leave.", "The Participants are entitled to copies."),
    "should": ("The sides should report.", "It should be kept."),
    "spelling_mixed": ("The center of labour, the centre of labor and the harbor are open.",),
    "subject_verb": ("The Participants intends to meet.", "Each Participant intend to meet."),
    "term_twice": ("The Board of Quarries (“Quarry Board”) meets. The Board of Quarries (“Quarry Board”) rests. The Quarry Board pays.",),
    "term_undefined": ("The Steering Committee rests.",),
    "terminate": ("It may be terminated.", "Its termination is told."),
    "terms_and_conditions": ("The terms of this Memorandum are kept.", "The conditions of this Arrangement are known."),
    "territory": ("It extends to the territories for whose international relations a side is responsible.",),
    "this_agreement": ("This Agreement is kept.", "The present Treaty is kept."),
    "undertake": ("The {all} undertake to pay.", "Each Participant guarantees that it pays."),
    "without_costs": ("The {all} intend to hold meetings each year. It may be discontinued at any time.",),
    "without_disclaimer": ("This Memorandum becomes operative in May.", "This Memorandum may be modified in writing."),
    "without_notice_count": ("A side may leave with a notice of six months.", "A side may leave at three months’ notice."),
    "without_operative": ("Either Participant may discontinue the cooperation.",),
    "without_work_under_way": ("A side may terminate the joint projects by written notice.",),
    "without_written_notice": ("A side may terminate it by giving notice to the other.",),
    "word_left": ("They pay the costs of the.", "The Bureau of Mines and (hereinafter “BMX”) pay. BMX writes.", "They meet in the a city."),
}  # fmt: skip
"""Wordings by rule, each a fault; {all} is the common name of those who take part."""
ANSWERS = {
    "without_costs": COSTS, "without_disclaimer": LAW, "without_operative": LIVE, "without_work_under_way": (*WORK, "not"),
    "without_notice_count": ("notice", "notif", "receipt", "receiv", "deliver"), "term_undefined": ("steering",),
    "without_written_notice": ("writ", "notice", "notif", "diplomatic"), "reference_nowhere": ("annex",),
    "name_variants": ("soil",), "plural_odd": ("informations",),
}  # fmt: skip
"""What a text must not say for a rule to ask."""
JAPANESE = {
    "ja_binding": ("本覚書は、双方に対し拘束力を有する。", "双方は、本覚書に拘束される。"),
    "ja_doubled": ("双方は、毎年会合する。。", "双方はは会合する。"),
    "ja_must": ("双方は、報告しなければならない。", "双方は、報告の義務を負う。"),
    "ja_party": ("各締約国は、報告する。",),
    "ja_term_twice": (
        "採石委員会（以下「採石会」という。）は会合する。採石委員会（以下「採石会」という。）及び採石会は報告する。",
    ),
    "ja_term_unused": ("採石委員会（以下「採石会」という。）は会合する。",),
    "ja_treaty": ("この協定は、五月に開始する。", "次のとおり協定した。"),
    "ja_widths": ("双方は、30日、40日、50日、６０日又は70日後に会合する。",),
    "without_disclaimer_ja": ("本覚書は、両者による署名により開始する。",),
    "without_equal_languages_ja": ("日本語及び英語により本書二通を作成した。",),
    "without_renewal_ja": ("本覚書は、三年間効力を有する。",),
    "without_review_base_ja": ("双方は、二年ごとに本覚書を見直す。",),
    "without_work_under_way_ja": ("双方は、書面による通告により本覚書を終了する。",),
}
JAPANESE_ANSWERS = {
    "without_disclaimer_ja": ("法的", "拘束", "義務", "権利"), "without_equal_languages_ja": ("ひとしく", "等しく", "同等"),
    "without_renewal_ja": ("延長", "更新"), "without_work_under_way_ja": ("既に", "進行", "継続", "実施", "影響"),
    "without_review_base_ja": ("見直",),
}  # fmt: skip


@cache
def english():
    """Return the instruments that faults are planted in."""
    made = (read_file(DATA / "made" / f"{each}.txt").instrument for each in NAMES)
    return (signed(DEEP_SEA), signed(TECHNOLOGY), *made)


@cache
def japanese():
    """Return instruments in Japanese, of the sets that the other language is held to."""
    found = []
    for number, rows in enumerate(SETS):
        provisions = tuple(_japanese(at, kind, words) for at, (kind, _, words) in enumerate(rows))
        found.append(Instrument(f"j{number}", Particulars(), (LanguageVersion("ja", "original", provisions),)))
    return tuple(found)


def _japanese(at, kind, words):
    if kind in {Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX}:
        return Provision(f"p{at}", kind, 0, Text(), Text(words))
    return Provision(f"p{at}", kind, 1 if kind in BODY else 0, Text(words))


def beside(whole, words, chosen, without=()):
    """Return an instrument with a paragraph of its own in its body; provisions with ``without`` are left out."""
    version = whole.versions[0]
    kept = [each for each in version.provisions if not any(word in each.words.casefold() for word in without)]
    places = [at for at, each in enumerate(kept) if each.kind in BODY] or [len(kept) - 1]
    at = chosen.choice(places)
    level = kept[at].level if kept else 0
    new = Provision("planted", Kind.PARAGRAPH, level, Text(words))
    return with_provisions(whole, (*kept[: at + 1], new, *kept[at + 1 :]))


def with_provisions(whole, provisions):
    return replace(whole, versions=(replace(whole.versions[0], provisions=tuple(provisions)),))


def relabelled(whole, at, label):
    provisions = list(whole.provisions)
    provisions[at] = replace(provisions[at], label=label, number=label.strip("().: "))
    return with_provisions(whole, provisions), provisions[at].id


def reworded(whole, at, words, *, heading=False):
    return with_words(whole, at, words, heading=heading), whole.provisions[at].id


def of_kind(whole, *kinds):
    return [at for at, each in enumerate(whole.provisions) if each.kind in kinds and each.text.plain.strip()]
