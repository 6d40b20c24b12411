"""Keys: what is searched instead of the words."""

from hypothesis import given
from hypothesis import strategies as st

from app.library.keys import key, keyed

SIGNS = st.text(st.characters(codec="utf-8", categories=("L", "M", "N", "P", "Z", "S", "Cc")), max_size=20)


@given(SIGNS | st.text("aÉß \t\u00a0\u0301—’“…本がMOC", max_size=12))
def test_the_quick_way_to_a_key_gives_the_key(words):
    assert key(words) == keyed(words).key
