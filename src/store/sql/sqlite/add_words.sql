-- Parameters: sequence, words.
INSERT INTO word_index (rowid, words) VALUES (:sequence, :words)
