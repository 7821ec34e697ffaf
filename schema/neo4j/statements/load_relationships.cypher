// The relationships that start at the next page of nodes by id, each read from the node where it starts; no row: there is no further page.
MATCH (n:Entity)
WHERE n.id > $after AND n.id <= $before
WITH n
ORDER BY n.id
LIMIT $limit
WITH collect(n) AS page
WITH page, size(page) AS nodes, page[-1].id AS last
UNWIND page AS n
OPTIONAL MATCH (n)-[r]->(target)
RETURN nodes, last, collect(CASE WHEN r IS NULL THEN null ELSE [type(r), n.id, target.id, properties(r)] END) AS rows
