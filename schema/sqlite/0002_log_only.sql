-- The database keeps the log and nothing else: what is derived from it moved into a file of its own (index/index.sql), which is made from the log.
-- A commit writes one row at the end of one table, and an identity that is found anywhere in the tree costs it no page.
-- The checksum stands before the content: behind a large one, SQLite would walk all its pages to find it.

CREATE TABLE log (
  revision INTEGER PRIMARY KEY CHECK (revision > 0),
  mutation BLOB NOT NULL,
  format INTEGER NOT NULL,
  checksum BLOB NOT NULL CHECK (length(checksum) = 32),
  content BLOB NOT NULL
) STRICT;

INSERT INTO log SELECT revision, mutation, format, checksum, content FROM commits ORDER BY revision;
DROP TABLE commits;
ALTER TABLE log RENAME TO commits;

DROP TABLE history;
DROP TABLE relationships;
DROP TABLE nodes;
