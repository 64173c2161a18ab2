import type { SkipReason } from '../../procedure/events.ts';

/** The listed reasons for skipping one of our own steps, as people read them (DOMAIN §4.4). */
export const SKIP_REASON_WORDS: Record<SkipReason, string> = {
  not_applicable: 'It does not apply here',
  creator_unresponsive: 'No answer after several contacts',
  creator_declined: 'The creator declined it',
  no_time_left: 'No time left before the flight ends',
  brand_safety: 'Brand safety',
  legal_requirement: 'The law requires it now',
  creator_request: 'The creator asked for the pause',
  mutual: 'Both sides agreed',
};
