-- Columns: 1 if person_word holds what older stores knew.
SELECT persons_known FROM index_state
