// Which of the next commits wrote a node, with the facts that mention it. Commits are read through their index in pages: a node's own list of commits
// would make every commit slower.
MATCH (c:Commit)
WHERE c.revision > $after
WITH c
ORDER BY c.revision
LIMIT $limit
WITH count(c) AS commits, max(c.revision) AS last, [c IN collect(c) WHERE $node IN c.changed] AS found
RETURN commits, last, [c IN found |
  [c.revision, c.mutation, c.at, c.today, c.actor, c.reason, c.shaped, [fact IN c.facts WHERE fact CONTAINS $node]]] AS rows
