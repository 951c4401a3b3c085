-- Columns: dictionary, content, rows. Index: primary key of dictionary.
SELECT dictionary, content, rows FROM dictionary ORDER BY dictionary DESC LIMIT 1
