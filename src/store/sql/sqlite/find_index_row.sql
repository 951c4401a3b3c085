-- Parameters: key, position, sequence. Columns: 1. Index: primary key of search_index.
SELECT 1 FROM search_index WHERE key = :key AND position = :position AND sequence = :sequence
