-- Parameters: key, position, from, before. Columns: how many rows. Index: primary key of search_index.
SELECT count(*) FROM search_index
WHERE key = :key AND position = :position AND sequence >= :from AND sequence < :before
