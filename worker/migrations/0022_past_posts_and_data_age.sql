-- Posts of a creator outside every campaign: what the score of the next ones is held against, and in no campaign's sums. Only
-- added; per post the newest import that is not undone counts, and none while the post belongs to a collaboration. Their
-- counts stand in `observations`, under the same import.
CREATE TABLE past_posts (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  key text NOT NULL,
  import_n integer NOT NULL,
  creator_id text NOT NULL REFERENCES creators (id) ON DELETE CASCADE,
  url text NOT NULL,
  format text,
  published_at text,
  PRIMARY KEY (workspace_id, key, import_n)
) STRICT, WITHOUT ROWID;
CREATE INDEX past_posts_by_creator ON past_posts (workspace_id, creator_id, published_at);

-- How old a team's numbers are, for the foot of every desk page: the newest one is the first of this index.
ALTER TABLE standings ADD COLUMN observed_at text GENERATED ALWAYS AS (body ->> '$.data.observedAt') VIRTUAL;
CREATE INDEX standings_newest_numbers ON standings (workspace_id, observed_at) WHERE is_removed = 0;
