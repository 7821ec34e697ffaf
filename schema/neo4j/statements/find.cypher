// The revision that a mutation id made; no row: it never took effect.
MATCH (c:Commit {mutation: $mutation})
RETURN c.revision AS revision
