// A form of the creator's page as a command, or what keeps it from being one. Nothing typed is dropped on the way.
import * as z from 'zod/mini';
import { type CreatorCommandBody, creatorCommandSchema } from '../../../shared/api/creator-commands.ts';
import { NOTE_CHARS_MAX } from '../../../shared/api/limits.ts';
import { once } from '../../../shared/once.ts';
import { isWebAddress } from '../../../shared/procedure/drafts/draft-note.ts';
import { NOTICE_RESPONSES } from '../../../shared/procedure/exits/records.ts';
import { STANCES } from '../../../shared/procedure/talk/records.ts';
import { anyForm } from '../../http/validate.ts';
import type { CreatorAct } from '../../pages/creator/act-form.tsx';
import type { CreatorView } from '../../pages/creator/creator-view.ts';
import type { ActProblem } from '../../pages/creator/outcome.tsx';
import { isShownCause, isStopTrigger } from '../../pages/creator-words/shown-codes.ts';
import { toAnswers } from './answers-form.ts';
import { toBreachDraft } from './breach-form.ts';
import { type Draft, type FormFields, problemOf, toDay, tooLong, typedNote } from './creator-fields.ts';

/** Fields as they were typed; of one sent twice the last counts. */
export const formFields = once(() =>
  z.pipe(
    anyForm(),
    z.transform(
      (fields): FormFields =>
        Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : (value.at(-1) ?? ''),
          ]),
        ),
    ),
  ),
);

export type CreatorForm =
  | { ok: true; id: string; seenVersion: number; body: CreatorCommandBody }
  | { ok: false; problem: ActProblem };

const CREATOR_ACTS: readonly CreatorAct[] = [
  'answer_questions',
  'name_cause',
  'answer_cause',
  'answer_plan',
  'report_action_done',
  'answer_coaching',
  'sign_adjustment',
  'decline_adjustment',
  'respond_to_notice',
  'say_cured',
  'answer_hold',
  'accept_withdrawal',
  'wish_mutual_end',
  'agree_mutual_end',
  'ask_for_call',
  'ask_urgent_stop',
  'confirm_brief',
  'hand_in_draft',
  'dispute',
  ...(['give_end_notice', 'give_breach_notice', 'answer_cure'] as const),
  'withdraw_end_notice',
  ...(['give_pause_notice', 'end_own_pause'] as const),
];

const hidden = once(() =>
  z.object({ id: z.uuid(), seenVersion: z.coerce.number().check(z.int(), z.gte(0)) }),
);

/** "answer-plan" → answer_plan; undefined when the page has no such act. */
export function toCreatorAct(segment: string): CreatorAct | undefined {
  return CREATOR_ACTS.find((act) => act.replaceAll('_', '-') === segment);
}

export function parseCreatorForm(act: CreatorAct, fields: FormFields, view: CreatorView): CreatorForm {
  const head = z.safeParse(hidden(), fields);
  if (!head.success) return { ok: false, problem: { kind: 'other_form' } };
  const drafted = toDraft(act, fields, view);
  if ('problem' in drafted) return { ok: false, problem: drafted.problem };
  const noteText = typeof drafted.draft.note === 'string' ? drafted.draft.note : '';
  if (noteText.length > NOTE_CHARS_MAX) return { ok: false, problem: tooLong(noteText) };
  const body = z.safeParse(creatorCommandSchema(), drafted.draft);
  if (!body.success) return { ok: false, problem: { kind: 'invalid' } };
  return { ok: true, ...head.data, body: body.data };
}

function toDraft(act: CreatorAct, fields: FormFields, view: CreatorView): Draft {
  const [target = '', variant = ''] = (fields.target ?? '').split(' ');
  const note = typedNote(fields);
  switch (act) {
    case 'answer_questions':
      return toAnswers(fields, view);
    case 'name_cause':
      return isShownCause(fields.cause ?? '')
        ? { draft: { kind: act, cause: fields.cause, ...note } }
        : problemOf('empty');
    case 'answer_cause':
      return view.causes.some(({ cause }) => cause === target) &&
        STANCES.some((each) => each === fields.stance)
        ? { draft: { kind: act, cause: target, stance: fields.stance } }
        : problemOf('other_form');
    case 'answer_plan':
      return toPlanAnswer(fields, target);
    case 'report_action_done':
      return view.plan.some(({ id }) => id === target)
        ? { draft: { kind: act, actionId: target, ...note } }
        : problemOf('other_form');
    case 'answer_coaching':
      return toCardAnswer(target, variant, view);
    case 'sign_adjustment':
      return toSigned(fields, { kind: act, proposalSeq: Number(target) });
    case 'agree_mutual_end':
      return toSigned(fields, { kind: act });
    case 'respond_to_notice':
      return toResponse(fields, { target, variant, view });
    case 'answer_hold':
      return toHoldAnswer(fields, target, view);
    case 'say_cured':
      return view.cures.some(({ trigger }) => trigger === target)
        ? { draft: { kind: act, trigger: target, ...note } }
        : problemOf('other_form');
    case 'accept_withdrawal':
      return view.may.acceptWithdrawal === target
        ? { draft: { kind: act, noticeId: target } }
        : problemOf('other_form');
    case 'wish_mutual_end': {
      const on = toDay(fields.on);
      return typeof on === 'string' ? { draft: { kind: act, on, ...note } } : problemOf('day_missing');
    }
    case 'ask_for_call': {
      const on = toDay(fields.on);
      return on === undefined ? problemOf('invalid') : { draft: { kind: act, on, ...note } };
    }
    case 'ask_urgent_stop':
      return toStop(fields.trigger ?? '', note);
    case 'hand_in_draft':
      return toDraftHandedIn(fields, target, view);
    case 'confirm_brief':
      return toConfirmed({ n: Number(target), isMoreWork: variant === 'more', note }, view);
    case 'dispute':
      return 'note' in note ? { draft: { kind: act, ...note } } : problemOf('empty');
    case 'give_end_notice':
    case 'give_breach_notice':
    case 'answer_cure':
      return toBreachDraft(act, fields, { target, view });
    case 'give_pause_notice':
      return fields.agreed === 'yes' ? { draft: { kind: act, ...note } } : problemOf('check_missing');
    case 'decline_adjustment':
      return { draft: { kind: act, ...note } };
    case 'withdraw_end_notice':
    case 'end_own_pause':
      return { draft: { kind: act } };
  }
}

