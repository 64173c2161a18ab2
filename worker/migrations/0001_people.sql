-- Teams, their people and how they sign in. No password anywhere: passkeys, one-time links and opaque tokens.
-- Tokens, links and codes are kept as SHA-256 (hex) of the token's text; the text itself is shown once and never stored.

CREATE TABLE workspaces (
  id text PRIMARY KEY,
  name text NOT NULL,
  time_zone text NOT NULL,
  locale text NOT NULL DEFAULT 'en',
  is_demo integer NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1)),
  is_single_person_team integer NOT NULL DEFAULT 0 CHECK (is_single_person_team IN (0, 1)),
  created_at text NOT NULL
) STRICT;

CREATE TABLE members (
  id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('viewer', 'marketer', 'manager', 'owner')),
  created_at text NOT NULL,
  removed_at text
) STRICT;
CREATE INDEX members_by_workspace ON members (workspace_id, name);

CREATE TABLE passkeys (
  credential_id text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  member_id text NOT NULL REFERENCES members (id) ON DELETE CASCADE,
  public_key blob NOT NULL,
  counter integer NOT NULL,
  transports text NOT NULL DEFAULT '[]',
  label text NOT NULL,
  created_at text NOT NULL,
  last_used_on text
) STRICT;
CREATE INDEX passkeys_by_member ON passkeys (workspace_id, member_id);

-- Challenges of a running ceremony: made for one purpose, taken once.
CREATE TABLE passkey_challenges (
  challenge text PRIMARY KEY,
  workspace_id text REFERENCES workspaces (id) ON DELETE CASCADE,
  member_id text REFERENCES members (id) ON DELETE CASCADE,
  purpose text NOT NULL CHECK (purpose IN ('create', 'sign_in')),
  expires_at text NOT NULL,
  CHECK (purpose = 'sign_in' OR (workspace_id IS NOT NULL AND member_id IS NOT NULL))
) STRICT;
CREATE INDEX passkey_challenges_by_expiry ON passkey_challenges (expires_at);

-- One row per token generation. A family is what a person sees: one browser's desk, or one extension.
CREATE TABLE sessions (
  token_hash text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  member_id text NOT NULL REFERENCES members (id) ON DELETE CASCADE,
  family_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('desk', 'extension')),
  label text NOT NULL,
  created_at text NOT NULL,
  expires_at text NOT NULL,
  last_seen_on text NOT NULL,
  refresh_hash text UNIQUE,
  refresh_expires_at text,
  rotated_at text,
  revoked_at text,
  CHECK ((kind = 'extension') = (refresh_hash IS NOT NULL AND refresh_expires_at IS NOT NULL))
) STRICT;
CREATE INDEX sessions_by_member ON sessions (workspace_id, member_id);
CREATE INDEX sessions_by_family ON sessions (family_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- setup: makes a team (no workspace yet). invite: makes a member. recovery: signs a member in and ends old sessions.
-- sign_in: signs a member in on one more device.
CREATE TABLE sign_in_links (
  token_hash text PRIMARY KEY,
  id text NOT NULL UNIQUE,
  workspace_id text REFERENCES workspaces (id) ON DELETE CASCADE,
  purpose text NOT NULL CHECK (purpose IN ('setup', 'invite', 'recovery', 'sign_in')),
  role text NOT NULL CHECK (role IN ('viewer', 'marketer', 'manager', 'owner')),
  member_id text REFERENCES members (id) ON DELETE CASCADE,
  name text NOT NULL DEFAULT '',
  created_by text REFERENCES members (id) ON DELETE SET NULL,
  created_at text NOT NULL,
  expires_at text NOT NULL,
  used_at text,
  used_by text,
  revoked_at text,
  CHECK (purpose = 'setup' OR workspace_id IS NOT NULL),
  CHECK ((purpose IN ('recovery', 'sign_in')) = (member_id IS NOT NULL))
) STRICT;
CREATE INDEX sign_in_links_by_workspace ON sign_in_links (workspace_id, created_at);

CREATE TABLE authorization_codes (
  code_hash text PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  member_id text NOT NULL REFERENCES members (id) ON DELETE CASCADE,
  family_id text NOT NULL,
  client_id text NOT NULL,
  redirect_uri text NOT NULL,
  code_challenge text NOT NULL,
  label text NOT NULL,
  created_at text NOT NULL,
  expires_at text NOT NULL,
  used_at text
) STRICT;
CREATE INDEX authorization_codes_by_expiry ON authorization_codes (expires_at);
