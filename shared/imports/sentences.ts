// Every sentence the reading of files shows to people, by reason code.
import type { Metric } from '../kpi/observation.ts';
import type { ImportQuestion } from './cells/column-rules.ts';
import type { LeftOut } from './formats/format.ts';
import type { FileRefusal } from './table.ts';

/** One function per reason; each says what is the case and, where something can be done, what. */
export const SENTENCES = {
  unknown_post: (text: string) =>
    `“${text}” is not a post of this campaign. Add it to its piece first (post_url in the deliverables file), or leave this row out.`,
  other_campaigns_post: (text: string) =>
    `“${text}” is a post of another campaign. Import it there, or leave this row out. One post for two campaigns is shared on its piece first.`,
  past_post: (name: string) => `A past post of ${name}, in no campaign.`,
  ambiguous_deliverable: (text: string, count: number) =>
    `“${text}” is the name of ${count} posts in this campaign. Use the post's address instead.`,
  short_link: (text: string) => `“${text}” is a short link. Open it and use the address it leads to.`,
  profile_not_post: (text: string) => `“${text}” is a profile, not a post. Use the post's address.`,
  captured_not_a_date: (text: string) => `“${text}” is not an instant. Write it as 2026-09-01T18:00:00Z.`,
  captured_in_future: (at: string) =>
    `Measured at ${toReadable(at)}, which lies in the future. Correct the date.`,
  impossible_count: (metric: Metric) =>
    `${metric} is more than any counter shows. Correct it, leave it empty (not measured), or leave the row out.`,
  contradicting_row: (row: number) =>
    `Row ${row} gives other numbers for the same post, time and source. Keep one of the two.`,
  repeated_row: (row: number) => `Says the same as row ${row}.`,
  counter_fell: ({ metric, value, before }: { metric: Metric; value: number; before: number }) =>
    `${metric} is lower than before (${toCount(value)} after ${toCount(before)}); taken as a correction.`,
  value_lost: ({ metric, before }: { metric: Metric; before: number }) =>
    `${metric} was ${toCount(before)} at this time and is empty here; taken as not known.`,
  reach_above_impressions: () => 'Reach is higher than impressions; taken as it is.',
  reach_above_views: () => 'Reach is higher than views; taken as it is.',
  likes_above_views: () => 'Likes are higher than views; taken as they are.',
  captured_before_published: (at: string) =>
    `Measured before the post was published (${toReadable(at)}); taken as it is.`,
} as const;

/** Why a row of a file cannot be taken; the cell is named where one is at fault. */
export type CellProblem = keyof typeof CELL_SENTENCES;

const OR_LEAVE = 'Type it, leave it empty (not measured), or leave the row out.';

export const CELL_SENTENCES = {
  not_a_number: (cell: string) => `“${cell}” is not a number. ${OR_LEAVE}`,
  other_currency: (cell: string) =>
    `“${cell}” is in another currency than the campaign. Convert it, or leave it empty.`,
  negative: (cell: string) => `“${cell}” is below zero, which no count can be. ${OR_LEAVE}`,
  not_whole: (cell: string) => `“${cell}” is not a whole count. ${OR_LEAVE}`,
  percent: (cell: string) => `“${cell}” is a percentage, not a count. ${OR_LEAVE}`,
  mark_undecided: (cell: string) => `“${cell}” can be read in two ways. Say which mark starts the decimals.`,
  not_a_date: (cell: string) => `“${cell}” is not a date. Write it as 2026-09-01 or 2026-09-01T18:00:00Z.`,
  order_undecided: (cell: string) =>
    `“${cell}” can be read in two ways. Say whether the day or the month comes first.`,
  year_unknown: (cell: string) => `“${cell}” has no year, and none before the export fits. Add the year.`,
  in_future: (cell: string) =>
    `“${cell}” lies after the day the export was made. Correct the date of the row or of the export.`,
  too_many_cells: (cell: string) =>
    `The row has more cells than the header (“${cell}”). Put cells that hold the separator into quotes.`,
  too_long: (cell: string) => `“${cell}…” is too long. Shorten it.`,
  negative_amount: (cell: string) =>
    `“${cell}” is below zero. Type the amount, or leave it empty (not known).`,
  no_profile: () => 'The row names no profile. Add the address of one, or a handle with its network.',
  not_a_profile: (cell: string) =>
    `“${cell}” is not the profile of a creator. Use the profile’s address or handle.`,
  handle_without_network: (cell: string) =>
    `“${cell}” does not say on which network. Fill the network’s cell, or say which network the column is on.`,
  two_profiles: (cell: string) =>
    `“${cell}” is a second account on the same network. A line is one creator: give each a line.`,
  not_an_email: (cell: string) => `“${cell}” is not an e-mail address. Correct it, or leave it empty.`,
  no_post: () => 'The row names no post. Add its address, or the name of its piece.',
  not_a_post: (cell: string) => `“${cell}” is not a post's address. Use the address of the post itself.`,
  short_link: (cell: string) => SENTENCES.short_link(cell),
  profile_not_post: (cell: string) => SENTENCES.profile_not_post(cell),
  no_capture_date: () => 'The row does not say when its numbers were true. Add the date.',
  daily_count: (cell: string) =>
    `The row counts ${cell} alone. Export with “Lifetime” numbers, so that counts can be compared over time.`,
  no_creator: () => 'The row names no creator. Add the handle or the profile address.',
  no_deliverable: () => 'The row names no piece. Give it a name that is used once per creator.',
  no_due_date: () => 'The row has no due date. Add it as 2026-09-01.',
  unknown_network: (cell: string) =>
    cell === '' ? 'The row names no network. Add it.' : `“${cell}” is not a network that is known here.`,
  unknown_stage: (cell: string) =>
    `“${cell}” is not a stage. Use contracted, briefed, in_production, submitted, approved, published, completed, rejected, missed, waived or cancelled.`,
  no_order_id: () => 'The row names no order. Add its number.',
  no_order_date: () => 'The row does not say when it was ordered. Add the date.',
  no_amount: () => 'The row has no amount. Add net, or gross and discount.',
  discount_above_gross: (cell: string) =>
    `A discount of “${cell}” is more than the order’s amount. Correct one of them.`,
  contradicts_row: (rows: string) =>
    `This row and row ${rows} give different values for the same thing. Correct one of them, or leave one out.`,
  other_campaign: (cell: string) => `The row belongs to “${cell}”. Import it there, or leave it out.`,
} as const;

