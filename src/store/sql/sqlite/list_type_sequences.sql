-- Newest first. Parameters: type, from, before, count. Columns: sequence. Index: version_by_type, covering.
SELECT sequence FROM version
WHERE type = :type AND sequence >= :from AND sequence < :before
ORDER BY sequence DESC
LIMIT :count
