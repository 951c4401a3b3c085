-- In no promised order. Parameters: key, first, last, from, before. Columns: sequence.
-- Index: primary key of search_index.
SELECT sequence FROM search_index
WHERE key = :key AND position >= :first AND position <= :last AND sequence >= :from AND sequence < :before
