-- Newest first. Parameters: key, position, from, upto, count. Columns: sequence.
-- Index: primary key of search_index.
SELECT sequence FROM search_index
WHERE key = :key AND position = :position AND sequence >= :from AND sequence <= :upto
ORDER BY sequence DESC
LIMIT :count
