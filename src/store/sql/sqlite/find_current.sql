-- Parameters: type, id. Columns: sequence, deleted. Index: primary key of current.
SELECT sequence, deleted FROM current WHERE type = :type AND id = :id
