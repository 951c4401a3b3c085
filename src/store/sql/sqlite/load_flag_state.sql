-- Parameters: patient, flag_id. Columns: state. Index: flag_state_by_id.
SELECT state FROM flag_state WHERE patient = :patient AND flag_id = :flag_id
