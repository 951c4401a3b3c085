-- Parameters by number: 1 key, 2 position, 3 sequence. Index: primary key of search_index.
DELETE FROM search_index WHERE key = ?1 AND position = ?2 AND sequence = ?3
