"""The quick checks are the same every time."""

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture.providers import HypothesisProvider


@pytest.mark.skipif(settings.get_current_profile_name() != "quick", reason="of the quick checks")
def test_nothing_is_drawn_from_the_code_that_is_there_by_chance():
    assert len(HypothesisProvider(None)._local_constants) == 0
