-- Parameters: as listed. Replaces the row of the flag whoever's it was.
-- Index: primary key of flag_state, flag_state_by_id.
INSERT OR REPLACE INTO flag_state
    (patient, flag_id, rule, open, priority, since, status, owner, returned, labels, state)
VALUES
    (:patient, :flag_id, :rule, :open, :priority, :since, :status, :owner, :returned, :labels, :state)
