-- The longest overdue first. Parameters: now, count. Columns: patient. Index: due_by_instant, covering.
SELECT patient FROM due WHERE at <= :now ORDER BY at, patient LIMIT :count
