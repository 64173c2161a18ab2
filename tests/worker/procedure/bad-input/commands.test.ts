// Commands with bad input: each a clear refusal with the fact that caused it, and nothing half-written.
import { afterEach, expect, test, vi } from 'vitest';
import type { Clauses } from '../../../../shared/contract/clauses.ts';
import { demoClauses } from '../../../../worker/demo/demo-clauses.ts';
import { decide, getStanding, PAUSE_POSTS, type World } from '../../world.ts';
import { act, countAll, makeHouse } from '../house.ts';

afterEach(() => vi.useRealTimers());

const LETTER = { language: 'en', tone: 'neutral', channel: 'email', address: 'mara@creators.example' };

const ACTION = {
  id: 'a1',
  kind: 'change',
  remedy: 'R1',
  owner: 'brand',
  cause: null,
  deliverableId: null,
  kpi: 'clicks',
  targetBps: 9_000,
  expectedUnits: null,
  dueOn: '2027-03-04',
  reviewOn: '2027-03-08',
  costMinor: 0,
};

const PAY = {
  kpi: 'clicks',
  pieceIds: null,
  baseMinor: 120_000,
  tiers: [{ fromUnits: 0, rateMinor: 400 }],
  per: 1,
  mode: 'marginal',
  floorMinor: 120_000,
  variableCapMinor: null,
  totalCapMinor: 300_000,
  counts: 'organic',
  sourceOfTruth: 'brand',
  measurementWindowDays: 14,
  holdDays: 0,
  onEarlyEnd: 'settle_at_effective',
};

const OFFER = {
  pieceIds: ['nobody'],
  pay: PAY,
  effectiveFrom: '2027-03-10T05:00:00Z',
  oldFeeMinor: 200_000,
  currency: 'USD',
  lowBaseReason: null,
};

const END = { route: 'convenience', reason: 'business', category: 'timing', trigger: null };

/** A manager's world in which the creator has answered, so that plans and letters are possible. */
async function makeAnswered(): Promise<World> {
  const world = await makeHouse();
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked.' },
  });
  await act(world, world.marketer, '/talk', { kind: 'creator_answered', typed: { note: 'Heard.' } });
  await act(world, world.marketer, '/talk?cause=weak_hook', { kind: 'diagnose' });
  return world;
}

async function send(world: World, command: unknown): Promise<Response> {
  const { version } = await getStanding(world, world.mara);
  return decide(world.manager, world.mara, { seenVersion: version, command });
}

const confirmed = { clause: null, confirmedBy: 'owner', confirmedAt: '2027-01-01T00:00:00Z' };

