-- Parameters: as listed. Index: primary key of flag_count.
DELETE FROM flag_count
WHERE open = :open AND status = :status AND rule = :rule AND priority = :priority AND owner = :owner AND returned = :returned
    AND flags = 0
