-- Posts of a piece: each decision, page and letter that needs the papers asks for them.
CREATE INDEX posts_by_deliverable ON posts (deliverable_id) WHERE deliverable_id IS NOT NULL;

-- When the last nightly or six-hourly assessment of a standing failed; it lets the others go first.
ALTER TABLE standings ADD COLUMN failed_at TEXT;
