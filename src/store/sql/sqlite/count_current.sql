-- Parameters: type. Columns: how many undeleted resources. Index: primary key of current, current_deleted.
SELECT (SELECT count(*) FROM current WHERE type = :type)
     - (SELECT count(*) FROM current INDEXED BY current_deleted WHERE type = :type AND deleted)
