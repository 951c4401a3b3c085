-- Parameters: sequence, at, payload, hash.
INSERT INTO audit (sequence, at, payload, hash) VALUES (:sequence, :at, :payload, :hash)
