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
INSERT INTO _sqlite_migrations VALUES (1, 'paraph', '0001 instruments, sources, edits, drafts', '2026-11-22 11:19:50.760307+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'paraph', '0002 clauses and their indexes', '2026-11-22 11:19:50.761593+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'paraph', '0003 the clause that leads under its heading', '2026-11-22 11:19:50.762102+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'paraph', '0004 provenance, doubts, and what was set aside', '2026-11-22 11:19:50.762520+00:00');
INSERT INTO _sqlite_migrations VALUES (5, 'paraph', '0005 drafts with their steps, versions and files', '2026-11-22 11:19:50.763729+00:00');
INSERT INTO state VALUES ('derived', 2);
INSERT INTO state VALUES ('version', 9);
INSERT INTO instrument VALUES ('8cdqrkevq8', '{"id": "8cdqrkevq8", "particulars": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19"}, "versions": [{"language": "en", "role": "original", "provisions": [{"id": "29e67z6taq", "kind": "title", "text": {"plain": "Memorandum of Cooperation Regarding Deep-Sea Mining"}}, {"id": "e5kscarmky", "kind": "section", "heading": {"plain": "Areas of Cooperation"}, "label": "II", "number": "II"}, {"id": "3sr59e4ep4", "kind": "paragraph", "level": 1, "text": {"plain": "The Working Group intends to focus on the following activities"}, "topics": [{"topic": "areas_of_cooperation", "start": 0, "end": 62}]}, {"id": "w7zxxtpmsa", "kind": "item", "level": 1, "text": {"plain": "Sharing information on seabed mineral projects."}, "label": "1.", "number": "1", "topics": [{"topic": "areas_of_cooperation", "start": 0, "end": 47}]}, {"id": "s3va973p72", "kind": "section", "heading": {"plain": "Discontinuation"}, "label": "V:", "number": "V"}, {"id": "6mtqxc2pgd", "kind": "paragraph", "level": 1, "text": {"plain": "Either Participant may discontinue this MOC by providing written \u201cnotice\u201d to the other."}, "topics": [{"topic": "discontinuation", "start": 0, "end": 87}]}]}]}', '2026-11-22T11:19:50+00:00');
INSERT INTO instrument VALUES ('59sh2h7brj', '{"id": "59sh2h7brj", "particulars": {"title": "Memorandum of Cooperation on Technology between Australia and Japan", "sides": [{"id": "au", "country": "Australia"}, {"id": "jp", "country": "Japan"}], "participants": [{"side": "au", "name": "Government of Australia", "represented_by": "Department of Industry"}, {"side": "jp", "name": "Government of Japan", "represented_by": "Cabinet Office"}], "signed_on": "2025-10-28", "place": "Tokyo"}, "versions": [{"language": "en", "role": "original", "provisions": [{"id": "jyyrf5y2cz", "kind": "title", "text": {"plain": "Memorandum of Cooperation on Technology"}}, {"id": "a5tw5mf3gr", "kind": "section", "heading": {"plain": "Legal Character"}, "label": "III.", "number": "III"}, {"id": "sn9bwtqqpx", "kind": "paragraph", "level": 1, "text": {"plain": "Nothing in this MOC commits the Participants to the expenditure of funds."}, "topics": [{"topic": "funding", "start": 0, "end": 73}]}, {"id": "m4w48p2r4p", "kind": "section", "heading": {"plain": "Discontinuation"}, "label": "IV.", "number": "IV"}, {"id": "7bd44gmttk", "kind": "paragraph", "level": 1, "text": {"plain": "Either Participant may discontinue this MOC by written notice of discontinuation."}, "topics": [{"topic": "discontinuation", "start": 0, "end": 81}]}, {"id": "7ve59h96s9", "kind": "paragraph", "level": 1, "text": {"plain": "\u672cMOC\u306f\u3001\u65e5\u672c\u56fd\u3068\u7c73\u56fd\u3068\u306e\u9593\u306e\u5354\u529b\u899a\u66f8\u3067\u3042\u308b\u3002"}, "topics": [{"topic": "legal_character", "start": 0, "end": 24}]}]}]}', '2026-11-22T11:19:50+00:00');
INSERT INTO source VALUES ('8cdqrkevq8', '03cc4c8da86ab8346d139154ba21916b2d800de3e9e456b83a3aa32ffbbd3256', 'text 0.txt', 'file 0 �', 'test 1', 'web text', '2026-04-01', X'66696C65203020FF');
INSERT INTO source VALUES ('59sh2h7brj', '932b2a7ee81aad9c7230ecc5937bab5471097b15b73225abac23fb31ab08009f', 'text 1.txt', 'file 1 �', 'test 1', 'web text', '2026-04-01', X'66696C65203120FF');
INSERT INTO edit VALUES (1, '8cdqrkevq8', '{"old": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19"}, "new": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19", "place": "Ky\u014dto \u4eac\u90fd"}}', '2026-11-22T11:19:50+00:00');
INSERT INTO draft VALUES ('d-before', 'sectoral', '{"subject": "鉱物"}', '{}', 'As before', '2026-05-14T12:00:00+00:00', NULL);
INSERT INTO entry VALUES ('59sh2h7brj', 'Memorandum of Cooperation on Technology between Australia and Japan', 'Technology', 'other', '2025-10-28', 2025, 'Tokyo', '["Australia", "Japan"]', '["Department of Industry", "Cabinet Office"]');
INSERT INTO entry VALUES ('8cdqrkevq8', 'Memorandum of Cooperation Regarding Deep-Sea Mining', 'Deep-Sea Mining', 'memorandum_of_cooperation', '2026-03-19', 2026, 'Kyōto 京都', '["Japan", "United States"]', '["Government of Japan", "Government of the United States of America"]');
INSERT INTO participant VALUES ('59sh2h7brj', 'Australia', 'Department of Industry');
INSERT INTO participant VALUES ('59sh2h7brj', 'Japan', 'Cabinet Office');
INSERT INTO participant VALUES ('8cdqrkevq8', 'Japan', 'Government of Japan');
INSERT INTO participant VALUES ('8cdqrkevq8', 'United States', 'Government of the United States of America');
INSERT INTO clause VALUES (5, 'jyyrf5y2cz', '59sh2h7brj', 'jyyrf5y2cz', 0, 39, 'title', 'en', '', '', '[]', 'Memorandum of Cooperation on Technology', '', 'memorandum of cooperation on technology', 'memorandum of cooperation on technology', 0);
INSERT INTO clause VALUES (6, 'sn9bwtqqpx', '59sh2h7brj', 'sn9bwtqqpx', 0, 73, 'paragraph', 'en', 'III', 'Legal Character', '["funding"]', 'Nothing in this MOC commits the Participants to the expenditure of funds.', 'legal character', 'nothing in this moc commits the participants to the expenditure of funds.', 'nothing in this moc commits the participants to the expenditure of funds.', 1);
INSERT INTO clause VALUES (7, '7bd44gmttk', '59sh2h7brj', '7bd44gmttk', 0, 81, 'paragraph', 'en', 'IV', 'Discontinuation', '["discontinuation"]', 'Either Participant may discontinue this MOC by written notice of discontinuation.', 'discontinuation', 'either participant may discontinue this moc by written notice of discontinuation.', 'either participant may discontinue this moc by written notice of discontinuation.', 1);
INSERT INTO clause VALUES (8, '7ve59h96s9', '59sh2h7brj', '7ve59h96s9', 0, 24, 'paragraph', 'en', 'IV', 'Discontinuation', '["legal_character"]', '本MOCは、日本国と米国との間の協力覚書である。', 'discontinuation', '本 moc は、日本国と米国との間の協力覚書である。', '本 moc は、日本国と米国との間の協力覚書である。', 0);
INSERT INTO clause VALUES (9, '29e67z6taq', '8cdqrkevq8', '29e67z6taq', 0, 51, 'title', 'en', '', '', '[]', 'Memorandum of Cooperation Regarding Deep-Sea Mining', '', 'memorandum of cooperation regarding deep-sea mining', 'memorandum of cooperation regarding deep-sea mining', 0);
INSERT INTO clause VALUES (10, '3sr59e4ep4', '8cdqrkevq8', '3sr59e4ep4', 0, 62, 'paragraph', 'en', 'II', 'Areas of Cooperation', '["areas_of_cooperation"]', 'The Working Group intends to focus on the following activities', 'areas of cooperation', 'the working group intends to focus on the following activities', 'the working group intends to focus on the following activities', 1);
INSERT INTO clause VALUES (11, 'w7zxxtpmsa', '8cdqrkevq8', 'w7zxxtpmsa', 0, 47, 'item', 'en', 'II.1', 'Areas of Cooperation', '["areas_of_cooperation"]', 'Sharing information on seabed mineral projects.', 'areas of cooperation', 'sharing information on seabed mineral projects.', 'sharing information on seabed mineral projects.', 0);
INSERT INTO clause VALUES (12, '6mtqxc2pgd', '8cdqrkevq8', '6mtqxc2pgd', 0, 87, 'paragraph', 'en', 'V', 'Discontinuation', '["discontinuation"]', 'Either Participant may discontinue this MOC by providing written “notice” to the other.', 'discontinuation', 'either participant may discontinue this moc by providing written "notice" to the other.', 'either participant may discontinue this moc by providing written "notice" to the other.', 1);
INSERT INTO clause_topic VALUES ('funding', 6);
INSERT INTO clause_topic VALUES ('discontinuation', 7);
INSERT INTO clause_topic VALUES ('legal_character', 8);
INSERT INTO clause_topic VALUES ('areas_of_cooperation', 10);
INSERT INTO clause_topic VALUES ('areas_of_cooperation', 11);
INSERT INTO clause_topic VALUES ('discontinuation', 12);
INSERT INTO provenance VALUES (1, '8cdqrkevq8', 'the web page', NULL, '', NULL, '2026-11-22T11:19:50+00:00');
INSERT INTO negotiation VALUES ('3k3zaew9nz', 'A draft 覚書', '', 'draft', '["Japan", "United States"]', 0, 16, '2026-11-22T11:19:50.853+00:00', '2026-11-22T11:19:50.854+00:00', NULL);
INSERT INTO state_of_draft VALUES ('3k3zaew9nz', 0, X'7801ED944F8BDB3010C5BF8AF07929946D43B6B75268A15058687B2A4B9858135B1BFD431ADB1B877CF78EA424C825A5F45A8A4FB69F7EF366DED8C746C9E69D68EEF7F733E0F460E7E64E34CA460A83414BFCEE7853E221906A070D21660D29D298485FD0B800560E46B89DF8E09CC700A49C5D823774F0596FAEFA8DDB6DDAA53E2A8989FFE362E2D9274CEB064BE190CA7D060FB639DD5D6D0EF117C577AB08A5F84A40CC3A3DF1F9625EF1493AD353A1842B7C0B26DF7D7223069BE6907AA94A5DE4A5D86D39F52816B513E3BDC1A05A28365AA735B6A446DC5C108F79AC6767EC34B26B2EC2CE64801DA5461BF614799E67E71A6C374097FD621E727025091754A72CE8340F1FDCA8AA5325F5179C3B49EB791A9366AF6CDE8512253F207C290BE035289B4CFC3EDC531581ECA7FD7AED3BD9D7D8985A2D6BD02348653B261E9B2BFB7108DE456C6A9279EBB7D3F660DAA926717CD005F019AF7144CDA4D7370D7FE310EA990A6509AD14E4C465D5F0D5A2E44AFA1EE879351EEA927F32FF310D5A1820E27016BC717EE3A709FA8755CDFBAB165414D5E0F9CE3A125B4E8B6798CC3FF1C5DD1BC83B7CFD56FEA7CB3F9E7F21DD9F709BD288');
INSERT INTO step VALUES ('3k3zaew9nz', 1, 'do', 0, '{"changes": [{"at": 2, "old": [{"id": "m5pbwbymcw", "kind": "paragraph", "level": 1, "text": {"plain": "The Participants intend to cooperate."}}], "new": [{"id": "m5pbwbymcw", "kind": "paragraph", "level": 1, "text": {"plain": "The Participants intend to cooperate closely."}}]}], "what": "typed"}');
INSERT INTO version VALUES ('3k3zaew9nz', 'v1', 1, '{"id": "v1", "name": "sent, 14 May", "at": 1}', X'7801ED944F6BDB4010C5BFCAB2E75028498DD35B08A4502804DA9E4A3063ED58DA78FFB11A49918CBF7B67B5B6591597D26B293A499AFDBD37F3463A48ADE447216FF7B713E070EF267923A4762DC5CEA2237E77B85A122092AE3A03B19D6B4893C144FA82D64770AAB3C2EFC4A3F7012390F66E09DED018E67A7BA9DFF8DDA65AD6B75A61E2FF389B780D0953F9CE511C93DC6708E0E4F1E662B36B7FA9F8EE34A1125F098859C7173E9FCD6B3E49277A124AB8CC7760E7BB4FBEC7E8D21C522F85D4B93C8B5D2FA706C5423B311E2C465D41B6517963B022DDE3E68C789EC77A72C64E5B76CD22EC4C45D8516A54B2A796E779726EC0D51DD4B35F9C871C7D4EC2475D6B0726CD2344DFEBE2544EFD0DA75AD17A1AFA54B3D76EDE851C253F207CCB0B100C68974CFC3EDC6311816A86FD7A1D6AD594D836B59AD7A04150DAD54C3CC80BFBB98BC1B7284B92FD10B6C376B4D55092383EA82384196FB047C3A4F7570D7FE310CA990AED089D12E4C579D550548675CDF86E21BD52A1017A5DF56329FDA7269ED2C08505220E69C1EBA7BB300CD0DCAF4ADE5FB5A25B5104C077CE93D8726A3CCB64FE852F9E828579972FDFCCFF94F90784FF40BA3F0187FAD5A3');
INSERT INTO paper VALUES ('9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47', X'7468652062797465732000FF');
INSERT INTO sending VALUES (1, '3k3zaew9nz', '{"name": "a.docx", "direction": "sent", "version": "v1", "sha256": "9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47", "id": "01382041ebab45e8b8f593f2bc61b8d5"}', '9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47');
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
