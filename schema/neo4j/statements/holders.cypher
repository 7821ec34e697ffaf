// Who holds unique names.
UNWIND $claims AS claim
MATCH (n:Entity {claim: claim})
RETURN claim, n.id AS holder
