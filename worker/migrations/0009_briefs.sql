-- What a campaign asks its creators to make, in numbered versions; only added. text is JSON, part -> words; for_ids is JSON,
-- the collaborations it is for, NULL = everybody in the campaign.
CREATE TABLE briefs (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  n integer NOT NULL CHECK (n >= 1),
  text text NOT NULL,
  why text,
  for_ids text,
  saved_by text NOT NULL,
  saved_at text NOT NULL,
  PRIMARY KEY (campaign_id, n)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER briefs_are_never_changed BEFORE UPDATE ON briefs
BEGIN
  SELECT RAISE(ABORT, 'a brief is not changed: save another version');
END;
