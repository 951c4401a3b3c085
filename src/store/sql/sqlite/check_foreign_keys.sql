-- One row a violation. Columns: table.
PRAGMA foreign_key_check
