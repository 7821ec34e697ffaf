-- The journal. The truth is the log (commits): everything else is derived from it, so that a commit can be checked without reading the log,
-- and verify compares both. Identities are 16 bytes, big-endian; texts that are compared are UTF-8 in a BLOB, so that no character ends them.

CREATE TABLE store (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id BLOB NOT NULL CHECK (length(id) = 16),
  created_at TEXT NOT NULL
) STRICT;

-- content: JSON lines in UTF-8, the first says who, when and why, each further one is a whole fact.
-- checksum: SHA-256 over the checksum before, the revision, the format and the SHA-256 of the content: no row can change, go or move unnoticed.
CREATE TABLE commits (
  revision INTEGER PRIMARY KEY CHECK (revision > 0),
  mutation BLOB NOT NULL UNIQUE,
  format INTEGER NOT NULL,
  content BLOB NOT NULL,
  checksum BLOB NOT NULL CHECK (length(checksum) = 32)
) STRICT;

-- claim: the unique name that the node holds, for instance 'OrgUnit 350503'.
CREATE TABLE nodes (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  type INTEGER NOT NULL,
  claim BLOB UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE relationships (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  type INTEGER NOT NULL,
  source BLOB NOT NULL,
  target BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Which commits wrote which aspects of a node (bits: 1 props, 2 place, 4 ties, 8 shape): for conflicts, which look at the rows after a base, and for
-- the node's history.
CREATE TABLE history (
  node BLOB NOT NULL,
  revision INTEGER NOT NULL,
  aspects INTEGER NOT NULL,
  PRIMARY KEY (node, revision)
) STRICT, WITHOUT ROWID;
