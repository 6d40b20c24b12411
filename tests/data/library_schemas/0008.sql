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
CREATE TABLE dates_read (
        instrument TEXT PRIMARY KEY REFERENCES instrument(id) ON DELETE CASCADE,
        edits INTEGER NOT NULL, rules TEXT NOT NULL, terms TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO _sqlite_migrations VALUES (1, 'paraph', '0001 instruments, sources, edits, drafts', '2026-11-22 11:19:29.696196+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'paraph', '0002 clauses and their indexes', '2026-11-22 11:19:29.697374+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'paraph', '0003 the clause that leads under its heading', '2026-11-22 11:19:29.697815+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'paraph', '0004 provenance, doubts, and what was set aside', '2026-11-22 11:19:29.698335+00:00');
INSERT INTO _sqlite_migrations VALUES (5, 'paraph', '0005 drafts with their steps, versions and files', '2026-11-22 11:19:29.699964+00:00');
INSERT INTO _sqlite_migrations VALUES (6, 'paraph', '0006 notes on clauses', '2026-11-22 11:19:29.700290+00:00');
INSERT INTO _sqlite_migrations VALUES (7, 'paraph', '0007 dates, reported instruments, glossary', '2026-11-22 11:19:29.700758+00:00');
INSERT INTO _sqlite_migrations VALUES (8, 'paraph', '0008 terms of time as they were read', '2026-11-22 11:19:29.700947+00:00');
INSERT INTO state VALUES ('derived', 2);
INSERT INTO state VALUES ('version', 6);
INSERT INTO instrument VALUES ('g9b27pw3wg', '{"id": "g9b27pw3wg", "particulars": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19"}, "versions": [{"language": "en", "role": "original", "provisions": [{"id": "sqdpb7zysb", "kind": "title", "text": {"plain": "Memorandum of Cooperation Regarding Deep-Sea Mining"}}, {"id": "8sndqznn8w", "kind": "section", "heading": {"plain": "Areas of Cooperation"}, "label": "II", "number": "II"}, {"id": "33hwypjc5x", "kind": "paragraph", "level": 1, "text": {"plain": "The Working Group intends to focus on the following activities"}, "topics": [{"topic": "areas_of_cooperation", "start": 0, "end": 62}]}, {"id": "vbjgmazj2p", "kind": "item", "level": 1, "text": {"plain": "Sharing information on seabed mineral projects."}, "label": "1.", "number": "1", "topics": [{"topic": "areas_of_cooperation", "start": 0, "end": 47}]}, {"id": "cak5nqwz2e", "kind": "section", "heading": {"plain": "Discontinuation"}, "label": "V:", "number": "V"}, {"id": "6rx4xryd67", "kind": "paragraph", "level": 1, "text": {"plain": "Either Participant may discontinue this MOC by providing written \u201cnotice\u201d to the other."}, "topics": [{"topic": "discontinuation", "start": 0, "end": 87}]}]}]}', '2026-11-22T11:19:29+00:00');
INSERT INTO instrument VALUES ('pcqpbbv5x4', '{"id": "pcqpbbv5x4", "particulars": {"title": "Memorandum of Cooperation on Technology between Australia and Japan", "sides": [{"id": "au", "country": "Australia"}, {"id": "jp", "country": "Japan"}], "participants": [{"side": "au", "name": "Government of Australia", "represented_by": "Department of Industry"}, {"side": "jp", "name": "Government of Japan", "represented_by": "Cabinet Office"}], "signed_on": "2025-10-28", "place": "Tokyo"}, "versions": [{"language": "en", "role": "original", "provisions": [{"id": "a2d7es4rjk", "kind": "title", "text": {"plain": "Memorandum of Cooperation on Technology"}}, {"id": "ep2fxg3ecc", "kind": "section", "heading": {"plain": "Legal Character"}, "label": "III.", "number": "III"}, {"id": "5kjk7txvq4", "kind": "paragraph", "level": 1, "text": {"plain": "Nothing in this MOC commits the Participants to the expenditure of funds."}, "topics": [{"topic": "funding", "start": 0, "end": 73}]}, {"id": "rftbprj3mg", "kind": "section", "heading": {"plain": "Discontinuation"}, "label": "IV.", "number": "IV"}, {"id": "3rng3svpx5", "kind": "paragraph", "level": 1, "text": {"plain": "Either Participant may discontinue this MOC by written notice of discontinuation."}, "topics": [{"topic": "discontinuation", "start": 0, "end": 81}]}, {"id": "bxjs6q62dq", "kind": "paragraph", "level": 1, "text": {"plain": "\u672cMOC\u306f\u3001\u65e5\u672c\u56fd\u3068\u7c73\u56fd\u3068\u306e\u9593\u306e\u5354\u529b\u899a\u66f8\u3067\u3042\u308b\u3002"}, "topics": [{"topic": "legal_character", "start": 0, "end": 24}]}]}]}', '2026-11-22T11:19:29+00:00');
INSERT INTO source VALUES ('g9b27pw3wg', '03cc4c8da86ab8346d139154ba21916b2d800de3e9e456b83a3aa32ffbbd3256', 'text 0.txt', 'file 0 �', 'test 1', 'web text', '2026-04-01', X'66696C65203020FF');
INSERT INTO source VALUES ('pcqpbbv5x4', '932b2a7ee81aad9c7230ecc5937bab5471097b15b73225abac23fb31ab08009f', 'text 1.txt', 'file 1 �', 'test 1', 'web text', '2026-04-01', X'66696C65203120FF');
INSERT INTO edit VALUES (1, 'g9b27pw3wg', '{"old": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19"}, "new": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19", "place": "Ky\u014dto \u4eac\u90fd"}}', '2026-11-22T11:19:29+00:00');
INSERT INTO draft VALUES ('d-before', 'sectoral', '{"subject": "鉱物"}', '{}', 'As before', '2026-05-14T12:00:00+00:00', NULL);
INSERT INTO entry VALUES ('pcqpbbv5x4', 'Memorandum of Cooperation on Technology between Australia and Japan', 'Technology', 'other', '2025-10-28', 2025, 'Tokyo', '["Australia", "Japan"]', '["Department of Industry", "Cabinet Office"]');
INSERT INTO entry VALUES ('g9b27pw3wg', 'Memorandum of Cooperation Regarding Deep-Sea Mining', 'Deep-Sea Mining', 'memorandum_of_cooperation', '2026-03-19', 2026, 'Kyōto 京都', '["Japan", "United States"]', '["Government of Japan", "Government of the United States of America"]');
INSERT INTO participant VALUES ('pcqpbbv5x4', 'Australia', 'Department of Industry');
INSERT INTO participant VALUES ('pcqpbbv5x4', 'Japan', 'Cabinet Office');
INSERT INTO participant VALUES ('g9b27pw3wg', 'Japan', 'Government of Japan');
INSERT INTO participant VALUES ('g9b27pw3wg', 'United States', 'Government of the United States of America');
INSERT INTO clause VALUES (5, 'a2d7es4rjk', 'pcqpbbv5x4', 'a2d7es4rjk', 0, 39, 'title', 'en', '', '', '[]', 'Memorandum of Cooperation on Technology', '', 'memorandum of cooperation on technology', 'memorandum of cooperation on technology', 0);
INSERT INTO clause VALUES (6, '5kjk7txvq4', 'pcqpbbv5x4', '5kjk7txvq4', 0, 73, 'paragraph', 'en', 'III', 'Legal Character', '["funding"]', 'Nothing in this MOC commits the Participants to the expenditure of funds.', 'legal character', 'nothing in this moc commits the participants to the expenditure of funds.', 'nothing in this moc commits the participants to the expenditure of funds.', 1);
INSERT INTO clause VALUES (7, '3rng3svpx5', 'pcqpbbv5x4', '3rng3svpx5', 0, 81, 'paragraph', 'en', 'IV', 'Discontinuation', '["discontinuation"]', 'Either Participant may discontinue this MOC by written notice of discontinuation.', 'discontinuation', 'either participant may discontinue this moc by written notice of discontinuation.', 'either participant may discontinue this moc by written notice of discontinuation.', 1);
INSERT INTO clause VALUES (8, 'bxjs6q62dq', 'pcqpbbv5x4', 'bxjs6q62dq', 0, 24, 'paragraph', 'en', 'IV', 'Discontinuation', '["legal_character"]', '本MOCは、日本国と米国との間の協力覚書である。', 'discontinuation', '本 moc は、日本国と米国との間の協力覚書である。', '本 moc は、日本国と米国との間の協力覚書である。', 0);
INSERT INTO clause VALUES (9, 'sqdpb7zysb', 'g9b27pw3wg', 'sqdpb7zysb', 0, 51, 'title', 'en', '', '', '[]', 'Memorandum of Cooperation Regarding Deep-Sea Mining', '', 'memorandum of cooperation regarding deep-sea mining', 'memorandum of cooperation regarding deep-sea mining', 0);
INSERT INTO clause VALUES (10, '33hwypjc5x', 'g9b27pw3wg', '33hwypjc5x', 0, 62, 'paragraph', 'en', 'II', 'Areas of Cooperation', '["areas_of_cooperation"]', 'The Working Group intends to focus on the following activities', 'areas of cooperation', 'the working group intends to focus on the following activities', 'the working group intends to focus on the following activities', 1);
INSERT INTO clause VALUES (11, 'vbjgmazj2p', 'g9b27pw3wg', 'vbjgmazj2p', 0, 47, 'item', 'en', 'II.1', 'Areas of Cooperation', '["areas_of_cooperation"]', 'Sharing information on seabed mineral projects.', 'areas of cooperation', 'sharing information on seabed mineral projects.', 'sharing information on seabed mineral projects.', 0);
INSERT INTO clause VALUES (12, '6rx4xryd67', 'g9b27pw3wg', '6rx4xryd67', 0, 87, 'paragraph', 'en', 'V', 'Discontinuation', '["discontinuation"]', 'Either Participant may discontinue this MOC by providing written “notice” to the other.', 'discontinuation', 'either participant may discontinue this moc by providing written "notice" to the other.', 'either participant may discontinue this moc by providing written "notice" to the other.', 1);
INSERT INTO clause_topic VALUES ('funding', 6);
INSERT INTO clause_topic VALUES ('discontinuation', 7);
INSERT INTO clause_topic VALUES ('legal_character', 8);
INSERT INTO clause_topic VALUES ('areas_of_cooperation', 10);
INSERT INTO clause_topic VALUES ('areas_of_cooperation', 11);
INSERT INTO clause_topic VALUES ('discontinuation', 12);
INSERT INTO provenance VALUES (1, 'g9b27pw3wg', 'the web page', NULL, '', NULL, '2026-11-22T11:19:29+00:00');
INSERT INTO negotiation VALUES ('qfwbbfn94f', 'A draft 覚書', '', 'draft', '["Japan", "United States"]', 0, 16, '2026-11-22T11:19:29.891+00:00', '2026-11-22T11:19:29.892+00:00', NULL);
INSERT INTO state_of_draft VALUES ('qfwbbfn94f', 0, X'7801ED944F8BDB3010C5BF8AD079292C0D4B776FA5D0C24261A1EDA92C61228D1DA5FA5769ECD80DF9EE1DD949904B96B2D7527CB2FDF49B37F3C63E48A3E583903F9BFD66D3F8FB55236F84343E53EA1C7AE27787AB9208898CEA2CA43C69C890C542FA8C2E24F0BA732234E24308111390097E095ED31827BDBBE8D7A159ABA53E1B8D85FFFD6C62170B4685CE531A4BB94788E0E5F1E662B3CB7F28BE7943A8C5170262D6F199CFCFE60D9FA413BD142AB899EFC14D779F428FC99739945EAA5267F95CECBA9CB62816B50BE3BDC36414CC3654B01615991ED767C4D334D69333769AD9351761673A4143A551C99E32CFF3E4DC826F3B6827BF380D39853989904C6B3CD8328F98426FAA5373EAAE55EFF4A8F6BB5F45F3C3F86917E628F901E1302F40B4607C31F172B8C72A8271D7A7B4DFBC0557637369755E832D8236BE65E2415ED84F5D8A21A3AC49B8DA2A24D70CAA26717CD02688DBF2D0628F9649B7570D7FE510EA990AE309BD1614C479D5F0CDA2E46A68EE46350CF7ABBAE4DFCC7F2C83160E88389C056F4830E2FE0E7B5DF35ED582C9A21A3CDFF94062C369F10C8BF967BEB87B07D30E5FBE95FFE9F28FE75F48F7372340D2C6');
INSERT INTO step VALUES ('qfwbbfn94f', 1, 'do', 0, '{"changes": [{"at": 2, "old": [{"id": "e4hcetmfxc", "kind": "paragraph", "level": 1, "text": {"plain": "The Participants intend to cooperate."}}], "new": [{"id": "e4hcetmfxc", "kind": "paragraph", "level": 1, "text": {"plain": "The Participants intend to cooperate closely."}}]}], "what": "typed"}');
INSERT INTO version VALUES ('qfwbbfn94f', 'v1', 1, '{"id": "v1", "name": "sent, 14 May", "at": 1}', X'7801ED545D8BDB3010FC2B42CF47E168387AF7560A2D1C140EDA3E95236CA4B5A3545F95D68EDD90FFDE959D04B9E428F75A8A9F6C8F666667D63E48A3E583903F9BFD66D3F8FB55236F84343E53EA1C7AE27787AB9008898CEA2CA43C61C890C5C2F4195D48E075E74468C4871022262013FC92784D639CF0EE825F8766AD96F86C3416FEEF6713BB586854E83CA5B1C83D42042F8F37179B5DFE03F1CD1B422DBE1010731D9FF9FC6CDEF0493AB117A14237F37B70D3DDA7D063F22587324B257586CF62D7E1B445B1D02E1CEF1D26A360B6A182B5A8C8F4B83E533C4DB19E9CB1D3CCAE59849DE9040D9541257BCA9CE7C9B905DF76D04E7E710A3985B989904C6B3CD892474CA137D5A9B975D7AA777A54FBDDAF82F961FCB40B7395FC80709817205A30BE9878B9DC6355C1B8EB53DA6FDE82AB697319755E832D8236BE65C683BC703F7529868CB266C2D55621B966503513D7076D82B82D0F2DF66899E9F6AAE1AF5C429DA9309ED06B41419C570D85B2AC6BC7370BE9D5D0DC8D6A18EE57B5F4DF86F85802170E88B8A405DF9060C4FD1DF6BAE67BD528268BAA00BEF381C4865BE32C8BF967BE380507D32E5FBE99FF2DF30F08FF81767F033BE7D5E1');
INSERT INTO paper VALUES ('9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47', X'7468652062797465732000FF');
INSERT INTO sending VALUES (1, 'qfwbbfn94f', '{"name": "a.docx", "direction": "sent", "version": "v1", "sha256": "9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47", "id": "d3b2f1f1206d4e559ee7523aafd7c900"}', '9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47');
INSERT INTO clause_note VALUES ('the words', 'why', 'avoid', 'fallback', 'A. Ito', '2026-05-14T12:00:00+00:00');
INSERT INTO dates_known VALUES ('g9b27pw3wg', '{}');
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
