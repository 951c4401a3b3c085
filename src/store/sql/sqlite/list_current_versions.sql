-- Versions of undeleted resources that nothing replaced, oldest first. Parameters: after, until, count.
-- Columns: those of load_version. Index: primary keys of version and current.
SELECT v.sequence, v.previous, v.type, v.id, v.version_id, v.at, v.change, v.dictionary, v.body, v.index_rows
FROM version AS v JOIN current AS c ON c.type = v.type AND c.id = v.id AND c.sequence = v.sequence
WHERE v.sequence > :after AND v.sequence <= :until AND NOT c.deleted
ORDER BY v.sequence
LIMIT :count
