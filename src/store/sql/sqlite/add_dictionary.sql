-- Adds it once. Parameters: content, rows. Index: the unique index on dictionary.content.
INSERT OR IGNORE INTO dictionary (content, rows) VALUES (:content, :rows)
