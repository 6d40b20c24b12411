"""Guards the choice of Qt: a version that drops a reference to True at each emit kills the process after some 560."""

from PySide6.QtCore import QObject, Signal


class _Sender(QObject):
    sent = Signal(object)


def test_two_hundred_thousand_objects_can_be_sent(qapp):
    sender = _Sender()
    got = []
    sender.sent.connect(lambda value: got.append(value) if value != 1 else None)
    for _ in range(200_000):
        sender.sent.emit(1)
    sender.sent.emit("last")
    assert got == ["last"]
