-- Parameters: patient. Columns: type, id, version_id, stored_at, facts. Index: primary key of fact.
SELECT type, id, version_id, stored_at, facts FROM fact WHERE patient = :patient ORDER BY type, id
