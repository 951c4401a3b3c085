-- Opens a read transaction; the snapshot is taken by the first statement that reads.
BEGIN DEFERRED
