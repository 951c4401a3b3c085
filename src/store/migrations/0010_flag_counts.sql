-- How many flags have in common what a worklist counts by, kept as they come, change and go: it asks at every query.
CREATE TABLE flag_count (
    open INTEGER NOT NULL,
    status TEXT NOT NULL,
    rule TEXT NOT NULL,
    priority INTEGER NOT NULL,
    owner TEXT NOT NULL,
    returned INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    PRIMARY KEY (open, status, rule, priority, owner, returned)
) STRICT, WITHOUT ROWID;
INSERT INTO flag_count
SELECT open, status, rule, priority, owner, returned, count(*)
FROM flag_state
GROUP BY open, status, rule, priority, owner, returned;
DROP INDEX flag_state_by_queue;
