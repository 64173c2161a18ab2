// Bodies of the ladder's commands (talk, causes, remedies, changed terms, coaching). Free text travels as `note` and is
// kept beside the event, which holds its hash.
import * as z from 'zod/mini';
import { RUNGS, SKIP_REASONS } from '../procedure/events.ts';
import { WRITTEN_LETTERS } from '../procedure/letters/written-letter.ts';
import {
  CAUSES,
  COACHING_EFFECTS,
  CONFIDENCES,
  QUESTIONS,
  REMEDIES,
  STANCES,
  TALK_LIMITS,
} from '../procedure/talk/records.ts';
import { NOTE_CHARS_MAX } from './limits.ts';

const TIERS_MAX = 20;
const PIECES_MAX = 200;

const id = () => z.string().check(z.minLength(1), z.maxLength(64));
const code = () => z.string().check(z.minLength(1), z.maxLength(80));
const localDate = () => z.iso.date();
const note = () => z.string().check(z.maxLength(NOTE_CHARS_MAX));
const noted = () => ({ note: z.optional(note()) });
const amountMinor = () => z.int().check(z.nonnegative());
const optionalAmountMinor = () => z.nullable(amountMinor());

/** In what words a letter goes out; shared by every command that writes one. */
export const letterChoice = () => ({
  language: z.string().check(z.minLength(2), z.maxLength(35)),
  tone: z.enum(['warm', 'neutral', 'formal']),
  channel: z.string().check(z.minLength(1), z.maxLength(40)),
  address: z.nullable(z.string().check(z.maxLength(320))),
});

const cause = () =>
  z.strictObject({
    code: z.enum(CAUSES),
    confidence: z.enum(CONFIDENCES),
    evidence: z.array(code()).check(z.maxLength(TALK_LIMITS.evidence)),
  });

const action = () =>
  z.strictObject({
    id: id(),
    kind: z.enum(['change', 'make_good']),
    remedy: z.enum(REMEDIES),
    owner: z.enum(['brand', 'creator']),
    cause: z.nullable(z.enum(CAUSES)),
    deliverableId: z.nullable(id()),
    kpi: code(),
    targetBps: z.int(),
    expectedUnits: z.nullable(z.number().check(z.nonnegative())),
    dueOn: localDate(),
    reviewOn: localDate(),
    costMinor: amountMinor(),
  });

const pay = () =>
  z.strictObject({
    kpi: code(),
    pieceIds: z.nullable(z.array(id()).check(z.maxLength(PIECES_MAX))),
    baseMinor: amountMinor(),
    tiers: z
      .array(z.strictObject({ fromUnits: z.number().check(z.nonnegative()), rateMinor: amountMinor() }))
      .check(z.maxLength(TIERS_MAX)),
    bonuses: z.optional(
      z
        .array(z.strictObject({ atUnits: z.number().check(z.nonnegative()), amountMinor: amountMinor() }))
        .check(z.maxLength(TIERS_MAX)),
    ),
    per: z.number().check(z.positive()),
    mode: z.enum(['marginal', 'cliff']),
    floorMinor: optionalAmountMinor(),
    variableCapMinor: optionalAmountMinor(),
    totalCapMinor: optionalAmountMinor(),
    counts: z.enum(['organic', 'paid', 'both']),
    sourceOfTruth: z.enum(['brand', 'creator', 'network']),
    measurementWindowDays: z.int().check(z.nonnegative()),
    holdDays: z.int().check(z.nonnegative()),
    onEarlyEnd: z.enum(['settle_at_effective', 'run_out', 'floor_prorata']),
    applies: z.optional(z.enum(['each_piece', 'together'])),
    unitDefinition: z.optional(z.string().check(z.maxLength(500))),
    suppliedWithinDays: z.optional(z.int().check(z.nonnegative())),
    invalidUnits: z.optional(z.enum(['excluded', 'counted'])),
    baseDueDays: z.optional(z.int().check(z.nonnegative())),
    disputeDays: z.optional(z.int().check(z.nonnegative())),
  });

