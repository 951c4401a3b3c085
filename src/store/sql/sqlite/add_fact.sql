-- Parameters: patient, type, id, version_id, stored_at, facts.
INSERT INTO fact (patient, type, id, version_id, stored_at, facts)
VALUES (:patient, :type, :id, :version_id, :stored_at, :facts)
