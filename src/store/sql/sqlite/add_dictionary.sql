-- Parameters: dictionary, content. Index: primary key of dictionary.
INSERT OR IGNORE INTO dictionary (dictionary, content) VALUES (:dictionary, :content)
