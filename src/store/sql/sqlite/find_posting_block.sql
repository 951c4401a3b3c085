-- The newest block that begins at or before a sequence. Parameters by number, as this is the hottest
-- statement: 1 key, 2 position, 3 upto. Columns: first, more. Index: primary key of posting.
SELECT first, more FROM posting
WHERE key = ?1 AND position = ?2 AND first <= ?3
ORDER BY first DESC
LIMIT 1
