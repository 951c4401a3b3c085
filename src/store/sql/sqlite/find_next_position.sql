-- The first position under a key. Parameters: key, first, last. Columns: position.
-- Index: primary key of search_index.
SELECT position FROM search_index
WHERE key = :key AND position >= :first AND position <= :last
ORDER BY position
LIMIT 1
