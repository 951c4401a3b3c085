-- How many undeleted resources of a type there are, kept as they come and go.
ALTER TABLE resource_type ADD COLUMN resources INTEGER NOT NULL DEFAULT 0;
UPDATE resource_type
SET resources = (SELECT count(*) FROM current WHERE current.type = resource_type.type AND NOT current.deleted);
DROP INDEX current_deleted;
