// The bulk import that holds the store, and the day on which it was planned; no row: none does, or one that was begun by a program that did not note it.
MATCH (gate:Gate {id: 'gate'})
WHERE gate.importing IS NOT NULL AND gate.today IS NOT NULL
RETURN gate.importing AS importing, gate.today AS today
