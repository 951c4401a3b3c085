-- Adds it once. Parameters: content. Index: the unique index on dictionary.content.
INSERT OR IGNORE INTO dictionary (content) VALUES (:content)
