// After how long the server itself ends a statement; a client that goes away does not.
SHOW SETTINGS 'db.transaction.timeout' YIELD name, value
RETURN name, value
