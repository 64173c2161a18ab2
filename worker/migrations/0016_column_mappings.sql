-- What a person said that the columns of a file become, by the set of its headers, so that the next such file is
-- understood at once. `columns` JSON: [{header, field}], field null = stays a note.
CREATE TABLE column_mappings (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  headers_sha256 text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('observations', 'deliverables', 'orders', 'creators')),
  columns text NOT NULL,
  saved_at text NOT NULL,
  PRIMARY KEY (workspace_id, headers_sha256)
) STRICT, WITHOUT ROWID;
