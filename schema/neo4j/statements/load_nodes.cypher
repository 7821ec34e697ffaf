// The next page of nodes by id.
MATCH (n:Entity)
WHERE n.id > $after AND n.id <= $before
WITH n
ORDER BY n.id
LIMIT $limit
RETURN count(n) AS nodes, max(n.id) AS last, collect([labels(n), properties(n)]) AS rows
