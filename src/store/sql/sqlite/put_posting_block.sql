-- Parameters: 1 key, 2 position, 3 first, more. Index: primary key of posting.
INSERT INTO posting (key, position, first, more) VALUES (?1, ?2, ?3, :more)
ON CONFLICT (key, position, first) DO UPDATE SET more = excluded.more
