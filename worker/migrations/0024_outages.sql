-- Days on which counting or selling was broken on our or the network's side, as people flagged them: scores expect nothing of
-- them. collaboration_id NULL = the whole campaign (no reference: the row stays when its creator is taken out); until_on is
-- the last such day, NULL = still going on. Kept for good: taken back is a mark. unsettled_at is set while the standings do
-- not know of the row's last change yet.
CREATE TABLE outages (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  id text NOT NULL,
  campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  collaboration_id text,
  from_on text NOT NULL,
  until_on text CHECK (until_on >= from_on),
  reason text NOT NULL CHECK (reason IN ('link_broken', 'tracking_down', 'sold_out', 'network_down', 'other')),
  note text NOT NULL,
  flagged_by text NOT NULL,
  flagged_at text NOT NULL,
  taken_back_by text,
  taken_back_at text,
  unsettled_at text,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outages_by_campaign ON outages (workspace_id, campaign_id, from_on);
CREATE INDEX outages_unsettled ON outages (unsettled_at) WHERE unsettled_at IS NOT NULL;

-- What was flagged stays as it was flagged: an open end closes once, a flag is taken back once.
CREATE TRIGGER outages_stay_as_flagged BEFORE UPDATE ON outages
WHEN (NEW.workspace_id, NEW.id, NEW.campaign_id, NEW.collaboration_id, NEW.from_on, NEW.reason, NEW.note, NEW.flagged_by, NEW.flagged_at)
    IS NOT (OLD.workspace_id, OLD.id, OLD.campaign_id, OLD.collaboration_id, OLD.from_on, OLD.reason, OLD.note, OLD.flagged_by, OLD.flagged_at)
  OR (OLD.until_on IS NOT NULL AND NEW.until_on IS NOT OLD.until_on)
  OR (OLD.taken_back_at IS NOT NULL AND (NEW.until_on, NEW.taken_back_at, NEW.taken_back_by) IS NOT (OLD.until_on, OLD.taken_back_at, OLD.taken_back_by))
BEGIN
  SELECT RAISE(ABORT, 'a flagged outage is not changed: take it back');
END;
CREATE TRIGGER outages_are_never_deleted BEFORE DELETE ON outages
WHEN EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND deleting_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'a flagged outage stays on record');
END;
