-- Parameters: type, id. Columns: patient, whose they were. Index: fact_by_source.
DELETE FROM fact WHERE type = :type AND id = :id RETURNING patient
