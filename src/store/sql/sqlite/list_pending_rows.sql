-- Versions whose search rows are not in the table yet, oldest first. Parameters: after.
-- Columns: sequence, previous, dictionary, index_rows. Index: primary key of version.
SELECT sequence, previous, dictionary, index_rows FROM version WHERE sequence > :after ORDER BY sequence
