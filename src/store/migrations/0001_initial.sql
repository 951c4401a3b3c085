-- The first schema. Instants are milliseconds since 1970, UTC; 64-bit hashes are stored as signed.

CREATE TABLE resource_type (
    type INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- Append-only, and the only copy of every body. `previous` is the sequence of the version before.
-- `index_rows` are the packed search rows, so that the search index can be taken back and rebuilt.
CREATE TABLE version (
    sequence INTEGER PRIMARY KEY,
    previous INTEGER,
    type INTEGER NOT NULL REFERENCES resource_type,
    id TEXT NOT NULL,
    version_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    change INTEGER NOT NULL,
    dictionary INTEGER,
    body BLOB NOT NULL,
    index_rows BLOB NOT NULL
) STRICT;
CREATE INDEX version_by_type ON version (type);

CREATE TABLE current (
    type INTEGER NOT NULL REFERENCES resource_type,
    id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    patient INTEGER NOT NULL,
    PRIMARY KEY (type, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX current_deleted ON current (type) WHERE deleted;

CREATE TABLE search_index (
    key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (key, position, sequence)
) STRICT, WITHOUT ROWID;

-- How far search_index has come: rows of later versions wait in memory, and are read from `version`
-- again after a restart.
CREATE TABLE index_state (
    merged_through INTEGER NOT NULL
) STRICT;
INSERT INTO index_state (merged_through) VALUES (0);

-- A patient that turned out to be another keeps its row and points at the one that took it over.
CREATE TABLE patient (
    patient INTEGER PRIMARY KEY,
    merged_into INTEGER REFERENCES patient
) STRICT;
CREATE INDEX patient_merged ON patient (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE patient_name (
    name TEXT NOT NULL PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient
) STRICT, WITHOUT ROWID;
CREATE INDEX patient_name_by_patient ON patient_name (patient);

CREATE TABLE fact (
    patient INTEGER NOT NULL REFERENCES patient,
    type INTEGER NOT NULL REFERENCES resource_type,
    id TEXT NOT NULL,
    version_id INTEGER NOT NULL,
    stored_at INTEGER NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (patient, type, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX fact_by_source ON fact (type, id);

CREATE TABLE flag_state (
    patient INTEGER NOT NULL REFERENCES patient,
    flag_id TEXT NOT NULL,
    rule TEXT NOT NULL,
    open INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    since INTEGER NOT NULL,
    status TEXT NOT NULL,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (patient, flag_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX flag_state_by_id ON flag_state (flag_id);
CREATE INDEX flag_state_by_urgency ON flag_state (open, priority, since, flag_id);

CREATE TABLE due (
    patient INTEGER PRIMARY KEY REFERENCES patient,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX due_by_instant ON due (at);

CREATE TABLE outbox (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    topic TEXT NOT NULL,
    payload TEXT NOT NULL
) STRICT;

-- hash = SHA-256(hash of the row before, instant, payload).
CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    payload TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE document (
    space TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (space, name)
) STRICT, WITHOUT ROWID;

-- What bodies were compressed against; a row never changes, so that every body stays readable.
CREATE TABLE dictionary (
    dictionary INTEGER PRIMARY KEY,
    content BLOB NOT NULL UNIQUE
) STRICT;

-- One row, rewritten to find out whether the disk takes writes again.
CREATE TABLE probe (
    probe INTEGER PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;
