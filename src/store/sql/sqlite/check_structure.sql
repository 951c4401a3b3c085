-- Columns: "ok", or one problem a row.
PRAGMA integrity_check
