// Takes over what others wrote, as one commit that was planned on $commit.base, with nothing committed since. What is to stand in the store is
// written whole: properties, unique names, stamps, types. Without facts only the journal's own counter is put right.
//   creates, sets   [{id, label, properties, plannedOn, openedOn, closedOn, location}]     frees  [node id]
//   gone            [{element, id}]        relationships as the store calls them; what of them shall stand is opened anew
//   opens           [{id, as, source, target, properties, from, to}]
//   changed         [{id, stamps}]
// Answers whether it was done; else done (the same mutation id made that revision), importing or tip say why not.
MATCH (gate:Gate {id: 'gate'})
SET gate.holder = $commit.mutation
WITH gate
OPTIONAL MATCH (done:Commit {mutation: $commit.mutation})
CALL () {
  MATCH (c:Commit)
  WHERE c.revision > 0
  WITH c.revision AS revision
  ORDER BY revision DESC
  LIMIT 1
  RETURN coalesce(max(revision), 0) AS tip
}
WITH done, tip, gate.importing AS importing
WITH *, CASE WHEN done IS NULL AND importing IS NULL AND tip = $commit.base THEN [1] ELSE [] END AS go
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
  SET n += o.properties,
    n.plannedOn = date(o.plannedOn),
    n.openedOn = date(o.openedOn),
    n.closedOn = date(o.closedOn),
    n.location = point(o.location)
  RETURN count(n) AS put
}
CALL (go) {
  UNWIND go AS g
  UNWIND $commit.gone AS o
  MATCH ()-[r]->()
  WHERE elementId(r) = o.element AND r.id = o.id
  DELETE r
  RETURN count(r) AS gone
}
CALL (go) {
  UNWIND go AS g
  UNWIND $commit.opens AS o
  MATCH (a:Entity {id: o.source})
    USING INDEX SEEK a:Entity(id)
  MATCH (b:Entity {id: o.target})
    USING INDEX SEEK b:Entity(id)
  CREATE (a)-[s:$(o.as)]->(b)
  SET s = o.properties, s.from = date(o.from), s.to = date(o.to)
  RETURN count(s) AS opened
}
CALL (go) {
  UNWIND go AS g
  UNWIND $commit.changed AS o
  MATCH (n:Entity {id: o.id})
    USING INDEX SEEK n:Entity(id)
  SET n += o.stamps
  RETURN count(n) AS stamped
}
WITH *, [freed, created, put, gone, opened, stamped] AS met
WITH *, CASE
  WHEN go = [] OR met = [
    size($commit.frees), size($commit.creates), size($commit.sets), size($commit.gone), size($commit.opens), size($commit.changed)] THEN 0
  ELSE date('facts met nothing:' + reduce(text = '', n IN met | text + ' ' + toString(n)))
END AS strict
CALL (go, tip, strict) {
  UNWIND go AS g
  FOREACH (x IN CASE WHEN $commit.facts = [] THEN [] ELSE [1] END |
    CREATE (:Commit {
      revision: tip + 1, mutation: $commit.mutation, at: datetime($commit.at), actor: $commit.actor, reason: $commit.reason,
      today: date($commit.today), shaped: [], facts: $commit.facts, count: size($commit.facts), changed: [o IN $commit.changed | o.id]}))
  WITH g, tip
  MATCH (j:Journal {id: 'journal'})
  SET j.revision = tip + CASE WHEN $commit.facts = [] THEN 0 ELSE 1 END
  RETURN count(*) AS committed
}
RETURN done.revision AS done, committed = 1 AS taken, importing, tip