const proposal = () =>
  z.strictObject({
    pieceIds: z.array(id()).check(z.minLength(1), z.maxLength(PIECES_MAX)),
    pay: pay(),
    effectiveFrom: z.iso.datetime(),
    oldFeeMinor: amountMinor(),
    currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
    /** A code, like every reason in the log; more words go into the note. */
    lowBaseReason: z.nullable(code()),
  });

/** One body per command of the ladder, to be merged into the union of all commands. */
export const listLadderCommands = () =>
  [
    z.strictObject({
      kind: z.literal('write_to_creator'),
      letter: z.enum(WRITTEN_LETTERS),
      questions: z.array(z.enum(QUESTIONS)).check(z.maxLength(QUESTIONS.length)),
      deliverableId: z.optional(id()),
      briefN: z.optional(z.int().check(z.positive())),
      holdSeq: z.optional(z.int().check(z.positive())),
      draftAnswerSeq: z.optional(z.int().check(z.positive())),
      pauseSeq: z.optional(z.int().check(z.positive())),
      ...letterChoice(),
      ...noted(),
    }),
    z.strictObject({ kind: z.literal('dismiss'), reason: code(), ...noted() }),
    z.strictObject({ kind: z.literal('resolve'), reason: code(), ...noted() }),
    z.strictObject({
      kind: z.literal('diagnose'),
      causes: z.array(cause()).check(z.minLength(1), z.maxLength(TALK_LIMITS.causes)),
      ...noted(),
    }),
    z.strictObject({
      kind: z.literal('plan_remedy'),
      actions: z.array(action()).check(z.minLength(1), z.maxLength(TALK_LIMITS.actionsAtOnce)),
      ...noted(),
    }),
    z.strictObject({
      kind: z.literal('log_plan_answer'),
      stance: z.enum(STANCES),
      note: z.string().check(z.minLength(1), z.maxLength(NOTE_CHARS_MAX)),
    }),
    z.strictObject({ kind: z.literal('action_done'), actionId: id(), ...noted() }),
    z.strictObject({
      kind: z.literal('review_action'),
      actionId: id(),
      outcome: z.enum(['reached', 'missed', 'not_measurable', 'dropped']),
      units: z.optional(z.nullable(z.number())),
    }),
    z.strictObject({
      kind: z.literal('postpone_review'),
      actionId: id(),
      reviewOn: localDate(),
      note: z.string().check(z.minLength(1), z.maxLength(NOTE_CHARS_MAX)),
    }),
    z.strictObject({ kind: z.literal('recover') }),
    z.strictObject({
      kind: z.literal('skip_step'),
      step: z.enum(RUNGS),
      reason: z.enum(SKIP_REASONS),
      note: z.string().check(z.minLength(1), z.maxLength(NOTE_CHARS_MAX)),
    }),
    z.strictObject({ kind: z.literal('propose_adjustment'), proposal: proposal(), ...noted() }),
    z.strictObject({ kind: z.literal('withdraw_proposal'), reason: code() }),
    z.strictObject({
      kind: z.literal('start_coaching'),
      items: z
        .array(z.strictObject({ id: id(), card: code(), kpi: code(), reviewOn: z.optional(localDate()) }))
        .check(z.minLength(1), z.maxLength(TALK_LIMITS.coaching)),
      ...noted(),
    }),
    z.strictObject({
      kind: z.literal('session_done'),
      itemIds: z.array(id()).check(z.minLength(1), z.maxLength(TALK_LIMITS.coaching)),
      reviewOn: z.optional(localDate()),
      ...noted(),
    }),
    z.strictObject({
      kind: z.literal('log_coaching_answer'),
      itemId: id(),
      isTaken: z.boolean(),
      ...noted(),
    }),
    z.strictObject({
      kind: z.literal('review_coaching'),
      itemId: id(),
      effect: z.enum(COACHING_EFFECTS),
      ...noted(),
    }),
    z.strictObject({
      kind: z.literal('answer_wish'),
      wishSeq: z.int(),
      reason: code(),
      deliverableId: z.optional(id()),
      actionId: z.optional(id()),
      ...noted(),
    }),
  ] as const;
