-- Campaigns, collaborations, contracts, what was counted, what was decided. Every row stands under a workspace.
-- Money: integer minor units with the campaign's currency. Instants: UTC ISO text. Days: local dates of a named zone.

-- Set while a workspace is being deleted; only then may the guards below let rows go.
ALTER TABLE workspaces ADD COLUMN deleting_at text;

CREATE TABLE creators (
  id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  display_name text NOT NULL,
  email text,
  created_at text NOT NULL
) STRICT;
CREATE INDEX creators_by_workspace ON creators (workspace_id, display_name);

CREATE TABLE profiles (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  key text NOT NULL,
  creator_id text NOT NULL REFERENCES creators (id) ON DELETE CASCADE,
  network text NOT NULL,
  handle text NOT NULL,
  url text NOT NULL,
  created_at text NOT NULL,
  PRIMARY KEY (workspace_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX profiles_by_creator ON profiles (creator_id);

CREATE TABLE campaigns (
  id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  name text NOT NULL,
  objective text NOT NULL CHECK (objective IN ('awareness', 'consideration', 'sales', 'content')),
  currency text NOT NULL CHECK (length(currency) = 3),
  time_zone text NOT NULL,
  starts_on text NOT NULL,
  ends_on text NOT NULL,
  primary_kpi text NOT NULL,
  targets text NOT NULL DEFAULT '{}',
  created_at text NOT NULL,
  updated_at text NOT NULL,
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX campaigns_by_workspace ON campaigns (workspace_id, starts_on);

CREATE TABLE collaborations (
  id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  creator_id text NOT NULL REFERENCES creators (id),
  fee_minor integer CHECK (fee_minor >= 0),
  paid_minor integer CHECK (paid_minor >= 0),
  targets text NOT NULL DEFAULT '{}',
  notice_email text,
  created_at text NOT NULL,
  removed_at text,
  UNIQUE (campaign_id, creator_id)
) STRICT;
CREATE INDEX collaborations_by_workspace ON collaborations (workspace_id, campaign_id);

-- Versions of the terms; append-only, each term confirmed by a person (clauses JSON: TermName -> {is, value, clause, by, at}).
CREATE TABLE contract_versions (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  collaboration_id text NOT NULL REFERENCES collaborations (id) ON DELETE CASCADE,
  n integer NOT NULL CHECK (n >= 1),
  is_signed integer NOT NULL CHECK (is_signed IN (0, 1)),
  effective_from text NOT NULL,
  clauses text NOT NULL,
  holidays text NOT NULL DEFAULT '[]',
  entered_by text NOT NULL,
  entered_at text NOT NULL,
  PRIMARY KEY (collaboration_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE deliverables (
  id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  collaboration_id text NOT NULL REFERENCES collaborations (id) ON DELETE CASCADE,
  name text NOT NULL,
  network text NOT NULL,
  format text NOT NULL,
  due_on text NOT NULL,
  fee_minor integer CHECK (fee_minor >= 0),
  stage text NOT NULL DEFAULT 'contracted',
  targets text NOT NULL DEFAULT '{}',
  created_at text NOT NULL,
  UNIQUE (collaboration_id, name)
) STRICT;

-- A published item. One deliverable may yield several; key is "network/id".
CREATE TABLE posts (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  key text NOT NULL,
  collaboration_id text NOT NULL REFERENCES collaborations (id) ON DELETE CASCADE,
  deliverable_id text REFERENCES deliverables (id) ON DELETE SET NULL,
  url text NOT NULL,
  published_at text,
  created_at text NOT NULL,
  PRIMARY KEY (workspace_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX posts_by_collaboration ON posts (collaboration_id);

CREATE TABLE imports (
  id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  n integer NOT NULL,
  format text NOT NULL,
  file_name text NOT NULL,
  file_sha256 text NOT NULL,
  counts text NOT NULL,
  undo text NOT NULL DEFAULT '[]',
  imported_by text NOT NULL,
  imported_at text NOT NULL,
  undone_by text,
  undone_at text,
  UNIQUE (workspace_id, n)
) STRICT;
CREATE INDEX imports_by_campaign ON imports (campaign_id, imported_at);

-- What was counted. Only added; per (post, metric, instant, source) the newest import that is not undone counts.
CREATE TABLE observations (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  post_key text NOT NULL,
  metric text NOT NULL,
  observed_at text NOT NULL,
  source text NOT NULL,
  import_n integer NOT NULL,
  value real,
  lo real,
  hi real,
  quality text NOT NULL,
  PRIMARY KEY (workspace_id, post_key, metric, observed_at, source, import_n)
) STRICT, WITHOUT ROWID;

-- The ladder's log: append-only, numbered, each row carrying the hash of the one before.
CREATE TABLE events (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  collaboration_id text NOT NULL REFERENCES collaborations (id),
  seq integer NOT NULL CHECK (seq >= 1),
  id text NOT NULL,
  kind text NOT NULL,
  at text NOT NULL,
  actor_role text NOT NULL,
  actor_member_id text,
  data text NOT NULL,
  basis text,
  request_sha256 text,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (collaboration_id, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX events_by_id ON events (workspace_id, id);

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;
CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
WHEN EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND deleting_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;

-- Free text stands beside the event that holds its hash, so that it can be erased without breaking the chain.
CREATE TABLE notes (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  collaboration_id text NOT NULL REFERENCES collaborations (id),
  event_id text NOT NULL,
  body text NOT NULL,
  created_at text NOT NULL,
  PRIMARY KEY (workspace_id, event_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE notices (
  id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  collaboration_id text NOT NULL REFERENCES collaborations (id),
  kind text NOT NULL,
  channel text NOT NULL,
  recipient text,
  subject text NOT NULL,
  body text NOT NULL,
  body_sha256 text NOT NULL,
  grade integer NOT NULL DEFAULT 0 CHECK (grade BETWEEN 0 AND 5),
  created_at text NOT NULL,
  sent_at text
) STRICT;
CREATE INDEX notices_by_collaboration ON notices (collaboration_id, created_at);

-- What has to leave the house, written in the same batch as its event.
CREATE TABLE deliveries (
  id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  collaboration_id text NOT NULL REFERENCES collaborations (id),
  notice_id text REFERENCES notices (id),
  kind text NOT NULL CHECK (kind IN ('mail')),
  status text NOT NULL CHECK (status IN ('held', 'sending', 'sent', 'cancelled', 'waiting_for_person', 'gave_up')),
  not_before text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  last_problem text,
  created_at text NOT NULL,
  finished_at text
) STRICT;
CREATE INDEX deliveries_due ON deliveries (status, not_before);
CREATE INDEX deliveries_by_notice ON deliveries (notice_id);

-- Projections for lists, overlay and popup. A cache: `npm run rebuild` proves each row equal to its recomputation at `at`.
CREATE TABLE standings (
  collaboration_id text PRIMARY KEY REFERENCES collaborations (id) ON DELETE CASCADE,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  seq integer NOT NULL,
  last_hash text NOT NULL,
  changed integer NOT NULL,
  is_removed integer NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  next_timer_at text,
  at text NOT NULL,
  body text NOT NULL,
  trend text NOT NULL DEFAULT '[]'
) STRICT;
CREATE UNIQUE INDEX standings_changed ON standings (workspace_id, changed);
CREATE INDEX standings_by_campaign ON standings (workspace_id, campaign_id);
CREATE INDEX standings_timers ON standings (next_timer_at) WHERE next_timer_at IS NOT NULL;
CREATE INDEX standings_at ON standings (at) WHERE is_removed = 0;

CREATE TABLE report_links (
  token_hash text PRIMARY KEY,
  id text NOT NULL UNIQUE,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  collaboration_id text REFERENCES collaborations (id) ON DELETE CASCADE,
  audience text NOT NULL CHECK (audience IN ('internal', 'management', 'client')),
  is_frozen integer NOT NULL CHECK (is_frozen IN (0, 1)),
  snapshot text,
  hides text NOT NULL DEFAULT '[]',
  expires_at text NOT NULL,
  created_by text NOT NULL,
  created_at text NOT NULL,
  revoked_at text,
  opened_count integer NOT NULL DEFAULT 0,
  last_opened_at text
) STRICT, WITHOUT ROWID;
CREATE INDEX report_links_by_campaign ON report_links (workspace_id, campaign_id);

CREATE TABLE audit (
  id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  at text NOT NULL,
  member_id text,
  action text NOT NULL,
  subject text NOT NULL,
  details text NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX audit_by_workspace ON audit (workspace_id, at);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit is append-only');
END;
