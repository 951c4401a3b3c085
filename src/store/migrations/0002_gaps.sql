-- What was accepted and not understood, one row for each such thing of a resource. Nothing in it is
-- about a person. `sender` is the account that sent the resource.
CREATE TABLE gap (
    type INTEGER NOT NULL REFERENCES resource_type,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    sender TEXT NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    example TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (type, id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX gap_by_what ON gap (sender, kind, what, at, example);

CREATE INDEX flag_state_by_rule ON flag_state (rule, status, since);
