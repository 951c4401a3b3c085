-- Types whose resources are not as many as is kept. Columns: name. For verification: reads current whole.
SELECT name FROM resource_type
WHERE resources <> (SELECT count(*) FROM current WHERE current.type = resource_type.type AND NOT current.deleted)
