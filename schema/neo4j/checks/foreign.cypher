// What no page of nodes or relationships shows: nodes that are none of the organization's and none of the journal's own, and relationships that start
// at one; at most $limit of each. This looks at everything.
CALL () {
  MATCH (n)
  WHERE NOT (n:Entity AND coalesce(n.id > '', false)) AND NOT (n:Gate OR n:Journal OR n:Lane OR n:Part OR n:Commit)
  WITH n
  LIMIT $limit
  RETURN collect([elementId(n), labels(n), n.id, coalesce(n.code, n.key)]) AS nodes
}
CALL () {
  MATCH (n)-[r]->()
  WHERE NOT (n:Entity AND coalesce(n.id > '', false))
  WITH r
  LIMIT $limit
  RETURN collect([elementId(r), type(r), r.id]) AS relationships
}
RETURN nodes, relationships
