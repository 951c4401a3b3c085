-- Parameters: merged_through.
UPDATE index_state SET merged_through = :merged_through
