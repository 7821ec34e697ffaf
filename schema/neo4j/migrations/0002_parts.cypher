// The facts of a bulk import, piece by piece: its commit is too large to hold them. A store has one import at most, at its very beginning.
CREATE CONSTRAINT part_ordinal IF NOT EXISTS FOR (p:Part) REQUIRE p.ordinal IS UNIQUE;
CALL db.awaitIndexes(300);
