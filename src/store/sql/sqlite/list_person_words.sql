-- Parameters: patient, id. Columns: word. Index: person_word_by_person, covering.
SELECT word FROM person_word WHERE patient = :patient AND id = :id ORDER BY word
