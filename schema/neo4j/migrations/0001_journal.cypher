// The journal as a native graph. One statement ends at each semicolon that ends a line; every one may be repeated.
//
// Every node of the organization has the label Entity beside its own (:Entity:OrgUnit), so that one index finds any node. claim is the unique name
// that an open node holds ('OrgUnit 350503'); props, place, ties and shape are the revisions that last wrote these aspects of it.
// Relationships have no index: one is found from the end at which fewer meet.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_claim IF NOT EXISTS FOR (n:Entity) REQUIRE n.claim IS UNIQUE;

// One commit; its facts as JSON texts, and the nodes that it wrote.
CREATE CONSTRAINT commit_revision IF NOT EXISTS FOR (c:Commit) REQUIRE c.revision IS UNIQUE;
CREATE CONSTRAINT commit_mutation IF NOT EXISTS FOR (c:Commit) REQUIRE c.mutation IS UNIQUE;

// The gate is the lock at which commits queue, and says whether a bulk import holds the store; the journal counts commits; a lane is a part of a
// bulk import.
CREATE CONSTRAINT gate_id IF NOT EXISTS FOR (g:Gate) REQUIRE g.id IS UNIQUE;
CREATE CONSTRAINT journal_id IF NOT EXISTS FOR (j:Journal) REQUIRE j.id IS UNIQUE;
CREATE CONSTRAINT lane_id IF NOT EXISTS FOR (l:Lane) REQUIRE l.id IS UNIQUE;
CALL db.awaitIndexes(300);
MERGE (g:Gate {id: 'gate'}) ON CREATE SET g.holder = ''
MERGE (j:Journal {id: 'journal'}) ON CREATE SET j.revision = 0, j.format = 0;
