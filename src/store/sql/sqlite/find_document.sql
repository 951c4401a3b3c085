-- Parameters: space, name. Columns: text. Index: primary key of document.
SELECT text FROM document WHERE space = :space AND name = :name
