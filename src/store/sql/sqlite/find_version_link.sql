-- Parameters: sequence. Columns: previous, version_id, at. Index: primary key of version.
SELECT previous, version_id, at FROM version WHERE sequence = :sequence
