-- Who the contract is between, as its paper says: legal names and addresses of both sides, for formal notices. NULL = nobody
-- has said; the letter then names each side as it is known here.
ALTER TABLE collaborations ADD COLUMN creator_legal_name text;
ALTER TABLE collaborations ADD COLUMN creator_address text;
ALTER TABLE collaborations ADD COLUMN brand_legal_name text;
ALTER TABLE collaborations ADD COLUMN brand_address text;
