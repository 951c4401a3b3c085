-- Open and closed; sorts them all. Columns: those of list_patient_flags.
SELECT patient, flag_id, rule, open, priority, since, status, owner, returned, labels, state
FROM flag_state
ORDER BY priority, since, flag_id
