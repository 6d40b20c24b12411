"""How long the parts beside the sheet take for one key, in a draft of 60 pages, and what is looked up after a pause.

    QT_QPA_PLATFORM=offscreen python benchmarks/outline.py

Prints milliseconds: 50th and 95th percentile and the worst of 300 keys; then each look-up, the first time and again.
"""

import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.jobs import drafting, importing
from app.jobs.draft_checks import draft_checks
from app.jobs.drafted_terms import drafted_terms
from app.jobs.gaps import missing
from app.library.store import Library
from app.model.draft import Draft
from app.model.ids import new_id
from app.model.instrument import Instrument, LanguageVersion
from app.model.provision import Kind, Provision
from app.negotiating import structure
from app.negotiating.desk import Desk
from app.ui.context import Context
from app.ui.looks import Looks
from app.ui.messages import Messages
from app.ui.open_draft import OpenDraft
from app.ui.runner import Runner
from app.ui.settings_keeper import SettingsKeeper
from app.ui.widgets.brackets_pane import BracketsPane
from app.ui.widgets.findings_pane import FindingsPane
from app.ui.widgets.outline_view import OutlineView

PROVISIONS, KEYS = 700, 300
BODY = {Kind.SECTION, Kind.PARAGRAPH, Kind.ITEM}


def long_draft() -> Draft:
    from app.drafting.assemble import assemble  # noqa: PLC0415 - late: it brings the templates' engine

    template = drafting.template_named("sectoral")
    made = assemble(template, {question.key: question.default for question in template.questions})
    body = [each for each in made.provisions if each.kind in BODY]
    more = [again(each) for _ in range(PROVISIONS // len(body)) for each in body]
    at = next(at for at, each in enumerate(made.provisions) if each.kind in BODY)
    provisions = (*made.provisions[:at], *more, *made.provisions[at:])
    return Draft(new_id(), Instrument(made.id, made.particulars, (LanguageVersion("en", "original", provisions),)))


def again(provision: Provision) -> Provision:
    return Provision(
        new_id(),
        provision.kind,
        provision.level,
        provision.text,
        provision.heading,
        "",
        provision.number,
        provision.topics,
    )


def keys(open_draft: OpenDraft) -> None:
    at = PROVISIONS // 2
    times = []
    for number in range(KEYS):
        step = structure.typed(open_draft.draft, at, number, number, "x")
        begun = time.perf_counter()
        open_draft.do(step, join="typed")
        times.append((time.perf_counter() - begun) * 1000)
    times.sort()
    print(f"a key: {times[KEYS // 2]:.2f} / {times[KEYS * 95 // 100]:.2f} / {times[-1]:.2f}")


def look_ups(draft: Draft, library: Library) -> None:
    for name, look in (
        ("terms", lambda: drafted_terms(draft)),
        ("checks", lambda: draft_checks(draft)),
        ("missing", lambda: missing(draft, library)),
    ):
        spent = []
        for _ in range(2):
            begun = time.perf_counter()
            look()
            spent.append((time.perf_counter() - begun) * 1000)
        print(f"{name}: {spent[0]:.0f}, then {spent[1]:.0f}")


def main() -> None:
    application = QApplication(sys.argv)
    looks = Looks(application, "light")
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.paraph")
        importing.add_starter(library)
        context = Context(library, SettingsKeeper(), Runner(), looks, Messages())
        open_draft = OpenDraft(context, Desk(long_draft()))
        parts = (OutlineView(looks), BracketsPane(looks), FindingsPane(looks))
        begun = time.perf_counter()
        for part in parts:
            part.hold(open_draft)
            part.show()
        application.processEvents()
        print(f"{len(open_draft.draft.provisions)} provisions, shown in {(time.perf_counter() - begun) * 1000:.0f}")
        keys(open_draft)
        look_ups(open_draft.draft, library)
        context.runner.shut_down()
        context.elbow.shut_down()
        library.close()


if __name__ == "__main__":
    main()
