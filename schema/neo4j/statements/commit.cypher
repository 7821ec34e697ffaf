// Commits one change set, or says why not. $commit is one map, so that one plan serves every size of its lists:
//   write     false: only answer what a commit would be told before its facts are looked at
//   base      the revision that it was planned on
//   relied    [{index, id, aspect}]        frees  [node id]        takes  [{index, claim, id}]
//   creates, sets    [{id, label, properties, plannedOn, openedOn, closedOn, location}]
//   alters           [{id, type, past, as, source, target, at, properties, from, to}]     as: the type that it has afterwards, type or past
//   opens            [{id, as, source, target, properties, from, to}]
//   changed   [{id, aspects}]
//   mutation, at, actor, reason, today, shaped [node id], facts [JSON text]
// Answers one row. Not committed and not replayed: conflicts, clashes or importing say why, and nothing but the gate's holder was written.

// Each look-up says that it seeks: left alone, a plan made while the statistics lag behind may read a whole index instead.

// The write lock: all commits queue here, so that what follows sees everything that was committed before.
MATCH (gate:Gate {id: 'gate'})
SET gate.holder = $commit.mutation
WITH gate
OPTIONAL MATCH (done:Commit {mutation: $commit.mutation})
CALL (done) {
  UNWIND CASE WHEN done IS NULL THEN $commit.relied ELSE [] END AS t
  OPTIONAL MATCH (n:Entity {id: t.id})
    USING INDEX SEEK n:Entity(id)
  WITH t, n
  WHERE n IS NULL OR n[t.aspect] > $commit.base
  RETURN collect([t.index, n[t.aspect]]) AS conflicts
}
CALL (done) {
  UNWIND CASE WHEN done IS NULL THEN $commit.takes ELSE [] END AS t
  MATCH (n:Entity {claim: t.claim})
    USING INDEX SEEK n:Entity(claim)
  WHERE n.id <> t.id AND NOT n.id IN $commit.frees
  RETURN collect([t.index, n.id]) AS clashes
}
CALL () {
  MATCH (j:Journal {id: 'journal'})
  RETURN j.revision + 1 AS revision
}
WITH done, conflicts, clashes, revision, gate.importing AS importing
WITH *, CASE WHEN $commit.write AND done IS NULL AND conflicts = [] AND clashes = [] AND importing IS NULL THEN [1] ELSE [] END AS go

// Free every unique name first, take afterwards: a swap works.
CALL (go) {
  UNWIND go AS g
  UNWIND $commit.frees AS id
  MATCH (n:Entity {id: id})
    USING INDEX SEEK n:Entity(id)
  REMOVE n.claim
  RETURN count(n) AS freed
}
CALL (go) {
  UNWIND go AS g
  UNWIND $commit.creates AS o
  CREATE (n:Entity:$(o.label))
  SET n = o.properties,
    n.plannedOn = date(o.plannedOn),
    n.openedOn = date(o.openedOn),
    n.closedOn = date(o.closedOn),
    n.location = point(o.location)
  RETURN count(n) AS created
}
CALL (go) {
  UNWIND go AS g
  UNWIND $commit.sets AS o
  MATCH (n:Entity {id: o.id})
    USING INDEX SEEK n:Entity(id)
  WHERE o.label IN labels(n)
  SET n += o.properties,
    n.plannedOn = date(o.plannedOn),
    n.openedOn = date(o.openedOn),
    n.closedOn = date(o.closedOn),
    n.location = point(o.location)
  RETURN count(DISTINCT n) AS put
}

// A relationship is looked for from one end, about which nothing is known but itself: the plan is the same on an empty and on a full store.
// Ending changes its type (PART_OF becomes PART_OF_PAST), reopening changes it back.
CALL (go) {
  UNWIND go AS g
  UNWIND $commit.alters AS o
  MATCH (a:Entity {id: o.source})
    USING INDEX SEEK a:Entity(id)
  MATCH (b:Entity {id: o.target})
    USING INDEX SEEK b:Entity(id)
  WITH o, a, b, CASE
    WHEN o.at = o.source THEN a
    WHEN o.at = o.target THEN b
    WHEN COUNT { (a)--() } <= COUNT { (b)--() } THEN a
    ELSE b
  END AS n
  MATCH (n)-[r]-()
  WHERE r.id = o.id AND type(r) IN [o.type, o.past] AND startNode(r) = a AND endNode(r) = b
  WITH o, a, b, r, r.id AS id
  FOREACH (x IN CASE WHEN type(r) = o.as THEN [r] ELSE [] END |
    SET x += o.properties, x.from = date(o.from), x.to = date(o.to))
  FOREACH (x IN CASE WHEN type(r) <> o.as THEN [r] ELSE [] END |
    CREATE (a)-[s:$(o.as)]->(b)
    SET s = properties(x), s += o.properties, s.from = date(o.from), s.to = date(o.to)
    DELETE x)
  RETURN count(DISTINCT r) AS altered
}
CALL (go) {
  UNWIND go AS g
  UNWIND $commit.opens AS o
  MATCH (a:Entity {id: o.source})
    USING INDEX SEEK a:Entity(id)
  MATCH (b:Entity {id: o.target})
    USING INDEX SEEK b:Entity(id)
  WITH o, a, b, CASE WHEN COUNT { (a)--() } <= COUNT { (b)--() } THEN a ELSE b END AS n
  WHERE NOT EXISTS { MATCH (n)-[r]-() WHERE r.id = o.id }
  CREATE (a)-[s:$(o.as)]->(b)
  SET s = o.properties, s.from = date(o.from), s.to = date(o.to)
  RETURN count(s) AS opened
}
CALL (go, revision) {
  UNWIND go AS g
  UNWIND $commit.changed AS o
  MATCH (n:Entity {id: o.id})
    USING INDEX SEEK n:Entity(id)
  FOREACH (aspect IN o.aspects | SET n[aspect] = revision)
  RETURN count(n) AS stamped
}

// A fact that met nothing, or met something twice, ends the transaction: this is not a date.
WITH *, [freed, created, put, altered, opened, stamped] AS met
WITH *, CASE
  WHEN go = [] OR met = [
    size($commit.frees), size($commit.creates), size($commit.sets), size($commit.alters), size($commit.opens), size($commit.changed)] THEN 0
  ELSE date('facts met nothing:' + reduce(text = '', n IN met | text + ' ' + toString(n)))
END AS strict
CALL (go, revision, strict) {
  UNWIND go AS g
  CREATE (:Commit {
    revision: revision, mutation: $commit.mutation, at: datetime($commit.at), actor: $commit.actor, reason: $commit.reason,
    today: date($commit.today), shaped: $commit.shaped, facts: $commit.facts, count: size($commit.facts), changed: [o IN $commit.changed | o.id]})
  WITH g
  MATCH (j:Journal {id: 'journal'})
  SET j.revision = revision
  RETURN count(*) AS committed
}
RETURN
  CASE WHEN done IS NOT NULL THEN done.revision WHEN committed = 1 THEN revision ELSE revision - 1 END AS revision,
  done IS NOT NULL AS replayed,
  conflicts, clashes, importing
