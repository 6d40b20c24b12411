from concurrent.futures import ThreadPoolExecutor

from app.comparing import remembered
from app.comparing.compare import compare
from tests.export.signed import deep_sea, technology


def test_the_same_texts_are_compared_once_even_when_two_ask_at_a_time(monkeypatch):
    asked = []
    monkeypatch.setattr(remembered, "compare", lambda *texts: asked.append(texts) or compare(*texts))
    remembered.forget()
    before, after = deep_sea(), technology()
    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(lambda _: remembered.compared(before, after), range(2))
    assert one is other
    assert len(asked) == 1
    assert remembered.compared(after, before) != one
    remembered.forget()
