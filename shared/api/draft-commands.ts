// What the team asks for about drafts, as bodies of the HTTP contract. The link and the words travel as text here and are
// kept beside the event, which holds their hash.
import * as z from 'zod/mini';
import { CHANGE_REASONS } from '../procedure/drafts/records.ts';
import { NOTE_CHARS_MAX } from './limits.ts';

const pieceId = () => z.string().check(z.minLength(1), z.maxLength(64));

/** Where a draft can be seen; that it is an https address is the rules' question. */
export const draftLink = () => z.optional(z.string().check(z.maxLength(500)));

/** Bodies of the commands about drafts, for the union of everything the team may ask for. */
export const listDraftCommands = () =>
  [
    z.strictObject({
      kind: z.literal('receive_draft'),
      pieceId: pieceId(),
      at: z.iso.datetime(),
      link: draftLink(),
    }),
    z.strictObject({ kind: z.literal('approve_draft'), draftSeq: z.int() }),
    z.strictObject({
      kind: z.literal('ask_changes'),
      draftSeq: z.int(),
      reason: z.enum(CHANGE_REASONS),
      note: z.optional(z.string().check(z.maxLength(NOTE_CHARS_MAX))),
    }),
    z.strictObject({ kind: z.literal('take_back_draft'), draftSeq: z.int() }),
  ] as const;
