// The edge that parses messages: one schema per question, made when it is first asked. The background starts often, and
// most starts hear one of them.
import * as z from 'zod/mini';
import { NOTE_CHARS_MAX } from '../../shared/api/limits.ts';
import { STOP_SCOPES } from '../../shared/procedure/events.ts';
import type { Input, MessageName } from '../messages.ts';

const id = () => z.string().check(z.minLength(1), z.maxLength(64));
const locale = () => z.string().check(z.maxLength(40));
const text = () => z.string().check(z.maxLength(500));
const instant = () => z.iso.datetime();
const noted = () => ({ note: z.optional(z.string().check(z.maxLength(NOTE_CHARS_MAX))) });
const nothing = z.lazy(() => z.strictObject({}));

const simpleActs = () =>
  [
    z.strictObject({ kind: z.literal('evaluate') }),
    z.strictObject({ kind: z.literal('review_contract'), version: z.int() }),
    z.strictObject({ kind: z.literal('log_contact'), channel: text(), at: instant(), ...noted() }),
    z.strictObject({ kind: z.literal('creator_answered'), at: instant(), ...noted() }),
    z.strictObject({ kind: z.literal('dismiss'), reason: text(), ...noted() }),
    z.strictObject({ kind: z.literal('resolve'), reason: text(), ...noted() }),
    z.strictObject({ kind: z.literal('recover') }),
    z.strictObject({ kind: z.literal('action_done'), actionId: id(), ...noted() }),
    z.strictObject({ kind: z.literal('withdraw_request'), reason: text() }),
    z.strictObject({ kind: z.literal('emergency_pause'), trigger: text(), ...noted() }),
    z.strictObject({ kind: z.literal('confirm_emergency') }),
    z.strictObject({ kind: z.literal('lift_emergency'), reason: text() }),
  ] as const;

const request = z.lazy(() =>
  z.discriminatedUnion('kind', [
    ...simpleActs(),
    z.strictObject({
      kind: z.literal('pause'),
      scope: z.array(z.enum(STOP_SCOPES)).check(z.minLength(1)),
      reviewOn: z.nullable(z.iso.date()),
      reason: text(),
      skips: z.array(z.strictObject({ step: text(), reason: text(), sentence: text() })),
    }),
    z.strictObject({ kind: z.literal('resume'), reason: text() }),
    z.strictObject({ kind: z.literal('undo') }),
  ]),
);

const settings = z.lazy(() =>
  z.partial(
    z.strictObject({
      networks: z.strictObject({
        instagram: z.boolean(),
        tiktok: z.boolean(),
        youtube: z.boolean(),
        x: z.boolean(),
      }),
      theme: z.enum(['system', 'light', 'dark']),
      chip: z.enum(['chip', 'dot', 'nothing']),
      isHidden: z.boolean(),
    }),
  ),
);

const INPUTS = {
  'overlay/lookup': z.lazy(() =>
    z.strictObject({ url: z.string().check(z.maxLength(4_096)), locale: locale() }),
  ),
  'overlay/open': z.lazy(() =>
    z.strictObject({ target: z.enum(['dossier', 'report', 'decide', 'step']), collaborationId: id() }),
  ),
  'surface/open': z.lazy(() =>
    z.strictObject({
      target: z.enum(['dossier', 'report', 'decide', 'step', 'desk', 'options']),
      collaborationId: z.nullable(id()),
    }),
  ),
  'popup/view': z.lazy(() => z.strictObject({ locale: locale() })),
  'popup/refresh': z.lazy(() => z.strictObject({ locale: locale() })),
  'panel/view': z.lazy(() => z.strictObject({ collaborationId: id(), locale: locale() })),
  'panel/focus': nothing,
  'decision/submit': z.lazy(() =>
    z.strictObject({
      collaborationId: id(),
      request,
      seenVersion: z.int(),
      idempotencyKey: z.uuid(),
      locale: locale(),
    }),
  ),
  'draft/send': z.lazy(() => z.strictObject({ collaborationId: id(), draftId: z.uuid(), locale: locale() })),
  'draft/discard': z.lazy(() => z.strictObject({ draftId: z.uuid() })),
  'alerts/see': z.lazy(() => z.strictObject({ upTo: z.int().check(z.nonnegative()) })),
  'connection/state': nothing,
  'connection/connect': z.lazy(() => z.strictObject({ server: text() })),
  'connection/sign-out': nothing,
  'settings/read': nothing,
  'settings/write': settings,
  'store/summary': nothing,
  'store/clear': nothing,
} as const satisfies Record<MessageName, z.ZodMiniType>;

/** Null when the input has the wrong shape. */
export function parseInput<N extends MessageName>(name: N, input: unknown): Input<N> | null {
  const parsed = INPUTS[name].safeParse(input);
  // The schema of this very message has just accepted it.
  return parsed.success ? (parsed.data as Input<N>) : null;
}
