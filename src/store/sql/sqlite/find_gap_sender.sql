-- Parameters: type, id. Columns: sender. Index: primary key of gap.
SELECT sender FROM gap WHERE type = :type AND id = :id LIMIT 1
