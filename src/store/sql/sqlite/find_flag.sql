-- Parameters: flag_id. Columns: those of list_patient_flags. Index: flag_state_by_id.
SELECT patient, flag_id, rule, open, priority, since, status, owner, returned, labels, state
FROM flag_state
WHERE flag_id = :flag_id
