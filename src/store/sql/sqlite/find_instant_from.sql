-- The first version at or after a place in the total order. Parameters: sequence.
-- Columns: sequence, at. Index: primary key of version.
SELECT sequence, at FROM version WHERE sequence >= :sequence ORDER BY sequence LIMIT 1
