"""The example of docs/templates.md works, and the page names every filter and kind."""

import re
from pathlib import Path

import pytest

from app.drafting.assemble import assemble
from app.drafting.questions import QUESTION_KINDS
from app.drafting.render import filters
from app.drafting.templates import survey
from app.model.provision import Kind
from tests.drafting.material import AUSTRALIA, VIET_NAM, answers, words

PAGE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")


def test_the_example_of_the_handbook_assembles(tmp_path):
    (tmp_path / "fisheries.jinja").write_text(re.search(r"```jinja\n(.*?)```", PAGE, re.DOTALL)[1], encoding="utf-8")
    (tmp_path / "fisheries.toml").write_text(re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)[1], encoding="utf-8")
    shelf = survey((tmp_path,))
    assert shelf.faults == ()
    [template] = shelf.templates
    draft = assemble(template, answers(template, AUSTRALIA, VIET_NAM, ports=["Darwin", "Hai Phong"]))
    assert "may open the following ports: Darwin and Hai Phong." in words(draft)
    assert {provision.kind for provision in draft.provisions} >= {Kind.TITLE, Kind.LINK, Kind.ITEM, Kind.SIGNATURE}


@pytest.mark.parametrize("name", filters())
def test_every_filter_is_in_the_handbook(name):
    assert re.search(rf"\b{name}\b", PAGE)


@pytest.mark.parametrize(
    "name", [*(kind.value for kind in Kind if kind.value not in {"table", "row", "cell"}), *QUESTION_KINDS]
)
def test_every_kind_is_in_the_handbook(name):
    assert re.search(rf"`{name}\b", PAGE)
