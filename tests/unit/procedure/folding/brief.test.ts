import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { caseAfter } from '../case-log.ts';

const at = '2026-11-12T09:00:00Z';
const written = (noticeId: string, n: number, since: number | null = null) =>
  ['write_to_creator', { at, data: { noticeId, letter: 'brief' as const, brief: { n, since } } }] as const;
const sent = (noticeId: string) =>
  ['notice_sent', { at, role: 'system' as const, data: { noticeId, sentAt: at } }] as const;
const confirmed = (n: number, wish?: 'more_work') =>
  [
    'confirm_brief',
    {
      at: '2026-11-13T09:00:00Z',
      role: 'creator' as const,
      data: { brief: { n, since: null }, ...(wish ? { wish } : {}) },
    },
  ] as const;
const active = initialCase('active');

test('a brief is told by its letter leaving, not by writing it, and counts as no contact', () => {
  const prepared = caseAfter([[...written('n1', 1)]], active);
  const told = caseAfter([[...sent('n1')]], prepared);

  expect(prepared.briefs).toBeUndefined();
  expect(told.briefs).toEqual([{ n: 1, since: null, noticeId: 'n1', toldAt: at, readAt: null }]);
  expect(told).toMatchObject({ state: 'active', consultation: { attempts: 0 } });
});

test('the creator confirms the version they were told of last and no other', () => {
  const told = caseAfter(
    [[...written('n1', 1)], [...sent('n1')], [...written('n2', 2, 1)], [...sent('n2')]],
    active,
  );

  expect(caseAfter([[...confirmed(1)]], told).briefs).toEqual(told.briefs);
  expect(caseAfter([[...confirmed(2)]], told).briefs?.map(({ readAt }) => readAt)).toEqual([
    null,
    '2026-11-13T09:00:00Z',
  ]);
});

test('what asks for more than was agreed waits for the team', () => {
  const told = caseAfter([[...written('n1', 1)], [...sent('n1')], [...confirmed(1, 'more_work')]], active);

  expect(told.wishes).toMatchObject([{ kind: 'more_work' }]);
  expect(told.briefs?.[0]?.readAt).toBe('2026-11-13T09:00:00Z');
});

test('a letter that came back told nothing, and one sent again keeps its confirmation', () => {
  const told = caseAfter([[...written('n1', 1)], [...sent('n1')], [...confirmed(1)]], active);
  const again = caseAfter([[...written('n2', 1)], [...sent('n2')]], told);
  const bounced = caseAfter([['letter_bounced', { at, data: { noticeId: 'n1' } }]], told);

  expect(again.briefs).toMatchObject([{ n: 1, noticeId: 'n2', readAt: '2026-11-13T09:00:00Z' }]);
  expect(bounced.briefs).toEqual([]);
});
