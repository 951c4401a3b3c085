-- Parameters: sequence. Columns: index_rows. Index: primary key of version.
SELECT index_rows FROM version WHERE sequence = :sequence
