-- By which rules (search::row_rules) the resources of this store became search rows: those up to rows_until by others,
-- but for those up to rows_through, which were filed anew. 0: by a program that kept no account of it.
ALTER TABLE index_state ADD COLUMN row_rules INTEGER NOT NULL DEFAULT 0;
ALTER TABLE index_state ADD COLUMN rows_through INTEGER NOT NULL DEFAULT 0;
ALTER TABLE index_state ADD COLUMN rows_until INTEGER NOT NULL DEFAULT 0;