/** Another way asks for words. */
function toPlanAnswer(fields: FormFields, stance: string): Draft {
  const note = typedNote(fields);
  const proposedOn = toDay(fields.proposedOn);
  if (proposedOn === undefined) return problemOf('invalid');
  if (!STANCES.some((one) => one === stance)) return problemOf('other_form');
  if (stance === 'suggests_change' && !('note' in note)) return problemOf('empty');
  return { draft: { kind: 'answer_plan', stance, proposedOn, ...note } };
}

function toCardAnswer(itemId: string, variant: string, { practices }: CreatorView): Draft {
  return practices.some(({ id, isOpen }) => isOpen && id === itemId) &&
    (variant === 'take' || variant === 'leave')
    ? { draft: { kind: 'answer_coaching', itemId, isTaken: variant === 'take' } }
    : problemOf('other_form');
}

/** Agreeing needs no words; objecting says how they see it. */
function toHoldAnswer(fields: FormFields, target: string, { holds }: CreatorView): Draft {
  const { stance } = fields;
  const note = typedNote(fields);
  if (!holds.some(({ seq }) => String(seq) === target)) return problemOf('other_form');
  if (stance === 'objects' && !('note' in note)) return problemOf('empty');
  return { draft: { kind: 'answer_hold', holdSeq: Number(target), stance, ...note } };
}

function toSigned(fields: FormFields, draft: { kind: CreatorAct } & Record<string, unknown>): Draft {
  const signedName = (fields.signedName ?? '').trim();
  if (signedName === '') return problemOf('name_missing');
  if (fields.agreed !== 'yes') return problemOf('check_missing');
  return { draft: { ...draft, signedName } };
}

function toResponse(
  fields: FormFields,
  { target, variant, view }: { target: string; variant: string; view: CreatorView },
): Draft {
  const response = NOTICE_RESPONSES.find((each) => each === fields.response);
  const isTheirs = view.letters.some(({ noticeId }) => noticeId === target);
  if (!isTheirs || response === undefined || (variant !== '' && variant !== response))
    return problemOf('other_form');
  const note = typedNote(fields);
  if (response === 'agree_with_changes' && !('note' in note)) return problemOf('empty');
  return { draft: { kind: 'respond_to_notice', noticeId: target, response, ...note } };
}

/** Having read it needs no words; that it asks for more than agreed says what. */
function toConfirmed(
  { n, isMoreWork, note }: { n: number; isMoreWork: boolean; note: ReturnType<typeof typedNote> },
  { brief }: CreatorView,
): Draft {
  if (brief?.n !== n) return problemOf('other_form');
  if (isMoreWork && !('note' in note)) return problemOf('empty');
  return { draft: { kind: 'confirm_brief', briefN: n, isMoreWork, ...note } };
}

function toStop(trigger: string, note: ReturnType<typeof typedNote>): Draft {
  return {
    draft: { kind: 'ask_urgent_stop', trigger: isStopTrigger(trigger) ? trigger : 'other', ...note },
  };
}

/** A link, or words that say where the draft is. */
function toDraftHandedIn(fields: FormFields, target: string, { drafts }: CreatorView): Draft {
  const link = (fields.link ?? '').trim();
  if (!drafts.some(({ pieceId, takesDraft }) => takesDraft && pieceId === target))
    return problemOf('other_form');
  if (link !== '' && !isWebAddress(link)) return problemOf('draft_link');
  const note = typedNote(fields);
  if (link === '' && !('note' in note)) return problemOf('draft_missing');
  return { draft: { kind: 'hand_in_draft', pieceId: target, ...(link === '' ? {} : { link }), ...note } };
}
