// What the creator asks for on their own page (DOMAIN.md §4.2). A union of its own: the team's endpoint accepts none of it,
// and the creator's accepts nothing else.
import * as z from 'zod/mini';
import { once } from '../once.ts';
import { NOTICE_RESPONSES } from '../procedure/exits/records.ts';
import { CAUSES, QUESTIONS, STANCES } from '../procedure/talk/records.ts';
import { draftLink } from './draft-commands.ts';
import { NOTE_CHARS_MAX } from './limits.ts';

const note = () => z.optional(z.string().check(z.maxLength(NOTE_CHARS_MAX)));
const id = () => z.string().check(z.minLength(1), z.maxLength(64));
const signedName = () => z.string().check(z.minLength(1), z.maxLength(200));
const localDate = () => z.iso.date();
const day = () => z.nullable(localDate());
const trigger = () => z.string().check(z.minLength(1), z.maxLength(80));
const stance = () => z.enum(STANCES);

/** Bodies of the creator's commands. A signed name is kept in the note beside the event, never in the event. */
export const creatorCommandSchema = once(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('answer_questions'),
      answered: z.array(z.enum(QUESTIONS)).check(z.maxLength(QUESTIONS.length)),
      feel: z.nullable(z.int().check(z.gte(1), z.lte(5))),
      unavailable: z.nullable(z.strictObject({ from: localDate(), to: localDate(), isPrivate: z.boolean() })),
      proposedOn: day(),
      note: note(),
    }),
    z.strictObject({ kind: z.literal('name_cause'), cause: z.enum(CAUSES), note: note() }),
    z.strictObject({ kind: z.literal('answer_cause'), cause: z.enum(CAUSES), stance: stance() }),
    z.strictObject({ kind: z.literal('answer_plan'), stance: stance(), proposedOn: day(), note: note() }),
    z.strictObject({ kind: z.literal('report_action_done'), actionId: id(), note: note() }),
    z.strictObject({ kind: z.literal('answer_coaching'), itemId: id(), isTaken: z.boolean(), note: note() }),
    z.strictObject({ kind: z.literal('sign_adjustment'), signedName: signedName(), proposalSeq: z.int() }),
    z.strictObject({ kind: z.literal('decline_adjustment'), note: note() }),
    z.strictObject({
      kind: z.literal('respond_to_notice'),
      noticeId: id(),
      response: z.enum(NOTICE_RESPONSES),
      note: note(),
    }),
    z.strictObject({
      kind: z.literal('answer_hold'),
      holdSeq: z.int(),
      stance: z.enum(['agrees', 'objects']),
      note: note(),
    }),
    z.strictObject({ kind: z.literal('say_cured'), trigger: trigger(), note: note() }),
    z.strictObject({ kind: z.literal('accept_withdrawal'), noticeId: id() }),
    z.strictObject({ kind: z.literal('wish_mutual_end'), on: localDate(), note: note() }),
    z.strictObject({ kind: z.literal('agree_mutual_end'), signedName: signedName() }),
    z.strictObject({ kind: z.literal('ask_for_call'), on: day(), note: note() }),
    z.strictObject({
      kind: z.literal('ask_urgent_stop'),
      trigger: z.enum(['harassment', 'product_danger', 'hijacked_account', 'other']),
      note: note(),
    }),
    z.strictObject({
      kind: z.literal('confirm_brief'),
      briefN: z.int(),
      isMoreWork: z.boolean(),
      note: note(),
    }),
    z.strictObject({ kind: z.literal('hand_in_draft'), pieceId: id(), link: draftLink(), note: note() }),
    z.strictObject({ kind: z.literal('dispute'), note: note() }),
    z.strictObject({ kind: z.literal('give_end_notice'), trigger: z.optional(trigger()), note: note() }),
    z.strictObject({ kind: z.literal('give_breach_notice'), trigger: trigger(), since: day(), note: note() }),
    z.strictObject({
      kind: z.literal('answer_cure'),
      trigger: trigger(),
      isCured: z.boolean(),
      note: note(),
    }),
    z.strictObject({ kind: z.literal('withdraw_end_notice') }),
    z.strictObject({ kind: z.literal('give_pause_notice'), note: note() }),
    z.strictObject({ kind: z.literal('end_own_pause') }),
  ]),
);
export type CreatorCommandBody = z.infer<ReturnType<typeof creatorCommandSchema>>;
