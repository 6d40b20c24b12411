"""Every sentence on the screen goes through Qt's translation."""

import ast
import re
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "app" / "ui"
SAY = {
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "QToolButton",
    "addAction", "addItem", "addMenu", "addRow", "addTab", "insertTab", "setAccessibleDescription", "setAccessibleName",
    "setPlaceholderText", "setStatusTip", "setTabText", "setText", "setTitle", "setToolTip", "setWindowTitle", "showMessage",
}  # fmt: skip


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: path.name)
def test_no_bare_words_reach_the_screen(path):
    bare = [
        f"{path.name}:{call.lineno} {ast.unparse(call)}"
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _name(call.func) in SAY
        for argument in call.args
        if _says_words(argument)
    ]
    assert not bare


def _name(function):
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _says_words(argument):
    parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
    words = "".join(str(part.value) for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))
    return sum(map(str.isalpha, re.sub(r"<[^>]*>", "", words))) > 1
