-- Parameters: sequence. Columns: dictionary, index_rows. Index: primary key of version.
SELECT dictionary, index_rows FROM version WHERE sequence = :sequence
