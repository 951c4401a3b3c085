-- Search rows that the table must have: of current resources, as far as it has come.
-- Columns: sequence, dictionary, index_rows. Index: primary key of version.
SELECT v.sequence, v.dictionary, v.index_rows
FROM current AS c JOIN version AS v ON v.sequence = c.sequence
WHERE NOT c.deleted AND v.sequence <= (SELECT merged_through FROM index_state)
