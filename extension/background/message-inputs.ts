// The edge that parses messages: one schema per question, made when it is first asked. The background starts often, and
// most starts hear one of them.
import * as z from 'zod/mini';
import { NOTE_CHARS_MAX } from '../../shared/api/limits.ts';
import { once } from '../../shared/once.ts';
import { STOP_SCOPES } from '../../shared/procedure/events.ts';
import { COACHING_EFFECTS, STANCES } from '../../shared/procedure/talk/records.ts';
import type { Input, MessageName } from '../messages.ts';

const id = () => z.string().check(z.minLength(1), z.maxLength(64));
const locale = () => z.string().check(z.maxLength(40));
const text = () => z.string().check(z.maxLength(500));
const instant = () => z.iso.datetime();
const noted = () => ({ note: z.optional(z.string().check(z.maxLength(NOTE_CHARS_MAX))) });
const nothing = once(() => z.strictObject({}));

const simpleActs = () =>
  [
    z.strictObject({ kind: z.literal('evaluate') }),
    z.strictObject({ kind: z.literal('review_contract'), version: z.int() }),
    z.strictObject({ kind: z.literal('log_contact'), channel: text(), at: instant(), ...noted() }),
    z.strictObject({ kind: z.literal('creator_answered'), at: instant(), ...noted() }),
    z.strictObject({ kind: z.literal('dismiss'), reason: text(), ...noted() }),
    z.strictObject({ kind: z.literal('resolve'), reason: text(), ...noted() }),
    z.strictObject({ kind: z.literal('recover') }),
    z.strictObject({ kind: z.literal('log_plan_answer'), stance: z.enum(STANCES), ...noted() }),
    z.strictObject({ kind: z.literal('action_done'), actionId: id(), ...noted() }),
    z.strictObject({
      kind: z.literal('postpone_review'),
      actionId: id(),
      reviewOn: text(),
      ...noted(),
    }),
    z.strictObject({
      kind: z.literal('review_action'),
      actionId: id(),
      outcome: z.enum(['reached', 'missed', 'not_measurable', 'dropped']),
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
    z.strictObject({ kind: z.literal('withdraw_request'), reason: text() }),
    z.strictObject({ kind: z.literal('decline_request'), reason: text(), ...noted() }),
    z.strictObject({ kind: z.literal('stay_paused'), reviewOn: text(), ...noted() }),
    z.strictObject({ kind: z.literal('approve_draft'), draftSeq: z.int() }),
    z.strictObject({ kind: z.literal('ask_changes'), draftSeq: z.int(), reason: text(), ...noted() }),
    z.strictObject({ kind: z.literal('take_back_draft'), draftSeq: z.int() }),
    z.strictObject({ kind: z.literal('emergency_pause'), trigger: text(), ...noted() }),
    z.strictObject({ kind: z.literal('confirm_emergency') }),
    z.strictObject({ kind: z.literal('lift_emergency'), reason: text() }),
  ] as const;

const request = once(() =>
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

const settings = once(() =>
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
  'overlay/lookup': once(() =>
    z.strictObject({ url: z.string().check(z.maxLength(4_096)), locale: locale() }),
  ),
  'overlay/open': once(() =>
    z.strictObject({ target: z.enum(['dossier', 'report', 'decide', 'step']), collaborationId: id() }),
  ),
  'surface/open': once(() =>
    z.strictObject({
      target: z.enum(['dossier', 'report', 'decide', 'step', 'desk', 'options']),
      collaborationId: z.nullable(id()),
    }),
  ),
  'popup/view': once(() => z.strictObject({ locale: locale() })),
  'popup/refresh': once(() => z.strictObject({ locale: locale() })),
  'pause/cost': once(() => z.strictObject({ collaborationId: id(), on: z.iso.date(), locale: locale() })),
  'panel/view': once(() => z.strictObject({ collaborationId: id(), locale: locale() })),
  'panel/focus': nothing,
  'decision/submit': once(() =>
    z.strictObject({
      collaborationId: id(),
      request: request(),
      seenVersion: z.int(),
      idempotencyKey: z.uuid(),
      locale: locale(),
    }),
  ),
  'draft/send': once(() => z.strictObject({ draftId: z.uuid(), locale: locale() })),
  'draft/discard': once(() => z.strictObject({ draftId: z.uuid() })),
  'alerts/see': once(() => z.strictObject({ upTo: z.int().check(z.nonnegative()) })),
  'connection/state': nothing,
  'connection/connect': once(() => z.strictObject({ server: text() })),
  'connection/sign-out': nothing,
  'settings/read': nothing,
  'settings/write': settings,
  'store/summary': nothing,
  'store/clear': nothing,
} as const satisfies Record<MessageName, () => z.ZodMiniType>;

/** Null when the input has the wrong shape. */
export function parseInput<N extends MessageName>(name: N, input: unknown): Input<N> | null {
  const parsed = INPUTS[name]().safeParse(input);
  // The schema of this very message has just accepted it.
  return parsed.success ? (parsed.data as Input<N>) : null;
}
