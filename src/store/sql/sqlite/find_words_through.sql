-- Columns: the sequence up to which word_index has come.
SELECT words_through FROM index_state
