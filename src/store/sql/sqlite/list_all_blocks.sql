-- The whole search index, for verification. Columns: first, more.
SELECT first, more FROM posting
