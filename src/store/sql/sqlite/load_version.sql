-- Parameters: sequence. Columns: as listed. Index: primary key of version.
SELECT sequence, previous, type, id, version_id, at, change, dictionary, body, index_rows
FROM version
WHERE sequence = :sequence
