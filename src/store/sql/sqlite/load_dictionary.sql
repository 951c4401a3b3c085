-- Parameters: dictionary. Columns: content, rows. Index: primary key of dictionary.
SELECT content, rows FROM dictionary WHERE dictionary = :dictionary
