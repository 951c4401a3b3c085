-- Each word now carries the type of its resource, so that what is asked of one type does not read what the
-- others have. The words are read again from the versions.
DROP TABLE word_index;
CREATE VIRTUAL TABLE word_index USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii');
UPDATE index_state SET words_through = 0;
