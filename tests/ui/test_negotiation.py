"""A whole negotiation in the real window, and what came of it in the library and in the files."""

import io
import zipfile

import pytest

from app.ingest.reading import read_file
from app.model.draft import Bracket
from app.negotiating.alternat import kept_by
from app.negotiating.brackets import open_brackets
from app.ui.house import House
from tests.ui.negotiation import COMMENT, SILENT, SPOKEN, Negotiation


@pytest.fixture
def house(qtbot, stocked):
    stocked.settings.change(author="K. Yamada")
    made = House(stocked)
    qtbot.addWidget(made.window)
    made.window.resize(1366, 738)
    made.window.show()
    yield made
    made.draft.leave(lose=True)


@pytest.mark.long
def test_a_negotiation_from_the_template_to_both_originals(house, tmp_path):
    seen = []
    whole = Negotiation(house, tmp_path, lambda name, widget: seen.append((name, widget.grab())))
    library = house.context.library

    whole.assemble()
    assert whole.draft.instrument.particulars.sides[0].country == "Japan"
    whole.write()
    assert any("joint calendar" in each.text.plain for each in whole.draft.provisions)
    whole.bracket()
    (held,) = open_brackets(whole.draft)
    assert [each.owner for each in held.group.alternatives] == ["JP", "US"]

    whole.send()
    (version,) = library.versions(whole.draft.id)
    assert version.sent_to == whole.side("United States")
    assert version.file
    parts = zipfile.ZipFile(io.BytesIO(whole.files["sent"].read_bytes()))
    everything = b"".join(parts.read(name) for name in parts.namelist())
    sent = read_file(whole.files["sent"]).instrument
    assert any("[JP: 180 days][US: 90 days]" in each.text.plain for each in sent.provisions)
    assert b"120 days" not in everything
    assert b"20 May" not in everything

    whole.answer()
    unmarked, marked = sorted(whole.draft.offers, key=lambda offer: offer.marked)
    assert (unmarked.marked, marked.marked) == (False, True)
    assert marked.proposal.stamp.author == "C. Laurent"
    assert whole.draft.remarks[-1].words == COMMENT

    whole.settle()
    assert {offer.status for offer in whole.draft.offers} == {"bracketed", "rejected"}
    assert not open_brackets(whole.draft)
    assert SPOKEN[0] in whole.words
    assert SPOKEN[1] not in whole.words
    settled = [each for each in whole.draft.records if isinstance(each, Bracket)]
    assert all(each.closed for each in settled)

    whole.finish()
    assert whole.draft.instrument.particulars.status == "initialled"
    originals = [path for name, path in whole.files.items() if name not in {"sent", "back"}]
    texts = {read_file(path).instrument.particulars.sides[0].country for path in originals}
    assert texts == {"Japan", "United States"}
    us = kept_by(whole.draft, whole.side("United States"))
    assert us.instrument.particulars.sides[0].country == "United States"

    names = [name for name, _ in seen]
    assert len(names) == len(set(names)) == 14
    kept = whole.draft
    house.draft.show_start()
    house.draft.reopen(kept.id)
    assert whole.draft == kept
    assert SILENT[0] in whole.words or SILENT[1] in whole.words
