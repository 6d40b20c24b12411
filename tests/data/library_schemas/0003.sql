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
        title TEXT NOT NULL, changed TEXT NOT NULL);
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
INSERT INTO _sqlite_migrations VALUES (1, 'paraph', '0001 instruments, sources, edits, drafts', '2026-11-22 11:18:59.908624+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'paraph', '0002 clauses and their indexes', '2026-11-22 11:18:59.909586+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'paraph', '0003 the clause that leads under its heading', '2026-11-22 11:18:59.909978+00:00');
INSERT INTO state VALUES ('derived', 2);
INSERT INTO state VALUES ('version', 4);
INSERT INTO instrument VALUES ('ygvby6wxdp', '{"id": "ygvby6wxdp", "particulars": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19"}, "versions": [{"language": "en", "role": "original", "provisions": [{"id": "fm6njqexmm", "kind": "title", "text": {"plain": "Memorandum of Cooperation Regarding Deep-Sea Mining"}}, {"id": "j3577z3xzq", "kind": "section", "heading": {"plain": "Areas of Cooperation"}, "label": "II", "number": "II"}, {"id": "y97a37j4fq", "kind": "paragraph", "level": 1, "text": {"plain": "The Working Group intends to focus on the following activities"}, "topics": [{"topic": "areas_of_cooperation", "start": 0, "end": 62}]}, {"id": "mb3at3e472", "kind": "item", "level": 1, "text": {"plain": "Sharing information on seabed mineral projects."}, "label": "1.", "number": "1", "topics": [{"topic": "areas_of_cooperation", "start": 0, "end": 47}]}, {"id": "pax6y2c4h9", "kind": "section", "heading": {"plain": "Discontinuation"}, "label": "V:", "number": "V"}, {"id": "ff8cytdeb5", "kind": "paragraph", "level": 1, "text": {"plain": "Either Participant may discontinue this MOC by providing written \u201cnotice\u201d to the other."}, "topics": [{"topic": "discontinuation", "start": 0, "end": 87}]}]}]}', '2026-11-22T11:18:59+00:00');
INSERT INTO instrument VALUES ('p9gbzh5f3z', '{"id": "p9gbzh5f3z", "particulars": {"title": "Memorandum of Cooperation on Technology between Australia and Japan", "sides": [{"id": "au", "country": "Australia"}, {"id": "jp", "country": "Japan"}], "participants": [{"side": "au", "name": "Government of Australia", "represented_by": "Department of Industry"}, {"side": "jp", "name": "Government of Japan", "represented_by": "Cabinet Office"}], "signed_on": "2025-10-28", "place": "Tokyo"}, "versions": [{"language": "en", "role": "original", "provisions": [{"id": "f84bcvxa27", "kind": "title", "text": {"plain": "Memorandum of Cooperation on Technology"}}, {"id": "33p9wbx66t", "kind": "section", "heading": {"plain": "Legal Character"}, "label": "III.", "number": "III"}, {"id": "99dznp74xc", "kind": "paragraph", "level": 1, "text": {"plain": "Nothing in this MOC commits the Participants to the expenditure of funds."}, "topics": [{"topic": "funding", "start": 0, "end": 73}]}, {"id": "z9gv2chc5f", "kind": "section", "heading": {"plain": "Discontinuation"}, "label": "IV.", "number": "IV"}, {"id": "hkpk7xxyyv", "kind": "paragraph", "level": 1, "text": {"plain": "Either Participant may discontinue this MOC by written notice of discontinuation."}, "topics": [{"topic": "discontinuation", "start": 0, "end": 81}]}, {"id": "3hdrxymv7q", "kind": "paragraph", "level": 1, "text": {"plain": "\u672cMOC\u306f\u3001\u65e5\u672c\u56fd\u3068\u7c73\u56fd\u3068\u306e\u9593\u306e\u5354\u529b\u899a\u66f8\u3067\u3042\u308b\u3002"}, "topics": [{"topic": "legal_character", "start": 0, "end": 24}]}]}]}', '2026-11-22T11:19:00+00:00');
INSERT INTO source VALUES ('ygvby6wxdp', '03cc4c8da86ab8346d139154ba21916b2d800de3e9e456b83a3aa32ffbbd3256', 'text 0.txt', 'file 0 �', 'test 1', 'web text', '2026-04-01', X'66696C65203020FF');
INSERT INTO source VALUES ('p9gbzh5f3z', '932b2a7ee81aad9c7230ecc5937bab5471097b15b73225abac23fb31ab08009f', 'text 1.txt', 'file 1 �', 'test 1', 'web text', '2026-04-01', X'66696C65203120FF');
INSERT INTO edit VALUES (1, 'ygvby6wxdp', '{"old": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19"}, "new": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19", "place": "Ky\u014dto \u4eac\u90fd"}}', '2026-11-22T11:19:00+00:00');
INSERT INTO draft VALUES ('d-before', 'sectoral', '{"subject": "鉱物"}', '{}', 'As before', '2026-05-14T12:00:00+00:00');
INSERT INTO entry VALUES ('p9gbzh5f3z', 'Memorandum of Cooperation on Technology between Australia and Japan', 'Technology', 'other', '2025-10-28', 2025, 'Tokyo', '["Australia", "Japan"]', '["Department of Industry", "Cabinet Office"]');
INSERT INTO entry VALUES ('ygvby6wxdp', 'Memorandum of Cooperation Regarding Deep-Sea Mining', 'Deep-Sea Mining', 'memorandum_of_cooperation', '2026-03-19', 2026, 'Kyōto 京都', '["Japan", "United States"]', '["Government of Japan", "Government of the United States of America"]');
INSERT INTO participant VALUES ('p9gbzh5f3z', 'Australia', 'Department of Industry');
INSERT INTO participant VALUES ('p9gbzh5f3z', 'Japan', 'Cabinet Office');
INSERT INTO participant VALUES ('ygvby6wxdp', 'Japan', 'Government of Japan');
INSERT INTO participant VALUES ('ygvby6wxdp', 'United States', 'Government of the United States of America');
INSERT INTO clause VALUES (5, 'f84bcvxa27', 'p9gbzh5f3z', 'f84bcvxa27', 0, 39, 'title', 'en', '', '', '[]', 'Memorandum of Cooperation on Technology', '', 'memorandum of cooperation on technology', 'memorandum of cooperation on technology', 0);
INSERT INTO clause VALUES (6, '99dznp74xc', 'p9gbzh5f3z', '99dznp74xc', 0, 73, 'paragraph', 'en', 'III', 'Legal Character', '["funding"]', 'Nothing in this MOC commits the Participants to the expenditure of funds.', 'legal character', 'nothing in this moc commits the participants to the expenditure of funds.', 'nothing in this moc commits the participants to the expenditure of funds.', 1);
INSERT INTO clause VALUES (7, 'hkpk7xxyyv', 'p9gbzh5f3z', 'hkpk7xxyyv', 0, 81, 'paragraph', 'en', 'IV', 'Discontinuation', '["discontinuation"]', 'Either Participant may discontinue this MOC by written notice of discontinuation.', 'discontinuation', 'either participant may discontinue this moc by written notice of discontinuation.', 'either participant may discontinue this moc by written notice of discontinuation.', 1);
INSERT INTO clause VALUES (8, '3hdrxymv7q', 'p9gbzh5f3z', '3hdrxymv7q', 0, 24, 'paragraph', 'en', 'IV', 'Discontinuation', '["legal_character"]', '本MOCは、日本国と米国との間の協力覚書である。', 'discontinuation', '本 moc は、日本国と米国との間の協力覚書である。', '本 moc は、日本国と米国との間の協力覚書である。', 0);
INSERT INTO clause VALUES (9, 'fm6njqexmm', 'ygvby6wxdp', 'fm6njqexmm', 0, 51, 'title', 'en', '', '', '[]', 'Memorandum of Cooperation Regarding Deep-Sea Mining', '', 'memorandum of cooperation regarding deep-sea mining', 'memorandum of cooperation regarding deep-sea mining', 0);
INSERT INTO clause VALUES (10, 'y97a37j4fq', 'ygvby6wxdp', 'y97a37j4fq', 0, 62, 'paragraph', 'en', 'II', 'Areas of Cooperation', '["areas_of_cooperation"]', 'The Working Group intends to focus on the following activities', 'areas of cooperation', 'the working group intends to focus on the following activities', 'the working group intends to focus on the following activities', 1);
INSERT INTO clause VALUES (11, 'mb3at3e472', 'ygvby6wxdp', 'mb3at3e472', 0, 47, 'item', 'en', 'II.1', 'Areas of Cooperation', '["areas_of_cooperation"]', 'Sharing information on seabed mineral projects.', 'areas of cooperation', 'sharing information on seabed mineral projects.', 'sharing information on seabed mineral projects.', 0);
INSERT INTO clause VALUES (12, 'ff8cytdeb5', 'ygvby6wxdp', 'ff8cytdeb5', 0, 87, 'paragraph', 'en', 'V', 'Discontinuation', '["discontinuation"]', 'Either Participant may discontinue this MOC by providing written “notice” to the other.', 'discontinuation', 'either participant may discontinue this moc by providing written "notice" to the other.', 'either participant may discontinue this moc by providing written "notice" to the other.', 1);
INSERT INTO clause_topic VALUES ('funding', 6);
INSERT INTO clause_topic VALUES ('discontinuation', 7);
INSERT INTO clause_topic VALUES ('legal_character', 8);
INSERT INTO clause_topic VALUES ('areas_of_cooperation', 10);
INSERT INTO clause_topic VALUES ('areas_of_cooperation', 11);
INSERT INTO clause_topic VALUES ('discontinuation', 12);
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
COMMIT;
