// The creator's forms about an end and about what the brand broke, as commands.
import type { CreatorView } from '../../pages/creator/creator-view.ts';
import { type Draft, type FormFields, problemOf, toDay, typedNote } from './creator-fields.ts';

type BreachAct = 'give_end_notice' | 'give_breach_notice' | 'answer_cure';

/** An end for a breach names it and says what happened; one without a reason needs no words. */
export function toBreachDraft(
  act: BreachAct,
  fields: FormFields,
  { target, view: { breaches } }: { target: string; view: CreatorView },
): Draft {
  const note = typedNote(fields);
  const { trigger = '' } = fields;
  if (act === 'answer_cure')
    return toAnswer(fields, breaches.given.some((one) => one.trigger === target) ? target : '');
  const isPlainEnd = act === 'give_end_notice' && target === '';
  if (!isPlainEnd && (trigger === '' || !('note' in note))) return problemOf('empty');
  if (fields.agreed !== 'yes') return problemOf('check_missing');
  if (isPlainEnd) return { draft: { kind: act, ...note } };
  if (act === 'give_end_notice') return { draft: { kind: act, trigger, ...note } };
  const since = toDay(fields.since);
  return since === undefined ? problemOf('invalid') : { draft: { kind: act, trigger, since, ...note } };
}

/** Accepting needs no words; objecting says what is still open. */
function toAnswer(fields: FormFields, trigger: string): Draft {
  const note = typedNote(fields);
  const { answer } = fields;
  if (trigger === '' || (answer !== 'cured' && answer !== 'open')) return problemOf('other_form');
  if (answer === 'open' && !('note' in note)) return problemOf('empty');
  return { draft: { kind: 'answer_cure', trigger, isCured: answer === 'cured', ...note } };
}
