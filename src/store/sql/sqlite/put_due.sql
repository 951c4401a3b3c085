-- Parameters: patient, at. Index: primary key of due.
INSERT INTO due (patient, at) VALUES (:patient, :at) ON CONFLICT (patient) DO UPDATE SET at = excluded.at
