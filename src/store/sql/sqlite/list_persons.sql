-- Parameters: type. Columns: those of load_version, then the patient. Index: primary keys of current and version.
SELECT v.sequence, v.previous, v.type, v.id, v.version_id, v.at, v.change, v.dictionary, v.body, v.index_rows, c.patient
FROM current AS c JOIN version AS v ON v.sequence = c.sequence
WHERE c.type = :type AND NOT c.deleted
