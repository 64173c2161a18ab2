// Where a form would stand that this person cannot use now: the rule's own reason, in words, never an empty place.
import type { Rung } from '../../../shared/procedure/events.ts';
import type { ActKind } from '../../../shared/procedure/guide/guide-step.ts';
import { askForAct } from '../../../shared/procedure/guide/possible-acts.ts';
import { NOTHING_SENT } from '../../../shared/ui/describe-refusal.ts';
import { actAddress, missingStepPlace } from '../../../shared/ui/guide-words/act-places.ts';
import { describeGuideRefusal } from '../../../shared/ui/guide-words/refusal-words.ts';
import { ACT_WORDS, describeWait } from '../../../shared/ui/guide-words/step-words.ts';
import { nameTerm } from '../../../shared/ui/guide-words/term-words.ts';
import type { Dossier } from './dossier.ts';
import { pathOf } from './dossier.ts';

/** What has to pass first, by the state the case is in. */
const FIRST: Record<string, string> = {
  draft: 'Nothing is agreed with the creator yet.',
  invited: 'Nothing is agreed with the creator yet.',
  negotiating: 'Nothing is agreed with the creator yet.',
  pause_pending: 'A pause notice is under way. Wait until it takes effect, or take it back first.',
  paused: 'It is paused. Go on first.',
  emergency_paused: 'An emergency stop is in force. Confirm it or lift it first.',
  resume_pending: 'Notice of going on is under way. Wait until it takes effect, or take it back first.',
  end_review: 'An end was asked for. Decide on it or take the request back first.',
  ending: 'It is ending already.',
  completed: 'It is over.',
  ended: 'It is over.',
  closed: 'It is over.',
};

/** The rung that an act begins, where what it waits for is a rung below. */
const RUNG_OF: Partial<Record<ActKind, Rung>> = { propose_adjustment: 'adjust', start_coaching: 'coach' };

export function WhyNot({ dossier, act }: { dossier: Dossier; act: ActKind }) {
  const { standing, session, now } = dossier;
  const answer = askForAct(act, standing, { ...session, now });
  if (answer.is === 'possible') return null;
  const lines =
    answer.is === 'nothing' ? [describeWait('NOTHING_UNSTARTED')] : toLines(answer.refusal, { act, dossier });
  const areTermsOpen = answer.is === 'refused' && answer.refusal.reason === 'terms_unknown';
  const ways = areTermsOpen ? listWaysWithoutTerms(dossier, act) : listWays(dossier, act);
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {ways.length > 0 && (
        <p class="guide-acts">
          {ways.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

type Way = { href: string; label: string };

/** Where the terms are filled in, and what of a stop needs none. */
function listWaysWithoutTerms(dossier: Dossier, act: ActKind): Way[] {
  if (!dossier.mayEdit) return [];
  const mayStop = act === 'emergency_pause' && dossier.guide.acts.includes('pause');
  return [
    { href: pathOf(dossier, '/terms'), label: 'Fill in the contract’s terms' },
    ...(mayStop
      ? [{ href: `${pathOf(dossier)}#pause`, label: 'Stop what is ours: links, ads, messages' }]
      : []),
  ];
}

/** Where what comes first is done, by who may do it now. */
function listWays(dossier: Dossier, act: ActKind): Way[] {
  const { guide, mayEdit } = dossier;
  const step = guide.ladder.find(({ id }) => RUNG_OF[act] === id);
  if (!mayEdit || step === undefined) return [];
  const skip = step.acts.includes('skip_step') ? (['skip_step'] as const) : [];
  const first = step.missing.flatMap((code) => missingStepPlace(code)?.act ?? []);
  return [...first.filter((one) => guide.acts.includes(one)), ...skip].flatMap((one) => {
    const [address, label] = [actAddress(one, step), ACT_WORDS[one]];
    return address === undefined || label === undefined ? [] : [{ href: pathOf(dossier, address), label }];
  });
}

function toLines(
  refusal: Extract<ReturnType<typeof askForAct>, { is: 'refused' }>['refusal'],
  { act, dossier: { standing, session, guide } }: { act: ActKind; dossier: Dossier },
): string[] {
  const step = guide.ladder.find(({ id }) => RUNG_OF[act] === id);
  // What a rung waits for is said as on the list of steps; only where it is the state itself, its own words follow.
  const waits = (step?.missing ?? []).filter((code) => !code.startsWith('STATE:'));
  if (refusal.reason === 'not_possible_now' && waits.length > 0) return waits.map(describeWait);
  if (refusal.reason === 'not_possible_now' && FIRST[refusal.state] !== undefined)
    return [FIRST[refusal.state] ?? ''];
  if (refusal.reason === 'role')
    return [`${refusal.needs === 'owner' ? 'An owner' : `A ${refusal.needs}`} decides this.`];
  if (refusal.reason === 'steps_missing') return refusal.missing.map(describeWait);
  if (refusal.reason === 'terms_unknown')
    return [`Not known yet: ${refusal.terms.map(nameTerm).join(', ')}.`];
  // Nobody has tried anything here, so nothing needs to be said to be unchanged.
  return describeGuideRefusal(refusal, standing, session)
    .lines.map((line) => line.replace(NOTHING_SENT, '').trim())
    .filter(Boolean);
}
