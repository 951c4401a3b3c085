-- Marks the place a job can be rolled back to.
SAVEPOINT job
