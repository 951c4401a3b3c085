-- The commonest first. Parameters: count. Columns: sender, kind, what, count, first, last, example.
-- Index: gap_by_what, covering.
SELECT sender, kind, what, count(*) AS times, min(at), max(at), max(example)
FROM gap GROUP BY sender, kind, what ORDER BY times DESC, sender, kind, what LIMIT :count
