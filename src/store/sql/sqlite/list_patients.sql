-- Patients that are not merged into another, by key. Parameters: after, count. Columns: patient.
-- Index: primary key of patient.
SELECT patient FROM patient
WHERE patient > :after AND merged_into IS NULL ORDER BY patient LIMIT :count
