"""What is looked for in every window: names, keys, and words that are not cut."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QSplitterHandle,
    QTabBar,
    QToolButton,
    QWidget,
)

_FIELD = (QComboBox, QAbstractSpinBox)


def visible(root):
    """Return the widgets that are seen in a window, its dialogs left out."""
    return [each for each in (root, *root.findChildren(QWidget)) if each.isVisible() and each.window() is root.window()]


def focusable(root):
    """Return the widgets that can hold the focus themselves and can be used now."""
    return [
        each
        for each in visible(root)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and each.focusProxy() is None
        and each.isEnabled()
        and not isinstance(each, (QScrollBar, QSplitterHandle))
        and not isinstance(each, (QScrollArea, QLabel))
        and not isinstance(each.parent(), _FIELD)
    ]


def said(widget):
    """Return the name that a screen reader says; a button's or label's words count."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def told(widget):
    """Describe a widget for a failure."""
    words = getattr(widget, "text", lambda: "")
    words = words() if callable(words) else ""
    above = [type(each).__name__ for each in _above(widget)]
    has, wants = widget.size().toTuple(), widget.minimumSizeHint().toTuple()
    return f"{type(widget).__name__}({words!r}, {said(widget)!r}) {has} of {wants} in {' < '.join(above[:4])}"


def nameless(root):
    """Return what can hold the focus, or be pressed, without a name."""
    pressed = [each for each in visible(root) if isinstance(each, QAbstractButton)]
    asked = dict.fromkeys((*focusable(root), *pressed))
    return [told(each) for each in asked if each is not root and not said(each)]


def unreached(root, panes=()):
    """Return what neither Tab, nor F6, nor the arrows in a group of buttons, can bring the focus to."""
    reached = set(panes) | {pane.focusProxy() for pane in panes}
    left = []
    for each in focusable(root):
        if each is root or each in reached or each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        if isinstance(each, QAbstractButton) and _by_arrows(each):
            continue
        left.append(told(each))
    return left


def tabbed(root, most=200):
    """Press Tab until the focus comes round; return what had it."""
    seen = []
    for _ in range(most):
        now = QApplication.focusWidget()
        if now is None or now in seen:
            break
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return seen


def cut(root):
    """Return the words that do not fit where they stand, and widgets that reach out of what holds them."""
    return [told(each) for each in visible(root) if _cut(each) or _outside(each)]


def _cut(widget):
    if isinstance(widget, QLabel):
        return _label_cut(widget)
    if isinstance(widget, QTabBar):
        return any(not widget.rect().contains(widget.tabRect(at)) for at in range(widget.count()) if _tab(widget, at))
    if isinstance(widget, QAbstractButton) and widget.sizePolicy().horizontalPolicy() != QSizePolicy.Policy.Ignored:
        return bool(widget.text()) and _button_cut(widget)
    return False


def _button_cut(button):
    only_icon = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(button, QToolButton) and button.toolButtonStyle() == only_icon and not button.icon().isNull():
        return False
    words = button.fontMetrics()
    if button.minimumWidth() == button.maximumWidth():
        wants = words.horizontalAdvance(button.text())
    else:
        wants = button.minimumSizeHint().width()
    return wants > button.width() or words.height() + 2 > button.height()


def _tab(bar, at):
    return bar.isTabVisible(at)


def _label_cut(label):
    if not label.text() or label.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored:
        return False
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1 or _longest(label) > label.width() + 1
    return label.minimumSizeHint().width() > label.width() + 1 or label.minimumSizeHint().height() > label.height() + 1


def _longest(label):
    if label.textFormat() != Qt.TextFormat.PlainText:
        return 0
    width = label.fontMetrics().horizontalAdvance
    edges = label.contentsMargins().left() + label.contentsMargins().right() + 2 * label.margin()
    return max(width(word) for word in label.text().replace("/", " ").split() or [""]) + edges


def _outside(widget):
    """Tell whether part of it can never be seen; what a scroll area holds may be longer, not wider."""
    parent = widget.parentWidget()
    if widget.isWindow() or parent is None or isinstance(widget, (QScrollBar, QSplitterHandle)):
        return False
    if isinstance(parent, QAbstractScrollArea) or isinstance(parent.parentWidget(), QAbstractScrollArea):
        area = parent if isinstance(parent, QAbstractScrollArea) else parent.parentWidget()
        return isinstance(area, QScrollArea) and widget is area.widget() and widget.width() > area.viewport().width()
    here = widget.geometry()
    corner = QPoint(here.right(), here.bottom())
    return not here.isEmpty() and not (parent.rect().contains(here.topLeft()) and parent.rect().contains(corner))


def _by_arrows(button):
    if not (button.isCheckable() and (button.autoExclusive() or button.group())):
        return False
    family = button.group().buttons() if button.group() else button.parentWidget().findChildren(QAbstractButton)
    return any(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in family)


def _above(widget):
    while widget.parentWidget() is not None:
        widget = widget.parentWidget()
        yield widget
