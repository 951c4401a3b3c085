-- Parameters: patient. Index: primary key of due.
DELETE FROM due WHERE patient = :patient
