-- Parameters: as listed. Index: primary key of flag_count.
INSERT INTO flag_count (open, status, rule, priority, owner, returned, flags)
VALUES (:open, :status, :rule, :priority, :owner, :returned, :change)
ON CONFLICT DO UPDATE SET flags = flags + excluded.flags
