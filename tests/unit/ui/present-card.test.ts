import { describe, expect, test } from 'vitest';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { type CardContext, describeFlightDay, presentCard } from '../../../shared/ui/present-card.ts';
import { presentContractRows } from '../../../shared/ui/present-contract.ts';
import type { CardView } from '../../../shared/ui/view.ts';
import { caseOf, contractOf, NOW, noticeOf, standingOf, suspensionOf, textsOf } from './sample-standings.ts';
import { STATES } from './sample-states.ts';

const CONTEXT: CardContext = { now: NOW, locale: 'en', role: 'manager', deskUrl: 'https://desk.test/desk' };

function cardOf(name: string, part: Partial<CardContext> = {}): CardView {
  const standing = STATES[name];
  if (!standing) throw new Error(`No state ${name}`);
  return presentCard(standing, { ...CONTEXT, ...part });
}

const sentenceOf = (view: CardView) => view.sentence.map((run) => run.text).join('');

describe('the card', () => {
  test.each([
    ['fine', 'course', 'On course', '93', 'of 100', 'scored'],
    ['watch', 'watch', 'Watch', '40', 'of 100', 'scored'],
    ['atRisk', 'risk', 'At risk', '23', 'of 100', 'scored'],
    ['tooEarly', 'too_early', 'Too early', '–', 'no score yet', 'ghost'],
    ['noTarget', 'no_target', 'No target agreed', '–', 'no target', 'no_target'],
    ['stale', 'stale', 'Stale', '23', 'of 100, on 12 Nov', 'stale'],
    ['paused', 'held', 'Paused', '23', 'of 100', 'scored'],
    ['pausePending', 'held_pending', 'Pause pending', '23', 'of 100', 'scored'],
    ['ending', 'ending', 'Ending', '23', 'of 100', 'scored'],
    ['unknownContract', 'risk', 'At risk', '23', 'of 100', 'scored'],
    ['noData', 'too_early', 'No results yet', '–', 'no score yet', 'ghost'],
    ['outage', 'stale', 'Check tracking', '23', 'of 100, on 18 Nov', 'stale'],
  ])('shows %s as %s', (name, mark, word, score, scoreCaption, kind) => {
    const view = cardOf(name);
    expect(view).toMatchObject({ status: { mark, word }, score, scoreCaption, hill: { kind } });
  });

  test.each(Object.keys(STATES))('says nothing unknown in words: %s', (name) => {
    for (const locale of ['en', 'de', 'fr']) {
      const view = cardOf(name, { locale });
      expect(textsOf(view).join('\n')).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
      expect(view.nextStep.label).not.toBe('');
      expect(sentenceOf(view)).not.toBe('');
      expect(view.kpis.length).toBeLessThanOrEqual(3);
    }
  });

  test('names flagged days beside the number, last, and the cause to the team alone', () => {
    const fine = standingOf(STATES.fine);
    const flagged: Partial<Standing> = {
      outages: [{ from: '2026-11-12', until: '2026-11-13', reason: 'sold_out', byName: 'Ana' }],
      assessment: { ...fine.assessment, reasons: [{ code: 'flagged_days', facts: { days: 2 } }] },
    };
    const flagsOf = (isForReaders: boolean) =>
      presentCard({ ...fine, ...flagged }, { ...CONTEXT, isForReaders }).flags.at(-1)?.evidence;

    expect(flagsOf(false)).toContain('sold out, flagged by Ana');
    expect(flagsOf(true)).toContain('counting or selling did not work');
  });

  test('names the place of the next step on the desk, also of a resumption', () => {
    const paused = { ...standingOf(STATES.paused), nextStep: { code: 'keep' as const, facts: {} } };

    expect(presentCard(paused, CONTEXT).nextStep).toMatchObject({
      label: 'Resume @instagram',
      opens: 'decide',
      href: 'https://desk.test/desk/collaborations/c-instagram#resume',
    });
    expect(cardOf('atRisk').nextStep.href).toBe(
      'https://desk.test/desk/collaborations/c-instagram/steps/plan#add',
    );
  });

  test('leads a viewer to the dossier, whatever the next step', () => {
    for (const name of Object.keys(STATES))
      expect(cardOf(name, { role: 'viewer' }).nextStep).toEqual({
        label: 'Open dossier',
        caption: '',
        opens: 'dossier',
        href: 'https://desk.test/desk/collaborations/c-instagram',
      });
  });

  test.each([
    ['atRisk', 'Pace 57% of agreed, likely 41–80%'],
    ['tooEarly', 'First score on Fri 20 Nov: 1 post is live and still young.'],
    ['noTarget', 'Pace 95% of its own usual, likely 72–124%'],
    ['stale', 'On Thu 12 Nov: pace 57%, likely 41–80%. No newer reading since, so no advice today.'],
  ])('says for %s: %s', (name, sentence) => {
    expect(sentenceOf(cardOf(name))).toBe(sentence);
  });

  test.each([
    ['tooEarly', 'Fri 20 Nov'],
    ['noTarget', '95% of usual'],
    ['stale', '5 d old'],
    ['paused', 'review Tue 1 Dec'],
    ['pausePending', '2 d 13 h'],
    ['ending', 'Wed 2 Dec'],
    ['unknownContract', 'contract not known'],
    ['fine', ''],
  ])('ends the chip of %s with "%s"', (name, note) => {
    expect(cardOf(name).chipNote).toBe(note);
  });

  test.each(['ended', 'completed', 'closed'] as const)(
    'shows the result, not a chance, once it is %s',
    (state) => {
      const over = standingOf({ ...STATES.watch, case: caseOf({ state }), agreedTotal: 4_000 });
      const { actual } = over.assessment;
      const view = presentCard(over, CONTEXT);
      const share = `${Math.round(((actual ?? 0) / 4_000) * 100)}%`;

      expect(view).toMatchObject({ score: share, scoreCaption: 'of agreed', confidence: null });
      expect(view.hill).toMatchObject({ kind: 'ghost', pace: null });
      expect(sentenceOf(view)).toMatch(new RegExp(`^Measured [\\d,]+ of 4,000 clicks agreed, ${share}\\.$`));
      expect(view.explained.title).toBe(`Why ${share}?`);
      expect(view.contract.map(({ name, strong }) => `${name} ${strong}`)).toEqual([
        state === 'ended' ? 'Contract Over' : 'Contract Fulfilled',
      ]);
    },
  );

  test.each([
    ['brand', 'convenience', 'for convenience'],
    ['creator', 'convenience', 'for convenience, their notice'],
    ['brand', 'mutual', 'by agreement'],
  ] as const)('says once it is over when and how it ended: %s, %s', (party, route, rest) => {
    const endedBy = { noticeId: 'n', route, party, at: '2026-12-04T05:00:00Z' };
    const over = standingOf({ ...STATES.watch, case: caseOf({ state: 'ended', endedBy }) });

    expect(presentCard(over, CONTEXT).contract).toEqual([
      { name: 'Ended', mark: 'allowed', strong: 'Thu 3 Dec', rest },
    ]);
  });

  test('says that nothing was measured, or agreed, once it is over', () => {
    const over = standingOf({ case: caseOf({ state: 'ended' }), agreedTotal: null });

    expect(presentCard(over, CONTEXT)).toMatchObject({ score: '–', scoreCaption: 'no result' });
    expect(sentenceOf(presentCard(over, CONTEXT))).toContain('No target was agreed.');
  });

  test.each([
    [
      'ending',
      { mark: 'blocked', strong: 'Not now', rest: 'it is ending' },
      { mark: 'clock', strong: 'On its way', rest: 'last day Wed 2 Dec' },
    ],
    ['pausePending', { mark: 'clock', strong: 'On its way' }, { mark: 'allowed', strong: 'Allowed' }],
  ])('says what is under way in the place of what could be asked for: %s', (name, pause, end) => {
    const rows = presentContractRows(STATES[name] ?? standingOf(), CONTEXT);

    expect(rows).toMatchObject([
      { name: 'Pause', ...pause },
      { name: 'End', ...end },
    ]);
  });

  test('says what the contract allows and from when', () => {
    expect(cardOf('atRisk').contract).toEqual([
      { name: 'Pause', mark: 'allowed', strong: 'Allowed', rest: 'from Sat 21 Nov' },
      { name: 'End', mark: 'allowed', strong: 'Allowed', rest: 'last day Wed 2 Dec' },
    ]);
    expect(cardOf('watch').contract[0]).toEqual({
      name: 'Pause',
      mark: 'blocked',
      strong: 'Both must sign',
      rest: 'no pause clause',
    });
    expect(cardOf('unknownContract').contract.map((row) => row.mark)).toEqual(['unknown', 'unknown']);
  });

  test('asks for terms nobody confirmed instead of assuming them', () => {
    const standing = standingOf({
      contracts: contractOf({ unconfirmed: ['pause', 'convenience'] }, ['pause', 'convenience']),
      nextStep: { code: 'fill_terms', facts: { count: 2 } },
    });
    const view = presentCard(standing, CONTEXT);
    expect(view.contract[0]).toMatchObject({
      mark: 'unknown',
      strong: 'Not known yet',
      rest: 'pause clause',
    });
    expect(view.nextStep.label).toBe('Fill 2 terms');
  });

  test('shows the clock of what is under way in order', () => {
    const clock = cardOf('pausePending').clock;
    expect(clock?.nodes.map((node) => `${node.title} ${node.caption}`)).toEqual([
      'Wed 18 Nov 10:50 sent',
      'Wed 18 Nov 10:50 received',
      'Sat 21 Nov 00:00 New York',
    ]);
    expect(clock?.nowAfter).toBe(2);
    expect(cardOf('paused').clock?.nodes.map((node) => node.caption)).toEqual([
      'paused',
      'review',
      'creator may end',
    ]);
    expect(cardOf('ending').clock).toMatchObject({ hue: 'ended', nowAfter: 2 });
  });

  test('opens what is due to the creator at an end', () => {
    expect(cardOf('ending').contract[0]).toMatchObject({
      name: 'Due to creator',
      strong: '$2,685.00',
      opened: { title: 'Fees: where $6,000.00 earned comes from' },
    });
  });

  test('applies what time changed since the standing was stored', () => {
    const stored = STATES.pausePending;
    if (!stored) throw new Error('No pending state');
    expect(presentCard(stored, { ...CONTEXT, now: '2026-11-22T12:00:00Z' }).status.word).toBe('Paused');
  });

  test('tells a stop of our own side from a pause of the contract', () => {
    const stopped = suspensionOf({
      kind: 'own_side',
      scope: ['ads'],
      limitOn: null,
      limitAt: null,
      onTimeout: null,
      contractVersion: null,
    });
    const view = presentCard(standingOf({ case: caseOf({ suspensions: [stopped] }) }), CONTEXT);
    expect(view.status).toEqual({ mark: 'held', word: 'Our side paused' });
    expect(view.clock).toBeNull();
  });

  test('counts a held notice as not sent', () => {
    const held = presentCard(
      standingOf({ case: caseOf({ state: 'pause_pending', returnTo: ['active'], pending: noticeOf() }) }),
      CONTEXT,
    );
    expect(held.clock?.nowAfter).toBe(0);
    expect(held.clock?.nodes[0]?.caption).toBe('11:10 leaves');
  });

  test('keeps the report from a viewer and says where a reading comes from', () => {
    expect(cardOf('fine', { role: 'viewer' }).reportUrl).toBeNull();
    expect(cardOf('fine')).toMatchObject({ age: 'Read 12 min ago', pageNote: 'nothing read here' });
    expect(cardOf('fine', { offlineNote: 'Offline since 14:10' }).age).toBe('Offline since 14:10 · own copy');
  });

  test.each([
    ['2026-11-18T16:00:00Z', 'day 31 of 56'],
    ['2026-10-19T03:00:00Z', 'starts tomorrow'],
    ['2026-10-15T16:00:00Z', 'starts in 4 days'],
    ['2026-12-14T16:00:00Z', 'flight over'],
  ])('says at %s: %s', (now, text) => {
    expect(describeFlightDay(standingOf(), now)).toBe(text);
  });
});
