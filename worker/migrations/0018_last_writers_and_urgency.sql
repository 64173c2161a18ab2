-- The import that wrote the row last; NULL = a person, or an import from before this column. Only what an import wrote last
-- is put back when it is undone.
ALTER TABLE deliverables ADD COLUMN import_id text;
ALTER TABLE posts ADD COLUMN import_id text;

-- Whoever else changes a value takes the row over. The publish time is not among them: it is taken back by its own value.
CREATE TRIGGER deliverables_changed_by_another AFTER UPDATE ON deliverables
WHEN NEW.import_id IS NOT NULL AND NEW.import_id IS OLD.import_id AND
  (NEW.name, NEW.network, NEW.format, NEW.due_on, NEW.fee_minor, NEW.stage, NEW.targets, NEW.brand_delay_days,
    NEW.brand_delay_cause, NEW.make_good_for, NEW.approval_rounds) IS NOT
  (OLD.name, OLD.network, OLD.format, OLD.due_on, OLD.fee_minor, OLD.stage, OLD.targets, OLD.brand_delay_days,
    OLD.brand_delay_cause, OLD.make_good_for, OLD.approval_rounds)
BEGIN
  UPDATE deliverables SET import_id = NULL WHERE id = NEW.id;
END;
CREATE TRIGGER posts_changed_by_another AFTER UPDATE ON posts
WHEN NEW.import_id IS NOT NULL AND NEW.import_id IS OLD.import_id AND
  (NEW.collaboration_id, NEW.deliverable_id, NEW.url) IS NOT (OLD.collaboration_id, OLD.deliverable_id, OLD.url)
BEGIN
  UPDATE posts SET import_id = NULL WHERE workspace_id = NEW.workspace_id AND key = NEW.key;
END;

-- What an undo took back, and what stayed and why (JSON); NULL while the import counts, and for undos before this column.
ALTER TABLE imports ADD COLUMN undo_outcome text;

-- The guard of a batch: a row that does not hold makes the whole batch fail, under a name that no other fault bears.
CREATE VIEW guards AS SELECT 1 AS holds;
CREATE TRIGGER guards_fail_the_batch INSTEAD OF INSERT ON guards WHEN NEW.holds IS NOT 1
BEGIN
  SELECT RAISE(ABORT, 'overtaken since it was read');
END;

-- The order in which lists are cut: who asks to stop at once, who needs a decision, whose notice came back, what else waits,
-- the rest; in each the largest money at risk. Read from the standing itself, so that it is never another one's.
ALTER TABLE standings ADD COLUMN urgency integer GENERATED ALWAYS AS (CASE
  WHEN body ->> '$.attention.code' = 'urgent_stop' THEN 0
  WHEN body ->> '$.attention.needsDecision' THEN 1
  WHEN instr(body -> '$.case.notices', '"isBounced":true') > 0 THEN 2
  WHEN body ->> '$.attention.code' IS NOT NULL THEN 3
  ELSE 4 END) VIRTUAL;
ALTER TABLE standings ADD COLUMN money_at_risk integer GENERATED ALWAYS AS (body ->> '$.moneyAtRiskMinor') VIRTUAL;
CREATE INDEX standings_urgent_of_team ON standings (workspace_id, urgency, money_at_risk DESC, collaboration_id)
WHERE is_removed = 0;
CREATE INDEX standings_urgent_of_campaign ON standings (workspace_id, campaign_id, urgency, money_at_risk DESC, collaboration_id)
WHERE is_removed = 0;
