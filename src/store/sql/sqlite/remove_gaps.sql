-- Parameters: type, id. Index: primary key of gap.
DELETE FROM gap WHERE type = :type AND id = :id
