"""Every sentence on the screen goes through Qt's translation, and has a Japanese one."""

import ast
import importlib.util
import re
import string
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parents[2]
UI = ROOT / "app" / "ui"
_SPEC = importlib.util.spec_from_file_location("translate", ROOT / "tools" / "translate.py")
translate = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(translate)
SAY = {
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "QToolButton",
    "addAction", "addItem", "addMenu", "addRow", "addTab", "insertTab", "setAccessibleDescription", "setAccessibleName",
    "setPlaceholderText", "setStatusTip", "setTabText", "setText", "setTitle", "setToolTip", "setWindowTitle", "showMessage",
}  # fmt: skip
OWN = {
    "Button": (1,), "Counter": (0,), "Note": (0, 1, 2), "SearchField": (1,), "add_action": (0,), "add_command": (0,),
    "label": (0,), "pane_head": (0,), "set_title": (0, 1),
}  # fmt: skip
"""Our own widgets and pages, with the places where their words stand."""


def test_no_bare_words_reach_the_screen():
    bare = [
        f"{path.name}:{call.lineno} {ast.unparse(call)}"
        for path in sorted(UI.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        for argument in _said_in(call)
        if _says_words(argument)
    ]
    assert not bare


def _said_in(call):
    name = _name(call.func)
    return call.args if name in SAY else [call.args[at] for at in OWN.get(name, ()) if at < len(call.args)]


def _name(function):
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _says_words(argument):
    parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
    words = "".join(str(part.value) for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))
    return sum(map(str.isalpha, re.sub(r"<[^>]*>", "", words))) > 1


@pytest.fixture(scope="module")
def japanese():
    return translate.translated()


def test_the_translation_sees_all_that_is_said():
    assert translate.unreadable() == ()


def test_every_sentence_has_a_finished_translation(japanese):
    missing = sorted(translate.said() - set(japanese))
    assert not missing, "Run tools/translate.py and translate in resources/translations/paraph_ja.ts"


def test_no_sentence_is_translated_that_nobody_says():
    there = {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(translate.TS).getroot().iter("context")
        for message in context.iter("message")
    }
    assert there <= translate.said()


def test_translations_keep_slots_filters_and_keys(japanese):
    def slots(words):
        return sorted({field for _, field, _, _ in string.Formatter().parse(words) if field})

    wrong = []
    for (context, words), said in japanese.items():
        if context == "Template" or "= true" in words:
            continue
        same = slots(words) == slots(said) and re.findall(r"\(\*[^)]*\)", words) == re.findall(r"\(\*[^)]*\)", said)
        if not same or words.count("\n") != said.count("\n"):
            wrong.append((context, words, said))
    assert not wrong


def test_the_words_are_japanese(japanese):
    """What has letters is translated, but for names, keys and what stands in slots."""
    same = {
        "A4",
        "Paraph",
        "PDF",
        "Akoma",
        "Ntoso",
        "XML",
        "Markdown",
        "Excel",
        "SHA-256",
        "Word",
        "Enter",
        "Esc",
        "Ctrl",
        "Shift",
        "Alt",
        "A",
        "B",
        "C",
        "V",
        "X",
        "Z",
    }
    left = [
        words
        for (_, words), said in japanese.items()
        if said == words
        and not set(re.findall(r"[A-Za-z][A-Za-z0-9-]+", re.sub(r"\{\w+\}|\(\*.*?\)", "", words))) <= same
    ]
    assert set(left) <= {"19 March 2027", "March 19, 2027", "{size} MB", "{size} GB"}


def test_the_program_loads_what_was_translated(qapp, japanese):
    translator = QTranslator()
    assert translator.load(str(translate.QM))
    off = [key for key, said in japanese.items() if translator.translate(*key) != said]
    assert not off, "Run tools/translate.py: the .qm is older than the .ts"


def test_what_a_class_inherits_is_said_under_its_own_name(qapp, japanese):
    translator = QTranslator()
    translator.load(str(translate.QM))
    below = translate.heirs()
    inherited = [(heir, key) for key in japanese for heir in below.get(key[0], ())]
    assert inherited
    assert all(translator.translate(heir, words) for heir, (_, words) in inherited)
