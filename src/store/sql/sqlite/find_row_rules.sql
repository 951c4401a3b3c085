-- Columns: the rules by which resources become rows, the sequences up to which and until which they are indexed again.
SELECT row_rules, rows_through, rows_until FROM index_state
