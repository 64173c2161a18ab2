-- What a person read on the marketplace's own screen, as JSON (shared/contract/marketplaces/booking-record.ts); it names the
-- marketplace it was read on. NULL = nobody has read anything there.
ALTER TABLE collaborations ADD COLUMN booking text;
-- Where the creator is written to in chats: an international number by its digits, and "T…/U…", team and member on Slack.
-- NULL = nobody has said.
ALTER TABLE collaborations ADD COLUMN whatsapp_number text;
ALTER TABLE collaborations ADD COLUMN slack_id text;
