-- Oldest first. Parameters: after, count. Columns: sequence, at, payload, hash.
-- Index: primary key of audit.
SELECT sequence, at, payload, hash FROM audit WHERE sequence > :after ORDER BY sequence LIMIT :count
