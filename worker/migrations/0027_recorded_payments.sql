-- Payments one by one, as people recorded them; they are made elsewhere. paid_for is the id of a piece, or the name of a sum that
-- hangs on none; 'other:before' was noted as part of one sum, on no known day; 'other:nothing' (0) says that nothing was paid
-- yet. Kept for good: taken back is a mark. What a collaboration calls paid is their sum, and no statement can make it differ.
CREATE TABLE recorded_payments (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  collaboration_id text NOT NULL REFERENCES collaborations (id) ON DELETE CASCADE,
  id text NOT NULL,
  minor integer NOT NULL CHECK (minor >= 0),
  paid_on text,
  paid_for text NOT NULL,
  reference text NOT NULL,
  recorded_by text,
  recorded_at text NOT NULL,
  taken_back_by text,
  taken_back_at text,
  CHECK ((paid_for = 'other:nothing') = (minor = 0)),
  PRIMARY KEY (workspace_id, collaboration_id, id)
) STRICT, WITHOUT ROWID;

INSERT INTO recorded_payments (workspace_id, collaboration_id, id, minor, paid_for, reference, recorded_at)
SELECT workspace_id, id, lower(hex(randomblob(16))), paid_minor, iif(paid_minor = 0, 'other:nothing', 'other:before'), '',
  strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
FROM collaborations WHERE paid_minor IS NOT NULL;

CREATE TRIGGER payments_are_summed_up AFTER INSERT ON recorded_payments
BEGIN
  UPDATE collaborations SET paid_minor = (SELECT sum(p.minor) FROM recorded_payments p
    WHERE p.workspace_id = NEW.workspace_id AND p.collaboration_id = NEW.collaboration_id AND p.taken_back_at IS NULL)
  WHERE id = NEW.collaboration_id;
END;
CREATE TRIGGER payments_taken_back_are_left_out AFTER UPDATE ON recorded_payments
BEGIN
  UPDATE collaborations SET paid_minor = (SELECT sum(p.minor) FROM recorded_payments p
    WHERE p.workspace_id = NEW.workspace_id AND p.collaboration_id = NEW.collaboration_id AND p.taken_back_at IS NULL)
  WHERE id = NEW.collaboration_id;
END;
CREATE TRIGGER what_was_paid_is_the_sum BEFORE UPDATE OF paid_minor ON collaborations
WHEN NEW.paid_minor IS NOT (SELECT sum(p.minor) FROM recorded_payments p
  WHERE p.workspace_id = NEW.workspace_id AND p.collaboration_id = NEW.id AND p.taken_back_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'what was paid is the sum of the recorded payments: record one, or take one back');
END;
CREATE TRIGGER who_joins_was_paid_nothing_yet BEFORE INSERT ON collaborations
WHEN NEW.paid_minor IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'what was paid is the sum of the recorded payments: record one');
END;

-- What was recorded stays as it was recorded, and is taken back once.
CREATE TRIGGER payments_stay_as_recorded BEFORE UPDATE ON recorded_payments
WHEN (NEW.workspace_id, NEW.collaboration_id, NEW.id, NEW.minor, NEW.paid_on, NEW.paid_for, NEW.reference, NEW.recorded_by, NEW.recorded_at)
    IS NOT (OLD.workspace_id, OLD.collaboration_id, OLD.id, OLD.minor, OLD.paid_on, OLD.paid_for, OLD.reference, OLD.recorded_by, OLD.recorded_at)
  OR OLD.taken_back_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a recorded payment is not changed: take it back');
END;
CREATE TRIGGER payments_are_never_deleted BEFORE DELETE ON recorded_payments
WHEN EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND deleting_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'a recorded payment stays on record');
END;
