// The commits from $since on, oldest first: $since itself without its facts, to see that the store knows it; at most $limit rows, and no more after
// $facts facts.
MATCH (c:Commit)
WHERE c.revision >= $since
WITH c
ORDER BY c.revision
LIMIT $limit
WITH collect(c) AS commits
WITH commits, reduce(taken = {rows: 0, facts: 0}, c IN commits |
  CASE
    WHEN taken.facts >= $facts THEN taken
    ELSE {rows: taken.rows + 1, facts: taken.facts + CASE WHEN c.revision = $since THEN 0 ELSE c.count END}
  END) AS taken
UNWIND commits[0..taken.rows] AS c
RETURN
  c.revision AS revision,
  c.mutation AS mutation,
  c.at AS at,
  c.actor AS actor,
  c.reason AS reason,
  c.today AS today,
  c.shaped AS shaped,
  coalesce(c.load, false) AS load,
  CASE WHEN c.revision = $since THEN [] ELSE c.facts END AS facts
