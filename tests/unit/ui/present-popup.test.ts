import { describe, expect, test } from 'vitest';
import type { NoticeRecord } from '../../../shared/procedure/exits/records.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { presentPendingNotice } from '../../../shared/ui/present-notice.ts';
import { type PopupContext, presentPopup } from '../../../shared/ui/present-popup.ts';
import type { AttentionItemView } from '../../../shared/ui/view.ts';
import { caseOf, contractOf, NOW, noticeOf, standingOf, suspensionOf, textsOf } from './sample-standings.ts';
import { STATES } from './sample-states.ts';

const CONTEXT: PopupContext = {
  now: NOW,
  locale: 'en',
  role: 'manager',
  memberId: 'm1',
  workspaceName: 'Demo brand',
  deskUrl: 'https://desk.test/desk',
  freshness: 'Synced 2 min ago',
  isOffline: false,
};

const needed = { code: 'evidence_pause', needsDecision: true, facts: {} } as const;

describe('the popup', () => {
  test('puts decisions first, each list by money at risk', () => {
    const view = presentPopup(
      [
        standingOf({ collaborationId: 'small', moneyAtRiskMinor: 100, attention: needed }),
        standingOf({ collaborationId: 'unknown', moneyAtRiskMinor: null, attention: needed }),
        standingOf({ collaborationId: 'large', moneyAtRiskMinor: 90000, attention: needed }),
        standingOf({ collaborationId: 'waits', moneyAtRiskMinor: 999999 }),
      ],
      [],
      CONTEXT,
    );
    expect(view.needsDecision.map((item) => item.collaborationId)).toEqual(['large', 'small', 'unknown']);
    expect(view.needsDecision.map((item) => item.moneyAtRisk)).toEqual(['$900', '$1', '–']);
    expect(view.canWait.map((item) => item.collaborationId)).toEqual(['waits']);
  });

  test('folds away what asks for nothing, keeps what has ended until its case is closed', () => {
    const fine = { ...standingOf(), ...STATES.fine, collaborationId: 'fine' };
    const over = standingOf({ collaborationId: 'over', case: caseOf({ state: 'ended' }) });
    const closed = standingOf({ collaborationId: 'closed', case: caseOf({ state: 'closed' }) });
    const view = presentPopup([fine, over, closed], [], CONTEXT);
    expect(view.needsDecision).toEqual([]);
    expect(view.canWait).toMatchObject([{ collaborationId: 'over', action: 'open' }]);
    expect(view.others?.map((item) => item.collaborationId)).toEqual(['fine']);
  });

  test('keeps what is over while a letter waits, and pauses it no more', () => {
    const attention = { code: 'letter_due', needsDecision: false, facts: { letter: 'term_over' } } as const;
    const nextStep = { code: 'write_letter', facts: {} } as const;
    const over = standingOf({ case: caseOf({ state: 'completed' }), attention, nextStep });
    const view = presentPopup([over], [], CONTEXT);

    expect(view.canWait).toMatchObject([{ action: 'open', lead: { label: 'Write' } }]);
  });

  test('says the reason in words', () => {
    const [item] = presentPopup([standingOf({ attention: needed })], [], CONTEXT).needsDecision;
    expect(item?.reason).toBe('Pace 57%, likely 41–80%. Reel 5 is 2 days late.');
  });

  test.each([
    ['running, manager', caseOf(), 'manager', 'pause'],
    ['running, viewer', caseOf(), 'viewer', 'open'],
    [
      'notice held, manager',
      caseOf({ state: 'pause_pending', returnTo: ['active'], pending: noticeOf() }),
      'manager',
      'undo',
    ],
    [
      'notice held, marketer',
      caseOf({ state: 'pause_pending', returnTo: ['active'], pending: noticeOf() }),
      'marketer',
      'open',
    ],
    [
      'paused, manager',
      caseOf({ state: 'paused', returnTo: ['active'], suspensions: [suspensionOf()] }),
      'manager',
      'resume',
    ],
    [
      'paused, marketer',
      caseOf({ state: 'paused', returnTo: ['active'], suspensions: [suspensionOf()] }),
      'marketer',
      'open',
    ],
    [
      'own side stopped, marketer',
      caseOf({ suspensions: [suspensionOf({ kind: 'own_side', scope: ['ads'] })] }),
      'marketer',
      'resume',
    ],
    [
      'an end was asked for, own side stopped',
      caseOf({ state: 'end_review', suspensions: [suspensionOf({ kind: 'own_side', scope: ['ads'] })] }),
      'marketer',
      'resume',
    ],
    [
      'an end was asked for, work paused',
      caseOf({ state: 'end_review', suspensions: [suspensionOf()] }),
      'manager',
      'open',
    ],
  ] as const)('offers the one action for %s', (_, state, role, action) => {
    const view = presentPopup([standingOf({ case: state, attention: needed })], [], { ...CONTEXT, role });
    expect(view.needsDecision[0]?.action).toBe(action);
    expect(Object.keys(view.sheets)).toHaveLength(role === 'viewer' ? 0 : 1);
  });

  test('lists the next three dates, soonest first', () => {
    const view = presentPopup(
      [
        standingOf(),
        standingOf({
          collaborationId: 'p',
          case: caseOf({ state: 'paused', returnTo: ['active'], suspensions: [suspensionOf()] }),
        }),
      ],
      [],
      CONTEXT,
    );
    expect(view.next.map((date) => date.when)).toEqual(['Mon 30 Nov', 'Mon 30 Nov', 'Tue 1 Dec']);
  });

  test('tells of a held notice until when it can be undone', () => {
    const held = standingOf({
      case: caseOf({ state: 'pause_pending', returnTo: ['active'], pending: noticeOf() }),
    });
    expect(presentPendingNotice(held, CONTEXT)).toMatchObject({
      title: 'Pause @instagram',
      until: 'Leaves at 11:10',
      untilIso: '2026-11-18T16:10:00Z',
      canUndo: true,
      rows: [
        { name: 'Takes effect', value: 'Sat 21 Nov, 00:00 New York' },
        { name: 'Stops', value: 'New posts, paid ads' },
        { name: 'Review', value: 'Fri 4 Dec' },
        { name: 'Goes by', value: 'e-mail' },
      ],
    });
    expect(presentPendingNotice(held, { ...CONTEXT, now: '2026-11-18T16:11:00Z' })?.canUndo).toBe(false);
    expect(presentPendingNotice(standingOf(), CONTEXT)).toBeNull();
    const end = caseOf({ state: 'ending', pending: noticeOf({ kind: 'end', scope: [] }) });
    const shown = presentPendingNotice(standingOf({ case: end }), CONTEXT);
    expect(shown?.status.word).toBe('Ending');
    expect(shown?.rows.map(({ name }) => name)).toEqual(['Takes effect', 'Goes by']);
  });

  test('checks a draft against the contract as it is now', () => {
    const draft = {
      draftId: 'd',
      collaborationId: 'c-instagram',
      draftedAt: NOW,
      request: { kind: 'pause', scope: ['new_posts'], reviewOn: null, reason: 'timing' },
    } as const;
    const draftOf = (standings = [standingOf()], part: Partial<PopupContext> = {}) =>
      presentPopup(standings, [{ ...draft, request: { ...draft.request, scope: ['new_posts'] } }], {
        ...CONTEXT,
        ...part,
      }).drafts[0];
    expect(draftOf()).toMatchObject({
      canSend: true,
      sentence: 'Nothing has been sent. Sent now, it takes effect Sat 21 Nov, 00:00.',
    });
    expect(draftOf([standingOf()], { now: '2026-11-20T22:30:00Z' })?.sentence).toContain('Thu 26 Nov, 00:00');
    expect(draftOf([standingOf({ contracts: contractOf({}, ['pause']) })])?.sentence).toContain(
      'does not allow it now',
    );
    expect(draftOf([standingOf()], { isOffline: true })?.canSend).toBe(false);
    expect(draftOf([])?.canSend).toBe(false);
  });

  test('leaks nothing unknown into words', () => {
    const view = presentPopup(
      Object.values(STATES).map((standing, i) => ({
        ...standing,
        collaborationId: `c${i}`,
        attention: needed,
      })),
      [],
      CONTEXT,
    );
    expect(textsOf(view).join('\n')).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  });
});

