-- Parameters: patient. Columns: name. Index: patient_name_by_patient, covering.
SELECT name FROM patient_name WHERE patient = :patient ORDER BY name
