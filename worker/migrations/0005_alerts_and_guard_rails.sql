-- What people should hear of once: a collaboration entered or left a band, data stopped, a clock ran out. Written in the
-- same batch as the standing that shows it; the key makes "once" true. `n` grows in a workspace, so that "seen" is a number.
CREATE TABLE alerts (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  n integer NOT NULL CHECK (n >= 1),
  collaboration_id text NOT NULL REFERENCES collaborations (id) ON DELETE CASCADE,
  key text NOT NULL,
  kind text NOT NULL,
  at text NOT NULL,
  noted_at text NOT NULL,
  facts text NOT NULL DEFAULT '{}',
  PRIMARY KEY (workspace_id, n),
  UNIQUE (workspace_id, collaboration_id, key)
) STRICT, WITHOUT ROWID;

-- The last band that was known: a day without a score (an outage, numbers too small) does not make it news again.
ALTER TABLE standings ADD COLUMN known_band text;
UPDATE standings SET known_band = nullif(body ->> '$.assessment.band', 'unknown')
WHERE body ->> '$.assessment.status' = 'scored';

-- Up to which alert a member has looked, and the hours in which they hear of nothing (JSON; NULL = the default hours).
ALTER TABLE members ADD COLUMN alerts_seen_n integer NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN quiet_hours text;

-- The team's own rule for what the numbers may propose (JSON); NULL = the standard.
ALTER TABLE workspaces ADD COLUMN guard_rail text;
