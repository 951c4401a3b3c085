-- Oldest first. Parameters: after, count. Columns: sequence, at, topic, payload.
-- Index: primary key of outbox.
SELECT sequence, at, topic, payload FROM outbox WHERE sequence > :after ORDER BY sequence LIMIT :count
