-- Columns: sequence, at, hash. Index: primary key of audit.
SELECT sequence, at, hash FROM audit ORDER BY sequence DESC LIMIT 1
