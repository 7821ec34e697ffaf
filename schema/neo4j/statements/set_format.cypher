// Notes that the database has been brought to a format.
MATCH (j:Journal {id: 'journal'})
SET j.format = CASE WHEN j.format < $format THEN $format ELSE j.format END
RETURN j.format AS format
