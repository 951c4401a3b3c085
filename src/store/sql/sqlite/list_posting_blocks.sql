-- Blocks under a key, in the order of their positions. Parameters by number: 1 key, 2 first position, 3 last position.
-- Columns: first, more. Index: primary key of posting.
SELECT first, more FROM posting WHERE key = ?1 AND position >= ?2 AND position <= ?3
