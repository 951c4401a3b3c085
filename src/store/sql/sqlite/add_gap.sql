-- Parameters: as listed.
INSERT INTO gap (type, id, position, sender, kind, what, example, at)
VALUES (:type, :id, :position, :sender, :kind, :what, :example, :at)
