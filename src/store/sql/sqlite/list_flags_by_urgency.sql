-- Parameters: open. Columns: those of list_patient_flags without state. Index: flag_state_by_urgency, covering.
SELECT patient, flag_id, rule, open, priority, since, status, owner, returned, labels
FROM flag_state
WHERE open = :open
ORDER BY priority, since, flag_id
