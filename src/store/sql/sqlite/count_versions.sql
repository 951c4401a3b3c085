-- Parameters: from, before. Columns: count. Index: primary key of version.
SELECT count(*) FROM version WHERE sequence >= :from AND sequence < :before
