-- Parameters: patient. Columns: at. Index: primary key of due.
SELECT at FROM due WHERE patient = :patient
