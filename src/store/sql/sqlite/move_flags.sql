-- Parameters: patient, survivor. Index: primary key of flag_state.
UPDATE OR REPLACE flag_state SET patient = :survivor WHERE patient = :patient