/** What is worth knowing of a row that is taken, or left out without harm. */
export const ROW_SENTENCES = {
  reach_above_impressions: () => SENTENCES.reach_above_impressions(),
  reach_above_views: () => SENTENCES.reach_above_views(),
  likes_above_views: () => SENTENCES.likes_above_views(),
  short_row: () => 'The row ends before the last column; the missing cells count as not measured.',
  repeated: (row: string) => `Says the same as row ${row}; taken once.`,
  totals_row: () => 'A line of totals; left out.',
  unknown_source: () => 'Its source is none of page, csv, api, creator and manual; taken as csv.',
  no_numbers: () => 'The row holds no number (not measured); left out.',
  line_item: () => 'A further item of the order above, which is counted once.',
  repeated_header: () => 'The header again; left out.',
} as const;

/** Why a column stays behind. */
export const LEFT_OUT_SENTENCES: Readonly<Record<LeftOut, string>> = {
  private: "The creator's own earnings; not taken in.",
  personal: 'About the customer: it stays in this browser and is never saved.',
  recomputed: 'Computed again from the counts, so not taken in.',
  not_needed: 'Not needed here.',
  net_count: 'Gains minus losses, which is no count; not taken in.',
  no_place: 'There is no place for it yet; not taken in.',
  home: 'Private to the creator: it stays in this browser and is never saved.',
};

/** What a file is instead, and what to do. */
export function refusalSentence(refusal: FileRefusal): string {
  switch (refusal.reason) {
    case 'empty_file':
      return 'The file is empty. Export it again and check that it has rows.';
    case 'file_too_large':
      return `The file has ${toMegabytes(refusal.bytes)} MB; ${toMegabytes(refusal.bytesMax)} MB can be read. Export a shorter period.`;
    case 'too_many_rows':
      return `The file has ${toCount(refusal.rows)} rows; ${toCount(refusal.rowsMax)} can be read at once. Split it.`;
    case 'spreadsheet':
      return `“${refusal.fileName}” is a spreadsheet. Save it as CSV (UTF-8) and choose that file.`;
    case 'web_page':
      return 'The file is a web page, often a sign-in page. Sign in there, export again and choose the new file.';
    case 'not_text':
      return 'The file is not a table of text. Choose a .csv file, or the .zip from YouTube Studio.';
    case 'unclosed_quote':
      return `A quotation mark opened in row ${refusal.row} is never closed. Correct it, or export the file again.`;
    case 'no_table':
      return 'The file has no header with at least two columns. The first row must name the columns.';
    case 'zip_unreadable':
      return 'The zip cannot be opened. Download it again, or choose the .csv inside it.';
    case 'zip_too_many_entries':
      return `The zip holds ${refusal.entries} files; up to ${refusal.entriesMax} can be read. Choose the .csv inside it.`;
    case 'zip_too_large':
      return `The zip unpacks to more than ${toMegabytes(refusal.bytesMax)} MB. Choose the .csv inside it.`;
    case 'zip_without_csv':
      return 'The zip holds no .csv file. Export again as CSV.';
  }
}

/** The question a person answers before an undecided column can be read. */
/** `nameReading` words what the example becomes, for days in the format of who reads it. */
export function questionSentence(
  { kind, example, readings }: ImportQuestion,
  nameReading: (readsAs: string) => string,
): string {
  const [first, second] = readings.map(({ readsAs }) => nameReading(readsAs));
  return kind === 'date_order'
    ? `Is ${example} the day ${first} or ${second}? All days in this column are 12 or below, so both can be read.`
    : `Is ${example} the number ${first} or ${second}? Every number in this column can be read both ways.`;
}

/** "Matched 18 of 18 columns, 11 taken in": a column that is known and stays behind is understood too. */
export function columnsSentence({
  matchedCount,
  columnCount,
  takenCount,
}: {
  matchedCount: number;
  columnCount: number;
  takenCount: number;
}): string {
  const columns = columnCount === 1 ? 'column' : 'columns';
  return `Matched ${matchedCount} of ${columnCount} ${columns}, ${takenCount} taken in`;
}

function toMegabytes(bytes: number): string {
  return String(Math.round(bytes / 100_000) / 10);
}

/** "2026-09-01T18:00:00Z" as "2026-09-01 18:00 UTC": readable in every language, and never in a zone of our choice. */
function toReadable(at: string): string {
  return at.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*Z$/, '$1 $2 UTC');
}

/** Groups of three by a narrow comma, without a locale. */
function toCount(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
