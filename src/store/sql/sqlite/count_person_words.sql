-- Columns: count. For verification: reads person_word whole.
SELECT count(*) FROM person_word
