-- Flags that a worklist narrowed by route or effect would miss, or show where they do not belong: their labels are not
-- those of what is stored of them. Columns: flag_id. For verification: reads flag_state whole.
SELECT flag_id
FROM flag_state
WHERE json_valid(state) AND (
    SELECT group_concat(label, ' ') FROM (
        SELECT DISTINCT value AS label FROM json_each('["' || replace(labels, ' ', '","') || '"]') ORDER BY label
    )
) IS NOT (
    SELECT group_concat(label, ' ') FROM (
        SELECT 'route:' || coalesce(json_extract(state, '$.route'), 0) AS label
        UNION
        SELECT json_extract(value, '$.c') FROM json_each(state, '$.state.e') WHERE json_extract(value, '$.k') = 1
        ORDER BY label
    )
)
