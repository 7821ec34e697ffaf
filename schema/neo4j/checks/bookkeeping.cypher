// What the journal says of itself, once nothing is being committed: the gate is taken for a moment.
MATCH (gate:Gate {id: 'gate'})
SET gate.holder = $holder
WITH gate
CALL () {
  MATCH (c:Commit)
  WHERE c.revision > 0
  WITH c.revision AS revision
  ORDER BY revision DESC
  LIMIT 1
  RETURN max(revision) AS tip
}
OPTIONAL MATCH (j:Journal {id: 'journal'})
RETURN coalesce(tip, 0) AS tip, j.revision AS revision, gate.importing AS importing
