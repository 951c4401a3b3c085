-- Parameters: patient, survivor. Index: person_word_by_person.
UPDATE OR REPLACE person_word SET patient = :survivor WHERE patient = :patient
