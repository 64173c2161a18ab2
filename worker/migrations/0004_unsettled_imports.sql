-- What an import still has to do after its rows are in: JSON list of the collaborations whose standings are to be
-- projected anew. NULL once that is done. Written with the rows, so that nothing is lost if the Worker ends in between.
ALTER TABLE imports ADD COLUMN unsettled text;
CREATE INDEX imports_unsettled ON imports (imported_at) WHERE unsettled IS NOT NULL;
