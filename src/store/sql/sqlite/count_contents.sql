-- Columns: undeleted resources, patients that are not merged into another, open flags.
-- Index: every count is answered from one index.
SELECT
    (SELECT coalesce(sum(resources), 0) FROM resource_type),
    (SELECT count(*) FROM patient) - (SELECT count(*) FROM patient WHERE merged_into IS NOT NULL),
    (SELECT count(*) FROM flag_state WHERE open = 1)
