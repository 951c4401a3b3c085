-- Parameters: since. Columns: rule, status, count. Index: flag_state_by_rule, covering.
SELECT rule, status, count(*) FROM flag_state WHERE since >= :since GROUP BY rule, status
