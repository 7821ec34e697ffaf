// Begins a bulk import into an empty store, or begins it again where it ended: the same import with the same content goes on at once, under a new
// owner; what is left of another one is taken over once that has given no sign of life for $patience ms. Nothing else is written.
MATCH (gate:Gate {id: 'gate'})
SET gate.holder = $import
WITH gate
OPTIONAL MATCH (done:Commit {mutation: $import})
CALL () {
  MATCH (j:Journal {id: 'journal'})
  RETURN j.revision AS revision
}
CALL () {
  UNWIND $lanes AS lane
  MATCH (l:Lane {id: lane})
  RETURN collect(l.at) AS signs
}
WITH gate, done, revision, gate.importing AS importing,
  coalesce(gate.importing = $import AND gate.digest = $digest, false) AS same,
  reduce(newest = 0, sign IN signs + coalesce(gate.at, 0) | CASE WHEN sign > newest THEN sign ELSE newest END) AS newest
WITH *, CASE
  WHEN done IS NULL AND revision = 0 AND (importing IS NULL OR same OR newest + $patience < timestamp()) THEN [1]
  ELSE []
END AS go
CALL (gate, go, same, importing) {
  UNWIND go AS g
  SET gate.clearing = CASE WHEN same THEN gate.clearing WHEN importing IS NULL THEN null ELSE true END,
    gate.importing = $import, gate.digest = $digest, gate.today = date($today), gate.owner = $owner, gate.at = timestamp()
  WITH same
  UNWIND $lanes AS lane
  MERGE (l:Lane {id: lane})
  ON CREATE SET l.batch = 0

  // The lock first, then the look: a batch of the former owner may be on its way.
  SET l.owner = $owner, l.at = timestamp()
  WITH l, same
  FOREACH (x IN CASE WHEN same THEN [] ELSE [l] END | SET x.batch = 0)
  RETURN collect([l.id, l.batch]) AS lanes
}
RETURN done.revision AS done, revision, go = [1] AS begun, importing, coalesce(gate.clearing, false) AS clearing, lanes
