-- What packed search rows of versions with this dictionary were compressed against; without it they are plain.
ALTER TABLE dictionary ADD COLUMN rows BLOB;
