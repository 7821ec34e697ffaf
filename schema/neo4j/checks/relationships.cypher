// The relationships that start at the next page of nodes by id; as for nodes.
MATCH (n:Entity)
WHERE n.id > $after
WITH n
ORDER BY n.id
LIMIT $limit
WITH collect(n) AS page
WITH page, size(page) AS nodes, page[-1].id AS last
UNWIND page AS n
OPTIONAL MATCH (n)-[r]->(target)
RETURN nodes, last, collect(CASE WHEN r IS NULL THEN null ELSE [
  elementId(r), type(r), n.id, target.id, properties(r),
  [name IN ['from', 'to'] WHERE r[name] IS NOT NULL AND NOT r[name] IS :: DATE]] END) AS rows
