-- Parameters: at, topic, payload.
INSERT INTO outbox (at, topic, payload) VALUES (:at, :topic, :payload)
