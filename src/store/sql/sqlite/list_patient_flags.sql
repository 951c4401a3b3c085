-- Parameters: patient. Columns: as listed. Index: primary key of flag_state.
SELECT patient, flag_id, rule, open, priority, since, status, owner, returned, labels, state
FROM flag_state
WHERE patient = :patient
ORDER BY flag_id
