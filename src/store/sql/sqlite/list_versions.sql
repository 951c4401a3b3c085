-- Newest first. Parameters: from, before, count. Columns: those of load_version.
-- Index: primary key of version.
SELECT sequence, previous, type, id, version_id, at, change, dictionary, body, index_rows
FROM version
WHERE sequence >= :from AND sequence < :before
ORDER BY sequence DESC
LIMIT :count
