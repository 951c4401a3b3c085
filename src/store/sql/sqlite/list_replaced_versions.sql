-- Versions whose search rows the table must have lost: replaced by one that is merged. Columns: sequence.
-- For verification: reads the table whole.
SELECT previous FROM version
WHERE previous IS NOT NULL AND sequence <= (SELECT merged_through FROM index_state)
