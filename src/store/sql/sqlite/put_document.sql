-- Parameters: space, name, text. Index: primary key of document.
INSERT INTO document (space, name, text) VALUES (:space, :name, :text)
ON CONFLICT (space, name) DO UPDATE SET text = excluded.text
