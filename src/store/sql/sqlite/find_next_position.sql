-- The first position under a key. Parameters: key, first, last. Columns: position.
-- Index: primary key of posting.
SELECT position FROM posting
WHERE key = :key AND position >= :first AND position <= :last
ORDER BY position
LIMIT 1
