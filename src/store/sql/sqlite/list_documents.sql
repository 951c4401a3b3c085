-- Parameters: space. Columns: name, text. Index: primary key of document.
SELECT name, text FROM document WHERE space = :space ORDER BY name
