-- Parameters: space, name. Index: primary key of document.
DELETE FROM document WHERE space = :space AND name = :name
