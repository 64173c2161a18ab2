-- The procedure's papers: the creator's page by link, letters, frozen money, proof by hash, the analysis after the end.

-- Booked through a marketplace, whose rules then stand beside the contract; null = booked directly.
ALTER TABLE collaborations ADD COLUMN marketplace text;
-- Language of letters to the creator (BCP 47 primary tag), and who else a notice has to reach.
ALTER TABLE collaborations ADD COLUMN language text NOT NULL DEFAULT 'en';
ALTER TABLE collaborations ADD COLUMN copy_email text;
-- How the contract is called on paper, and its date; both stand in every notice.
ALTER TABLE collaborations ADD COLUMN contract_title text;
ALTER TABLE collaborations ADD COLUMN contract_signed_on text;
-- Approved expenses in minor units; null = nobody has said.
ALTER TABLE collaborations ADD COLUMN expenses_minor integer CHECK (expenses_minor >= 0);

-- Brand-caused delay shifts a piece's due date and makes "missed" impossible (days, and whether the brief, product or
-- approval was late).
ALTER TABLE deliverables ADD COLUMN brand_delay_days integer NOT NULL DEFAULT 0 CHECK (brand_delay_days >= 0);
ALTER TABLE deliverables ADD COLUMN brand_delay_cause text;
-- A piece that makes good for a shortfall names the remedy it stands for.
ALTER TABLE deliverables ADD COLUMN make_good_for text;

ALTER TABLE notices ADD COLUMN language text NOT NULL DEFAULT 'en';
ALTER TABLE notices ADD COLUMN tone text NOT NULL DEFAULT 'neutral';
-- The facts the words were made from (JSON), so that a notice can be read against them later.
ALTER TABLE notices ADD COLUMN facts text NOT NULL DEFAULT '{}';

-- The creator's page: possession of the link, one collaboration, until it expires or is revoked. Only the hash is stored.
CREATE TABLE creator_links (
  token_hash text PRIMARY KEY,
  id text NOT NULL UNIQUE,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  collaboration_id text NOT NULL REFERENCES collaborations (id) ON DELETE CASCADE,
  expires_at text NOT NULL,
  created_by text,
  created_at text NOT NULL,
  revoked_at text,
  opened_count integer NOT NULL DEFAULT 0,
  last_opened_at text
) STRICT, WITHOUT ROWID;
CREATE INDEX creator_links_by_collaboration ON creator_links (workspace_id, collaboration_id, created_at);

-- Money frozen with a decision. Its event holds the same hash; nothing computes it anew.
CREATE TABLE settlements (
  id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  collaboration_id text NOT NULL REFERENCES collaborations (id) ON DELETE CASCADE,
  event_id text NOT NULL,
  body text NOT NULL,
  sha256 text NOT NULL,
  created_at text NOT NULL
) STRICT;
CREATE INDEX settlements_by_collaboration ON settlements (workspace_id, collaboration_id);
CREATE TRIGGER settlements_are_frozen BEFORE UPDATE ON settlements
BEGIN
  SELECT RAISE(ABORT, 'a settlement is frozen');
END;

-- Files that prove something: only their fingerprint, name and size; the file itself stays with the team.
CREATE TABLE evidence (
  id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  collaboration_id text NOT NULL REFERENCES collaborations (id) ON DELETE CASCADE,
  sha256 text NOT NULL,
  file_name text NOT NULL,
  bytes integer NOT NULL CHECK (bytes >= 0),
  event_id text,
  added_by text,
  added_at text NOT NULL
) STRICT;
CREATE INDEX evidence_by_collaboration ON evidence (workspace_id, collaboration_id, added_at);

-- The analysis after the end as filed. Lessons and the rebook answer feed the bench note and the next brief.
CREATE TABLE post_mortems (
  id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  collaboration_id text NOT NULL REFERENCES collaborations (id) ON DELETE CASCADE,
  creator_id text NOT NULL REFERENCES creators (id),
  campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  body text NOT NULL,
  sha256 text NOT NULL,
  filed_by text NOT NULL,
  filed_at text NOT NULL
) STRICT;
CREATE INDEX post_mortems_by_creator ON post_mortems (workspace_id, creator_id, filed_at);
CREATE INDEX post_mortems_by_campaign ON post_mortems (workspace_id, campaign_id, filed_at);
CREATE TRIGGER post_mortems_are_filed BEFORE UPDATE ON post_mortems
BEGIN
  SELECT RAISE(ABORT, 'a filed analysis is not changed: file another');
END;

-- The audit page reads decisions of a whole workspace by time.
CREATE INDEX events_by_time ON events (workspace_id, at);
