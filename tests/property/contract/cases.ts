// Arbitrary contracts and facts for the two questions: may it end, may it pause.

import fc from 'fast-check';
import type { EndQuestion } from '../../../shared/contract/decide-end.ts';
import type { PauseQuestion } from '../../../shared/contract/decide-pause.ts';
import type { EndFacts } from '../../../shared/contract/end-blockers.ts';
import type { EndRoute } from '../../../shared/contract/facts/end-routes.ts';
import { RUNGS, SKIP_REASONS } from '../../../shared/contract/facts/rungs.ts';
import type { ContractVersion, Party, TermName, Terms } from '../../../shared/contract/terms.ts';
import { TERM_NAMES } from '../../../shared/contract/terms.ts';
import { fromEpochMs } from '../../../shared/contract/zone.ts';
import { baseContract } from './examples.ts';

const NOW_MS = Date.parse('2026-11-18T16:00:00Z');
export const near = fc
  .integer({ min: -30 * 1440, max: 30 * 1440 })
  .map((minutes) => fromEpochMs(NOW_MS + minutes * 60_000));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const party = fc.constantFrom<Party[]>('brand', 'creator');

const facts: fc.Arbitrary<EndFacts> = fc.record({
  state: fc.constantFrom('active', 'paused', 'pause_pending', 'ending', 'ended', 'closed'),
  reason: fc.constantFrom('performance', 'business'),
  evaluationAt: maybe(near),
  consultation: fc.record({
    status: fc.constantFrom('none', 'silent', 'answered'),
    attempts: fc.integer({ min: 0, max: 5 }),
    firstAt: maybe(near),
  }),
  ladder: fc.dictionary(fc.constantFrom(...RUNGS), fc.constantFrom('done', 'because', ...SKIP_REASONS)),
  reviewedVersion: fc.constantFrom(null, 1, 2),
  approvedBy: fc.constantFrom(null, 'viewer', 'marketer', 'manager', 'owner'),
  approvedById: fc.constantFrom(null, 'u1', 'u2'),
  requestedById: fc.constantFrom(null, 'u1', 'u2'),
  singlePersonTeam: fc.boolean(),
  brandSafety: fc.boolean(),
  channel: fc.constantFrom(null, 'email', 'courier', 'toString'),
  addressConfirmed: fc.boolean(),
  endingEffectiveAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: near }),
  breach: maybe(
    fc.record({
      trigger: fc.constantFrom('kpi_miss', 'morality', 'no_disclosure', 'unheard_of'),
      noticeReceivedAt: maybe(near),
      curedAt: maybe(near),
    }),
  ),
  kpi: maybe(
    fc.record({ indexBps: maybe(fc.integer({ min: 0, max: 12_000 })), daysLive: maybe(fc.nat(40)) }),
  ),
  signedByBoth: fc.boolean(),
  pauseTimeoutAt: maybe(near),
});

const terms: fc.Arbitrary<Terms> = fc
  .record({
    guarantee: fc.boolean(),
    performanceExit: fc.boolean(),
    absent: fc.subarray(['convenience', 'cause', 'pause'] as const),
    minimum: fc.boolean(),
    unconfirmed: fc.oneof(fc.constant<TermName[]>([]), fc.subarray<TermName>([...TERM_NAMES])),
  })
  .map(({ guarantee, performanceExit, absent, minimum, unconfirmed }) => {
    const base: Terms = { ...baseContract().terms, unconfirmed };
    if (guarantee) base.kpiGuarantee = { floorBps: 5000 };
    if (performanceExit) base.performanceExit = { floorBps: 5000, minDaysLive: 14, needsRemediation: true };
    if (minimum && base.convenience) {
      base.convenience = { ...base.convenience, minCommitmentLastDay: '2026-12-31' };
    }
    for (const name of absent) delete base[name];
    return base;
  });

const contract: fc.Arbitrary<ContractVersion[]> = fc
  .array(fc.record({ signed: fc.boolean(), effectiveFrom: near, terms }), { maxLength: 3 })
  .map((versions) => versions.map((version, index) => ({ ...version, n: index + 1 })));

const routes: EndRoute[] = [
  'convenience',
  'cause',
  'performance',
  'mutual',
  'pause_timeout',
  'force_majeure',
];
export const endQuestion: fc.Arbitrary<EndQuestion> = fc.record({
  route: fc.constantFrom(...routes),
  party,
  now: near,
  contract,
  facts,
});

export const pauseQuestion: fc.Arbitrary<PauseQuestion> = fc.record({
  kind: fc.constantFrom<PauseQuestion['kind'][]>('intake', 'amplification', 'contract', 'emergency'),
  party,
  now: near,
  contract,
  facts: fc
    .tuple(facts, fc.constantFrom('brand_safety', 'recall', 'mood'), fc.nat(40), fc.nat(3))
    .map(([known, trigger, usedDays, usedCount]) => ({ ...known, trigger, usedDays, usedCount })),
});
