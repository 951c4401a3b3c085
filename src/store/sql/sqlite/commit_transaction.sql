-- Ends a transaction; returns once its changes are on disk.
COMMIT
