-- What a worklist filters by besides its columns, and the words by which people find a patient.
ALTER TABLE flag_state ADD COLUMN labels TEXT NOT NULL DEFAULT '';
UPDATE flag_state
SET labels = 'route:' || coalesce(json_extract(state, '$.route'), 0) || coalesce(' ' || (
    SELECT group_concat(effect, ' ') FROM (
        SELECT DISTINCT json_extract(value, '$.c') AS effect
        FROM json_each(state, '$.state.e')
        WHERE json_extract(value, '$.k') = 1
    )
), '')
WHERE json_valid(state);
DROP INDEX flag_state_by_urgency;
CREATE INDEX flag_state_by_urgency ON flag_state (open, priority, since, flag_id, status, rule, owner, returned, labels);
CREATE TABLE person_word (
    word TEXT NOT NULL,
    patient INTEGER NOT NULL REFERENCES patient,
    id TEXT NOT NULL,
    PRIMARY KEY (word, patient, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_word_by_person ON person_word (patient, id);
-- 1 once the persons of an older store were read: their texts are packed, so no SQL can.
ALTER TABLE index_state ADD COLUMN persons_known INTEGER NOT NULL DEFAULT 0;
