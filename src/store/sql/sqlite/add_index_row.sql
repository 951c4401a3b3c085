-- Parameters by number, as this is the hottest statement: 1 key, 2 position, 3 sequence.
INSERT OR IGNORE INTO search_index (key, position, sequence) VALUES (?1, ?2, ?3)
