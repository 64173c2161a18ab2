-- The audit shows imports and their undoing by time, beside its own lines: the import's row says who, when and what already.
CREATE INDEX imports_by_time ON imports (workspace_id, imported_at, id);
CREATE INDEX imports_by_undo ON imports (workspace_id, undone_at, id) WHERE undone_at IS NOT NULL;
-- What was noted is not taken out either; it goes with its workspace alone.
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
WHEN EXISTS (SELECT 1 FROM workspaces WHERE id = OLD.workspace_id AND deleting_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'the audit is append-only');
END;
