-- Parameters: type, id, sequence, deleted, patient. Index: primary key of current.
INSERT INTO current (type, id, sequence, deleted, patient)
VALUES (:type, :id, :sequence, :deleted, :patient)
ON CONFLICT (type, id) DO UPDATE
SET sequence = excluded.sequence, deleted = excluded.deleted, patient = excluded.patient
