-- Parameters: row_rules, rows_through, rows_until.
UPDATE index_state SET row_rules = :row_rules, rows_through = :rows_through, rows_until = :rows_until
