-- Parameters: name, patient.
INSERT INTO patient_name (name, patient) VALUES (:name, :patient)
