PRAGMA application_id = 1346458184;
BEGIN;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE instrument (id TEXT PRIMARY KEY, as_read TEXT NOT NULL, added TEXT NOT NULL);
CREATE TABLE source (
        instrument TEXT PRIMARY KEY REFERENCES instrument(id) ON DELETE CASCADE,
        sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, text TEXT NOT NULL, importer TEXT NOT NULL,
        retrieved_from TEXT NOT NULL, retrieved_on TEXT, data BLOB NOT NULL);
CREATE TABLE edit (
        seq INTEGER PRIMARY KEY, instrument TEXT NOT NULL REFERENCES instrument(id) ON DELETE CASCADE,
        edit TEXT NOT NULL, made TEXT NOT NULL);
CREATE TABLE draft (
        id TEXT PRIMARY KEY, template TEXT NOT NULL, answers TEXT NOT NULL, choices TEXT NOT NULL,
        title TEXT NOT NULL, changed TEXT NOT NULL, removed TEXT);
CREATE TABLE entry (
        instrument TEXT PRIMARY KEY REFERENCES instrument(id) ON DELETE CASCADE,
        title TEXT NOT NULL, short_title TEXT NOT NULL, instrument_type TEXT NOT NULL, signed_on TEXT, year INTEGER,
        place TEXT NOT NULL, countries TEXT NOT NULL, offices TEXT NOT NULL);
CREATE TABLE participant (
        instrument TEXT NOT NULL REFERENCES instrument(id) ON DELETE CASCADE,
        country TEXT NOT NULL, office TEXT NOT NULL);
CREATE TABLE clause (
        rowid INTEGER PRIMARY KEY, id TEXT NOT NULL,
        instrument TEXT NOT NULL REFERENCES instrument(id) ON DELETE CASCADE,
        provision TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, kind TEXT NOT NULL,
        language TEXT NOT NULL, label TEXT NOT NULL, heading TEXT NOT NULL, topics TEXT NOT NULL, text TEXT NOT NULL,
        heading_key TEXT NOT NULL, text_key TEXT NOT NULL, neutral TEXT NOT NULL, leads INTEGER NOT NULL DEFAULT 0);
CREATE TABLE clause_topic (
        topic TEXT NOT NULL, clause INTEGER NOT NULL, PRIMARY KEY (topic, clause)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
        heading_key, text_key, content='clause', content_rowid='rowid',
        tokenize='unicode61 remove_diacritics 0', prefix='2 3');
CREATE VIRTUAL TABLE words_row USING fts5vocab('words', 'row');
CREATE VIRTUAL TABLE letters USING fts5(key, tokenize='trigram');
CREATE TABLE provenance (
        seq INTEGER PRIMARY KEY, instrument TEXT NOT NULL REFERENCES instrument(id) ON DELETE CASCADE,
        retrieved_from TEXT NOT NULL, retrieved_on TEXT, checked_by TEXT NOT NULL, checked_on TEXT,
        made TEXT NOT NULL);
CREATE TABLE doubt (
        instrument TEXT NOT NULL REFERENCES instrument(id) ON DELETE CASCADE, number INTEGER NOT NULL,
        finding TEXT NOT NULL, looked TEXT, PRIMARY KEY (instrument, number)) WITHOUT ROWID;
CREATE TABLE negotiation (
        id TEXT PRIMARY KEY, title TEXT NOT NULL, template TEXT NOT NULL, status TEXT NOT NULL, sides TEXT NOT NULL,
        brackets INTEGER NOT NULL, words INTEGER NOT NULL, begun TEXT NOT NULL, changed TEXT NOT NULL, removed TEXT);
CREATE TABLE state_of_draft (
        draft TEXT NOT NULL REFERENCES negotiation(id) ON DELETE CASCADE, at INTEGER NOT NULL, state BLOB NOT NULL,
        PRIMARY KEY (draft, at)) WITHOUT ROWID;
