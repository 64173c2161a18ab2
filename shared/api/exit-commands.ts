// What the team asks for on the way out (DOMAIN.md §3.4, §4.3), as bodies of the HTTP contract. The note travels as text
// here and is kept beside the event, which holds its hash.

import * as z from 'zod/mini';
import { END_ROUTES, REASON_CATEGORIES } from '../contract/facts/end-routes.ts';
import { SKIP_REASONS } from '../procedure/events.ts';
import { END_REASONS, PROOF_GRADE_MAX } from '../procedure/exits/records.ts';
import { letterChoice } from './ladder-commands.ts';
import { NOTE_CHARS_MAX } from './limits.ts';

const note = () => z.optional(z.string().check(z.maxLength(NOTE_CHARS_MAX)));
const code = () => z.string().check(z.minLength(1), z.maxLength(80));
const id = () => z.string().check(z.minLength(1), z.maxLength(64));
const sha256 = () => z.string().check(z.regex(/^[0-9a-f]{64}$/));
const instant = () => z.iso.datetime();
const localDate = () => z.iso.date();

const skippedStep = () =>
  z.strictObject({
    step: z.string().check(z.maxLength(80)),
    reason: z.enum(SKIP_REASONS),
    sentence: z.string().check(z.minLength(1), z.maxLength(500)),
  });

/** Bodies of the exit's commands, for the union of everything the team may ask for. */
export const listExitCommands = () =>
  [
    z.strictObject({
      kind: z.literal('request_end'),
      route: z.enum(END_ROUTES),
      reason: z.enum(END_REASONS),
      category: z.enum(REASON_CATEGORIES),
      trigger: z.nullable(code()),
      since: z.optional(z.nullable(instant())),
      note: note(),
    }),
    z.strictObject({ kind: z.literal('withdraw_request'), reason: code() }),
    z.strictObject({
      kind: z.literal('issue_end_notice'),
      skips: z.array(skippedStep()).check(z.maxLength(5)),
      isAddressConfirmed: z.boolean(),
      isPlatformStepDone: z.boolean(),
      ...letterChoice(),
      note: note(),
    }),
    z.strictObject({ kind: z.literal('propose_mutual_end'), on: localDate(), note: note() }),
    z.strictObject({ kind: z.literal('sign_mutual_end') }),
    z.strictObject({
      kind: z.literal('log_creator_end'),
      route: z.enum(['convenience', 'cause', 'pause_timeout', 'force_majeure']),
      sentAt: instant(),
      channel: z.string().check(z.minLength(1), z.maxLength(40)),
      trigger: z.optional(z.nullable(code())),
      since: z.optional(z.nullable(instant())),
      isAccepted: z.optional(z.boolean()),
      note: note(),
    }),
    z.strictObject({
      kind: z.literal('log_creator_pause'),
      sentAt: instant(),
      channel: z.string().check(z.minLength(1), z.maxLength(40)),
      note: note(),
    }),
    z.strictObject({ kind: z.literal('log_creator_resume'), note: note() }),
    z.strictObject({
      kind: z.literal('log_creator_breach'),
      trigger: code(),
      since: z.optional(z.nullable(localDate())),
      sentAt: instant(),
      channel: z.string().check(z.minLength(1), z.maxLength(40)),
      note: note(),
    }),
    z.strictObject({ kind: z.literal('report_cure'), trigger: code(), note: note() }),
    z.strictObject({
      kind: z.literal('log_cure_answer'),
      trigger: code(),
      isCured: z.boolean(),
      note: note(),
    }),
    z.strictObject({
      kind: z.literal('issue_breach_notice'),
      trigger: code(),
      isAddressConfirmed: z.optional(z.boolean()),
      ...letterChoice(),
      note: note(),
    }),
    z.strictObject({ kind: z.literal('settle_breach'), trigger: code(), isCured: z.boolean(), note: note() }),
    z.strictObject({
      kind: z.literal('record_proof'),
      noticeId: id(),
      grade: z.int().check(z.gte(1), z.lte(PROOF_GRADE_MAX)),
      at: instant(),
      evidenceSha256: z.nullable(sha256()),
    }),
    z.strictObject({ kind: z.literal('record_bounce'), noticeId: id() }),
    z.strictObject({ kind: z.literal('renew_notice'), noticeId: id(), channel: z.optional(code()) }),
    z.strictObject({ kind: z.literal('accept_creator_withdrawal') }),
    z.strictObject({ kind: z.literal('offer_withdrawal') }),
    z.strictObject({ kind: z.literal('raise_dispute'), note: note() }),
    z.strictObject({ kind: z.literal('settle_dispute'), reason: code(), note: note() }),
    z.strictObject({ kind: z.literal('complete') }),
    z.strictObject({
      kind: z.literal('close'),
      paidOn: z.nullable(localDate()),
      checks: z.array(code()).check(z.maxLength(10)),
      note: note(),
    }),
  ] as const;
