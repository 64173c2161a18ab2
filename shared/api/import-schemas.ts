// What an import brings in and is answered: posts with what was counted, pieces with what was agreed.
import * as z from 'zod/mini';
import { PIECE_STAGES } from '../contract/facts/piece-stages.ts';
import { FIELDS, IMPORT_KINDS } from '../imports/formats/fields.ts';
import { METRICS } from '../kpi/observation.ts';
import { NETWORK_IDS } from '../networks/profile.ts';
import { once } from '../once.ts';
import {
  CAPTION_CHARS_MAX,
  EMAIL_CHARS_MAX,
  EMAIL_PATTERN,
  HEADER_CHARS_MAX,
  IMPORT_COLUMNS_MAX,
  IMPORT_ROWS_MAX,
  MONEY_MINOR_MAX,
  NAME_CHARS_MAX,
  OBSERVATIONS_PER_BATCH_MAX,
  ORDER_ID_CHARS_MAX,
  SALES_KEY_CHARS_MAX,
} from './limits.ts';

const id = () => z.string().check(z.minLength(1), z.maxLength(64));
const instant = () => z.iso.datetime();
const localDate = () => z.iso.date();

const bounds = () =>
  z
    .strictObject({ lo: z.number().check(z.nonnegative()), hi: z.number() })
    .check(z.refine(({ lo, hi }) => lo <= hi));

/** One line of an import or of the ingest API: a post at an instant, with what was counted. Null = asked for, not known. */
export const observationRowSchema = once(() =>
  z
    .strictObject({
      row: z.int(),
      /** Post address or key, or the deliverable's name in this campaign. */
      post: z.string().check(z.minLength(1), z.maxLength(500)),
      capturedAt: instant(),
      source: z.enum(['page', 'csv', 'api', 'creator', 'manual']),
      quality: z.enum(['exact', 'estimated', 'typed']),
      publishedAt: z.optional(z.nullable(instant())),
      values: z.partialRecord(z.enum(METRICS), z.nullable(z.number().check(z.nonnegative()))),
      /** The post’s words as the file has them, and whether the file says that the post is no longer there. */
      caption: z.optional(z.string().check(z.maxLength(CAPTION_CHARS_MAX))),
      isGone: z.optional(z.boolean()),
      /** Key of the account it is of ("instagram:mara") and its format: what makes a post outside every campaign a past post. */
      account: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
      format: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
      /** What a shortened count may stand for ("12.3K" is 12,200–12,400); absent for counts that are written out. */
      bounds: z.optional(z.partialRecord(z.enum(METRICS), bounds())),
    })
    .check(
      z.refine(
        ({ values, bounds: ranges = {} }) =>
          METRICS.every((metric) => {
            const [value, range] = [values[metric] ?? null, ranges[metric]];
            return range === undefined || (value !== null && range.lo <= value && value <= range.hi);
          }),
        'bounds have to hold their value',
      ),
    ),
);
export type ObservationRow = z.infer<ReturnType<typeof observationRowSchema>>;

export const observationsBodySchema = once(() =>
  z.strictObject({
    campaignId: id(),
    rows: z.array(observationRowSchema()).check(z.maxLength(OBSERVATIONS_PER_BATCH_MAX)),
  }),
);

const deliverableRowSchema = once(() =>
  z.strictObject({
    row: z.int(),
    creator: z.string().check(z.minLength(1), z.maxLength(200)),
    deliverable: z.string().check(z.minLength(1), z.maxLength(120)),
    network: z.enum(NETWORK_IDS),
    format: z.string().check(z.maxLength(40)),
    dueOn: localDate(),
    feeMinor: z.nullable(z.int()),
    stage: z.nullable(z.enum(PIECE_STAGES)),
    postUrl: z.nullable(z.string().check(z.maxLength(500))),
    publishedAt: z.nullable(instant()),
    targets: z.partialRecord(z.enum(METRICS), z.nullable(z.number().check(z.nonnegative()))),
  }),
);
export type DeliverableRow = z.infer<ReturnType<typeof deliverableRowSchema>>;

const salesKey = () => z.nullable(z.string().check(z.minLength(1), z.maxLength(SALES_KEY_CHARS_MAX)));
const money = () => z.int().check(z.nonnegative(), z.maximum(MONEY_MINOR_MAX));

