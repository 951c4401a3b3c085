-- Parameters: type, change. Index: primary key of resource_type.
UPDATE resource_type SET resources = resources + :change WHERE type = :type
