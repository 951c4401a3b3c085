-- Parameters: type, id. Index: fact_by_source.
DELETE FROM fact WHERE type = :type AND id = :id