/** One order of a shop. Nothing else of it is taken: no field has room for who bought. */
const orderRowSchema = once(() =>
  z.strictObject({
    row: z.int(),
    orderId: z.string().check(z.minLength(1), z.maxLength(ORDER_ID_CHARS_MAX)),
    orderedAt: instant(),
    netMinor: money(),
    returnedMinor: money(),
    /** Null with a returned amount: on a day that the file does not name, at the latest when it was made. */
    returnedAt: z.nullable(instant()),
    codes: z.array(z.string().check(z.minLength(1), z.maxLength(SALES_KEY_CHARS_MAX))).check(z.maxLength(5)),
    affiliate: salesKey(),
    utmCampaign: salesKey(),
    utmContent: salesKey(),
    clickedAt: z.nullable(instant()),
    survey: salesKey(),
    referrer: salesKey(),
  }),
);
export type OrderRow = z.infer<ReturnType<typeof orderRowSchema>>;

/** A line of a list of creators. Lines with the same `key` are one creator. */
const creatorRowSchema = once(() =>
  z.strictObject({
    row: z.int(),
    key: z.nullable(z.string().check(z.minLength(1), z.maxLength(120))),
    name: z.nullable(z.string().check(z.minLength(1), z.maxLength(NAME_CHARS_MAX))),
    /** Addresses of profiles, at most one per network. */
    profiles: z.array(z.string().check(z.maxLength(500))).check(z.minLength(1), z.maxLength(12)),
    email: z.nullable(z.string().check(z.regex(EMAIL_PATTERN), z.maxLength(EMAIL_CHARS_MAX))),
    feeMinor: z.nullable(money()),
  }),
);
export type CreatorRow = z.infer<ReturnType<typeof creatorRowSchema>>;

/** A file that was read in the browser, as canonical rows. `isPreview` answers with verdicts and writes nothing. */
export const importBodySchema = once(() =>
  z.strictObject({
    campaignId: id(),
    isPreview: z.boolean(),
    format: z.string().check(z.maxLength(40)),
    fileName: z.string().check(z.maxLength(200)),
    fileSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    content: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('observations'),
        /** Creator whose past posts those are that name no account and belong to no campaign; absent = nobody has said. */
        pastOf: z.optional(id()),
        rows: z.array(observationRowSchema()).check(z.maxLength(IMPORT_ROWS_MAX)),
      }),
      z.strictObject({
        kind: z.literal('deliverables'),
        rows: z.array(deliverableRowSchema()).check(z.maxLength(IMPORT_ROWS_MAX)),
      }),
      z.strictObject({
        kind: z.literal('orders'),
        /** When the export was made: the shop's orders are complete up to then. */
        exportedAt: instant(),
        rows: z.array(orderRowSchema()).check(z.maxLength(IMPORT_ROWS_MAX)),
      }),
      z.strictObject({
        kind: z.literal('creators'),
        rows: z.array(creatorRowSchema()).check(z.maxLength(IMPORT_ROWS_MAX)),
      }),
    ]),
  }),
);
export type ImportBody = z.infer<ReturnType<typeof importBodySchema>>;

/** What a person said that the columns of a file become; kept for the next file with the same columns. */
export const columnMappingSchema = once(() =>
  z.strictObject({
    kind: z.enum(IMPORT_KINDS),
    columns: z
      .array(
        z.strictObject({
          header: z.string().check(z.minLength(1), z.maxLength(HEADER_CHARS_MAX)),
          field: z.nullable(z.enum(FIELDS)),
        }),
      )
      .check(z.minLength(1), z.maxLength(IMPORT_COLUMNS_MAX)),
  }),
);
export const rememberedAnswerSchema = once(() => z.object({ savedAt: instant() }));

/**
 * What becomes of one row. `refused` blocks the import until the row is left out or corrected; `past` is a post outside every
 * campaign that is kept as history of its creator.
 */
export const rowVerdictSchema = once(() =>
  z.object({
    row: z.int(),
    verdict: z.enum(['new', 'newer', 'same', 'warning', 'refused', 'past']),
    reason: z.nullable(z.string()),
    /** Whose past post it is. */
    pastOf: z.optional(z.object({ creatorId: z.string(), name: z.string() })),
    /** True where it could be a past post, and nothing says of whom. */
    isUnnamed: z.optional(z.boolean()),
  }),
);
export type RowVerdict = z.infer<ReturnType<typeof rowVerdictSchema>>;

export const importAnswerSchema = once(() =>
  z.object({
    importId: z.nullable(z.string()),
    /** True when this very file was taken in before and nothing changes. */
    isRepeat: z.boolean(),
    verdicts: z.array(rowVerdictSchema()),
    counts: z.object({
      ...{ new: z.int(), newer: z.int(), same: z.int(), warning: z.int(), refused: z.int() },
      past: z._default(z.int(), 0),
    }),
  }),
);
export type ImportAnswer = z.infer<ReturnType<typeof importAnswerSchema>>;
