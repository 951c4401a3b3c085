-- Parameters: previous, type, id, version_id, at, change, dictionary, body, index_rows.
INSERT INTO version (previous, type, id, version_id, at, change, dictionary, body, index_rows)
VALUES (:previous, :type, :id, :version_id, :at, :change, :dictionary, :body, :index_rows)
