// Removes a piece of what is left of an import that was taken over: relationships first, so that no node brings all of its own along. Nothing left:
// the store is as it was before.
MATCH (gate:Gate {id: 'gate'})
SET gate.holder = $owner
WITH gate, CASE WHEN gate.owner = $owner AND gate.clearing THEN [1] ELSE [] END AS go
CALL (go) {
  UNWIND go AS g
  MATCH (n:Entity)
    USING INDEX SEEK n:Entity(id)
  WHERE n.id >= ''
  MATCH (n)-[r]->()
  WITH r
  LIMIT $limit
  DELETE r
  RETURN count(r) AS relationships
}
CALL (go, relationships) {
  UNWIND CASE WHEN relationships < $limit THEN go ELSE [] END AS g
  MATCH (n:Entity)
    USING INDEX SEEK n:Entity(id)
  WHERE n.id >= ''
  WITH n
  LIMIT $limit
  DETACH DELETE n
  RETURN count(n) AS nodes
}
CALL (go, nodes) {
  UNWIND CASE WHEN nodes < $limit THEN go ELSE [] END AS g
  MATCH (p:Part)
  WHERE p.ordinal >= 0
  WITH p
  LIMIT $limit
  DELETE p
  RETURN count(p) AS parts
}
WITH gate, go, relationships + nodes + parts AS removed
FOREACH (x IN CASE WHEN removed = 0 THEN go ELSE [] END | REMOVE gate.clearing)
FOREACH (x IN go | SET gate.at = timestamp())
RETURN go = [1] AS mine, removed
