-- Parameters: patient, survivor. Index: patient_name_by_patient.
UPDATE patient_name SET patient = :survivor WHERE patient = :patient
