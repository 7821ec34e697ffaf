// A batch of the relationships of a bulk import, with its facts. It does something once, and only if the one before it in
// the same lane has been, and this one has not; the lock comes first, or the same batch sent twice at once would be applied twice.
MATCH (l:Lane {id: $batch.lane})
SET l.holder = $batch.owner
WITH l, CASE WHEN l.owner = $batch.owner AND l.batch = $batch.number - 1 THEN [1] ELSE [] END AS go
CALL (l, go) {
  UNWIND go AS g
  SET l.batch = $batch.number, l.at = timestamp()
  CREATE (:Part {ordinal: $batch.ordinal, count: size($batch.rows), nodes: $batch.nodes, facts: $batch.facts})
  WITH g
  UNWIND $batch.rows AS o
  MATCH (a:Entity {id: o.source})
    USING INDEX SEEK a:Entity(id)
  MATCH (b:Entity {id: o.target})
    USING INDEX SEEK b:Entity(id)
  CREATE (a)-[s:$(o.as)]->(b)
  SET s = o.properties, s.from = date(o.from), s.to = date(o.to)
  RETURN count(s) AS written
}
WITH l, written, CASE
  WHEN go = [] OR written = size($batch.rows) THEN 0
  ELSE date('facts met nothing: ' + toString(written))
END AS strict
RETURN l.owner = $batch.owner AS mine, l.batch AS number, written, strict
