-- What is read with every projection and every file: found without reading what lies beside it.

-- Imports that were taken back: few among many. Their rows are left out wherever numbers are read.
CREATE INDEX imports_undone ON imports (workspace_id, n) WHERE undone_at IS NOT NULL;

-- A creator's other collaborations, whose posts an expectation and an offer rest on.
CREATE INDEX collaborations_by_creator ON collaborations (workspace_id, creator_id, created_at);

-- The events that an analysis after the end names; a long log has few of them.
CREATE INDEX events_for_analysis ON events (collaboration_id, seq)
WHERE kind IN ('complete', 'notice_sent', 'mutual_signed', 'shorten', 'creator_ends', 'answer_cause')
  OR data ->> '$.skips' IS NOT NULL;
