// A batch of the nodes of a bulk import, with its facts. It does something once, and only if the one before it in
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
  CREATE (n:Entity:$(o.label))
  SET n = o.properties,
    n.plannedOn = date(o.plannedOn),
    n.openedOn = date(o.openedOn),
    n.closedOn = date(o.closedOn),
    n.location = point(o.location),
    n.props = $batch.revision,
    n.place = $batch.revision,
    n.ties = $batch.revision
  RETURN count(n) AS written
}
WITH l, written, CASE
  WHEN go = [] OR written = size($batch.rows) THEN 0
  ELSE date('facts met nothing: ' + toString(written))
END AS strict
RETURN l.owner = $batch.owner AS mine, l.batch AS number, written, strict
