-- What a worklist filters, sorts and counts by, without reading the flags themselves.
ALTER TABLE flag_state ADD COLUMN returned INTEGER NOT NULL DEFAULT 0;
UPDATE flag_state SET returned = 1 WHERE json_valid(state) AND json_extract(state, '$.workflow.returned');
DROP INDEX flag_state_by_urgency;
CREATE INDEX flag_state_by_urgency ON flag_state (open, priority, since, flag_id, status, rule, owner, returned);
CREATE INDEX flag_state_by_queue ON flag_state (open, status, rule, priority, owner, returned);
