// Simple acts of the guided steps as the panel asks for them: what stands behind each, its few fields, what follows.
import { findVersionInForce } from '../../contract/in-force.ts';
import { localDateOf } from '../../contract/zone.ts';
import type { Guide } from '../../procedure/guide/guide-step.ts';
import { listPauseActs } from '../../procedure/guide/pause-acts.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatDay, formatMoment } from '../format.ts';
import { DECLINED } from '../guide-words/code-words.ts';
import { describeLook } from '../guide-words/step-sentences.ts';
import { CLOSE_REASONS, CONTACT_CHOICES } from '../guide-words/talk-words.ts';
import { describePace } from '../sentences.ts';
import type { DossierContext } from './dossier-context.ts';
import type { ActView, SimpleAct } from './dossier-view.ts';
import { listDraftActs } from './draft-acts.ts';
import { presentStayAct } from './present-stay.ts';
import { listTrialActs } from './trial-acts.ts';

type Kind = Exclude<SimpleAct['kind'], 'emergency_pause' | 'confirm_emergency' | 'lift_emergency'>;
type Maker = (standing: Standing, context: DossierContext) => ActView[];

const RECORDED = 'It is recorded with your name and the date.';
const NOTHING = { facts: [], choice: null, moment: null, note: null, after: RECORDED };

/** The acts that this person can do now without the desk, in the order of the steps. */
export function presentActs(guide: Guide, standing: Standing, context: DossierContext): ActView[] {
  if (context.role === 'viewer') return [];
  return KINDS.filter((kind) => guide.acts.includes(kind)).flatMap((kind) => MAKERS[kind](standing, context));
}

/** Where an act is done in the panel: "#" and its id; undefined when it is not, or when there are several to choose from. */
export function findActHref(kind: string, acts: readonly ActView[]): string | undefined {
  const found = acts.filter((act) => act.request.kind === kind);
  const [only] = found;
  return only === undefined || found.length > 1 ? undefined : `#${only.id}`;
}

const MAKERS: Record<Kind, Maker> = {
  evaluate: (standing, context) => [
    {
      ...NOTHING,
      id: 'evaluate',
      request: { kind: 'evaluate' },
      title: 'Look at the numbers',
      label: 'I looked at the numbers',
      facts: listNumbers(standing, context),
      after: describeLook(standing, context),
    },
  ],
  review_contract: makeReview,
  log_contact: () => [
    {
      ...NOTHING,
      id: 'log_contact',
      request: { kind: 'log_contact', channel: 'email', at: '' },
      title: 'Note a contact',
      label: 'Note this contact',
      choice: { field: 'channel', label: 'By', options: CONTACT_CHOICES },
      moment: 'When',
      note: { label: 'What was said', isRequired: true },
      after: 'Noted with its time. Nothing is sent from here.',
    },
  ],
  creator_answered: () => [
    {
      ...NOTHING,
      id: 'creator_answered',
      request: { kind: 'creator_answered', at: '' },
      title: 'Note an answer',
      label: 'Note the creator’s answer',
      moment: 'When',
      note: { label: 'What the creator said', isRequired: true },
      after: 'It counts as their answer and shows who noted it.',
    },
  ],
  dismiss: () => [makeClose('dismiss', 'Close without a step', 'Close it')],
  resolve: () => [makeClose('resolve', 'Close the talk', 'Close the talk')],
  log_plan_answer: (standing, context) => listTrialActs('log_plan_answer', standing, context),
  action_done: (standing, context) => listTrialActs('action_done', standing, context),
  review_action: (standing, context) => listTrialActs('review_action', standing, context),
  postpone_review: (standing, context) => listTrialActs('postpone_review', standing, context),
  log_coaching_answer: (standing, context) => listTrialActs('log_coaching_answer', standing, context),
  review_coaching: (standing, context) => listTrialActs('review_coaching', standing, context),
  approve_draft: (standing, context) => listDraftActs('approve_draft', standing, context),
  ask_changes: (standing, context) => listDraftActs('ask_changes', standing, context),
  take_back_draft: (standing, context) => listDraftActs('take_back_draft', standing, context),
  recover: () => [
    {
      ...NOTHING,
      id: 'recover',
      request: { kind: 'recover' },
      title: 'Back on course',
      label: 'Close the case as recovered',
      after: 'The KPI is back at 90% or more, measured after the change.',
    },
  ],
  decline_request: (standing, context) =>
    listPauseActs(standing.case, context).includes('decline_request')
      ? [
          {
            ...NOTHING,
            id: 'decline_request',
            request: { kind: 'decline_request', reason: DECLINED },
            title: 'Decline the pause',
            label: 'Decline the request',
            facts: listAsked(standing, context),
            note: { label: 'Why not', isRequired: false },
            after: 'Nothing is sent. What is ours to stop stands still until somebody lets it go on.',
          },
        ]
      : [],
  stay_paused: (standing, context) => {
    const act = presentStayAct(standing, context);
    return act === null ? [] : [act];
  },
  withdraw_request: (standing, context) => [
    {
      ...NOTHING,
      id: 'withdraw_request',
      request: { kind: 'withdraw_request', reason: 'withdrawn' },
      title: 'Take the request back',
      label: 'Take the request back',
      facts: listAsked(standing, context),
      after: 'Nothing was sent. It stays on record that it was asked for.',
    },
  ],
};

// The keys are exactly the acts of the panel; Object.keys forgets it.
const KINDS = Object.keys(MAKERS) as Kind[];

function makeReview(
  { contracts, timeZone, case: state }: Standing,
  { now, locale }: DossierContext,
): ActView[] {
  const version = findVersionInForce(contracts, now);
  if (version === undefined || state.reviewedVersion === version.n) return [];
  const from = formatDay(localDateOf(version.effectiveFrom, version.terms.tz ?? timeZone), locale);
  return [
    {
      ...NOTHING,
      id: 'review_contract',
      request: { kind: 'review_contract', version: version.n },
      title: 'Read the contract',
      label: `I read version ${version.n}`,
      facts: [
        { name: 'Version', value: `${version.n}, in force since ${from}` },
        {
          name: 'Not confirmed',
          value: version.terms.unconfirmed?.length ? `${version.terms.unconfirmed.length} terms` : 'nothing',
        },
      ],
      after: 'It counts while this version is in force.',
    },
  ];
}

function listAsked(
  { case: { request }, timeZone, requestNote }: Standing,
  { locale }: DossierContext,
): ActView['facts'] {
  if (request === null) return [];
  return [
    { name: 'Asked', value: formatMoment(request.at, locale, timeZone) },
    ...(requestNote ? [{ name: 'They wrote', value: requestNote }] : []),
  ];
}

function makeClose(kind: 'dismiss' | 'resolve', title: string, label: string): ActView {
  return {
    ...NOTHING,
    id: kind,
    request: { kind, reason: 'other' },
    title,
    label,
    choice: { field: 'reason', label: 'Reason', options: CLOSE_REASONS },
    note: { label: 'In a sentence', isRequired: false },
  };
}

function listNumbers({ assessment, at, timeZone }: Standing, { locale }: DossierContext): ActView['facts'] {
  const { score, pace } = assessment;
  return [
    { name: 'Score', value: score === null ? 'none yet' : `${Math.round(score)} of 100` },
    { name: 'Pace', value: describePace(pace, locale) || 'not known yet' },
    { name: 'As of', value: formatMoment(at, locale, timeZone) },
  ];
}
