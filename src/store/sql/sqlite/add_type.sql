-- Parameters: name. Columns: type.
INSERT INTO resource_type (name) VALUES (:name) RETURNING type
