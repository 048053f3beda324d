-- Documents in the order of time, so that the latest are found first without reading the others, and a stretch of time is one
-- range: a rowid is the minute × 2²¹ and the place within it. Topics are indexed too, for searches within one.
DROP TRIGGER documents_insert;
DROP TRIGGER documents_delete;
DROP TRIGGER documents_update;
DROP TABLE documents_fts;
ALTER TABLE documents RENAME TO documents_before;
CREATE TABLE documents (
  rowid INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  language TEXT NOT NULL,
  topics TEXT NOT NULL,            -- ' slug slug '
  sort_at INTEGER NOT NULL
);
INSERT INTO documents (rowid, article_id, revision, changed_at, title, body, language, topics, sort_at)
  SELECT minute * 2097152 + row_number() OVER (PARTITION BY minute ORDER BY place), article_id, revision, changed_at, title, body,
    language, topics, sort_at
  FROM (SELECT *, rowid AS place, (sort_at - ((sort_at % 60000) + 60000) % 60000) / 60000 AS minute FROM documents_before);
DROP TABLE documents_before;
CREATE VIRTUAL TABLE documents_fts USING fts5 (
  title, body, topics, content='documents', content_rowid='rowid', tokenize='porter unicode61 remove_diacritics 2'
);
INSERT INTO documents_fts (documents_fts) VALUES ('rebuild');
CREATE TRIGGER documents_insert AFTER INSERT ON documents BEGIN
  INSERT INTO documents_fts (rowid, title, body, topics) VALUES (new.rowid, new.title, new.body, new.topics);
END;
CREATE TRIGGER documents_delete AFTER DELETE ON documents BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, body, topics)
    VALUES ('delete', old.rowid, old.title, old.body, old.topics);
END;
CREATE TRIGGER documents_update AFTER UPDATE ON documents BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, body, topics)
    VALUES ('delete', old.rowid, old.title, old.body, old.topics);
  INSERT INTO documents_fts (rowid, title, body, topics) VALUES (new.rowid, new.title, new.body, new.topics);
END;
