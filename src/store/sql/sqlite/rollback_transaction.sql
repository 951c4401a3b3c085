-- Undoes the open transaction.
ROLLBACK
