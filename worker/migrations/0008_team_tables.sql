-- What the team's own data has taught about growth and pace (JSON); NULL = nothing yet. Learnt anew every night.
ALTER TABLE workspaces ADD COLUMN learnt text;
