// The next pieces of what a bulk import brought, in order; with $tail only those that may mention a node whose id ends so.
MATCH (p:Part)
WHERE p.ordinal > $after
WITH p
ORDER BY p.ordinal
WITH p
WHERE $tail IS NULL OR p.nodes CONTAINS $tail
LIMIT $limit
RETURN p.ordinal AS ordinal, p.count AS count, p.facts AS facts
