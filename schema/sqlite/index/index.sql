-- The index: what the log makes up to some commit, so that the next commit can be checked without reading the log. It has no numbered scripts: an index
-- of another form is thrown away and made anew from the log. Identities are 16 bytes, big-endian; texts that are compared are UTF-8 in a BLOB.

-- Up to where in which log: its store, its revision and its checksum there.
CREATE TABLE place (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  store BLOB NOT NULL CHECK (length(store) = 16),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  checksum BLOB NOT NULL CHECK (length(checksum) = 32)
) STRICT;

CREATE TABLE mutations (
  mutation BLOB PRIMARY KEY,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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
