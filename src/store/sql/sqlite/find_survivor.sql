-- Parameters: patient. Columns: the patient it was merged into, or itself. Index: primary key of patient.
SELECT coalesce(merged_into, patient) FROM patient WHERE patient = :patient
