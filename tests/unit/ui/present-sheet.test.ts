import { describe, expect, test } from 'vitest';
import { judgePauseSheet, startPauseSheet } from '../../../shared/ui/popup/pause-value.ts';
import { presentPauseSheet, type SheetContext } from '../../../shared/ui/present-sheet.ts';
import { caseOf, contractOf, NOW, standingOf, suspensionOf, textsOf } from './sample-standings.ts';
import { STATES } from './sample-states.ts';

const CONTEXT: SheetContext = { now: NOW, locale: 'en', role: 'manager' };
const unasked = caseOf({ consultation: { status: 'none', attempts: 0, firstAt: null, lastAt: null } });

const REQUEST = {
  kind: 'pause',
  seq: 3,
  at: NOW,
  byMemberId: 'm-2',
  scope: ['new_posts', 'messages'],
  reviewOn: '2026-12-09',
  reason: null,
} as const;

describe('the pause sheet', () => {
  test('opens with what was asked for, in the asker’s words', () => {
    const asked = caseOf({ request: { ...REQUEST, scope: [...REQUEST.scope] } });
    const view = presentPauseSheet(standingOf({ case: asked, requestNote: 'The shop is down.' }), CONTEXT);
    expect(view.asked).toContainEqual({ name: 'They wrote', value: 'The shop is down.' });
    expect(view.asked).toContainEqual({ name: 'Review on', value: 'Wed 9 Dec' });
    const value = startPauseSheet(view);
    expect(value).toMatchObject({
      scope: ['new_posts', 'messages'],
      reviewOn: '2026-12-09',
      isOtherDate: false,
    });
  });

  test('refuses a review date that is over where it is typed', () => {
    const view = presentPauseSheet(standingOf(), CONTEXT);
    const chosen = { ...startPauseSheet(view), isOtherDate: true };
    expect(judgePauseSheet(view, { ...chosen, reviewOn: '2025-01-01' })).toEqual({
      part: null,
      hint: 'The review date lies in the past. Choose a later one.',
    });
    expect(judgePauseSheet(view, { ...chosen, reviewOn: null }).part).toBeNull();
    expect(judgePauseSheet(view, { ...chosen, reviewOn: view.reviewFrom }).part).toBe('contract');
  });

  test('says that a skip without its sentence is not whole', () => {
    const view = presentPauseSheet(standingOf({ case: unasked }), CONTEXT);
    const [step] = view.missing;
    const skips = [{ step: step?.code ?? '', reason: 'no_time_left' as const, sentence: ' ' }];
    expect(judgePauseSheet(view, { ...startPauseSheet(view), skips }).hint).toContain('in a sentence');
  });

  test('opens a draft as it was kept, also with a date of its own', () => {
    const view = presentPauseSheet(standingOf(), CONTEXT);
    const draft = { scope: ['ads'], reviewOn: '2027-01-11', reason: 'timing' };
    expect(startPauseSheet(view, draft)).toMatchObject({ ...draft, isOtherDate: true });
    // A reason that is not true of the collaboration any more is not told.
    expect(startPauseSheet(view, { ...draft, reason: 'despite_changes' }).reason).toBe('goals_not_met');
  });

  test('is filled in so that the second click sends', () => {
    const view = presentPauseSheet(standingOf(), CONTEXT);
    const value = startPauseSheet(view);
    expect(value).toEqual({
      scope: ['new_posts', 'ads'],
      reviewOn: '2026-12-04',
      isOtherDate: false,
      reason: 'goals_not_met',
      skips: [],
    });
    expect(judgePauseSheet(view, value)).toEqual({ part: 'contract', hint: '' });
    expect(view).toMatchObject({
      confirmLabel: 'Send pause notice',
      afterwards: 'It leaves in 10 minutes. Until then you can undo.',
      missing: [],
    });
  });

  test('says from when the contract allows it, with days used and limit', () => {
    const { contract } = presentPauseSheet(standingOf(), CONTEXT);
    expect(contract).toMatchObject({ mark: 'allowed', clause: 'version 1' });
    expect(contract.sentence).toContain(
      'Takes effect Sat 21 Nov, 00:00 New York. 2 business days of notice. Pause 1 of 2, 0 of 30 days used.',
    );
    expect(contract.clock?.nodes.map((node) => node.title)).toEqual(['Now', 'Sat 21 Nov', 'Mon 21 Dec']);
  });

  test('counts against no limit where the contract sets none', () => {
    const [version] = contractOf();
    const pause = { ...version?.terms.pause, maxCumulativeDays: null, maxCount: null };
    const standing = standingOf({ contracts: contractOf({ pause: pause as never }) });
    const { contract } = presentPauseSheet(standing, CONTEXT);
    expect(contract.sentence).toContain('2 business days of notice. Pause 1, 0 days used.');
    expect(contract.clock?.nodes.map((node) => node.title)).toEqual(['Now', 'Sat 21 Nov']);
  });

  test.each([
    ['no clause', contractOf({}, ['pause']), 'blocked', 'The contract has no pause clause'],
    ['unconfirmed clause', contractOf({ unconfirmed: ['pause'] }, ['pause']), 'unknown', 'Not known yet'],
    ['no contract', [], 'unknown', 'Not known yet'],
    [
      'not in force yet',
      contractOf().map((version) => ({ ...version, effectiveFrom: '2026-12-01T05:00:00Z' })),
      'unknown',
      'Not known yet',
    ],
  ] as const)('says before the click what it does not allow: %s', (_, contracts, mark, title) => {
    const view = presentPauseSheet(standingOf({ contracts: [...contracts] }), CONTEXT);
    expect(view.contract).toMatchObject({ mark, title, clock: null });
    const value = startPauseSheet(view);
    expect(value.scope).toEqual(['ads']);
    expect(judgePauseSheet(view, value).part).toBe('ownSide');
    expect(judgePauseSheet(view, { ...value, scope: ['new_posts', 'ads'] }).part).toBeNull();
  });

  test('names the day from which a later contract is in force', () => {
    const contracts = contractOf().map((version) => ({ ...version, effectiveFrom: '2026-12-01T05:00:00Z' }));
    expect(presentPauseSheet(standingOf({ contracts }), CONTEXT).contract.sentence).toContain(
      'in force from Tue 1 Dec',
    );
  });

  test('keeps our own steps apart from the contract, and needs reason and sentence to skip one', () => {
    const view = presentPauseSheet(standingOf({ case: unasked }), CONTEXT);
    expect(view.contract.mark).toBe('allowed');
    expect(view.missing).toEqual([
      { code: 'CONSULTATION_MISSING', sentence: 'No contact with the creator is on record.', canSkip: true },
    ]);
    const value = startPauseSheet(view);
    const skipped = (reason: 'brand_safety' | '', sentence: string) => ({
      ...value,
      skips: [{ step: 'CONSULTATION_MISSING', reason, sentence }],
    });
    expect(judgePauseSheet(view, value).part).toBeNull();
    expect(judgePauseSheet(view, skipped('brand_safety', ' ')).part).toBeNull();
    expect(judgePauseSheet(view, skipped('', 'Because.')).part).toBeNull();
    expect(judgePauseSheet(view, skipped('brand_safety', 'A recall is running.')).part).toBe('contract');
  });

  test('lets a marketer ask a manager', () => {
    const view = presentPauseSheet(standingOf({ case: unasked }), { ...CONTEXT, role: 'marketer' });
    expect(view).toMatchObject({ confirmLabel: 'Ask a manager to agree', missing: [] });
    expect(judgePauseSheet(view, startPauseSheet(view)).part).toBe('contract');
  });

  test('does not offer to stop twice what stands still', () => {
    const stopped = suspensionOf({ kind: 'own_side', scope: ['ads'] });
    const view = presentPauseSheet(standingOf({ case: caseOf({ suspensions: [stopped] }) }), CONTEXT);
    expect(view.scope.find((item) => item.id === 'ads')).toMatchObject({
      isChecked: false,
      detail: 'stopped already',
    });
  });

  test('needs something that stops', () => {
    const view = presentPauseSheet(standingOf(), CONTEXT);
    expect(judgePauseSheet(view, { ...startPauseSheet(view), scope: [] }).part).toBeNull();
  });

  test.each(Object.keys(STATES))('leaks nothing unknown into words: %s', (name) => {
    const standing = STATES[name] ?? standingOf();
    for (const role of ['marketer', 'manager', 'owner'] as const) {
      expect(textsOf(presentPauseSheet(standing, { ...CONTEXT, role })).join('\n')).not.toMatch(
        /NaN|undefined|null|Infinity|\[object/,
      );
    }
  });
});
