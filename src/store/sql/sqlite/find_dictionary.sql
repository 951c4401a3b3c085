-- Parameters: content. Columns: dictionary. Index: the unique index on dictionary.content.
SELECT dictionary FROM dictionary WHERE content = :content
