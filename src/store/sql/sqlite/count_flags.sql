-- Parameters: open. Columns: rule, status, priority, owner, returned, count. Index: primary key of flag_count.
SELECT rule, status, priority, owner, returned, flags FROM flag_count WHERE open = :open
