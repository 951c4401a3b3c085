-- Columns: type, name.
SELECT type, name FROM resource_type
