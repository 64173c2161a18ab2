import { expect, test } from 'vitest';
import { initialCase } from '../../../shared/procedure/fold.ts';
import { nextStepFor } from '../../../shared/procedure/next-step.ts';
import { caseAfter, contractWith } from './case-log.ts';
import { standingWith } from './standing-facts.ts';

const NOW = '2026-11-20T16:00:00Z';
const talked = caseAfter([['log_contact']]);
const asked = caseAfter([['request_pause', { role: 'marketer', data: { scope: ['new_posts'] } }]]);
const EXPECTED = { noticeId: 'n1', effectiveAt: '2026-11-24T05:00:00Z', reviewOn: '2026-12-04' };
const held = caseAfter([['issue_pause_notice', { data: EXPECTED }]]);
const SENT = { ...EXPECTED, deemedReceivedAt: '2026-11-20T16:00:00Z' };
const sent = caseAfter([['notice_sent', { data: SENT }]], held);
const emergency = caseAfter([['emergency_pause', { data: { confirmBy: '2026-11-24T05:00:00Z' } }]]);
const unknown = contractWith({ unconfirmed: ['pause', 'killFee'] });

test.each<[string, Parameters<typeof standingWith>[0], string, Record<string, unknown>]>([
  ['keep on course', {}, 'keep', {}],
  [
    'decide an open request first',
    { state: asked, late: [9] },
    'decide_request',
    { requestedAt: '2026-11-18T16:00:00Z' },
  ],
  [
    'see a notice with its expected effect',
    { state: held },
    'see_notice',
    { effectiveAt: '2026-11-24T05:00:00Z' },
  ],
  [
    'confirm or lift an emergency',
    { state: emergency },
    'review_pause',
    { confirmBy: '2026-11-24T05:00:00Z' },
  ],
  ['talk', { assessment: { step: 'remedy' } }, 'talk', {}],
  ['talk about a late post', { late: [3] }, 'talk', { name: 'Reel 1', lateDays: 3, lateCount: 1 }],
  ['agree a remedy', { state: talked, assessment: { step: 'remedy' } }, 'agree_remedy', {}],
  ['propose a pause', { state: talked, assessment: { step: 'propose_pause' } }, 'propose_pause', {}],
  [
    'fill in the contract before a pause is proposed',
    { state: talked, assessment: { step: 'propose_pause' }, contracts: unknown },
    'fill_terms',
    { count: 2 },
  ],
  [
    'look again when all was done',
    { state: talked, assessment: { step: 'talk' } },
    'look_again',
    { on: '2026-11-21' },
  ],
  [
    'fill in the contract while the numbers need time',
    { state: talked, assessment: { step: 'talk' }, contracts: unknown },
    'fill_terms',
    { count: 2 },
  ],
  [
    'look again when the first score is due',
    { assessment: { status: 'too_early', untilDay: 13.5 } },
    'look_again',
    { on: '2026-11-24' },
  ],
  [
    'look again tomorrow when that day has come',
    { assessment: { status: 'too_early', untilDay: 2 } },
    'look_again',
    { on: '2026-11-21' },
  ],
  ['look again in two days', { assessment: { status: 'inconclusive' } }, 'look_again', { on: '2026-11-22' }],
  ['check tracking', { assessment: { status: 'outage' } }, 'check_tracking', {}],
  ['set a target', { assessment: { status: 'no_target' } }, 'set_target', {}],
  ['import results', { assessment: { status: 'no_data' } }, 'import_results', {}],
  [
    'import the numbers of a post that nobody has counted',
    { flags: [{ code: 'not_counted', postKey: 'instagram/a', deliverableId: null, at: NOW, evidence: [] }] },
    'import_results',
    {},
  ],
  ['fill in the contract when nothing else is to do', { contracts: unknown }, 'fill_terms', { count: 2 }],
  ['file the analysis after the end', { state: initialCase('ended'), contracts: [] }, 'file_analysis', {}],
  [
    'close the file once the analysis is filed',
    {
      state: { ...initialCase('ended'), postMortem: { postMortemId: 'p1', sha256: '0'.repeat(64), seq: 9 } },
      contracts: [],
    },
    'close_file',
    {},
  ],
  ['keep in a closed file', { state: initialCase('closed'), contracts: [] }, 'keep', {}],
])('is to %s', (_name, facts, code, expected) => {
  expect(nextStepFor(standingWith(facts), NOW)).toEqual({ code, facts: expected });
});

test('is to review a pause once it has taken effect', () => {
  const facts = { code: 'review_pause', facts: { reviewOn: '2026-12-04' } };

  expect(nextStepFor(standingWith({ state: sent }), '2026-11-24T05:00:00Z')).toEqual(facts);
});
