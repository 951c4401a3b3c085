-- Parameters: at. Index: primary key of probe.
INSERT INTO probe (probe, at) VALUES (1, :at) ON CONFLICT (probe) DO UPDATE SET at = excluded.at
