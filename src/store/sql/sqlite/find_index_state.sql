-- Columns: the sequence up to which search rows are in the table, the last sequence there is.
-- Index: primary key of version.
SELECT merged_through, coalesce((SELECT max(sequence) FROM version), 0) FROM index_state
