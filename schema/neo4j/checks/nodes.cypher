// The next page of nodes by id, each with its place in the store and those of its properties that have another type than the journal writes.
MATCH (n:Entity)
WHERE n.id > $after
WITH n
ORDER BY n.id
LIMIT $limit
RETURN count(n) AS nodes, max(n.id) AS last, collect([
  elementId(n), labels(n), properties(n),
  [name IN ['plannedOn', 'openedOn', 'closedOn'] WHERE n[name] IS NOT NULL AND NOT n[name] IS :: DATE]
    + [name IN ['location'] WHERE n[name] IS NOT NULL AND NOT n[name] IS :: POINT]]) AS rows
