-- The search index in blocks: `first` is the smallest sequence of a block, `more` the differences that lead
-- to the others. What many resources have takes little more than a byte for each.
CREATE TABLE posting (
    key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    first INTEGER NOT NULL,
    more BLOB NOT NULL,
    PRIMARY KEY (key, position, first)
) STRICT, WITHOUT ROWID;
-- The program fills it from search_index, which it then drops.
