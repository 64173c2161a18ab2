// The emergency pause in words: what may start it by the contract, what it stops, until when a manager has to say yes.
import { decidePause, EMERGENCY_CONFIRM_WITHIN } from '../../contract/decide-pause.ts';
import { countingCalendar } from '../../contract/effective-at.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { periodEnd } from '../../contract/period.ts';
import type { Instant } from '../../contract/terms.ts';
import type { CaseState } from '../../procedure/case.ts';
import { CREATOR_REQUEST } from '../../procedure/decide/emergency.ts';
import { findEmergencyMessage } from '../../procedure/emergency-message.ts';
import type { Role } from '../../procedure/events.ts';
import { standbyRateOf } from '../../procedure/exits/planned-pause.ts';
import { baseState } from '../../procedure/folding/return-stack.ts';
import { findTransition } from '../../procedure/machine.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatMoment } from '../format.ts';
import { TRIGGER_WORDS } from '../guide-words/talk-words.ts';
import { toHandle } from '../present-card.ts';
import { contractZone, usedPauses } from '../present-contract.ts';
import type { EmergencyView } from '../view.ts';
import { describeStandbyRate } from './present-pause-cost.ts';

export type EmergencyContext = { now: string; locale: string; role: Role };

const STOPS =
  'Planned posts, paid ads and payments not yet due stop. Sums already earned are paid as agreed.';

/** What a member of this role can do about an emergency now; null when there is nothing. `standing.case` is as of now. */
export function presentEmergency(standing: Standing, context: EmergencyContext): EmergencyView | null {
  if (context.role === 'viewer') return null;
  const named = {
    collaborationId: standing.collaborationId,
    version: standing.version,
    handle: toHandle(standing),
  };
  const { state } = standing.case;
  if (state === 'emergency_paused') return { ...named, ...presentOpen(standing, context) };
  const triggers = findTransition(state, 'emergency_pause') ? listTriggers(standing, context) : [];
  if (triggers.length === 0) return null;
  return {
    ...named,
    kind: 'possible',
    triggers: triggers.map((id) => ({ id, label: nameTrigger(id) })),
    suggested: triggers.find((id) => id === CREATOR_REQUEST) ?? '',
    rows: [
      { name: 'At once', value: STOPS },
      { name: 'Standby pay', value: standbyWhileStopped(standing, context) },
      { name: 'Within 4 hours', value: 'A neutral message asks the creator for their side.' },
      {
        name: 'Confirm by',
        value: `${describeConfirmBy(standing, context)} by a manager, or it lifts by itself.`,
      },
    ],
  };
}

/** How long it stands nobody knows, so the rate is said. */
export function standbyWhileStopped(
  { contracts, currency }: Standing,
  { now, locale }: Pick<EmergencyContext, 'now' | 'locale'>,
): string {
  const rate = standbyRateOf(findVersionInForce(contracts, now)?.terms.pause);
  return describeStandbyRate(rate, { locale, currency });
}

function presentOpen(standing: Standing, { now, locale, role }: EmergencyContext) {
  const open = standing.case.suspensions.find((one) => one.kind === 'emergency' && one.to === null);
  const moment = (at: string) => formatMoment(at, locale, contractZone(standing, now));
  return {
    kind: 'open' as const,
    canConfirm: role !== 'marketer' && findTransition(standing.case.state, 'confirm') !== undefined,
    canLift: findTransition(standing.case.state, 'lift') !== undefined,
    rows: [
      ...(open ? [{ name: 'Stopped', value: moment(open.from) }] : []),
      ...(open?.confirmBy
        ? [{ name: 'Lifts', value: `${moment(open.confirmBy)}, unless a manager confirms it before` }]
        : []),
      ...(open ? [{ name: 'Creator', value: describeMessage(standing.case, moment) }] : []),
    ],
  };
}

/** Whether the creator has heard of the stop, or by when somebody writes to them. */
export function describeMessage(state: CaseState, moment: (at: Instant) => string): string {
  const message = findEmergencyMessage(state);
  return message === null
    ? 'has heard of it'
    : `has not been told yet: write by ${moment(message.dueAt)} and ask for their side`;
}

/** What the contract lists and would allow now, and the creator's own wish, which no clause has to list. */
function listTriggers(standing: Standing, context: EmergencyContext): string[] {
  const version = findVersionInForce(standing.contracts, context.now);
  if (version === undefined) return [];
  const listed = version.terms.pause?.emergencyTriggers ?? [];
  const isAsked = standing.case.wishes.some((wish) => wish.kind === 'urgent_stop');
  return [
    ...(isAsked ? [CREATOR_REQUEST] : []),
    ...new Set(listed.filter((trigger) => isAllowed(trigger, standing, context))),
  ];
}

function isAllowed(trigger: string, standing: Standing, { now, role }: EmergencyContext): boolean {
  const { case: state, contracts } = standing;
  const used = usedPauses(standing, now);
  const { blockers } = decidePause({
    kind: 'emergency',
    party: 'brand',
    now,
    contract: contracts,
    facts: {
      state: state.state === 'pause_pending' ? baseState(state) : state.state,
      trigger,
      approvedBy: role,
      usedDays: used.days,
      usedCount: used.count,
    },
  });
  return blockers.length === 0;
}

function describeConfirmBy(standing: Standing, { now, locale }: EmergencyContext): string {
  const version = findVersionInForce(standing.contracts, now);
  if (version === undefined) return '–';
  const at = periodEnd(now, EMERGENCY_CONFIRM_WITHIN, countingCalendar(version.terms));
  return formatMoment(at, locale, version.terms.tz);
}

const OWN_WORDS: Record<string, string> = {
  [CREATOR_REQUEST]: 'the creator asked to stop at once',
};

/** A trigger of the contract as a line of a list. */
export function nameTrigger(trigger: string): string {
  const words = OWN_WORDS[trigger] ?? TRIGGER_WORDS[trigger] ?? trigger.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
