// The newest revision, read through the index: what it finds there is wholly written. And the bulk import that holds the store, if one does.
MATCH (gate:Gate {id: 'gate'})
CALL () {
  MATCH (c:Commit)
  WHERE c.revision > 0
  WITH c.revision AS revision
  ORDER BY revision DESC
  LIMIT 1
  RETURN max(revision) AS tip
}
RETURN coalesce(tip, 0) AS tip, gate.importing AS importing