test.each([
  [
    'a day that does not exist',
    { kind: 'plan_remedy', actions: [{ ...ACTION, dueOn: '2027-02-30' }] },
    'dueOn',
  ],
  ['a due day that is over', { kind: 'plan_remedy', actions: [{ ...ACTION, dueOn: '2027-02-01' }] }, 'dueOn'],
  [
    'a review before the due day',
    { kind: 'plan_remedy', actions: [{ ...ACTION, reviewOn: '2027-03-03' }] },
    'reviewOn',
  ],
  ['a negative cost', { kind: 'plan_remedy', actions: [{ ...ACTION, costMinor: -1 }] }, 'costMinor'],
  ['half a cent', { kind: 'plan_remedy', actions: [{ ...ACTION, costMinor: 0.5 }] }, 'costMinor'],
  ['a cause nobody named', { kind: 'plan_remedy', actions: [{ ...ACTION, cause: 'late_brief' }] }, 'cause'],
  [
    'a piece of nobody',
    { kind: 'plan_remedy', actions: [{ ...ACTION, deliverableId: 'x' }] },
    'deliverableId',
  ],
  ['two changes of one id', { kind: 'plan_remedy', actions: [ACTION, ACTION] }, 'actions'],
  [
    'a contact in the future',
    { kind: 'log_contact', channel: 'call', at: '2027-03-05T10:00:00Z', note: 'Asked.' },
    'at',
  ],
  ['an answer in the future', { kind: 'creator_answered', at: '2027-03-05T10:00:00Z', note: 'Heard.' }, 'at'],
  [
    'a letter without an address',
    { kind: 'write_to_creator', letter: 'consult', questions: ['brief'], ...LETTER, address: null },
    'address',
  ],
  [
    'a letter without a question',
    { kind: 'write_to_creator', letter: 'consult', questions: [], ...LETTER },
    'questions',
  ],
  [
    'a breach by a result',
    { kind: 'issue_breach_notice', trigger: 'kpi_miss', ...LETTER },
    'KPI_MISS_IS_NOT_A_BREACH',
  ],
  [
    'a breach that the contract does not list',
    { kind: 'issue_breach_notice', trigger: 'rude', ...LETTER },
    'BREACH_NOT_LISTED',
  ],
  [
    'a formal notice to another address',
    {
      kind: 'issue_breach_notice',
      trigger: 'missed_deadline',
      note: 'Late.',
      ...LETTER,
      address: 'else@where.example',
    },
    'address',
  ],
  [
    'a formal notice by a channel that the contract does not name',
    { kind: 'issue_breach_notice', trigger: 'missed_deadline', note: 'Late.', ...LETTER, channel: 'dm' },
    'CHANNEL_NOT_ALLOWED',
  ],
  [
    'an end blamed on results for another reason',
    { kind: 'request_end', ...END, category: 'goals_not_met' },
    'category',
  ],
  [
    'an end after changes that nobody made',
    { kind: 'request_end', ...END, reason: 'performance', category: 'goals_not_met_despite_changes' },
    'no_change_on_record',
  ],
  [
    'a pause after changes that nobody made',
    { ...PAUSE_POSTS, reason: 'goals_not_met_despite_changes' },
    'no_change_on_record',
  ],
  [
    'an outside event in the future',
    { kind: 'request_end', ...END, route: 'force_majeure', since: '2027-03-05T10:00:00Z' },
    'since',
  ],
  ['a cause without a breach', { kind: 'request_end', ...END, route: 'cause', reason: 'conduct' }, 'trigger'],
  [
    'an end by a clause that there is not',
    {
      kind: 'request_end',
      ...END,
      route: 'performance',
      reason: 'performance',
      category: 'goals_not_met',
    },
    'contract',
  ],
  [
    'a notice without a request',
    { kind: 'issue_end_notice', skips: [], isAddressConfirmed: true, isPlatformStepDone: true, ...LETTER },
    'not_possible_now',
  ],
  ['an agreed day without a request', { kind: 'propose_mutual_end', on: '2027-03-10' }, 'not_possible_now'],
  [
    'proof of a letter of nobody',
    { kind: 'record_proof', noticeId: 'n', grade: 3, at: '2027-03-01T15:00:00Z', evidenceSha256: null },
    '',
  ],
  ['an emergency of results', { kind: 'emergency_pause', trigger: 'kpi_miss' }, 'TRIGGER_NOT_LISTED'],
  ['closing what runs', { kind: 'close', paidOn: null, checks: [] }, 'not_possible_now'],
  ['changed terms before a plan', { kind: 'propose_adjustment', proposal: OFFER }, 'not_possible_now'],
  [
    'negative pay',
    { kind: 'propose_adjustment', proposal: { ...OFFER, pay: { ...PAY, baseMinor: -1 } } },
    'baseMinor',
  ],
  ['a creator’s own command', { kind: 'give_end_notice' }, 'kind'],
])('%s is refused with its fact and nothing is written', async (_name, command, fact) => {
  const world = await makeAnswered();
  const before = await countAll(world);

  const answer = await send(world, command);
  const problem = await answer.text();

  expect(answer.status).toBe(422);
  expect(problem).toContain(fact);
  expect(await countAll(world)).toEqual(before);
});

test.each<[string, (clauses: Clauses) => Clauses, string]>([
  ['unconfirmed', ({ pause: _open, ...clauses }) => clauses, 'terms_unknown'],
  ['none', (clauses) => ({ ...clauses, pause: { is: 'none', ...confirmed } }), 'NO_PAUSE_CLAUSE'],
])('a pause by a clause that is %s is refused', async (_name, change, fact) => {
  const world = await makeHouse({ clauses: change(demoClauses('owner', '2027-01-01T00:00:00Z')) });
  const before = await countAll(world);

  const answer = await send(world, PAUSE_POSTS);

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(fact);
  expect(await countAll(world)).toEqual(before);
});

test.each<[string, object, string]>([
  ['nothing to stop', { ...PAUSE_POSTS, scope: 'links' }, 'What stops cannot be read.'],
  ['a day left empty', { ...PAUSE_POSTS, reviewOn: '' }, 'Review date is missing.'],
  [
    'no number',
    { kind: 'plan_remedy', actions: [{ ...ACTION, costMinor: 'much' }] },
    'Cost is not an amount of 0 or more in the campaign’s currency.',
  ],
  [
    'less than nothing',
    { kind: 'plan_remedy', actions: [{ ...ACTION, costMinor: -5 }] },
    'Cost is not an amount of 0 or more in the campaign’s currency.',
  ],
  ['no practice', { kind: 'start_coaching', items: [] }, 'Practices is missing.'],
])('says of %s what is wrong, without the words of a library', async (_, command, said) => {
  const world = await makeHouse();
  const { version } = await getStanding(world, world.mara);
  const answer = await decide(world.manager, world.mara, { seenVersion: version, command });
  expect(answer.status).toBe(422);
  const problem = await answer.json<{ detail: string }>();
  expect(problem.detail).toContain(said);
  expect(problem.detail).not.toMatch(/expected|Invalid/);
});
