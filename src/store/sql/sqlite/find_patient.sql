-- Parameters: name. Columns: patient. Index: primary key of patient_name.
SELECT patient FROM patient_name WHERE name = :name
