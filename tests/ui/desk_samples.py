"""Drafts for the tests of the desk, small and large, and a sheet that holds one."""

from types import SimpleNamespace

from app.jobs.comparing import Departure
from app.model.comparison import Hunk, Reason
from app.model.draft import Draft, Offer, Remark
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.proposals import Proposal, Stamp
from app.model.provision import Kind, Provision
from app.model.text import Mark, MarkKind, Text
from app.negotiating.desk import Desk
from app.ui.models.desk_words import HEADED, shown, words_of
from app.ui.open_draft import OpenDraft
from app.ui.settings_keeper import SettingsKeeper
from app.ui.widgets.desk_sheet import DeskSheet

REVIEW = "The Participants intend to review this MOC every two years in accordance with section I and paragraph 9."


def provision(name, kind, level, words, *marks):
    text = Text(words, tuple(marks))
    return Provision(name, kind, level, heading=text) if kind in HEADED else Provision(name, kind, level, text=text)


def small():
    """A draft with a bit of everything; ids say what each is."""
    mark = Mark(REVIEW.index("section I"), REVIEW.index(" and para"), MarkKind.REFERENCE, "areas")
    lost = Mark(REVIEW.index("paragraph 9"), len(REVIEW) - 1, MarkKind.REFERENCE, "gone")
    return (
        provision("title", Kind.TITLE, 0, "MEMORANDUM OF COOPERATION\nRegarding Recycling"),
        provision("chapeau", Kind.CHAPEAU, 0, "The Ministry of Japan and the Department of the United States,"),
        provision("link", Kind.LINK, 0, "Have reached the following understandings:"),
        provision("areas", Kind.SECTION, 0, "Areas of Cooperation"),
        provision("stem", Kind.PARAGRAPH, 1, "The Participants intend to focus on:"),
        provision("one", Kind.ITEM, 1, "Sharing information;", Mark(0, 7, MarkKind.BOLD)),
        provision("two", Kind.ITEM, 1, "Presenting technologies."),
        provision("end", Kind.SECTION, 0, "Discontinuation"),
        provision("start", Kind.PARAGRAPH, 1, "This MOC becomes operative upon signature 署名."),
        provision(
            "notice", Kind.PARAGRAPH, 1, "Either Participant will provide notice after [JP: 180 days][US: 90 days]."
        ),
        provision("review", Kind.PARAGRAPH, 1, REVIEW, mark, lost),
        provision("signature", Kind.SIGNATURE, 0, "FOR JAPAN:\n____\nMinister"),
    )


def large(count=700):
    """A draft of some sixty pages."""
    words = (
        "The Participants intend to promote cooperation in accordance with their respective laws and regulations, and "
        "to exchange information on policies, programs and projects of mutual interest, as appropriate, in section."
    )
    made = [provision("t", Kind.TITLE, 0, "MEMORANDUM OF COOPERATION")]
    while len(made) < count:
        at = len(made)
        if at % 8 == 1:
            made.append(provision(f"s{at}", Kind.SECTION, 0, f"Area {at} of Cooperation"))
        else:
            made.append(provision(f"p{at}", Kind.PARAGRAPH if at % 3 else Kind.ITEM, 1, f"{words} No. {at}"))
    return tuple(made)


def draft_of(provisions, records=(), status="draft"):
    version = LanguageVersion("en", "original", tuple(provisions))
    return Draft("d", Instrument("i", Particulars("MOC", status=status), (version,)), records=tuple(records))


def open_draft(looks, provisions=None, records=()):
    context = SimpleNamespace(looks=looks, settings=SettingsKeeper())
    return OpenDraft(context, Desk(draft_of(small() if provisions is None else provisions, records)))


def sheet_of(qtbot, looks, draft=None, size=(742, 690)):
    """A shown sheet that holds a draft."""
    sheet = DeskSheet(looks)
    qtbot.addWidget(sheet)
    sheet.resize(*size)
    sheet.show()
    sheet.hold(draft or open_draft(looks))
    return sheet


def read(sheet):
    """What the document says, block for block, and what the core says it should."""
    got, block = [], sheet.document().begin()
    while block.isValid():
        got.append(block.text())
        block = block.next()
    return got, [shown(words_of(each).plain) for each in sheet.open_draft.draft.provisions] or [""]


def in_step(sheet):
    got, wanted = read(sheet)
    held = sheet.open_draft.draft.provisions
    assert len(got) == len(wanted), f"{len(got)} blocks for {len(wanted)} provisions"
    for at, (block, words) in enumerate(zip(got, wanted, strict=True)):
        assert block == words, f"block {at} says {block!r}, not {words!r}"
    assert sheet.text.provisions == held, "the sheet holds other provisions"
    assert len({each.id for each in held}) == len(held), "two provisions have one id"


def offers():
    stamp = Stamp("J. Smith")
    return (
        Offer("put", Proposal("put", "insertion", "start", 9, 9, "now ", stamp=stamp), "r"),
        Offer("out", Proposal("out", "deletion", "start", 9, 17, stamp=stamp), "r"),
        Remark("said", "notice", "Tokyo answers by 20 May", 0, 6, stamp),
    )


def departures():
    """The notice departs weightily from its precedent: "will" for "should", and words at the end are missing."""
    before, after = "Either Participant ", " provide notice after [JP: 180 days][US: 90 days]."
    hunks = (Hunk("equal", before, before), Hunk("replace", "should", "will"), Hunk("equal", after, after))
    hunks += (Hunk("delete", " Nothing else.", ""),)
    hit = SimpleNamespace(score=0.9)
    return {"notice": Departure("notice", (hit,), hunks, (Reason("modality", 3, "firmer", "should", "will"),))}
