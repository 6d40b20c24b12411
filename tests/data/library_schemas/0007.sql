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
CREATE TABLE dates_known (instrument TEXT PRIMARY KEY, known TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE reported (id TEXT PRIMARY KEY, reported TEXT NOT NULL, kept TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE background (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE glossary (
        language TEXT NOT NULL, words TEXT NOT NULL, other_language TEXT NOT NULL, other_words TEXT NOT NULL,
        note TEXT NOT NULL, PRIMARY KEY (language, words, other_language, other_words)) WITHOUT ROWID;
INSERT INTO _sqlite_migrations VALUES (1, 'paraph', '0001 instruments, sources, edits, drafts', '2026-11-22 11:19:29.222802+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'paraph', '0002 clauses and their indexes', '2026-11-22 11:19:29.224134+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'paraph', '0003 the clause that leads under its heading', '2026-11-22 11:19:29.224630+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'paraph', '0004 provenance, doubts, and what was set aside', '2026-11-22 11:19:29.225097+00:00');
INSERT INTO _sqlite_migrations VALUES (5, 'paraph', '0005 drafts with their steps, versions and files', '2026-11-22 11:19:29.226260+00:00');
INSERT INTO _sqlite_migrations VALUES (6, 'paraph', '0006 notes on clauses', '2026-11-22 11:19:29.226494+00:00');
INSERT INTO _sqlite_migrations VALUES (7, 'paraph', '0007 dates, reported instruments, glossary', '2026-11-22 11:19:29.226861+00:00');
INSERT INTO state VALUES ('derived', 2);
INSERT INTO state VALUES ('version', 6);
INSERT INTO instrument VALUES ('zkps9hbbzj', '{"id": "zkps9hbbzj", "particulars": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19"}, "versions": [{"language": "en", "role": "original", "provisions": [{"id": "m9nnejg8v8", "kind": "title", "text": {"plain": "Memorandum of Cooperation Regarding Deep-Sea Mining"}}, {"id": "ghq5c8a8sm", "kind": "section", "heading": {"plain": "Areas of Cooperation"}, "label": "II", "number": "II"}, {"id": "xwca55vqpt", "kind": "paragraph", "level": 1, "text": {"plain": "The Working Group intends to focus on the following activities"}, "topics": [{"topic": "areas_of_cooperation", "start": 0, "end": 62}]}, {"id": "4wbpmayvan", "kind": "item", "level": 1, "text": {"plain": "Sharing information on seabed mineral projects."}, "label": "1.", "number": "1", "topics": [{"topic": "areas_of_cooperation", "start": 0, "end": 47}]}, {"id": "527axdvjce", "kind": "section", "heading": {"plain": "Discontinuation"}, "label": "V:", "number": "V"}, {"id": "tkvx57z8q4", "kind": "paragraph", "level": 1, "text": {"plain": "Either Participant may discontinue this MOC by providing written \u201cnotice\u201d to the other."}, "topics": [{"topic": "discontinuation", "start": 0, "end": 87}]}]}]}', '2026-11-22T11:19:29+00:00');
INSERT INTO instrument VALUES ('k7pyjn7n93', '{"id": "k7pyjn7n93", "particulars": {"title": "Memorandum of Cooperation on Technology between Australia and Japan", "sides": [{"id": "au", "country": "Australia"}, {"id": "jp", "country": "Japan"}], "participants": [{"side": "au", "name": "Government of Australia", "represented_by": "Department of Industry"}, {"side": "jp", "name": "Government of Japan", "represented_by": "Cabinet Office"}], "signed_on": "2025-10-28", "place": "Tokyo"}, "versions": [{"language": "en", "role": "original", "provisions": [{"id": "7s2zn5t6ge", "kind": "title", "text": {"plain": "Memorandum of Cooperation on Technology"}}, {"id": "gstw55epqs", "kind": "section", "heading": {"plain": "Legal Character"}, "label": "III.", "number": "III"}, {"id": "hdgce2fkdn", "kind": "paragraph", "level": 1, "text": {"plain": "Nothing in this MOC commits the Participants to the expenditure of funds."}, "topics": [{"topic": "funding", "start": 0, "end": 73}]}, {"id": "7d3p6wnkfk", "kind": "section", "heading": {"plain": "Discontinuation"}, "label": "IV.", "number": "IV"}, {"id": "7q77fzm32n", "kind": "paragraph", "level": 1, "text": {"plain": "Either Participant may discontinue this MOC by written notice of discontinuation."}, "topics": [{"topic": "discontinuation", "start": 0, "end": 81}]}, {"id": "7n3mw5affk", "kind": "paragraph", "level": 1, "text": {"plain": "\u672cMOC\u306f\u3001\u65e5\u672c\u56fd\u3068\u7c73\u56fd\u3068\u306e\u9593\u306e\u5354\u529b\u899a\u66f8\u3067\u3042\u308b\u3002"}, "topics": [{"topic": "legal_character", "start": 0, "end": 24}]}]}]}', '2026-11-22T11:19:29+00:00');
INSERT INTO source VALUES ('zkps9hbbzj', '03cc4c8da86ab8346d139154ba21916b2d800de3e9e456b83a3aa32ffbbd3256', 'text 0.txt', 'file 0 �', 'test 1', 'web text', '2026-04-01', X'66696C65203020FF');
INSERT INTO source VALUES ('k7pyjn7n93', '932b2a7ee81aad9c7230ecc5937bab5471097b15b73225abac23fb31ab08009f', 'text 1.txt', 'file 1 �', 'test 1', 'web text', '2026-04-01', X'66696C65203120FF');
INSERT INTO edit VALUES (1, 'zkps9hbbzj', '{"old": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19"}, "new": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19", "place": "Ky\u014dto \u4eac\u90fd"}}', '2026-11-22T11:19:29+00:00');
INSERT INTO draft VALUES ('d-before', 'sectoral', '{"subject": "鉱物"}', '{}', 'As before', '2026-05-14T12:00:00+00:00', NULL);
INSERT INTO entry VALUES ('k7pyjn7n93', 'Memorandum of Cooperation on Technology between Australia and Japan', 'Technology', 'other', '2025-10-28', 2025, 'Tokyo', '["Australia", "Japan"]', '["Department of Industry", "Cabinet Office"]');
INSERT INTO entry VALUES ('zkps9hbbzj', 'Memorandum of Cooperation Regarding Deep-Sea Mining', 'Deep-Sea Mining', 'memorandum_of_cooperation', '2026-03-19', 2026, 'Kyōto 京都', '["Japan", "United States"]', '["Government of Japan", "Government of the United States of America"]');
INSERT INTO participant VALUES ('k7pyjn7n93', 'Australia', 'Department of Industry');
INSERT INTO participant VALUES ('k7pyjn7n93', 'Japan', 'Cabinet Office');
INSERT INTO participant VALUES ('zkps9hbbzj', 'Japan', 'Government of Japan');
INSERT INTO participant VALUES ('zkps9hbbzj', 'United States', 'Government of the United States of America');
INSERT INTO clause VALUES (5, '7s2zn5t6ge', 'k7pyjn7n93', '7s2zn5t6ge', 0, 39, 'title', 'en', '', '', '[]', 'Memorandum of Cooperation on Technology', '', 'memorandum of cooperation on technology', 'memorandum of cooperation on technology', 0);
INSERT INTO clause VALUES (6, 'hdgce2fkdn', 'k7pyjn7n93', 'hdgce2fkdn', 0, 73, 'paragraph', 'en', 'III', 'Legal Character', '["funding"]', 'Nothing in this MOC commits the Participants to the expenditure of funds.', 'legal character', 'nothing in this moc commits the participants to the expenditure of funds.', 'nothing in this moc commits the participants to the expenditure of funds.', 1);
INSERT INTO clause VALUES (7, '7q77fzm32n', 'k7pyjn7n93', '7q77fzm32n', 0, 81, 'paragraph', 'en', 'IV', 'Discontinuation', '["discontinuation"]', 'Either Participant may discontinue this MOC by written notice of discontinuation.', 'discontinuation', 'either participant may discontinue this moc by written notice of discontinuation.', 'either participant may discontinue this moc by written notice of discontinuation.', 1);
INSERT INTO clause VALUES (8, '7n3mw5affk', 'k7pyjn7n93', '7n3mw5affk', 0, 24, 'paragraph', 'en', 'IV', 'Discontinuation', '["legal_character"]', '本MOCは、日本国と米国との間の協力覚書である。', 'discontinuation', '本 moc は、日本国と米国との間の協力覚書である。', '本 moc は、日本国と米国との間の協力覚書である。', 0);
INSERT INTO clause VALUES (9, 'm9nnejg8v8', 'zkps9hbbzj', 'm9nnejg8v8', 0, 51, 'title', 'en', '', '', '[]', 'Memorandum of Cooperation Regarding Deep-Sea Mining', '', 'memorandum of cooperation regarding deep-sea mining', 'memorandum of cooperation regarding deep-sea mining', 0);
INSERT INTO clause VALUES (10, 'xwca55vqpt', 'zkps9hbbzj', 'xwca55vqpt', 0, 62, 'paragraph', 'en', 'II', 'Areas of Cooperation', '["areas_of_cooperation"]', 'The Working Group intends to focus on the following activities', 'areas of cooperation', 'the working group intends to focus on the following activities', 'the working group intends to focus on the following activities', 1);
INSERT INTO clause VALUES (11, '4wbpmayvan', 'zkps9hbbzj', '4wbpmayvan', 0, 47, 'item', 'en', 'II.1', 'Areas of Cooperation', '["areas_of_cooperation"]', 'Sharing information on seabed mineral projects.', 'areas of cooperation', 'sharing information on seabed mineral projects.', 'sharing information on seabed mineral projects.', 0);
INSERT INTO clause VALUES (12, 'tkvx57z8q4', 'zkps9hbbzj', 'tkvx57z8q4', 0, 87, 'paragraph', 'en', 'V', 'Discontinuation', '["discontinuation"]', 'Either Participant may discontinue this MOC by providing written “notice” to the other.', 'discontinuation', 'either participant may discontinue this moc by providing written "notice" to the other.', 'either participant may discontinue this moc by providing written "notice" to the other.', 1);
INSERT INTO clause_topic VALUES ('funding', 6);
INSERT INTO clause_topic VALUES ('discontinuation', 7);
INSERT INTO clause_topic VALUES ('legal_character', 8);
INSERT INTO clause_topic VALUES ('areas_of_cooperation', 10);
INSERT INTO clause_topic VALUES ('areas_of_cooperation', 11);
INSERT INTO clause_topic VALUES ('discontinuation', 12);
INSERT INTO provenance VALUES (1, 'zkps9hbbzj', 'the web page', NULL, '', NULL, '2026-11-22T11:19:29+00:00');
INSERT INTO negotiation VALUES ('2q7zp96acx', 'A draft 覚書', '', 'draft', '["Japan", "United States"]', 0, 16, '2026-11-22T11:19:29.386+00:00', '2026-11-22T11:19:29.387+00:00', NULL);
INSERT INTO state_of_draft VALUES ('2q7zp96acx', 0, X'7801ED944D6BDC301086FF8AD03914D225CDBAB75248A15008B43995B08CAD59AF127D451A3BFBC1FEF78EACF56297ED21D7507CB2FDEA9977E61DFB20B5929F85FCF872BB0FD52768B6F24A48ED12C5CEA2237E77B828091049379D8198060D693298493FD0FA084E7556F8B5F8EA7DC008A4BD9B8357B40B83DE9EF52BBF5E35737DD20A33FFF768E229644CE33B477197CB7D87004E1EAFCE36BBF497E2C16942257E1210B38E8F7CBE98D77C924EF45C28E30ADF811DEEBEF91EA3CB73C8BD4C4A8DF252ECB29C362866B533E38BC5A81B28361A6F0C36A47B5C8D88FB61AC2767EC34B16B2EC2CE548435E546257B4A3CCF937303AEEDA01DFCE230E4E84B123EEA563B30791E21FA5E4F4E95D42B7C89AF0B48AF6DD63C6B37EC4289921F106ECB020403DA6513FF0EF7388960B95BB648D5A6ADA7D8945B2D6BB04150DAB54C3CC833FBBE8BC1279453D2A287E51EDAA8865047831C1F3F83B0C978833D1A265D5F34FC8B4398CE546847E894202FC655C30FB3924F8BA5BAA92ADBF76F317F97072D2C107138331EDE6EEBB87375BD9FF2DED4824E623278BE739E44CD69F10CB3F947BEB87B0BC30E9FBF95FFE9F28FE73DA4FB0703C8CFF4');
INSERT INTO step VALUES ('2q7zp96acx', 1, 'do', 0, '{"changes": [{"at": 2, "old": [{"id": "3va8zagrds", "kind": "paragraph", "level": 1, "text": {"plain": "The Participants intend to cooperate."}}], "new": [{"id": "3va8zagrds", "kind": "paragraph", "level": 1, "text": {"plain": "The Participants intend to cooperate closely."}}]}], "what": "typed"}');
INSERT INTO version VALUES ('2q7zp96acx', 'v1', 1, '{"id": "v1", "name": "sent, 14 May", "at": 1}', X'7801ED944F6BDB4010C5BFCAB2E750684D1AABB75268A15008B43D956046DAB1BCC9FECBEE48B16CFCDD3BABB58C54DC43AEA5E824E9ED6FDECC1BE928B5921F847CF77C7708D57B68F6F24648ED12C5CEA2237E77BC2A091049379D8198460D69329849DFD0FA084E7556F8ADF8E47DC008A4BD5B82373484516F2FFA8DDF6E9AA53E698599FF6B32F11832A6F19DA338E4725F218093A79B8BCD2EFDA1F8E934A112DF098859A7073E5FCC6B3E49677A2E947185EFC08E775F7C8FD1E539E45E66A5267929765D4E3B148BDA99F1D162D40D141B8D37061BD23D6E26C4FD38D6B333769AD8351761672AC29672A3923D259EE7D9B901D776D08E7E711C72F425091F75AB1D983C8F107DAF67A74AEA153EC79715A497366B9EB41B77A144C90F08F765018201EDB289BF877B9A45B01ED62D52B56BEB3936E556CB1AEC1094762D138FF2C2BEEF62F009E59CB4EA617D8036AA31D4C920C7C7CF20EC32DE608F86496FAF1AFEC121CC672AB423744A9017D3AAA1680CD735C39B45E9C7D55ADD5695EDFBD734F1390F5C5820E290163CBCDBD77170757D98F35ED58A4E621600DF394FA2E6D47896D9FC035F3C050BE32E5FBE99FF29F30F08FF81747F031157D30F');
INSERT INTO paper VALUES ('9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47', X'7468652062797465732000FF');
INSERT INTO sending VALUES (1, '2q7zp96acx', '{"name": "a.docx", "direction": "sent", "version": "v1", "sha256": "9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47", "id": "fd206f2bea3b4df48140a248c8ce4900"}', '9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47');
INSERT INTO clause_note VALUES ('the words', 'why', 'avoid', 'fallback', 'A. Ito', '2026-05-14T12:00:00+00:00');
INSERT INTO dates_known VALUES ('zkps9hbbzj', '{}');
INSERT INTO background VALUES ('9a8eeff1d0bc6b9b7acf170b1168d6d07f193dc770d4c1864b03e48d775e8d1a', X'612070616765');
INSERT INTO glossary VALUES ('en', 'seabed', 'ja', '海底', 'always');
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
