-- The legal name and address that a team signs contracts with, proposed for the papers of each new one. NULL = nobody has said.
ALTER TABLE workspaces ADD COLUMN legal_name text;
ALTER TABLE workspaces ADD COLUMN legal_address text;
