-- The only truth. Every table is described in shared/storage/README.md. Indexes are few: each one is a written row.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('published', 'held', 'withdrawn', 'erased')),
  etag TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  source_key TEXT,
  source_name TEXT,
  language TEXT NOT NULL,
  published_at TEXT,
  received_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  sort_at INTEGER NOT NULL,        -- milliseconds: published_at, else received_at
  release_at INTEGER,              -- milliseconds, held articles only
  duplicate_of TEXT,
  story TEXT NOT NULL,
  correction TEXT,
  corrected_at TEXT,
  pipeline_version INTEGER NOT NULL,
  registry_version INTEGER NOT NULL,
  document BLOB NOT NULL,          -- the normalised article, gzip JSON
  features BLOB                    -- what editions need of it (terms, sentences, shingles), gzip JSON
);
CREATE INDEX articles_by_time ON articles (sort_at DESC, id);
CREATE INDEX articles_by_story ON articles (story);
CREATE INDEX articles_held ON articles (release_at) WHERE release_at IS NOT NULL;

CREATE TABLE identities (
  key TEXT PRIMARY KEY,            -- id:{source}:{publisher's id} | url:{canonical} | fp:{fingerprint}
  article_id TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX identities_by_article ON identities (article_id);

CREATE TABLE revisions (
  article_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL,              -- submitted | edited | withdrawn | restored | reindexed
  at TEXT NOT NULL,
  token_id TEXT,
  correction TEXT,
  raw_revision INTEGER,            -- the revision whose raw submission this one was made from
  document BLOB NOT NULL,          -- gzip JSON
  PRIMARY KEY (article_id, revision)
) WITHOUT ROWID;

CREATE TABLE raws (
  article_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  content_type TEXT NOT NULL,
  fields TEXT NOT NULL,            -- the Submission's fields besides content, JSON
  received_at TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  body BLOB NOT NULL,              -- the request's body, gzip, byte for byte after inflation
  PRIMARY KEY (article_id, revision)
);

CREATE TABLE overrides (
  article_id TEXT PRIMARY KEY,
  fields TEXT NOT NULL,            -- title, dates, language, topics, excluded, pinned as an editor set them, JSON
  at TEXT NOT NULL,
  token_id TEXT
) WITHOUT ROWID;

CREATE TABLE faq_entries (
  article_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

CREATE TABLE topics (
  slug TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  aliases TEXT NOT NULL DEFAULT '[]',
  parent TEXT,
  rules TEXT,
  origin TEXT NOT NULL,            -- explicit | default | editor
  sequence INTEGER NOT NULL DEFAULT 0,          -- last change of an article of the topic
  covered_sequence INTEGER NOT NULL DEFAULT 0,  -- last change that the current edition includes
  edition INTEGER NOT NULL DEFAULT 0,           -- number of the current edition
  edition_hash TEXT,
  published_edition INTEGER NOT NULL DEFAULT 0, -- number that KV was given
  generated_at TEXT,
  article_count INTEGER NOT NULL DEFAULT 0,
  failing_since TEXT,
  failure TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) WITHOUT ROWID;

-- The few topics whose copy in KV is not their newest edition: readers look them up without reading the others.
CREATE INDEX topics_behind ON topics (slug) WHERE edition <> published_edition OR failing_since IS NOT NULL;

CREATE TABLE topic_redirects (slug TEXT PRIMARY KEY, target TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE article_topics (
  topic TEXT NOT NULL,
  article_id TEXT NOT NULL,
  visible INTEGER NOT NULL,        -- 1 when the article is published and not excluded
  sort_at INTEGER NOT NULL,
  origin TEXT NOT NULL,
  score REAL NOT NULL,
  why TEXT NOT NULL,
  pinned INTEGER NOT NULL DEFAULT 0,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (topic, article_id)
) WITHOUT ROWID;
CREATE INDEX article_topics_by_time ON article_topics (topic, visible, sort_at DESC, article_id);
CREATE INDEX article_topics_pinned ON article_topics (topic) WHERE pinned = 1;
CREATE INDEX article_topics_by_article ON article_topics (article_id);

CREATE TABLE editions (
  topic TEXT NOT NULL,
  edition INTEGER NOT NULL,
  hash TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  generated_at TEXT NOT NULL,
  superseded_at TEXT,
  articles INTEGER NOT NULL,
  body BLOB NOT NULL,              -- the edition, gzip JSON
  PRIMARY KEY (topic, edition)
) WITHOUT ROWID;

-- One row per thing that must be done after a commit; marking it again moves `sequence` and keeps `created_at`.
CREATE TABLE outbox (
  kind TEXT NOT NULL,              -- topic | search
  key TEXT NOT NULL,               -- topic slug | article id
  sequence INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;

CREATE TABLE idempotency (
  key TEXT PRIMARY KEY,            -- hash of token, method, path and key
  request_hash TEXT NOT NULL,
  claimed_at INTEGER NOT NULL,
  status INTEGER,                  -- null while the first request runs
  headers TEXT,
  body BLOB
) WITHOUT ROWID;
CREATE INDEX idempotency_by_time ON idempotency (claimed_at);

CREATE TABLE tokens (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,       -- SHA-256 of the secret; the secret itself is never kept
  scopes TEXT NOT NULL,
  sources TEXT NOT NULL DEFAULT '[]',
  topics TEXT NOT NULL DEFAULT '[]',
  default_source TEXT,
  created_at TEXT NOT NULL,
  expires_at TEXT,
  revoked_at TEXT
) WITHOUT ROWID;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  token_id TEXT NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  request_id TEXT NOT NULL
);

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  cron TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  did TEXT NOT NULL DEFAULT '{}',
  remains INTEGER NOT NULL DEFAULT 0,
  error TEXT
);
CREATE INDEX runs_by_cron ON runs (cron, id DESC);

CREATE TABLE leases (name TEXT PRIMARY KEY, holder TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,              -- reindex | refile | train | import
  selection TEXT NOT NULL,
  status TEXT NOT NULL,            -- running | done | stopped | failed
  cursor TEXT NOT NULL DEFAULT '',
  done INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  total INTEGER,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  error TEXT
) WITHOUT ROWID;

CREATE TABLE models (
  version INTEGER PRIMARY KEY,
  trained_at TEXT NOT NULL,
  labels_hash TEXT NOT NULL,
  stats TEXT NOT NULL,
  body BLOB NOT NULL
);

-- Story candidates: articles that share a band of their signature or a rare term, so that a look-up costs the same at
-- any size of the store.
CREATE TABLE story_keys (
  key TEXT NOT NULL,
  article_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (key, at, article_id)
) WITHOUT ROWID;
