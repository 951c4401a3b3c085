-- In no promised order. Parameters: key, from, before. Columns: sequence.
-- Index: primary key of search_index.
SELECT sequence FROM search_index WHERE key = :key AND sequence >= :from AND sequence < :before
