-- Versions newer than the current one of their resource, and current ones that are not there.
-- Columns: sequence. For verification: reads both tables whole.
SELECT v.sequence FROM version AS v LEFT JOIN current AS c ON c.type = v.type AND c.id = v.id
WHERE c.sequence IS NULL OR c.sequence < v.sequence
UNION ALL
SELECT c.sequence FROM current AS c LEFT JOIN version AS v ON v.sequence = c.sequence
WHERE v.type IS NOT c.type OR v.id IS NOT c.id
