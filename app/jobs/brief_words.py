"""The words of our own that stand in a brief, in the language of the text that it is of."""

from dataclasses import dataclass
from datetime import date

from app.drafting.phrases import long_date
from app.language.said_names import name_in


@dataclass(frozen=True, slots=True)
class BriefWords:
    """Heads and names; those with {slots} are whole sentences."""

    tongue: str
    title: str
    lead: str
    facts: str
    counts: str
    deciding: str
    dates: str
    clauses: str
    nothing: str
    names: tuple[str, str, str, str, str, str, str, str]
    """Title, kind of text, participants, signed on, at, languages, practice that the wording is held to, reported
    instruments on the same subject."""
    counted: tuple[str, str, str, str, str, str, str]
    """Clauses, without precedent, weighty departures, open brackets, offers to be answered, findings, duties."""
    precedent: str
    none: str
    same: str
    alike: str
    departs: str
    departing: str
    weights: tuple[str, str, str]
    """Weighty, of substance, light."""
    open: str
    because: str
    unsaid: str
    fallback: str
    nobody: str
    findings: str
    time: str
    more: str
    draft: str
    brackets: str
    offers: tuple[str, str]
    blanks: tuple[str, str]
    """Of one, and of several."""
    no_date: str
    gone: str
    new: str
    becomes: str
    moved: str
    came: str
    turns: str
    reported: str
    """What stands beside the name of an instrument that is only reported."""
    not_signed: str
    by_report: str
    lead_reported: str
    duties: str
    told_by: str
    in_signed: str
    standings: tuple[str, str, str]
    """Confirmed, different, not in the signed text."""
    quoted: str
    asks: str
    likened: str
    owned: str
    due: str
    undated: str
    comma: str

    def said(self, table: str, english: str) -> str:
        """Return a name in the language of the brief, as ``name_in`` finds it."""
        return name_in(self.tongue, table, english)


_ENGLISH = BriefWords(
    "en",
    "Explanatory note",
    "For our own side. Made on {day}; precedents are those of the library on that day.",
    "The text",
    "At a glance",
    "To be decided",
    "Duties and dates",
    "Clause by clause",
    "Nothing that can be seen here has to be decided.",
    ("Title", "Kind", "Participants", "Signed on", "Place", "Languages", "Practice", "On the same subject"),
    (
        "Clauses", "Clauses without a precedent", "Weighty departures from precedents", "Open brackets",
        "Changes of the other side to be answered", "Findings (errors, warnings, notes)", "Duties and dates",
    ),
    "Closest precedent",
    "None is near in the library.",
    "the same words",
    "{percent}% alike",
    "Departs from it",
    "Departs from its precedent: {words}",
    ("Weighty", "Of substance", "Light"),
    "Open brackets",
    "Open because {reason}.",
    "Open; nobody has said why.",
    "Our fall-back: {words}",
    "Nobody’s",
    "Findings",
    "Duties and dates",
    "And {count} more, told at their clauses.",
    "Draft",
    "Open: {words}",
    ("1 change of the other side waits for an answer.", "{count} changes of the other side wait for an answer."),
    ("1 place is left blank.", "{count} places are left blank."),
    "no date yet",
    "“{before}” is gone.",
    "“{after}” is new.",
    "“{before}” becomes “{after}”.",
    "“{before}” has gone elsewhere.",
    "“{after}” came from elsewhere.",
    "Legal character turns on it.",
    "{title} (reported – not a signed text)",
    "Reported – not a signed text. Nothing in this note is quoted from it.",
    "Said to be: {value}",
    "For our own side. Made on {day}.",
    "Duties as they are reported",
    "Told by",
    "In the signed text",
    ("Confirmed: “{words}”", "Different: “{words}”", "The signed text does not say it."),
    "“{words}” – {page}",
    "“{words}”: {asked}",
    "{source}: {alike}",
    "{owners}: “{words}”",
    "{kind}: “{words}”, {day}.",
    "{kind}: “{words}” ({day}).",
    ", ",
)  # fmt: skip
_JAPANESE = BriefWords(
    "ja",
    "説明資料",
    "内部用。作成日：{day}。先例は同日時点のライブラリによる。",
    "対象文書",
    "概況",
    "要決定事項",
    "義務及び期日",
    "逐条説明",
    "決定を要する事項は見当たらない。",
    ("件名", "種類", "参加者", "署名日", "署名地", "言語", "準拠する慣行", "同じ主題の文書"),
    (
        "条項数", "先例のない条項", "先例からの重大な相違", "未決の角括弧", "回答を要する相手方の修正",
        "指摘事項（誤り・警告・注記）", "義務及び期日",
    ),
    "最も近い先例",
    "ライブラリに近いものはない。",
    "同文",
    "類似度{percent}％",
    "先例との相違",
    "先例と異なる：{words}",
    ("重大", "実質的", "軽微"),
    "未決の角括弧",
    "未決の理由：{reason}",
    "未決。理由は記録されていない。",
    "当方の代替案：{words}",
    "提案者なし",
    "指摘事項",
    "義務及び期日",
    "ほか{count}件（各条項に記載）。",
    "案",
    "未決：{words}",
    ("相手方の修正1件が未回答である。", "相手方の修正{count}件が未回答である。"),
    ("空欄が1箇所ある。", "空欄が{count}箇所ある。"),
    "期日未定",
    "「{before}」が削られている。",
    "「{after}」が加わっている。",
    "「{before}」が「{after}」に変わっている。",
    "「{before}」が別の箇所に移っている。",
    "「{after}」が別の箇所から移ってきている。",
    "法的性格に関わる。",
    "{title}（報道による情報・署名済み本文ではない）",
    "報道による情報であり、署名済みの本文ではない。本資料に本文からの引用はない。",
    "{value}（とされる）",
    "内部用。作成日：{day}。",
    "報道された義務",
    "情報源",
    "署名済み本文との対照",
    ("一致：「{words}」", "相違：「{words}」", "署名済み本文に記載がない。"),
    "「{words}」－ {page}",
    "「{words}」：{asked}",
    "{source}：{alike}",
    "{owners}：「{words}」",
    "{kind}：「{words}」、{day}。",
    "{kind}：「{words}」（{day}）。",
    "、",
)  # fmt: skip


def brief_words(language: str) -> BriefWords:
    """Return the words for a language (a BCP 47 tag): Japanese, else English."""
    return _JAPANESE if language.partition("-")[0] == "ja" else _ENGLISH


def day_in(day: date, tongue: str) -> str:
    """Return a day as a brief in a language writes it."""
    return f"{day.year}年{day.month}月{day.day}日" if tongue == "ja" else long_date(day)
