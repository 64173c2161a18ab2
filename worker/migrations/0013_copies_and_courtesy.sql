-- Where our own copy of what both sides signed goes, and the creator's language where the contract is in another: a formal
-- letter then carries a courtesy translation. NULL = nobody has said.
ALTER TABLE collaborations ADD COLUMN team_email text;
ALTER TABLE collaborations ADD COLUMN creator_language text;
