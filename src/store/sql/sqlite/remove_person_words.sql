-- Parameters: patient, id. Index: person_word_by_person.
DELETE FROM person_word WHERE patient = :patient AND id = :id
