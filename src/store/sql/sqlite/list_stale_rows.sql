-- Search rows that the table must have lost: of versions replaced by one that is merged.
-- Columns: sequence. Index: primary keys of version and current.
SELECT i.sequence
FROM search_index AS i
JOIN version AS v ON v.sequence = i.sequence
JOIN current AS c ON c.type = v.type AND c.id = v.id
WHERE c.sequence <> i.sequence AND c.sequence <= (SELECT merged_through FROM index_state)
