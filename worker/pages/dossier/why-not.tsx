// Where a form would stand that this person cannot use now: the rule's own reason, in words, never an empty place.
import type { ActKind } from '../../../shared/procedure/guide/guide-step.ts';
import { askForAct } from '../../../shared/procedure/guide/possible-acts.ts';
import { NOTHING_SENT } from '../../../shared/ui/describe-refusal.ts';
import { describeGuideRefusal } from '../../../shared/ui/guide-words/refusal-words.ts';
import { describeWait } from '../../../shared/ui/guide-words/step-words.ts';
import type { Dossier } from './dossier.ts';

/** What has to pass first, by the state the case is in. */
const FIRST: Record<string, string> = {
  draft: 'Nothing is agreed with the creator yet.',
  invited: 'Nothing is agreed with the creator yet.',
  negotiating: 'Nothing is agreed with the creator yet.',
  pause_pending: 'A pause notice is under way. Wait until it takes effect, or take it back first.',
  paused: 'It is paused. Go on first.',
  emergency_paused: 'An emergency stop is in force. Confirm it or lift it first.',
  resume_pending: 'Going on is under way. Wait until it takes effect.',
  end_review: 'An end was asked for. Decide on it or take the request back first.',
  ending: 'An end notice is running.',
  completed: 'It is over.',
  ended: 'It is over.',
  closed: 'It is over.',
};

export function WhyNot({ dossier, act }: { dossier: Dossier; act: ActKind }) {
  const { standing, session, now } = dossier;
  const answer = askForAct(act, standing, { ...session, now });
  if (answer.is === 'possible') return null;
  const lines =
    answer.is === 'nothing' ? [describeWait('NOTHING_UNSTARTED')] : toLines(answer.refusal, dossier);
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

function toLines(
  refusal: Extract<ReturnType<typeof askForAct>, { is: 'refused' }>['refusal'],
  { standing, session }: Dossier,
): string[] {
  if (refusal.reason === 'not_possible_now' && FIRST[refusal.state] !== undefined)
    return [FIRST[refusal.state] ?? ''];
  if (refusal.reason === 'role')
    return [`${refusal.needs === 'owner' ? 'An owner' : `A ${refusal.needs}`} decides this.`];
  if (refusal.reason === 'steps_missing') return refusal.missing.map(describeWait);
  // Nobody has tried anything here, so nothing needs to be said to be unchanged.
  return describeGuideRefusal(refusal, standing, session)
    .lines.map((line) => line.replace(NOTHING_SENT, '').trim())
    .filter(Boolean);
}
