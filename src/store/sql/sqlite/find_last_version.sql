-- Columns: sequence, at. Index: primary key of version.
SELECT sequence, at FROM version ORDER BY sequence DESC LIMIT 1
