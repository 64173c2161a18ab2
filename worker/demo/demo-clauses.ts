// What the demo's contracts say.
import type { Clauses, ClauseValue } from '../../shared/contract/clauses.ts';
import type { LocalDate } from '../../shared/contract/terms.ts';
import { addDays } from '../../shared/contract/zone.ts';
import type { insertContractStatement } from '../store/contracts.ts';

/** The signed version of a demo contract, with its last day and what silence on a draft means. */
export function demoContractOf(
  campaign: { endsOn: LocalDate },
  memberId: string,
  signedAt: string,
): Parameters<typeof insertContractStatement>[2]['contract'] {
  return {
    n: 1,
    isSigned: true,
    effectiveFrom: signedAt,
    clauses: {
      ...demoClauses(memberId, signedAt),
      termEnd: demoTermEnd(campaign, memberId, signedAt),
      approval: demoApproval(memberId, signedAt),
    },
    holidays: [],
    enteredBy: memberId,
    enteredAt: signedAt,
  };
}

export function demoClauses(confirmedBy: string, confirmedAt: string): Clauses {
  const value = <N extends keyof ClauseValue>(clause: string, terms: ClauseValue[N]) => ({
    is: 'value' as const,
    value: terms,
    clause,
    confirmedBy,
    confirmedAt,
  });
  return {
    notice: value<'notice'>('12.1', {
      channels: { email: { kind: 'business_hours' } },
      recipientTz: 'America/New_York',
    }),
    convenience: value<'convenience'>('9.1', {
      by: ['brand', 'creator'],
      notice: { n: 14, unit: 'calendarDays' },
    }),
    cause: value<'cause'>('9.3', {
      triggers: ['missed_deadline', 'no_disclosure', 'exclusivity_breach', 'non_payment', 'morality'],
      incurable: ['morality'],
      cure: { n: 5, unit: 'businessDays' },
    }),
    pause: value<'pause'>('8.2', {
      by: ['brand'],
      notice: { n: 2, unit: 'businessDays' },
      maxCumulativeDays: 30,
      maxCount: 2,
      emergencyTriggers: ['brand_safety', 'regulator', 'recall'],
      onTimeout: 'creator_may_terminate',
    }),
    killFee: value<'killFee'>('5.4', {
      model: 'stagePct',
      stageBps: { contracted: 0, briefed: 2_500, in_production: 5_000, submitted: 7_500, approved: 10_000 },
    }),
    performanceExit: { is: 'none', clause: null, confirmedBy, confirmedAt },
    payment: value<'payment'>('5.6', { daysToPay: 30, clawback: true }),
    retainer: { is: 'none', clause: null, confirmedBy, confirmedAt },
    forceMajeure: value<'forceMajeure'>('11.1', { maxDays: 30 }),
    kpiGuarantee: { is: 'none', clause: null, confirmedBy, confirmedAt },
  };
}

/** The demo contracts run a month longer than their campaign. */
function demoTermEnd(
  { endsOn }: { endsOn: LocalDate },
  confirmedBy: string,
  confirmedAt: string,
): NonNullable<Clauses['termEnd']> {
  return { is: 'value', value: { lastOn: addDays(endsOn, 30) }, clause: '2.1', confirmedBy, confirmedAt };
}

/** Two rounds are included; a draft that nobody answers for three business days counts as approved. */
function demoApproval(confirmedBy: string, confirmedAt: string): NonNullable<Clauses['approval']> {
  const value = { rounds: 2, silence: { n: 3, unit: 'businessDays' as const } };
  return { is: 'value', value, clause: '4.2', confirmedBy, confirmedAt };
}
