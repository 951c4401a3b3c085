-- Parameters: first, last: the words from one to the other. Columns: patient. Index: primary key of person_word.
SELECT patient FROM person_word WHERE word BETWEEN :first AND :last
