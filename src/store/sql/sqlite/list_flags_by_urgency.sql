-- Parameters: open. Columns: those of list_patient_flags. Index: flag_state_by_urgency.
SELECT patient, flag_id, rule, open, priority, since, status, owner, state
FROM flag_state
WHERE open = :open
ORDER BY priority, since, flag_id
