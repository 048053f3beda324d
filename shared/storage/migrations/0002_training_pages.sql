-- What training has read so far: hashed features and labels of a page of articles, no text. Gone when the model is made.
CREATE TABLE training_pages (
  job TEXT NOT NULL,
  after TEXT NOT NULL,             -- the id that the page begins after
  body BLOB NOT NULL,
  PRIMARY KEY (job, after)
) WITHOUT ROWID;
