-- How the creator is addressed where a language knows two forms (du or Sie, tu or vous, tú or usted). NULL = nobody has said:
-- each letter then follows its tone, and the page the newest letter.
ALTER TABLE collaborations ADD COLUMN address_form text CHECK (address_form IN ('familiar', 'polite'));
