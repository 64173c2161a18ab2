// The edge that parses messages: one schema per question.
import * as z from 'zod/mini';
import { STOP_SCOPES } from '../../shared/procedure/events.ts';
import type { Input, MessageName } from '../messages.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const locale = z.string().check(z.maxLength(40));
const text = z.string().check(z.maxLength(500));
const nothing = z.strictObject({});
const place = z.enum(['dossier', 'report', 'decide']);

const request = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pause'),
    scope: z.array(z.enum(STOP_SCOPES)).check(z.minLength(1)),
    reviewOn: z.nullable(z.iso.date()),
    reason: text,
    skips: z.array(z.strictObject({ step: text, reason: text, sentence: text })),
  }),
  z.strictObject({ kind: z.literal('resume'), reason: text }),
  z.strictObject({ kind: z.literal('undo') }),
]);

const settings = z.strictObject({
  networks: z.strictObject({
    instagram: z.boolean(),
    tiktok: z.boolean(),
    youtube: z.boolean(),
    x: z.boolean(),
  }),
  theme: z.enum(['system', 'light', 'dark']),
  chip: z.enum(['chip', 'dot', 'nothing']),
  isHidden: z.boolean(),
});

const INPUTS = {
  'overlay/lookup': z.strictObject({ url: z.string().check(z.maxLength(4_096)), locale }),
  'overlay/open': z.strictObject({ target: place, collaborationId: id }),
  'surface/open': z.strictObject({
    target: z.enum(['dossier', 'report', 'decide', 'desk', 'options']),
    collaborationId: z.nullable(id),
  }),
  'popup/view': z.strictObject({ locale }),
  'popup/refresh': z.strictObject({ locale }),
  'panel/view': z.strictObject({ collaborationId: id, locale }),
  'panel/focus': nothing,
  'decision/submit': z.strictObject({
    collaborationId: id,
    request,
    seenVersion: z.int(),
    idempotencyKey: z.uuid(),
    locale,
  }),
  'draft/send': z.strictObject({ collaborationId: id, draftId: z.uuid(), locale }),
  'draft/discard': z.strictObject({ draftId: z.uuid() }),
  'connection/state': nothing,
  'connection/connect': z.strictObject({ server: z.string().check(z.maxLength(500)) }),
  'connection/sign-out': nothing,
  'settings/read': nothing,
  'settings/write': z.partial(settings),
  'store/summary': nothing,
  'store/clear': nothing,
} as const satisfies Record<MessageName, z.ZodMiniType>;

/** Null when the input has the wrong shape. */
export function parseInput<N extends MessageName>(name: N, input: unknown): Input<N> | null {
  const parsed = INPUTS[name].safeParse(input);
  // The schema of this very message has just accepted it.
  return parsed.success ? (parsed.data as Input<N>) : null;
}
