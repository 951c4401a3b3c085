-- Columns: patient.
INSERT INTO patient (merged_into) VALUES (NULL) RETURNING patient
