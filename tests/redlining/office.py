"""LibreOffice as a referee: what it says of files, and of redlines once it has accepted or rejected all.

Run by a Python that has ``uno`` (LibreOffice's own, or the system's): ``python office.py ORDERS.json``, where the orders
are a list of [path, "plain" | "accepted" | "rejected"]; writes for each a list of lines as JSON, null when it was not
opened. A file that brings LibreOffice down ends it there: ``told`` begins again after it.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMMANDS = {"accepted": ".uno:AcceptAllTrackedChanges", "rejected": ".uno:RejectAllTrackedChanges"}


def main():
    import uno  # noqa: PLC0415 - late: only LibreOffice's Python has it
    from com.sun.star.beans import PropertyValue  # noqa: PLC0415 - late: only with uno

    orders = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as home:
        office = subprocess.Popen(
            [
                "soffice", f"-env:UserInstallation=file://{home}", "--headless", "--norestore", "--nologo",
                "--accept=pipe,name=paraph;urp;",
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            desk, dispatcher = _connected(uno)
            hidden = PropertyValue()
            hidden.Name, hidden.Value = "Hidden", True
            for order in orders:
                sys.stdout.write(json.dumps(_told(desk, dispatcher, hidden, *order)) + "\n")
                sys.stdout.flush()
            desk.terminate()
        finally:
            try:
                office.wait(20)
            except subprocess.TimeoutExpired:
                office.kill()


def _connected(uno):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(120):
        try:
            found = resolver.resolve("uno:pipe,name=paraph;urp;StarOffice.ComponentContext")
            break
        except Exception:  # noqa: BLE001 - the office is not there yet: no other class says so
            time.sleep(0.5)
    manager = found.ServiceManager
    return (
        manager.createInstanceWithContext("com.sun.star.frame.Desktop", found),
        manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", found),
    )


def _told(desk, dispatcher, hidden, path, way):
    document = None
    for _ in range(10):
        document = document or desk.loadComponentFromURL(f"file://{path}", "_blank", 0, (hidden,))
        if document is not None:
            break
        time.sleep(0.5)  # the first ones are lost while the office wakes up
    if document is None:
        return None
    try:
        if way in COMMANDS:
            dispatcher.executeDispatch(document.CurrentController.Frame, COMMANDS[way], "", 0, ())
        return _lines(document)
    finally:
        document.close(True)


def _lines(document):
    """Return paragraphs with their looks, cells, notes, headers and footers."""
    found = list(_of(document.Text, ""))
    for name, notes in (("footnote", document.Footnotes), ("endnote", document.Endnotes)):
        for at in range(notes.Count):
            found += [f"{name} {at + 1}: {line}" for line in _of(notes.getByIndex(at), "")]
    styles = document.StyleFamilies.getByName("PageStyles")
    for at in range(styles.Count):
        page = styles.getByIndex(at)
        if page.isInUse():
            for on, what in (("HeaderIsOn", "HeaderText"), ("FooterIsOn", "FooterText")):
                if page.getPropertyValue(on):
                    found += [f"{what}: {line}" for line in _of(page.getPropertyValue(what), "")]
    return found


def _of(text, before):
    blocks = text.createEnumeration()
    while blocks.hasMoreElements():
        block = blocks.nextElement()
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in block.CellNames:
                yield from _of(block.getCellByName(name), f"{before}{name} ")
        else:
            label = block.ListLabelString if block.NumberingIsNumber else ""
            yield f"{before}{block.ParaStyleName} {block.ParaAdjust} {block.ParaLeftMargin}|{label}|{_runs(block)}"


def _runs(paragraph):
    """Return the words with their looks; neighbours that look alike are one."""
    found = []
    portions = paragraph.createEnumeration()
    while portions.hasMoreElements():
        portion = portions.nextElement()
        if portion.TextPortionType == "Redline":
            continue
        words = portion.String if portion.TextPortionType in {"Text", "TextField"} else f"[{portion.TextPortionType}]"
        if portion.TextPortionType in {"Bookmark", "SoftPageBreak", "ContentControl"} or not words:
            continue
        looks = f"{portion.CharWeight:.0f}{portion.CharPosture.value[0]}{portion.CharColor}"
        if found and found[-1][0] == looks:
            found[-1] = (looks, found[-1][1] + words)
        else:
            found.append((looks, words))
    return "".join(f"<{looks}>{words}" for looks, words in found)


def told(orders, folder, python):
    """Return what LibreOffice, asked through this ``python``, says to each order; None where it broke down."""
    answers = []
    while len(answers) < len(orders):
        asked = Path(folder) / "orders.json"
        asked.write_text(json.dumps(orders[len(answers) :]), encoding="utf-8")
        made = subprocess.run([python, __file__, str(asked)], capture_output=True, text=True, check=False)
        answers += [json.loads(line) for line in made.stdout.splitlines()]
        if len(answers) < len(orders):
            answers.append(None)
    return answers


if __name__ == "__main__":
    main()
