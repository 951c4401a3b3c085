-- The same text and other search rows, packed anew. Parameters: sequence, dictionary, body, index_rows.
-- Index: primary key of version.
UPDATE version SET dictionary = :dictionary, body = :body, index_rows = :index_rows WHERE sequence = :sequence
