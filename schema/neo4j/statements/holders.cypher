// Who holds unique names.
UNWIND $claims AS claim
MATCH (n:Entity {claim: claim})
  USING INDEX SEEK n:Entity(claim)
RETURN claim, n.id AS holder
