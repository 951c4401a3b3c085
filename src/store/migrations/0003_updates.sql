-- Pages of a search ask what was replaced since the first page was read.
CREATE INDEX version_updates ON version (type) WHERE previous IS NOT NULL;
