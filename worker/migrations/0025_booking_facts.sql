-- What a person read on the marketplace's own screen, as JSON (shared/contract/marketplaces/booking-record.ts); it names the
-- marketplace it was read on. NULL = nobody has read anything there.
ALTER TABLE collaborations ADD COLUMN booking text;
