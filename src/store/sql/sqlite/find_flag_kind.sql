-- Parameters: flag_id. Columns: open, status, rule, priority, owner, returned. Index: flag_state_by_id.
SELECT open, status, rule, priority, owner, returned FROM flag_state WHERE flag_id = :flag_id
