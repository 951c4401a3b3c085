-- Parameters by number: 1 key, 2 position, 3 first. Index: primary key of posting.
DELETE FROM posting WHERE key = ?1 AND position = ?2 AND first = ?3
