-- What older stores knew is in person_word.
UPDATE index_state SET persons_known = 1
