-- Where our own copy of what both sides signed goes, and the creator's language where the contract is in another: a formal
-- letter then carries a courtesy translation. NULL = nobody has said.
ALTER TABLE collaborations ADD COLUMN team_email text;
ALTER TABLE collaborations ADD COLUMN creator_language text;
-- What the product sent to the creator cost, in minor units; NULL = nobody has said. It is part of what a collaboration cost.
ALTER TABLE collaborations ADD COLUMN product_cost_minor integer CHECK (product_cost_minor >= 0);
-- Submit-and-answer cycles a piece took; NULL = not recorded, 0 = approved without one.
ALTER TABLE deliverables ADD COLUMN approval_rounds integer CHECK (approval_rounds >= 0);
-- For whom the campaign runs. Exclusivity promised to the same brand is no conflict; NULL = not named.
ALTER TABLE campaigns ADD COLUMN brand text;
