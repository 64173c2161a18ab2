// Edges of the HTTP contract, in one place for both sides.
export const BODY_BYTES_MAX = 6_000_000;
export const IMPORT_ROWS_MAX = 10_000;
export const IMPORT_COLUMNS_MAX = 200;
/** A longer header is no name; spreadsheets allow far more. */
export const HEADER_CHARS_MAX = 200;
/** Sets of columns that a workspace remembers; the one not used for longest goes first. */
export const COLUMN_MAPPINGS_MAX = 200;
export const IMPORT_FILE_BYTES_MAX = 5_000_000;
export const OBSERVATIONS_PER_BATCH_MAX = 1_000;
/** Orders of one campaign: every import reads them all once to put them down anew. */
export const ORDERS_PER_CAMPAIGN_MAX = 30_000;
export const ORDER_ID_CHARS_MAX = 60;
/** Codes, links and answers as shops write them. */
export const SALES_KEY_CHARS_MAX = 80;
export const SYNC_PAGE_MAX = 100;
export const NOTE_CHARS_MAX = 2_000;
export const NAME_CHARS_MAX = 120;
/** The longest address that mail can carry (RFC 5321). */
export const EMAIL_CHARS_MAX = 254;
/** As much as can be said of an address without writing to it. */
export const EMAIL_PATTERN = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Creators that one file brings in: as many as a campaign's lists show. */
export const CREATORS_PER_IMPORT_MAX = 500;
export const PROFILE_LINES_MAX = 200;
export const OUTBOX_ENTRIES_MAX = 50;
export const REPORT_LINK_DAYS_MAX = 366;
/** Days a link to the creator's page stays open when it is made to ask or to show (DOMAIN.md §4.2). */
export const CREATOR_LINK_DAYS = 30;
/** Days a link in a formal notice stays open after the notice takes effect (DOMAIN.md §4.2). */
export const NOTICE_LINK_DAYS_AFTER_EFFECT = 90;
export const LIST_ROWS_MAX = 500;
/** Money is integer minor units; beyond 2^53 D1 would lose precision, far below is plenty. */
export const MONEY_MINOR_MAX = 1_000_000_000_000;
/** The longest words a network allows under a post (YouTube). */
export const CAPTION_CHARS_MAX = 5_000;
