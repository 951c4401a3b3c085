-- Newest first. Parameters: type, from, before, count. Columns: those of load_version.
-- Index: version_by_type.
SELECT sequence, previous, type, id, version_id, at, change, dictionary, body, index_rows
FROM version
WHERE type = :type AND sequence >= :from AND sequence < :before
ORDER BY sequence DESC
LIMIT :count
