-- Parameters: open. Columns: rule, status, priority, owner, returned, count. Index: flag_state_by_queue, covering.
SELECT rule, status, priority, owner, returned, count(*)
FROM flag_state
WHERE open = :open
GROUP BY status, rule, priority, owner, returned
