-- The words of each version, by its sequence: append-only as versions are, so that nothing has to be known
-- of a text to take it out. Who searches looks whether a version is current. The tokenizer sees words that
-- are folded already and parts them at blanks.
CREATE VIRTUAL TABLE word_index USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii');
-- How far word_index has come; older stores are read to their end beside the work of the service.
ALTER TABLE index_state ADD COLUMN words_through INTEGER NOT NULL DEFAULT 0;
