-- What a person saw when they looked at a post, or what an import says of it. Only added: a newer look settles an older one.
-- import_n is 0 for a person's own look, so that undoing an import never takes it along.
CREATE TABLE post_checks (
  id integer PRIMARY KEY,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  post_key text NOT NULL,
  checked_at text NOT NULL,
  source text NOT NULL,
  import_n integer NOT NULL DEFAULT 0,
  is_up integer NOT NULL CHECK (is_up IN (0, 1)),
  caption text,
  disclosure text CHECK (disclosure IN ('seen', 'not_seen', 'cannot_tell')),
  tag text CHECK (tag IN ('seen', 'not_seen', 'cannot_tell')),
  link text CHECK (link IN ('seen', 'not_seen', 'cannot_tell')),
  checked_by text NOT NULL
) STRICT;
CREATE INDEX post_checks_by_post ON post_checks (workspace_id, post_key);
