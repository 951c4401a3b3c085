-- Rules whose flags are not as many as is kept. Columns: rule. For verification: reads flag_state whole.
SELECT rule FROM (
    SELECT open, status, rule, priority, owner, returned, count(*) AS flags
    FROM flag_state
    GROUP BY open, status, rule, priority, owner, returned
    UNION ALL
    SELECT open, status, rule, priority, owner, returned, -flags FROM flag_count
)
GROUP BY open, status, rule, priority, owner, returned
HAVING sum(flags) <> 0
