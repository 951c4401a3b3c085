-- Undoes what was written since the mark.
ROLLBACK TO job
