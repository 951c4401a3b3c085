-- Parameters: type, id. Columns: patient. Index: primary key of current.
SELECT patient FROM current WHERE type = :type AND id = :id