describe('what the procedure asks for', () => {
  const urgent = { code: 'urgent_stop', needsDecision: true, facts: { at: NOW } } as const;
  const wish = { kind: 'urgent_stop', seq: 8, at: NOW, on: null, trigger: 'harassment' } as const;
  const bounced: NoticeRecord = {
    noticeId: 'n1',
    kind: 'end',
    seq: 7,
    channel: 'email',
    language: 'en',
    grade: 2,
    holdUntil: null,
    sentAt: NOW,
    deemedReceivedAt: null,
    deliveredAt: null,
    acknowledgedAt: null,
    response: null,
    isBounced: true,
    isWithdrawn: false,
    evidence: [],
  };

  function lineOf(standing: Standing, context: PopupContext = CONTEXT): AttentionItemView | undefined {
    const view = presentPopup([standing], [], context);
    return [...view.needsDecision, ...view.canWait][0];
  }

  test('puts who asks to stop at once before any money, with the stop as the act', () => {
    const asking = standingOf({
      collaborationId: 'asks',
      moneyAtRiskMinor: 1,
      attention: urgent,
      nextStep: { code: 'answer_wish', facts: {} },
      case: caseOf({ wishes: [wish] }),
    });
    const view = presentPopup([standingOf({ attention: needed }), asking], [], CONTEXT);

    expect(view.needsDecision[0]).toMatchObject({
      collaborationId: 'asks',
      action: 'emergency',
      actionLabel: 'Stop now',
      lead: { label: 'Answer', href: 'https://desk.test/desk/collaborations/asks/talk#wishes' },
    });
    expect(view.emergencies?.asks).toMatchObject({ kind: 'possible', suggested: 'creator_request' });
  });

  test('keeps the pause as the act where the stop is not possible any more', () => {
    const line = lineOf(standingOf({ attention: urgent, contracts: [], case: caseOf({ wishes: [wish] }) }));

    expect(line?.action).toBe('pause');
  });

  test.each([
    ['marketer', 'emergency', 'Decide'],
    ['manager', 'emergency', 'Decide'],
    ['viewer', 'open', 'Open'],
  ] as const)('lets a %s act on a standing emergency: %s, %s', (role, action, actionLabel) => {
    const state = caseOf({
      state: 'emergency_paused',
      suspensions: [suspensionOf({ kind: 'emergency', confirmBy: '2026-11-21T05:00:00Z' })],
    });

    expect(lineOf(standingOf({ case: state }), { ...CONTEXT, role })).toMatchObject({ action, actionLabel });
  });

  test.each([
    ['decide_end', 'See the end', '/steps/end#notice'],
    ['answer_wish', 'Answer', '/talk#wishes'],
    ['review_remedy', 'Review', '/steps/plan#plan'],
    ['settle_breach', 'Decide', '/steps/breach'],
    ['see_proposal', 'See terms', '/steps/changed-terms'],
    ['settle_payment', 'Settle', '/contract/payments'],
  ] as const)('leads the next step %s to its page of the desk', (code, label, address) => {
    const line = lineOf(standingOf({ attention: needed, nextStep: { code, facts: {} } }));

    expect(line?.lead).toEqual({
      label,
      href: `https://desk.test/desk/collaborations/c-instagram${address}`,
    });
    expect(line?.action).toBe('pause');
  });

  test('leads a viewer nowhere', () => {
    expect(lineOf(standingOf({ attention: needed }), { ...CONTEXT, role: 'viewer' })?.lead).toBeUndefined();
  });

  test('needs a decision when a notice came back', () => {
    const view = presentPopup([standingOf({ case: caseOf({ notices: [bounced] }) })], [], CONTEXT);

    expect(view.needsDecision[0]?.reason).toMatch(/^The end notice came back/);
    expect(view.needsDecision[0]?.lead?.label).toBe('See letters');
  });
});
