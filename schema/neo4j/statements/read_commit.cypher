// One commit, whole.
MATCH (c:Commit {revision: $revision})
RETURN
  c.revision AS revision,
  c.mutation AS mutation,
  c.at AS at,
  c.actor AS actor,
  c.reason AS reason,
  c.today AS today,
  c.shaped AS shaped,
  c.facts AS facts
