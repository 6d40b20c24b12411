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
CREATE TABLE precedents_kept (
        draft TEXT PRIMARY KEY REFERENCES negotiation(id) ON DELETE CASCADE,
        stamp TEXT NOT NULL, found BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE dates_read (
        instrument TEXT PRIMARY KEY REFERENCES instrument(id) ON DELETE CASCADE,
        edits INTEGER NOT NULL, rules TEXT NOT NULL, terms TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE seal (tbl TEXT NOT NULL, key TEXT NOT NULL, sum BLOB NOT NULL, PRIMARY KEY (tbl, key)) WITHOUT ROWID;
CREATE TABLE judgement (
        instrument TEXT NOT NULL REFERENCES instrument(id) ON DELETE CASCADE, rule TEXT NOT NULL, place TEXT NOT NULL,
        beside TEXT NOT NULL, digest TEXT NOT NULL, difference TEXT NOT NULL, why TEXT NOT NULL, author TEXT NOT NULL,
        made TEXT NOT NULL, PRIMARY KEY (instrument, rule, place, beside, digest)) WITHOUT ROWID;
INSERT INTO _sqlite_migrations VALUES (1, 'paraph', '0001 instruments, sources, edits, drafts', '2026-11-22 11:19:30.198373+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'paraph', '0002 clauses and their indexes', '2026-11-22 11:19:30.199357+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'paraph', '0003 the clause that leads under its heading', '2026-11-22 11:19:30.199849+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'paraph', '0004 provenance, doubts, and what was set aside', '2026-11-22 11:19:30.200352+00:00');
INSERT INTO _sqlite_migrations VALUES (5, 'paraph', '0005 drafts with their steps, versions and files', '2026-11-22 11:19:30.201673+00:00');
INSERT INTO _sqlite_migrations VALUES (6, 'paraph', '0006 notes on clauses', '2026-11-22 11:19:30.201946+00:00');
INSERT INTO _sqlite_migrations VALUES (7, 'paraph', '0007 dates, reported instruments, glossary', '2026-11-22 11:19:30.202381+00:00');
INSERT INTO _sqlite_migrations VALUES (8, 'paraph', '0008 terms of time as they were read', '2026-11-22 11:19:30.202629+00:00');
INSERT INTO _sqlite_migrations VALUES (9, 'paraph', '0009 sums of what cannot be made anew', '2026-11-22 11:19:30.205280+00:00');
INSERT INTO _sqlite_migrations VALUES (10, 'paraph', '0010 precedents as they were looked up', '2026-11-22 11:19:30.205380+00:00');
INSERT INTO _sqlite_migrations VALUES (11, 'paraph', '0011 judgements on what two languages say', '2026-11-22 18:32:24.417921+00:00');
INSERT INTO state VALUES ('changes', 18);
INSERT INTO state VALUES ('derived', 2);
INSERT INTO state VALUES ('identity', 4384115231165236192);
INSERT INTO state VALUES ('version', 6);
INSERT INTO instrument VALUES ('wd7h3d59g5', '{"id": "wd7h3d59g5", "particulars": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19"}, "versions": [{"language": "en", "role": "original", "provisions": [{"id": "k64wayz9r8", "kind": "title", "text": {"plain": "Memorandum of Cooperation Regarding Deep-Sea Mining"}}, {"id": "mt4ttr8382", "kind": "section", "heading": {"plain": "Areas of Cooperation"}, "label": "II", "number": "II"}, {"id": "2ht43qeh2t", "kind": "paragraph", "level": 1, "text": {"plain": "The Working Group intends to focus on the following activities"}, "topics": [{"topic": "areas_of_cooperation", "start": 0, "end": 62}]}, {"id": "r78bercjhf", "kind": "item", "level": 1, "text": {"plain": "Sharing information on seabed mineral projects."}, "label": "1.", "number": "1", "topics": [{"topic": "areas_of_cooperation", "start": 0, "end": 47}]}, {"id": "e9mgzp7w99", "kind": "section", "heading": {"plain": "Discontinuation"}, "label": "V:", "number": "V"}, {"id": "rwqtdg69yw", "kind": "paragraph", "level": 1, "text": {"plain": "Either Participant may discontinue this MOC by providing written \u201cnotice\u201d to the other."}, "topics": [{"topic": "discontinuation", "start": 0, "end": 87}]}]}]}', '2026-11-22T11:19:30+00:00');
INSERT INTO instrument VALUES ('hqsvk93knx', '{"id": "hqsvk93knx", "particulars": {"title": "Memorandum of Cooperation on Technology between Australia and Japan", "sides": [{"id": "au", "country": "Australia"}, {"id": "jp", "country": "Japan"}], "participants": [{"side": "au", "name": "Government of Australia", "represented_by": "Department of Industry"}, {"side": "jp", "name": "Government of Japan", "represented_by": "Cabinet Office"}], "signed_on": "2025-10-28", "place": "Tokyo"}, "versions": [{"language": "en", "role": "original", "provisions": [{"id": "ec26dn699g", "kind": "title", "text": {"plain": "Memorandum of Cooperation on Technology"}}, {"id": "fd9keym4kc", "kind": "section", "heading": {"plain": "Legal Character"}, "label": "III.", "number": "III"}, {"id": "dvvxw7vjww", "kind": "paragraph", "level": 1, "text": {"plain": "Nothing in this MOC commits the Participants to the expenditure of funds."}, "topics": [{"topic": "funding", "start": 0, "end": 73}]}, {"id": "h9maby6gvv", "kind": "section", "heading": {"plain": "Discontinuation"}, "label": "IV.", "number": "IV"}, {"id": "954khndvx8", "kind": "paragraph", "level": 1, "text": {"plain": "Either Participant may discontinue this MOC by written notice of discontinuation."}, "topics": [{"topic": "discontinuation", "start": 0, "end": 81}]}, {"id": "tgybgppars", "kind": "paragraph", "level": 1, "text": {"plain": "\u672cMOC\u306f\u3001\u65e5\u672c\u56fd\u3068\u7c73\u56fd\u3068\u306e\u9593\u306e\u5354\u529b\u899a\u66f8\u3067\u3042\u308b\u3002"}, "topics": [{"topic": "legal_character", "start": 0, "end": 24}]}]}]}', '2026-11-22T11:19:30+00:00');
INSERT INTO source VALUES ('wd7h3d59g5', '03cc4c8da86ab8346d139154ba21916b2d800de3e9e456b83a3aa32ffbbd3256', 'text 0.txt', 'file 0 �', 'test 1', 'web text', '2026-04-01', X'66696C65203020FF');
INSERT INTO source VALUES ('hqsvk93knx', '932b2a7ee81aad9c7230ecc5937bab5471097b15b73225abac23fb31ab08009f', 'text 1.txt', 'file 1 �', 'test 1', 'web text', '2026-04-01', X'66696C65203120FF');
INSERT INTO edit VALUES (1, 'wd7h3d59g5', '{"old": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19"}, "new": {"title": "Memorandum of Cooperation Regarding Deep-Sea Mining", "instrument_type": "memorandum_of_cooperation", "sides": [{"id": "jp", "country": "Japan"}, {"id": "us", "country": "United States"}], "participants": [{"side": "jp", "name": "Government of Japan"}, {"side": "us", "name": "Government of the United States of America"}], "collective_name": "Participants", "signed_on": "2026-03-19", "place": "Ky\u014dto \u4eac\u90fd"}}', '2026-11-22T11:19:30+00:00');
INSERT INTO draft VALUES ('d-before', 'sectoral', '{"subject": "鉱物"}', '{}', 'As before', '2026-05-14T12:00:00+00:00', NULL);
INSERT INTO entry VALUES ('hqsvk93knx', 'Memorandum of Cooperation on Technology between Australia and Japan', 'Technology', 'other', '2025-10-28', 2025, 'Tokyo', '["Australia", "Japan"]', '["Department of Industry", "Cabinet Office"]');
INSERT INTO entry VALUES ('wd7h3d59g5', 'Memorandum of Cooperation Regarding Deep-Sea Mining', 'Deep-Sea Mining', 'memorandum_of_cooperation', '2026-03-19', 2026, 'Kyōto 京都', '["Japan", "United States"]', '["Government of Japan", "Government of the United States of America"]');
INSERT INTO participant VALUES ('hqsvk93knx', 'Australia', 'Department of Industry');
INSERT INTO participant VALUES ('hqsvk93knx', 'Japan', 'Cabinet Office');
INSERT INTO participant VALUES ('wd7h3d59g5', 'Japan', 'Government of Japan');
INSERT INTO participant VALUES ('wd7h3d59g5', 'United States', 'Government of the United States of America');
INSERT INTO clause VALUES (5, 'ec26dn699g', 'hqsvk93knx', 'ec26dn699g', 0, 39, 'title', 'en', '', '', '[]', 'Memorandum of Cooperation on Technology', '', 'memorandum of cooperation on technology', 'memorandum of cooperation on technology', 0);
INSERT INTO clause VALUES (6, 'dvvxw7vjww', 'hqsvk93knx', 'dvvxw7vjww', 0, 73, 'paragraph', 'en', 'III', 'Legal Character', '["funding"]', 'Nothing in this MOC commits the Participants to the expenditure of funds.', 'legal character', 'nothing in this moc commits the participants to the expenditure of funds.', 'nothing in this moc commits the participants to the expenditure of funds.', 1);
INSERT INTO clause VALUES (7, '954khndvx8', 'hqsvk93knx', '954khndvx8', 0, 81, 'paragraph', 'en', 'IV', 'Discontinuation', '["discontinuation"]', 'Either Participant may discontinue this MOC by written notice of discontinuation.', 'discontinuation', 'either participant may discontinue this moc by written notice of discontinuation.', 'either participant may discontinue this moc by written notice of discontinuation.', 1);
INSERT INTO clause VALUES (8, 'tgybgppars', 'hqsvk93knx', 'tgybgppars', 0, 24, 'paragraph', 'en', 'IV', 'Discontinuation', '["legal_character"]', '本MOCは、日本国と米国との間の協力覚書である。', 'discontinuation', '本 moc は、日本国と米国との間の協力覚書である。', '本 moc は、日本国と米国との間の協力覚書である。', 0);
INSERT INTO clause VALUES (9, 'k64wayz9r8', 'wd7h3d59g5', 'k64wayz9r8', 0, 51, 'title', 'en', '', '', '[]', 'Memorandum of Cooperation Regarding Deep-Sea Mining', '', 'memorandum of cooperation regarding deep-sea mining', 'memorandum of cooperation regarding deep-sea mining', 0);
INSERT INTO clause VALUES (10, '2ht43qeh2t', 'wd7h3d59g5', '2ht43qeh2t', 0, 62, 'paragraph', 'en', 'II', 'Areas of Cooperation', '["areas_of_cooperation"]', 'The Working Group intends to focus on the following activities', 'areas of cooperation', 'the working group intends to focus on the following activities', 'the working group intends to focus on the following activities', 1);
INSERT INTO clause VALUES (11, 'r78bercjhf', 'wd7h3d59g5', 'r78bercjhf', 0, 47, 'item', 'en', 'II.1', 'Areas of Cooperation', '["areas_of_cooperation"]', 'Sharing information on seabed mineral projects.', 'areas of cooperation', 'sharing information on seabed mineral projects.', 'sharing information on seabed mineral projects.', 0);
INSERT INTO clause VALUES (12, 'rwqtdg69yw', 'wd7h3d59g5', 'rwqtdg69yw', 0, 87, 'paragraph', 'en', 'V', 'Discontinuation', '["discontinuation"]', 'Either Participant may discontinue this MOC by providing written “notice” to the other.', 'discontinuation', 'either participant may discontinue this moc by providing written "notice" to the other.', 'either participant may discontinue this moc by providing written "notice" to the other.', 1);
INSERT INTO clause_topic VALUES ('funding', 6);
INSERT INTO clause_topic VALUES ('discontinuation', 7);
INSERT INTO clause_topic VALUES ('legal_character', 8);
INSERT INTO clause_topic VALUES ('areas_of_cooperation', 10);
INSERT INTO clause_topic VALUES ('areas_of_cooperation', 11);
INSERT INTO clause_topic VALUES ('discontinuation', 12);
INSERT INTO provenance VALUES (1, 'wd7h3d59g5', 'the web page', NULL, '', NULL, '2026-11-22T11:19:30+00:00');
INSERT INTO negotiation VALUES ('tbr74mh4hp', 'A draft 覚書', '', 'draft', '["Japan", "United States"]', 0, 16, '2026-11-22T11:19:30.458+00:00', '2026-11-22T11:19:31.128+00:00', NULL);
INSERT INTO state_of_draft VALUES ('tbr74mh4hp', 0, X'7801ED545D6BDB4010FC2BC73D87422A254EFA560A2D140A81264F259895B496AEBE2FEE567614E3FFDEBD9365247008F4B1143D9D6E77667666A583548DFC24245561559AAEECBCBC1252D948A1376889EF0E174B3C045275AF21C45C438A3426A41F685C00DBF446B88DF8E29CC700A49C5D02AF69F0B9DE9CEBD76EB3AE97F5513598F07F4D227E677DB5EB2D8521D17D070F561EAFCE32FB988866154F561136E2270131D6F1996F47F18A3BE9849E8812DC886FC1E4D337B7C360930F699619D5543E925D2EA70EC5823B617C3618540DA38CDA698D35A91DAE2788876CEB49192B8DAC9A4958591360436950C99A22FB7952AEC1B63DB4592F6693831B937041B5CA824E7EF8E0766AD635A66E705F858A5ECADCB75576DC851C253711BE8C0BE035289B44BC1DEE711641B12A5EF7F5F0BAAF12F5041BD3A8E31A74088DB22D231EE419FBA10FDE459473A4CDEDFDC77AB81956ED1C89E3833680EFD24B8D3BD48C747D51F0238730F754284B681B414E4CAB861F1694E51D16773754140B4FDE13FF35192D0C1071380BBC8A8ADBF27E0FDBED5F8FA0A29819CF27EB48549C167B98C43FF3C3D31BC83B7CFE56FEA7CB3F9E7F21DD3F66C2CD50');
INSERT INTO step VALUES ('tbr74mh4hp', 1, 'do', 0, '{"changes": [{"at": 2, "old": [{"id": "f692cy5y7g", "kind": "paragraph", "level": 1, "text": {"plain": "The Participants intend to cooperate."}}], "new": [{"id": "f692cy5y7g", "kind": "paragraph", "level": 1, "text": {"plain": "The Participants intend to cooperate closely."}}]}], "what": "typed"}');
INSERT INTO version VALUES ('tbr74mh4hp', 'v1', 1, '{"id": "v1", "name": "sent, 14 May", "at": 1}', X'7801ED545D6BDB4010FC2BC73D87422A254EFA560A2D140A81264F2598D5692D5D7D5F9C567614E3FFDEBD9365247008F4B1143D9D6E77667666A583D4B5FC2424557155DAB66C83BC1252BB8E626FD111DF1D2E960488A4556F2076B98634194C483FD0FA08AEEEADF01BF1C5FB8011487BB7045ED31072BD3DD7AFFD66AD96F59DAE31E1FF9A44FCCEFA94EF1DC521D17D87004E1EAFCE32FB2E11CD2A9E9C26ACC54F0262ACE333DF8EE23577D2093D1125B811DF81CDA76F7E87D1251FD22C33AAA97C24BB5C4E2D8A0577C2F86C316A05A30CE58D41457A87EB09E221DB7A52C64A3B56CD24ACAC8EB0A134A8644D1DFB79526EC0353D34592F6693A31F93F05137DA81497E84E8777AD635A66E715FC58A5ECADCB7D56EDC851C253711BE8C0B100C689744BC1DEE711641B12A5EF76A78DD57897A82EDD2A8E31AB408B5760D231EE419FBA18FC17728E7489BDBFB8F6AB81956CD1C89E383264268D34B833B348C747D51F0238730F7546847E86A415E4CAB864219E635C38705757987C5DD0D15C5C29BF786F89A0C17168838A4055E45C56D79BF87EDF6AF47D19D9805C027E749549C1A7B99C43FF3C32E58C8BB7CFE66FEA7CC3F20FC07D2FD037481D06B');
INSERT INTO paper VALUES ('9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47', X'7468652062797465732000FF');
INSERT INTO sending VALUES (1, 'tbr74mh4hp', '{"name": "a.docx", "direction": "sent", "version": "v1", "sha256": "9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47", "id": "418bbd3845834defab8126e7a4d9cbd9"}', '9764a6903578a0b7ff95615a6bd328cddfa7e9ac39160c8c8bb9f6c0b0677f47');
INSERT INTO clause_note VALUES ('the words', 'why', 'avoid', 'fallback', 'A. Ito', '2026-05-14T12:00:00+00:00');
INSERT INTO dates_known VALUES ('wd7h3d59g5', '{}');
INSERT INTO background VALUES ('9a8eeff1d0bc6b9b7acf170b1168d6d07f193dc770d4c1864b03e48d775e8d1a', X'612070616765');
INSERT INTO glossary VALUES ('en', 'seabed', 'ja', '海底', 'always');
INSERT INTO precedents_kept VALUES ('tbr74mh4hp', 'an older stamp', X'00');
INSERT INTO seal VALUES ('clause_note', 'the words', X'0A72325840481D52');
INSERT INTO seal VALUES ('dates_known', 'wd7h3d59g5', X'856C34479D199E6F');
INSERT INTO seal VALUES ('draft', 'd-before', X'BB67CEDE70A8F26E');
INSERT INTO seal VALUES ('edit', '1', X'F0F20EEBAA8BC317');
INSERT INTO seal VALUES ('glossary', 'enseabedja海底', X'9D2CC090D5414CD1');
INSERT INTO seal VALUES ('instrument', 'hqsvk93knx', X'9B0DF02EB6675FBF');
INSERT INTO seal VALUES ('instrument', 'wd7h3d59g5', X'1ED725ADC9AF710E');
INSERT INTO seal VALUES ('judgement', 'hqsvk93knxamount_differsp1q10f', X'363D5AB53996674F');
INSERT INTO seal VALUES ('judgement', 'hqsvk93knxonly_firstp21f', X'D516119B58827F54');
INSERT INTO seal VALUES ('negotiation', 'tbr74mh4hp', X'0912E00F2036B7ED');
INSERT INTO seal VALUES ('provenance', '1', X'96F92859C8446470');
INSERT INTO seal VALUES ('schema', '', X'4303F629754F6C7A');
INSERT INTO seal VALUES ('sending', '1', X'2868ED7CE2A3811D');
INSERT INTO seal VALUES ('source', 'hqsvk93knx', X'B89750D66B398277');
INSERT INTO seal VALUES ('source', 'wd7h3d59g5', X'3B4A97D1180649A1');
INSERT INTO seal VALUES ('state_of_draft', 'tbr74mh4hp0', X'0F13482418F43EED');
INSERT INTO seal VALUES ('step', 'tbr74mh4hp1', X'A4E518C4D0B16CDB');
INSERT INTO seal VALUES ('version', 'tbr74mh4hpv1', X'DE5BA58A2E86FF1A');
INSERT INTO judgement VALUES ('hqsvk93knx', 'amount_differs', 'p1', 'q1', '0f', '“180 days” is “九十日”.', 'as agreed in 京都', 'A. Ito', '2026-11-22T12:00:00+00:00');
INSERT INTO judgement VALUES ('hqsvk93knx', 'only_first', 'p2', '', '1f', '', '', '', '2026-11-22T12:00:00+00:00');
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
CREATE TRIGGER instrument_sum_new AFTER INSERT ON instrument BEGIN INSERT OR REPLACE INTO seal VALUES ('instrument', CAST(new.id AS TEXT), paraph_sum(new.id, new.as_read, new.added)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER instrument_sum_gone AFTER DELETE ON instrument BEGIN DELETE FROM seal WHERE tbl = 'instrument' AND key = CAST(old.id AS TEXT); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER source_sum_new AFTER INSERT ON source BEGIN INSERT OR REPLACE INTO seal VALUES ('source', CAST(new.instrument AS TEXT), paraph_sum(new.instrument, new.sha256, new.name, new.text, new.importer, new.retrieved_from, new.retrieved_on)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER source_sum_gone AFTER DELETE ON source BEGIN DELETE FROM seal WHERE tbl = 'source' AND key = CAST(old.instrument AS TEXT); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER edit_sum_new AFTER INSERT ON edit BEGIN INSERT OR REPLACE INTO seal VALUES ('edit', CAST(new.seq AS TEXT), paraph_sum(new.seq, new.instrument, new.edit, new.made)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER edit_sum_gone AFTER DELETE ON edit BEGIN DELETE FROM seal WHERE tbl = 'edit' AND key = CAST(old.seq AS TEXT); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER provenance_sum_new AFTER INSERT ON provenance BEGIN INSERT OR REPLACE INTO seal VALUES ('provenance', CAST(new.seq AS TEXT), paraph_sum(new.seq, new.instrument, new.retrieved_from, new.retrieved_on, new.checked_by, new.checked_on, new.made)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER provenance_sum_gone AFTER DELETE ON provenance BEGIN DELETE FROM seal WHERE tbl = 'provenance' AND key = CAST(old.seq AS TEXT); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER doubt_sum_new AFTER INSERT ON doubt BEGIN INSERT OR REPLACE INTO seal VALUES ('doubt', new.instrument || char(31) || new.number, paraph_sum(new.instrument, new.number, new.finding, new.looked)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER doubt_sum_other AFTER UPDATE OF instrument, number, finding, looked ON doubt BEGIN DELETE FROM seal WHERE tbl = 'doubt' AND key = old.instrument || char(31) || old.number; INSERT OR REPLACE INTO seal VALUES ('doubt', new.instrument || char(31) || new.number, paraph_sum(new.instrument, new.number, new.finding, new.looked)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER doubt_sum_gone AFTER DELETE ON doubt BEGIN DELETE FROM seal WHERE tbl = 'doubt' AND key = old.instrument || char(31) || old.number; UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER draft_sum_new AFTER INSERT ON draft BEGIN INSERT OR REPLACE INTO seal VALUES ('draft', CAST(new.id AS TEXT), paraph_sum(new.id, new.template, new.answers, new.choices, new.title, new.changed, new.removed)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER draft_sum_other AFTER UPDATE OF id, template, answers, choices, title, changed, removed ON draft BEGIN DELETE FROM seal WHERE tbl = 'draft' AND key = CAST(old.id AS TEXT); INSERT OR REPLACE INTO seal VALUES ('draft', CAST(new.id AS TEXT), paraph_sum(new.id, new.template, new.answers, new.choices, new.title, new.changed, new.removed)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER draft_sum_gone AFTER DELETE ON draft BEGIN DELETE FROM seal WHERE tbl = 'draft' AND key = CAST(old.id AS TEXT); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER negotiation_sum_new AFTER INSERT ON negotiation BEGIN INSERT OR REPLACE INTO seal VALUES ('negotiation', CAST(new.id AS TEXT), paraph_sum(new.id, new.title, new.template, new.status, new.sides, new.brackets, new.words, new.begun, new.removed)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER negotiation_sum_other AFTER UPDATE OF id, title, template, status, sides, brackets, words, begun, removed ON negotiation BEGIN DELETE FROM seal WHERE tbl = 'negotiation' AND key = CAST(old.id AS TEXT); INSERT OR REPLACE INTO seal VALUES ('negotiation', CAST(new.id AS TEXT), paraph_sum(new.id, new.title, new.template, new.status, new.sides, new.brackets, new.words, new.begun, new.removed)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER negotiation_sum_gone AFTER DELETE ON negotiation BEGIN DELETE FROM seal WHERE tbl = 'negotiation' AND key = CAST(old.id AS TEXT); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER state_of_draft_sum_new AFTER INSERT ON state_of_draft BEGIN INSERT OR REPLACE INTO seal VALUES ('state_of_draft', new.draft || char(31) || new.at, paraph_sum(new.draft, new.at, new.state)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER state_of_draft_sum_other AFTER UPDATE OF draft, at, state ON state_of_draft BEGIN DELETE FROM seal WHERE tbl = 'state_of_draft' AND key = old.draft || char(31) || old.at; INSERT OR REPLACE INTO seal VALUES ('state_of_draft', new.draft || char(31) || new.at, paraph_sum(new.draft, new.at, new.state)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER state_of_draft_sum_gone AFTER DELETE ON state_of_draft BEGIN DELETE FROM seal WHERE tbl = 'state_of_draft' AND key = old.draft || char(31) || old.at; UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER step_sum_new AFTER INSERT ON step BEGIN INSERT OR REPLACE INTO seal VALUES ('step', new.draft || char(31) || new.seq, paraph_sum(new.draft, new.seq, new.way, new.joined, new.step)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER step_sum_gone AFTER DELETE ON step BEGIN DELETE FROM seal WHERE tbl = 'step' AND key = old.draft || char(31) || old.seq; UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER version_sum_new AFTER INSERT ON version BEGIN INSERT OR REPLACE INTO seal VALUES ('version', new.draft || char(31) || new.id, paraph_sum(new.draft, new.id, new.number, new.version, new.state)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER version_sum_gone AFTER DELETE ON version BEGIN DELETE FROM seal WHERE tbl = 'version' AND key = old.draft || char(31) || old.id; UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER sending_sum_new AFTER INSERT ON sending BEGIN INSERT OR REPLACE INTO seal VALUES ('sending', CAST(new.seq AS TEXT), paraph_sum(new.seq, new.draft, new.file, new.sha256)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER sending_sum_gone AFTER DELETE ON sending BEGIN DELETE FROM seal WHERE tbl = 'sending' AND key = CAST(old.seq AS TEXT); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER origin_sum_new AFTER INSERT ON origin BEGIN INSERT OR REPLACE INTO seal VALUES ('origin', new.draft || char(31) || new.clause, paraph_sum(new.draft, new.clause, new.origin)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER origin_sum_other AFTER UPDATE OF draft, clause, origin ON origin BEGIN DELETE FROM seal WHERE tbl = 'origin' AND key = old.draft || char(31) || old.clause; INSERT OR REPLACE INTO seal VALUES ('origin', new.draft || char(31) || new.clause, paraph_sum(new.draft, new.clause, new.origin)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER origin_sum_gone AFTER DELETE ON origin BEGIN DELETE FROM seal WHERE tbl = 'origin' AND key = old.draft || char(31) || old.clause; UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER clause_note_sum_new AFTER INSERT ON clause_note BEGIN INSERT OR REPLACE INTO seal VALUES ('clause_note', CAST(new.wording AS TEXT), paraph_sum(new.wording, new.why, new.avoid, new.fallback, new.author, new.changed)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER clause_note_sum_other AFTER UPDATE OF wording, why, avoid, fallback, author, changed ON clause_note BEGIN DELETE FROM seal WHERE tbl = 'clause_note' AND key = CAST(old.wording AS TEXT); INSERT OR REPLACE INTO seal VALUES ('clause_note', CAST(new.wording AS TEXT), paraph_sum(new.wording, new.why, new.avoid, new.fallback, new.author, new.changed)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER clause_note_sum_gone AFTER DELETE ON clause_note BEGIN DELETE FROM seal WHERE tbl = 'clause_note' AND key = CAST(old.wording AS TEXT); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER dates_known_sum_new AFTER INSERT ON dates_known BEGIN INSERT OR REPLACE INTO seal VALUES ('dates_known', CAST(new.instrument AS TEXT), paraph_sum(new.instrument, new.known)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER dates_known_sum_other AFTER UPDATE OF instrument, known ON dates_known BEGIN DELETE FROM seal WHERE tbl = 'dates_known' AND key = CAST(old.instrument AS TEXT); INSERT OR REPLACE INTO seal VALUES ('dates_known', CAST(new.instrument AS TEXT), paraph_sum(new.instrument, new.known)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER dates_known_sum_gone AFTER DELETE ON dates_known BEGIN DELETE FROM seal WHERE tbl = 'dates_known' AND key = CAST(old.instrument AS TEXT); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER reported_sum_new AFTER INSERT ON reported BEGIN INSERT OR REPLACE INTO seal VALUES ('reported', CAST(new.id AS TEXT), paraph_sum(new.id, new.reported, new.kept)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER reported_sum_other AFTER UPDATE OF id, reported, kept ON reported BEGIN DELETE FROM seal WHERE tbl = 'reported' AND key = CAST(old.id AS TEXT); INSERT OR REPLACE INTO seal VALUES ('reported', CAST(new.id AS TEXT), paraph_sum(new.id, new.reported, new.kept)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER reported_sum_gone AFTER DELETE ON reported BEGIN DELETE FROM seal WHERE tbl = 'reported' AND key = CAST(old.id AS TEXT); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER glossary_sum_new AFTER INSERT ON glossary BEGIN INSERT OR REPLACE INTO seal VALUES ('glossary', new.language || char(31) || new.words || char(31) || new.other_language || char(31) || new.other_words, paraph_sum(new.language, new.words, new.other_language, new.other_words, new.note)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER glossary_sum_other AFTER UPDATE OF language, words, other_language, other_words, note ON glossary BEGIN DELETE FROM seal WHERE tbl = 'glossary' AND key = old.language || char(31) || old.words || char(31) || old.other_language || char(31) || old.other_words; INSERT OR REPLACE INTO seal VALUES ('glossary', new.language || char(31) || new.words || char(31) || new.other_language || char(31) || new.other_words, paraph_sum(new.language, new.words, new.other_language, new.other_words, new.note)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER glossary_sum_gone AFTER DELETE ON glossary BEGIN DELETE FROM seal WHERE tbl = 'glossary' AND key = old.language || char(31) || old.words || char(31) || old.other_language || char(31) || old.other_words; UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER judgement_sum_new AFTER INSERT ON judgement BEGIN INSERT OR REPLACE INTO seal VALUES ('judgement', new.instrument || char(31) || new.rule || char(31) || new.place || char(31) || new.beside || char(31) || new.digest, paraph_sum(new.instrument, new.rule, new.place, new.beside, new.digest, new.difference, new.why, new.author, new.made)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER judgement_sum_other AFTER UPDATE OF instrument, rule, place, beside, digest, difference, why, author, made ON judgement BEGIN DELETE FROM seal WHERE tbl = 'judgement' AND key = old.instrument || char(31) || old.rule || char(31) || old.place || char(31) || old.beside || char(31) || old.digest; INSERT OR REPLACE INTO seal VALUES ('judgement', new.instrument || char(31) || new.rule || char(31) || new.place || char(31) || new.beside || char(31) || new.digest, paraph_sum(new.instrument, new.rule, new.place, new.beside, new.digest, new.difference, new.why, new.author, new.made)); UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
CREATE TRIGGER judgement_sum_gone AFTER DELETE ON judgement BEGIN DELETE FROM seal WHERE tbl = 'judgement' AND key = old.instrument || char(31) || old.rule || char(31) || old.place || char(31) || old.beside || char(31) || old.digest; UPDATE state SET value = value + 1 WHERE name = 'changes'; END;
COMMIT;
