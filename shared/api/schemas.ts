// The bodies and answers of the HTTP contract. Imported by the Worker (to validate) and by the background (to parse
// answers); never by a content script. `zod/mini` so that the extension carries 5 kB instead of 26 kB. Every schema is made
// when something is first read through it (`once`, and functions for its pieces): three hundred of them at once were a
// fifth of what the Worker did before its first request.

import * as z from 'zod/mini';
import { once } from '../once.ts';
import { SKIP_REASONS, STOP_SCOPES } from '../procedure/events.ts';
import type { Standing } from '../procedure/standing.ts';
import { CONTACT_CHANNELS } from '../procedure/talk/records.ts';
import { ROLES } from '../roles.ts';
import { listDraftCommands } from './draft-commands.ts';
import { listExitCommands } from './exit-commands.ts';
import { listLadderCommands } from './ladder-commands.ts';
import { NOTE_CHARS_MAX } from './limits.ts';
import { listPaymentCommands } from './payment-commands.ts';
import { refusalSchema } from './refusal-schema.ts';

const instant = () => z.iso.datetime();
const localDate = () => z.iso.date();
const note = () => z.string().check(z.maxLength(NOTE_CHARS_MAX));
/** What was said: without it a contact or an answer is evidence of nothing (DOMAIN.md §4.4). */
const words = () => note().check(z.regex(/\S/));

export const roleSchema = once(() => z.enum(ROLES));

const skippedStep = () =>
  z.strictObject({
    step: z.string().check(z.maxLength(80)),
    reason: z.enum(SKIP_REASONS),
    sentence: z.string().check(z.minLength(1), z.maxLength(500)),
  });

/** What a person asks for; the note travels as text here and is kept beside the event, which holds its hash. */
export const commandSchema = once(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('pause'),
      scope: z.array(z.enum(STOP_SCOPES)).check(z.minLength(1)),
      reviewOn: z.nullable(localDate()),
      reason: z.string().check(z.maxLength(80)),
      skips: z.array(skippedStep()),
      note: z.optional(note()),
    }),
    z.strictObject({
      kind: z.literal('resume'),
      reason: z.string().check(z.maxLength(80)),
      note: z.optional(note()),
    }),
    z.strictObject({ kind: z.literal('stay_paused'), reviewOn: localDate(), note: z.optional(note()) }),
    z.strictObject({ kind: z.literal('undo') }),
    z.strictObject({
      kind: z.literal('decline_request'),
      reason: z.string().check(z.maxLength(80)),
      note: z.optional(note()),
    }),
    z.strictObject({
      kind: z.literal('log_contact'),
      channel: z.enum(CONTACT_CHANNELS),
      at: instant(),
      note: words(),
    }),
    z.strictObject({ kind: z.literal('creator_answered'), at: instant(), note: words() }),
    z.strictObject({ kind: z.literal('evaluate') }),
    z.strictObject({ kind: z.literal('review_contract'), version: z.int() }),
    z.strictObject({
      kind: z.literal('emergency_pause'),
      trigger: z.string().check(z.maxLength(80)),
      note: z.optional(note()),
    }),
    z.strictObject({ kind: z.literal('confirm_emergency') }),
    z.strictObject({ kind: z.literal('lift_emergency'), reason: z.string().check(z.maxLength(80)) }),
    z.strictObject({
      kind: z.literal('note'),
      note: z.string().check(z.minLength(1), z.maxLength(NOTE_CHARS_MAX)),
    }),
    ...listExitCommands(),
    ...listLadderCommands(),
    ...listPaymentCommands(),
    ...listDraftCommands(),
  ]),
);
export type CommandBody = z.infer<ReturnType<typeof commandSchema>>;

export const decisionBodySchema = once(() =>
  z.strictObject({
    /** Made by the client, once per intent: a repeat returns the first answer. */
    id: z.uuid(),
    /** The version the person was looking at. */
    seenVersion: z.int(),
    command: commandSchema(),
  }),
);

const standingHeadSchema = once(() =>
  z.looseObject({
    collaborationId: z.string(),
    campaignId: z.string(),
    version: z.int(),
    at: z.string(),
    profiles: z.array(z.looseObject({ key: z.string() })),
    posts: z.array(z.string()),
  }),
);

/** Standings are written and read by our own code on both sides; the edge checks what identifies them. */
const standingSchema = once(() =>
  z.custom<Standing>().check(({ value, issues }) => {
    const head = standingHeadSchema().safeParse(value);
    issues.push(
      ...(head.error?.issues ?? []).map(({ path, message }) => ({
        code: 'custom' as const,
        path,
        message,
        input: value,
      })),
    );
  }),
);

/** One alert the member has not looked at; shown from its own instant on, which quiet hours put off. */
const alertSchema = once(() =>
  z.object({
    n: z.int(),
    collaborationId: z.string(),
    kind: z.string(),
    at: z.string(),
    showFrom: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);
export type SyncedAlert = z.infer<ReturnType<typeof alertSchema>>;

export const alertsSeenBodySchema = once(() => z.strictObject({ upTo: z.int().check(z.nonnegative()) }));
export const alertsSeenAnswerSchema = once(() => z.object({ seenUpTo: z.int() }));

export const syncAnswerSchema = once(() =>
  z.object({
    /** Send it back next time; grows with every change in the workspace. */
    cursor: z.int(),
    hasMore: z.boolean(),
    standings: z.array(standingSchema()),
    /** Collaborations that left the roster since the cursor. */
    removed: z.array(z.string()),
    member: z.object({ id: z.string(), name: z.string(), role: roleSchema() }),
    workspace: z.object({
      id: z.string(),
      name: z.string(),
      timeZone: z.string(),
      isDemo: z.boolean(),
      /** Whether one person may ask for an end and agree to it; absent from a Worker of an older version. */
      isSinglePersonTeam: z.optional(z.boolean()),
    }),
    /** All that are new to this member, newest first; absent from a Worker of an older version. */
    alerts: z.optional(z.object({ seenUpTo: z.int(), list: z.array(alertSchema()) })),
  }),
);
export type SyncAnswer = z.infer<ReturnType<typeof syncAnswerSchema>>;

export const decisionAnswerSchema = once(() =>
  z.object({
    event: z.looseObject({ id: z.string(), seq: z.int(), kind: z.string(), at: z.string() }),
    standing: standingSchema(),
    /** True when this id had been taken before: the first answer, again. */
    isRepeat: z.boolean(),
  }),
);

/** RFC 9457 problem, with our code and, for refusals, the facts. */
export const problemSchema = once(() =>
  z.looseObject({
    status: z.int(),
    code: z.string(),
    title: z.string(),
    detail: z.optional(z.string()),
    /** Absent where this version cannot read it; title and detail say it too. */
    refusal: z.catch(z.optional(refusalSchema()), undefined),
    /** For `stale`: what others did in between, oldest first, with names. */
    events: z.optional(
      z.array(z.looseObject({ seq: z.int(), kind: z.string(), at: z.string(), byName: z.string() })),
    ),
    currentVersion: z.optional(z.int()),
  }),
);
export type Problem = z.infer<ReturnType<typeof problemSchema>>;

export const tokenAnswerSchema = once(() =>
  z.object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.int(),
    refresh_token: z.string(),
  }),
);
