"""Own templates on the disk: whole or not at all, kept while they are typed, and one file to hand on."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drafting import own
from app.drafting.own import Texts
from app.errors import NameTaken, TemplateFault, UnreadableFile, UnwritableFile

HEAD = 'title = "Mine"\nask = ["sides", "subject"]\n'
TEXT = "title: {{ instrument }} on {{ subject }}\n"
MINE = Texts(TEXT, HEAD)


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_template_is_saved_and_read(tmp_path):
    own.keep(tmp_path, "mine", Texts("x", "y"))
    own.save(tmp_path, "mine", MINE)
    assert own.read(tmp_path, "mine") == MINE
    assert own.edited(tmp_path, "mine") is None
    assert files(tmp_path) == ["mine.jinja", "mine.toml"]


def test_saving_is_both_files_or_none(tmp_path, monkeypatch):
    own.save(tmp_path, "mine", MINE)
    own.keep(tmp_path, "mine", Texts("new", "new"))
    real = Path.replace

    def fail(path, target):
        if str(target).endswith(".jinja"):
            raise OSError(28, "No space left on device")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UnwritableFile, match="no space left"):
        own.save(tmp_path, "mine", Texts("new", "new"))
    monkeypatch.undo()
    assert own.read(tmp_path, "mine") == MINE
    assert own.edited(tmp_path, "mine") == Texts("new", "new")
    assert files(tmp_path) == [".edited/mine.json", "mine.jinja", "mine.toml"]


def test_what_is_typed_is_kept_until_it_is_saved(tmp_path):
    assert own.edited(tmp_path, "mine") is None
    own.keep(tmp_path, "mine", Texts("half {{", "ti"))
    assert own.edited(tmp_path, "mine") == Texts("half {{", "ti")
    assert own.names(tmp_path) == ("mine",)
    assert own.read(tmp_path, "mine") == Texts("", "")
    (tmp_path / ".edited" / "mine.json").write_text("{", encoding="utf-8")
    assert own.edited(tmp_path, "mine") is None


def test_renaming_and_deleting_take_all_along(tmp_path):
    own.save(tmp_path, "mine", MINE)
    own.keep(tmp_path, "mine", Texts("typed", HEAD))
    own.rename(tmp_path, "mine", "ours")
    assert own.names(tmp_path) == ("ours",)
    assert own.edited(tmp_path, "ours") == Texts("typed", HEAD)
    gone = own.remove(tmp_path, "ours")
    assert files(tmp_path) == []
    assert gone.texts == Texts("typed", HEAD)
    own.put(tmp_path, gone, gone.name)
    assert own.names(tmp_path) == ("ours",)


def test_no_name_is_taken_twice(tmp_path):
    own.save(tmp_path, "mine", MINE)
    own.save(tmp_path, "ours", MINE)
    for taken in ("ours", "sectoral"):
        with pytest.raises(NameTaken):
            own.rename(tmp_path, "mine", taken)
    assert own.free_name(tmp_path, "Mine!") == "mine_2"
    assert own.free_name(tmp_path, "Deep-Sea: Minerals") == "deep-sea_minerals"
    assert own.free_name(tmp_path, "覚書") == "template"
    assert own.free_name(tmp_path, "Sectoral") == "sectoral_2"
    assert own.free_name(tmp_path, "CON") == "template_con"


def test_a_packed_template_comes_out_as_it_went_in_with_the_parts_it_includes(tmp_path):
    here, there = tmp_path / "a", tmp_path / "b"
    text = TEXT + '{% include "_end.jinja" %}\n'
    own.save(here, "mine", Texts(text, HEAD))
    (here / "_end.jinja").write_text('{% include "_last.jinja" %}\n', encoding="utf-8")
    (here / "_last.jinja").write_text('closing: The “end” \\ """ of it.\n', encoding="utf-8")
    (here / "_other.jinja").write_text("note: Not included.\n", encoding="utf-8")
    content = own.pack(here, "mine", own.read(here, "mine"))
    packed = own.unpack("x.paraph-template", content)
    own.put(there, packed, packed.name)
    assert own.read(there, "mine").text == text
    assert [name for name, _ in packed.parts] == ["_end.jinja", "_last.jinja"]
    with pytest.raises(NameTaken):
        own.put(there, packed, "mine")
    own.put(there, packed, "mine", replace=True)
    (there / "_end.jinja").write_text("closing: Another.\n", encoding="utf-8")
    with pytest.raises(NameTaken, match=r"_end\.jinja"):
        own.put(there, packed, "ours")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60))
def test_any_text_survives_packing(tmp_path_factory, words):
    comment = words.replace("#}", "").replace("{", "")
    text = f"{{# {comment} #}}\n{TEXT}"
    folder = Path(os.devnull).parent / "no-such-folder"
    packed = own.unpack("x", own.pack(folder, "mine", Texts(text, HEAD)))
    assert packed.texts == Texts(text, HEAD)


GOOD = own.pack(Path("/no/such"), "mine", MINE).decode()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xff\xfe", "not a template of Paraph"),
        (b"PK\x03\x04", "not a template of Paraph"),
        (b"", "another version"),
        (b"a = " + b"[" * 50_000, "not a template of Paraph"),
        (b"x" * 2_000_001, "too large"),
        (GOOD.replace("format = 1", "format = 2").encode(), "another version"),
        (GOOD.replace('"mine"', '"../mine"').encode(), "does not say which"),
        (GOOD.replace('"mine"', '""').encode(), "does not say which"),
        (GOOD.replace('name = "mine"', "name = 5").encode(), "does not say which"),
        ((GOOD + '[parts]\n"../../x.jinja" = ""\n').encode(), "more than the texts"),
        ((GOOD + '[parts]\n"_x.jinja" = 5\n').encode(), "more than the texts"),
        ((GOOD + "parts = 5\n").encode(), "does not say which"),
    ],
)
def test_a_hostile_file_is_refused_with_a_sentence(content, why):
    with pytest.raises(UnreadableFile) as caught:
        own.unpack("x.paraph-template", content)
    assert why in caught.value.why


def test_a_broken_template_is_refused_with_its_line():
    broken = own.pack(Path("/no/such"), "mine", Texts(TEXT + "{% if %}\n", HEAD))
    with pytest.raises(TemplateFault) as caught:
        own.unpack("x.paraph-template", broken)
    assert caught.value.line == 2
