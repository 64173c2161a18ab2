-- What 1,000 results of the primary KPI are worth to the brand, in minor units of the campaign's currency; NULL = not known.
ALTER TABLE campaigns ADD COLUMN worth_per_1000_minor integer CHECK (worth_per_1000_minor > 0);
