// Makes a bulk import visible: one commit, whose facts are its parts. $lanes: [[lane, number of its last batch]].
MATCH (gate:Gate {id: 'gate'})
SET gate.holder = $import
WITH gate
OPTIONAL MATCH (done:Commit {mutation: $import})
CALL () {
  MATCH (j:Journal {id: 'journal'})
  RETURN j.revision + 1 AS revision
}
CALL () {
  UNWIND $lanes AS lane
  MATCH (l:Lane {id: lane[0]})
  WHERE l.owner = $owner AND l.batch = lane[1]
  RETURN count(l) AS complete
}
WITH gate, done, revision, CASE
  WHEN done IS NULL AND gate.importing = $import AND gate.owner = $owner AND gate.clearing IS NULL AND complete = size($lanes) THEN [1]
  ELSE []
END AS go
CALL (go, revision) {
  UNWIND go AS g
  UNWIND $shaped AS id
  MATCH (n:Entity {id: id})
    USING INDEX SEEK n:Entity(id)
  SET n.shape = revision
  RETURN count(n) AS shapes
}
CALL (gate, go, revision) {
  UNWIND go AS g
  REMOVE gate.importing, gate.digest, gate.today, gate.owner, gate.at
  CREATE (:Commit {
    revision: revision, mutation: $import, at: datetime($at), actor: $actor, reason: $reason, today: date($today), shaped: $shaped,
    load: true, facts: [], count: $count, parts: $parts, changed: []})
  WITH g
  CALL () {
    UNWIND $lanes AS lane
    MATCH (l:Lane {id: lane[0]})
    DELETE l
    RETURN count(*) AS gone
  }
  MATCH (j:Journal {id: 'journal'})
  SET j.revision = revision
  RETURN count(*) AS committed
}
RETURN coalesce(done.revision, CASE WHEN committed = 1 THEN revision END) AS revision, done IS NOT NULL AS replayed
