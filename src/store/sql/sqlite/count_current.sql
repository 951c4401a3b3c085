-- Parameters: type. Columns: how many undeleted resources. Index: primary key of resource_type.
SELECT resources FROM resource_type WHERE type = :type
