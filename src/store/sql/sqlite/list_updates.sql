-- Versions that replaced one, after a place in the total order, newest first. Parameters: type, after.
-- Columns: sequence. Index: version_updates, covering.
SELECT sequence FROM version
WHERE type = :type AND previous IS NOT NULL AND sequence > :after
ORDER BY sequence DESC
