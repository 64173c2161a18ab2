-- The kept file of a collaboration names who changed or took it out, when and why.
CREATE INDEX audit_by_subject ON audit (workspace_id, subject, at);
