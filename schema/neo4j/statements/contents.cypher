// What lies in the database, from its counts.
RETURN COUNT { () } AS nodes, COUNT { (:Journal) } AS journals
