-- Parameters: dictionary. Columns: content. Index: primary key of dictionary.
SELECT content FROM dictionary WHERE dictionary = :dictionary