CREATE TABLE step (
        draft TEXT NOT NULL REFERENCES negotiation(id) ON DELETE CASCADE, seq INTEGER NOT NULL,
        way TEXT NOT NULL CHECK (way IN ('do', 'undo', 'redo')), joined INTEGER NOT NULL, step TEXT NOT NULL,
        PRIMARY KEY (draft, seq));
CREATE TABLE version (
        draft TEXT NOT NULL REFERENCES negotiation(id) ON DELETE CASCADE, id TEXT NOT NULL, number INTEGER NOT NULL,
        version TEXT NOT NULL, state BLOB NOT NULL, PRIMARY KEY (draft, id));
CREATE TABLE paper (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE sending (
        seq INTEGER PRIMARY KEY, draft TEXT NOT NULL REFERENCES negotiation(id) ON DELETE CASCADE,
        file TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES paper(sha256));
CREATE TABLE origin (
        draft TEXT NOT NULL REFERENCES negotiation(id) ON DELETE CASCADE, clause TEXT NOT NULL, origin TEXT NOT NULL,
        PRIMARY KEY (draft, clause)) WITHOUT ROWID;
CREATE TABLE lease (
        draft TEXT PRIMARY KEY REFERENCES negotiation(id) ON DELETE CASCADE, holder TEXT NOT NULL,
        pid INTEGER NOT NULL, host TEXT NOT NULL, taken TEXT NOT NULL, seen TEXT NOT NULL);
CREATE TABLE clause_note (
        wording TEXT PRIMARY KEY, why TEXT NOT NULL, avoid TEXT NOT NULL, fallback TEXT NOT NULL,
        author TEXT NOT NULL, changed TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO _sqlite_migrations VALUES (1, 'paraph', '0001 instruments, sources, edits, drafts', '2026-11-22 11:19:28.750860+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'paraph', '0002 clauses and their indexes', '2026-11-22 11:19:28.752031+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'paraph', '0003 the clause that leads under its heading', '2026-11-22 11:19:28.752483+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'paraph', '0004 provenance, doubts, and what was set aside', '2026-11-22 11:19:28.752928+00:00');
INSERT INTO _sqlite_migrations VALUES (5, 'paraph', '0005 drafts with their steps, versions and files', '2026-11-22 11:19:28.754025+00:00');
INSERT INTO _sqlite_migrations VALUES (6, 'paraph', '0006 notes on clauses', '2026-11-22 11:19:28.754320+00:00');
INSERT INTO state VALUES ('derived', 2);
INSERT INTO state VALUES ('version', 10);
INSERT INTO instrument VALUES ('3rbygcaxm2', '{"id": "3rbygcaxm2", "particulars": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19"}, "versions": [{"language": "en", "role": "original", "provisions": [{"id": "vj95s352c7", "kind": "title", "text": {"plain": "Memorandum of Cooperation Regarding Deep-Sea Mining"}}, {"id": "g5shvmp6xh", "kind": "section", "heading": {"plain": "Areas of Cooperation"}, "label": "II", "number": "II"}, {"id": "p22244hdgj", "kind": "paragraph", "level": 1, "text": {"plain": "The Working Group intends to focus on the following activities"}, "topics": [{"topic": "areas_of_cooperation", "start": 0, "end": 62}]}, {"id": "padxv22hdg", "kind": "item", "level": 1, "text": {"plain": "Sharing information on seabed mineral projects."}, "label": "1.", "number": "1", "topics": [{"topic": "areas_of_cooperation", "start": 0, "end": 47}]}, {"id": "rseqmmpqtj", "kind": "section", "heading": {"plain": "Discontinuation"}, "label": "V:", "number": "V"}, {"id": "bfwsk7njfs", "kind": "paragraph", "level": 1, "text": {"plain": "Either Participant may discontinue this MOC by providing written \u201cnotice\u201d to the other."}, "topics": [{"topic": "discontinuation", "start": 0, "end": 87}]}]}]}', '2026-11-22T11:19:28+00:00');
INSERT INTO instrument VALUES ('q4ksbgxefq', '{"id": "q4ksbgxefq", "particulars": {"title": "Memorandum of Cooperation on Technology between Australia and Japan", "sides": [{"id": "au", "country": "Australia"}, {"id": "jp", "country": "Japan"}], "participants": [{"side": "au", "name": "Government of Australia", "represented_by": "Department of Industry"}, {"side": "jp", "name": "Government of Japan", "represented_by": "Cabinet Office"}], "signed_on": "2025-10-28", "place": "Tokyo"}, "versions": [{"language": "en", "role": "original", "provisions": [{"id": "rw82yhb8nk", "kind": "title", "text": {"plain": "Memorandum of Cooperation on Technology"}}, {"id": "mrebng7acr", "kind": "section", "heading": {"plain": "Legal Character"}, "label": "III.", "number": "III"}, {"id": "rq8ca2647j", "kind": "paragraph", "level": 1, "text": {"plain": "Nothing in this MOC commits the Participants to the expenditure of funds."}, "topics": [{"topic": "funding", "start": 0, "end": 73}]}, {"id": "y2qw4veqb8", "kind": "section", "heading": {"plain": "Discontinuation"}, "label": "IV.", "number": "IV"}, {"id": "b77k9b6j8q", "kind": "paragraph", "level": 1, "text": {"plain": "Either Participant may discontinue this MOC by written notice of discontinuation."}, "topics": [{"topic": "discontinuation", "start": 0, "end": 81}]}, {"id": "29nb34wnb5", "kind": "paragraph", "level": 1, "text": {"plain": "\u672cMOC\u306f\u3001\u65e5\u672c\u56fd\u3068\u7c73\u56fd\u3068\u306e\u9593\u306e\u5354\u529b\u899a\u66f8\u3067\u3042\u308b\u3002"}, "topics": [{"topic": "legal_character", "start": 0, "end": 24}]}]}]}', '2026-11-22T11:19:28+00:00');
INSERT INTO source VALUES ('3rbygcaxm2', '03cc4c8da86ab8346d139154ba21916b2d800de3e9e456b83a3aa32ffbbd3256', 'text 0.txt', 'file 0 �', 'test 1', 'web text', '2026-04-01', X'66696C65203020FF');
INSERT INTO source VALUES ('q4ksbgxefq', '932b2a7ee81aad9c7230ecc5937bab5471097b15b73225abac23fb31ab08009f', 'text 1.txt', 'file 1 �', 'test 1', 'web text', '2026-04-01', X'66696C65203120FF');
INSERT INTO edit VALUES (1, '3rbygcaxm2', '{"old": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19"}, "new": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19", "place": "Ky\u014dto \u4eac\u90fd"}}', '2026-11-22T11:19:28+00:00');
INSERT INTO draft VALUES ('d-before', 'sectoral', '{"subject": "鉱物"}', '{}', 'As before', '2026-05-14T12:00:00+00:00', NULL);
INSERT INTO entry VALUES ('q4ksbgxefq', 'Memorandum of Cooperation on Technology between Australia and Japan', 'Technology', 'other', '2025-10-28', 2025, 'Tokyo', '["Australia", "Japan"]', '["Department of Industry", "Cabinet Office"]');
INSERT INTO entry VALUES ('3rbygcaxm2', 'Memorandum of Cooperation Regarding Deep-Sea Mining', 'Deep-Sea Mining', 'memorandum_of_cooperation', '2026-03-19', 2026, 'Kyōto 京都', '["Japan", "United States"]', '["Government of Japan", "Government of the United States of America"]');
INSERT INTO participant VALUES ('q4ksbgxefq', 'Australia', 'Department of Industry');
INSERT INTO participant VALUES ('q4ksbgxefq', 'Japan', 'Cabinet Office');
INSERT INTO participant VALUES ('3rbygcaxm2', 'Japan', 'Government of Japan');
INSERT INTO participant VALUES ('3rbygcaxm2', 'United States', 'Government of the United States of America');
INSERT INTO clause VALUES (5, 'rw82yhb8nk', 'q4ksbgxefq', 'rw82yhb8nk', 0, 39, 'title', 'en', '', '', '[]', 'Memorandum of Cooperation on Technology', '', 'memorandum of cooperation on technology', 'memorandum of cooperation on technology', 0);
INSERT INTO clause VALUES (6, 'rq8ca2647j', 'q4ksbgxefq', 'rq8ca2647j', 0, 73, 'paragraph', 'en', 'III', 'Legal Character', '["funding"]', 'Nothing in this MOC commits the Participants to the expenditure of funds.', 'legal character', 'nothing in this moc commits the participants to the expenditure of funds.', 'nothing in this moc commits the participants to the expenditure of funds.', 1);
INSERT INTO clause VALUES (7, 'b77k9b6j8q', 'q4ksbgxefq', 'b77k9b6j8q', 0, 81, 'paragraph', 'en', 'IV', 'Discontinuation', '["discontinuation"]', 'Either Participant may discontinue this MOC by written notice of discontinuation.', 'discontinuation', 'either participant may discontinue this moc by written notice of discontinuation.', 'either participant may discontinue this moc by written notice of discontinuation.', 1);
INSERT INTO clause VALUES (8, '29nb34wnb5', 'q4ksbgxefq', '29nb34wnb5', 0, 24, 'paragraph', 'en', 'IV', 'Discontinuation', '["legal_character"]', '本MOCは、日本国と米国との間の協力覚書である。', 'discontinuation', '本 moc は、日本国と米国との間の協力覚書である。', '本 moc は、日本国と米国との間の協力覚書である。', 0);
INSERT INTO clause VALUES (9, 'vj95s352c7', '3rbygcaxm2', 'vj95s352c7', 0, 51, 'title', 'en', '', '', '[]', 'Memorandum of Cooperation Regarding Deep-Sea Mining', '', 'memorandum of cooperation regarding deep-sea mining', 'memorandum of cooperation regarding deep-sea mining', 0);
INSERT INTO clause VALUES (10, 'p22244hdgj', '3rbygcaxm2', 'p22244hdgj', 0, 62, 'paragraph', 'en', 'II', 'Areas of Cooperation', '["areas_of_cooperation"]', 'The Working Group intends to focus on the following activities', 'areas of cooperation', 'the working group intends to focus on the following activities', 'the working group intends to focus on the following activities', 1);
INSERT INTO clause VALUES (11, 'padxv22hdg', '3rbygcaxm2', 'padxv22hdg', 0, 47, 'item', 'en', 'II.1', 'Areas of Cooperation', '["areas_of_cooperation"]', 'Sharing information on seabed mineral projects.', 'areas of cooperation', 'sharing information on seabed mineral projects.', 'sharing information on seabed mineral projects.', 0);
INSERT INTO clause VALUES (12, 'bfwsk7njfs', '3rbygcaxm2', 'bfwsk7njfs', 0, 87, 'paragraph', 'en', 'V', 'Discontinuation', '["discontinuation"]', 'Either Participant may discontinue this MOC by providing written “notice” to the other.', 'discontinuation', 'either participant may discontinue this moc by providing written "notice" to the other.', 'either participant may discontinue this moc by providing written "notice" to the other.', 1);
INSERT INTO clause_topic VALUES ('funding', 6);
INSERT INTO clause_topic VALUES ('discontinuation', 7);
INSERT INTO clause_topic VALUES ('legal_character', 8);
INSERT INTO clause_topic VALUES ('areas_of_cooperation', 10);
INSERT INTO clause_topic VALUES ('areas_of_cooperation', 11);
INSERT INTO clause_topic VALUES ('discontinuation', 12);
INSERT INTO provenance VALUES (1, '3rbygcaxm2', 'the web page', NULL, '', NULL, '2026-11-22T11:19:28+00:00');
INSERT INTO negotiation VALUES ('zwvqszxjsx', 'A draft 覚書', '', 'draft', '["Japan", "United States"]', 0, 16, '2026-11-22T11:19:28.933+00:00', '2026-11-22T11:19:28.934+00:00', NULL);
INSERT INTO state_of_draft VALUES ('zwvqszxjsx', 0, X'7801ED94418BDB301085FF8AF0792994D0EDA6B7526861A1B0D0F654963091C68EB2D2482B8D9D6443FE7B47761CEC253DECB5149F6C3F7DF366DED8C7CA9AEA93AA5E76DD737ED96FF3BEBA5195A5CCA9F5482CEF8E572511125BDD3A48B9D7B0658785F41D7D4840A6F52AD4EA4B081113B00D3407AFF8107BBDBFE857A15EE9B93E5B8385FF7B34B18D05A3434B9C0EA5DC3D44A0EA7473B1D9E6578A5F64198DFAC1C0C23A3DCAF9C1BC95937CA697420537F0097C7FF72D7498A8CCA1F4322935CA8762D7E5BC4135AB5D189F3D26AB61B0A18373A8D976B81A110FFD58CFCEC46916D752449C99043597462BF194659E67E70EA869A1E9FD623FE414862442B28D2570651E3185CE4E4E0DA9EFD6F562C3582FEE8AE6C952BF0B4394F280713F2C407460A998F87BB8A74904DEECF45247BFB89D6273697558830D82B1D408F1585DD80F6D8A21633525D5B1F970D0EBE7AE5FCBD1A0C4074D82B82978871D3A21BDBF6AF8A784309DA9B2C448467150E3AAE1BB5949BABDD3666F96B07C8BF9AF65D0CA03B38433E37D5C378BAEA3668B53DE9B5AB0594D062F771458AD252D996131FF289774EFA1DFE1CBB7F23F5DF9F1FC0BE9FE0147E0D19E');
INSERT INTO step VALUES ('zwvqszxjsx', 1, 'do', 0, '{"changes": [{"at": 2, "old": [{"id": "fpg5ycbqvx", "kind": "paragraph", "level": 1, "text": {"plain": "The Participants intend to cooperate."}}], "new": [{"id": "fpg5ycbqvx", "kind": "paragraph", "level": 1, "text": {"plain": "The Participants intend to cooperate closely."}}]}], "what": "typed"}');
INSERT INTO version VALUES ('zwvqszxjsx', 'v1', 1, '{"id": "v1", "name": "sent, 14 May", "at": 1}', X'7801ED94418BDB301085FF8AF0792994D0EDA6B7526861A1B0D0F654963091C68EB2D2482B8D9D6443FE7B47761CEC253DECB5149F6C3F7DF366DED8C7CA9AEA93AA5E76DD737ED96FF3BEBA5195A5CCA9F5482CEF8E572511125BDD3A48B9D7B0658785F41D7D4840A6F52AD4EA4B081113B00D3407AFF8107BBDBFE857A15EE9B93E5B8385FF7B34B18D05A3434B9C0EA5DC3D44A0EA7473B1D9E6578A5F64198DFAC1C0C23A3DCAF9C1BC95937CA697420537F0097C7FF72D7498A8CCA1F4322935CA8762D7E5BC4135AB5D189F3D26AB61B0A18373A8D976B81A110FFD58CFCEC46916D752449C99043597462BF194659E67E70EA869A1E9FD623FE414862442B28D2570651E3185CE4E4E0DA9EFD6F562C3582FEE8AE6C952BF0B4394F280713F2C407460A998F87BB8A74904DEECF45247BFB89D6273697558830D82B1D408F1585DD80F6D8A21633525D5B1F970D0EBE7AE5FCBD1A0C4074D82B82978871D3A21BDBF6AF8A784309DA9B2C448467150E3AAA1D24EEABAC3BB5969BABDD3666F96B07C4B135FCBC09507660969C6FBB86E165D47CD16A7BC37B562B39A0420771458AD2535996531FF28974CC143BFCB976FE67FCAF203C27F20DD3F66B7D4B9');
INSERT INTO paper VALUES ('9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47', X'7468652062797465732000FF');
INSERT INTO sending VALUES (1, 'zwvqszxjsx', '{"name": "a.docx", "direction": "sent", "version": "v1", "sha256": "9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47", "id": "e0dc9374c7804c3283d292fcd24d2a0f"}', '9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47');
INSERT INTO clause_note VALUES ('the words', 'why', 'avoid', 'fallback', 'A. Ito', '2026-05-14T12:00:00+00:00');
INSERT INTO words(words) VALUES ('rebuild');
INSERT INTO letters(rowid, key) VALUES (8, 'discontinuation
本 moc は、日本国と米国との間の協力覚書である。');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX edit_instrument ON edit(instrument);
CREATE TRIGGER instrument_stays BEFORE UPDATE ON instrument
        BEGIN SELECT RAISE(ABORT, 'what was read is never changed'); END;
CREATE TRIGGER source_stays BEFORE UPDATE ON source
        BEGIN SELECT RAISE(ABORT, 'what was read is never changed'); END;
CREATE TRIGGER edit_stays BEFORE UPDATE ON edit
        BEGIN SELECT RAISE(ABORT, 'corrections are only appended'); END;
CREATE INDEX participant_instrument ON participant(instrument);
CREATE INDEX clause_id ON clause(id);
CREATE INDEX clause_instrument ON clause(instrument);
CREATE INDEX clause_topic_clause ON clause_topic(clause);
CREATE TRIGGER clause_enters AFTER INSERT ON clause BEGIN
        INSERT INTO words(rowid, heading_key, text_key) VALUES (new.rowid, new.heading_key, new.text_key); END;
CREATE TRIGGER clause_leaves AFTER DELETE ON clause BEGIN
        INSERT INTO words(words, rowid, heading_key, text_key)
            VALUES ('delete', old.rowid, old.heading_key, old.text_key);
        DELETE FROM letters WHERE rowid = old.rowid;
        DELETE FROM clause_topic WHERE clause = old.rowid; END;
CREATE INDEX provenance_instrument ON provenance(instrument);
CREATE TRIGGER provenance_stays BEFORE UPDATE ON provenance
        BEGIN SELECT RAISE(ABORT, 'provenance is only appended'); END;
CREATE INDEX sending_draft ON sending(draft);
CREATE TRIGGER step_stays BEFORE UPDATE ON step
        BEGIN SELECT RAISE(ABORT, 'what happened to a draft is only appended'); END;
CREATE TRIGGER version_stays BEFORE UPDATE ON version
        BEGIN SELECT RAISE(ABORT, 'what happened to a draft is only appended'); END;
CREATE TRIGGER sending_stays BEFORE UPDATE ON sending
        BEGIN SELECT RAISE(ABORT, 'what happened to a draft is only appended'); END;
CREATE TRIGGER paper_stays BEFORE UPDATE ON paper
        BEGIN SELECT RAISE(ABORT, 'what happened to a draft is only appended'); END;
CREATE TRIGGER step_is_kept BEFORE DELETE ON step
        WHEN EXISTS (SELECT 1 FROM negotiation WHERE id = old.draft AND removed IS NULL)
        BEGIN SELECT RAISE(ABORT, 'what happened to a draft is kept'); END;
CREATE TRIGGER version_is_kept BEFORE DELETE ON version
        WHEN EXISTS (SELECT 1 FROM negotiation WHERE id = old.draft AND removed IS NULL)
        BEGIN SELECT RAISE(ABORT, 'what happened to a draft is kept'); END;
CREATE TRIGGER sending_is_kept BEFORE DELETE ON sending
        WHEN EXISTS (SELECT 1 FROM negotiation WHERE id = old.draft AND removed IS NULL)
        BEGIN SELECT RAISE(ABORT, 'what happened to a draft is kept'); END;
CREATE TRIGGER negotiation_is_kept BEFORE DELETE ON negotiation WHEN old.removed IS NULL
        BEGIN SELECT RAISE(ABORT, 'a draft is removed before it goes'); END;
COMMIT;
