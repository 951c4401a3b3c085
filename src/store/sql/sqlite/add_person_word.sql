-- Parameters: word, patient, id.
INSERT INTO person_word (word, patient, id) VALUES (:word, :patient, :id)
