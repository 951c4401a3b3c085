-- Parameters: patient, survivor. Those merged into `patient` before follow it.
-- Index: primary key of patient, patient_merged.
UPDATE patient SET merged_into = :survivor WHERE patient = :patient OR merged_into = :patient
