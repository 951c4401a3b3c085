-- Parameters: words_through.
UPDATE index_state SET words_through = :words_through
