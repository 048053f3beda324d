-- Which state of its article a document shows: an older one never replaces a newer one. An article that may not be found is an
-- empty document.
ALTER TABLE documents ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
