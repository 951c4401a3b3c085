-- Newest first. Parameters: words, from, upto, count. Columns: sequence. Index: word_index.
SELECT rowid FROM word_index
WHERE word_index MATCH :words AND rowid >= :from AND rowid <= :upto
ORDER BY rowid DESC
LIMIT :count
