-- Parameters: patient, survivor. Index: primary key of fact.
UPDATE fact SET patient = :survivor WHERE patient = :patient
