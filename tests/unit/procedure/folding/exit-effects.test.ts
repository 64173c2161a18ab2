import { expect, test } from 'vitest';
import { EXIT_EFFECTS } from '../../../../shared/procedure/folding/exit-effects.ts';
import { TRANSITION_EVENTS } from '../../../../shared/procedure/machine.ts';
import { caseAfter } from '../case-log.ts';

const data = { noticeId: 'n1', route: 'convenience', effectiveAt: '2026-12-20T05:00:00Z' };
const ending = caseAfter([['request_end'], ['issue_end_notice', { data }]]);

test('has effects of transitions the table knows', () => {
  const known: readonly string[] = TRANSITION_EVENTS;

  expect(Object.keys(EXIT_EFFECTS).filter((kind) => !known.includes(kind))).toEqual([]);
});

test('keeps the request with the notice that answers it, and reopens it when the notice bounced', () => {
  expect(ending).toMatchObject({ state: 'ending', request: null, pending: { answers: { kind: 'end' } } });
  expect(caseAfter([['bounced', { data }]], ending)).toMatchObject({
    state: 'end_review',
    request: { kind: 'end' },
  });
});

test('bounces no end that nobody sent', () => {
  const mutual = caseAfter([['request_end'], ['mutual_signed', { data }]]);
  const creators = caseAfter([['creator_ends', { role: 'creator', data }]]);

  expect(caseAfter([['bounced', { data }]], mutual).state).toBe('ending');
  expect(caseAfter([['bounced', { data }]], creators).state).toBe('ending');
});

test('takes a cure from the team, and only the word of it from the creator', () => {
  const breach = caseAfter([['issue_breach_notice', { data: { trigger: 'late', noticeId: 'b1' } }]]);
  const cured = { data: { trigger: 'late' } };

  expect(caseAfter([['breach_cured', { ...cured, role: 'creator' }]], breach).openCures).toMatchObject([
    { curedAt: null, saidCuredAt: '2026-11-18T16:00:00Z' },
  ]);
  expect(caseAfter([['breach_cured', cured]], breach).openCures).toMatchObject([
    { curedAt: '2026-11-18T16:00:00Z' },
  ]);
});
