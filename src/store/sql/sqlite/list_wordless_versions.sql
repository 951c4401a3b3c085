-- Versions whose words are not in the index yet, oldest first. Parameters: after, before, count.
-- Columns: those of load_version. Index: primary key of version.
SELECT sequence, previous, type, id, version_id, at, change, dictionary, body, index_rows
FROM version
WHERE sequence > :after AND sequence < :before
ORDER BY sequence
LIMIT :count
