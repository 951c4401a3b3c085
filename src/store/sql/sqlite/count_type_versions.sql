-- Parameters: type, from, before. Columns: count. Index: version_by_type, covering.
SELECT count(*) FROM version WHERE type = :type AND sequence >= :from AND sequence < :before
