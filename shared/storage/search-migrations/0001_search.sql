-- A database of its own: the platform cannot export a database that holds a virtual table, and this one can be rebuilt
-- from the articles at any time.
CREATE TABLE documents (
  rowid INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  language TEXT NOT NULL,
  topics TEXT NOT NULL,            -- ' slug slug '
  sort_at INTEGER NOT NULL
);
CREATE VIRTUAL TABLE documents_fts USING fts5 (
  title, body, content='documents', content_rowid='rowid', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_insert AFTER INSERT ON documents BEGIN
  INSERT INTO documents_fts (rowid, title, body) VALUES (new.rowid, new.title, new.body);
END;
CREATE TRIGGER documents_delete AFTER DELETE ON documents BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, body) VALUES ('delete', old.rowid, old.title, old.body);
END;
CREATE TRIGGER documents_update AFTER UPDATE ON documents BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, body) VALUES ('delete', old.rowid, old.title, old.body);
  INSERT INTO documents_fts (rowid, title, body) VALUES (new.rowid, new.title, new.body);
END;
