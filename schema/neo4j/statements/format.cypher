// The format of the journal that lies in the database.
MATCH (j:Journal {id: 'journal'})
RETURN j.revision AS revision, j.format AS format
