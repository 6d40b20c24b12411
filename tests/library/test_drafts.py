from datetime import UTC, datetime

from app.library.values import StoredDraft

FIRST = StoredDraft("d1", "sectoral", '{"subject": "鉱物"}', "{}", "Minerals", datetime(2026, 5, 1, 9, 30, tzinfo=UTC))
SECOND = StoredDraft("d2", "umbrella", "{}", '{"funding": "abc.1"}', "", datetime(2026, 5, 2, tzinfo=UTC))


def test_drafts_come_back_the_last_changed_first(library):
    library.save_draft(FIRST)
    library.save_draft(SECOND)
    assert library.drafts() == (SECOND, FIRST)
    assert library.draft("d1") == FIRST


def test_saving_again_replaces_the_draft(library):
    library.save_draft(FIRST)
    later = StoredDraft("d1", "sectoral", "{}", "{}", "Rare earths", datetime(2026, 5, 3, tzinfo=UTC))
    library.save_draft(later)
    assert library.drafts() == (later,)
    before = library.version
    library.remove_draft("d1")
    assert library.drafts() == ()
    assert library.version > before
