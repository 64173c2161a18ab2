import { expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import type { Role } from '../../../../shared/procedure/events.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import type { RemedyRecord } from '../../../../shared/procedure/talk/records.ts';
import type { DossierView } from '../../../../shared/ui/dossier/dossier-view.ts';
import { presentDossier } from '../../../../shared/ui/dossier/present-dossier.ts';
import { caseOf, contractOf, NOW, standingOf, textsOf } from '../sample-standings.ts';
import { STATES } from '../sample-states.ts';

const DESK = 'https://desk.example/desk';
const PAGES = `${DESK}/collaborations/c-instagram`;

function dossierOf(
  standing: Standing = standingOf(),
  role: Role = 'manager',
  team: { isSinglePersonTeam?: boolean } = {},
): DossierView {
  const context = {
    now: NOW,
    locale: 'en',
    role,
    memberId: 'm2',
    workspaceName: 'Northlight',
    deskUrl: DESK,
    freshness: 'Synced just now',
    isOffline: false,
    ...team,
  };
  return presentDossier({ standing, drafts: [], context });
}

function hrefsOf({ steps }: DossierView): string[] {
  return [...steps.ladder, ...steps.exit].flatMap(({ acts, parts }) =>
    [...acts, ...parts.flatMap((part) => part.acts)].map(({ href }) => href),
  );
}

const REMEDY: RemedyRecord = {
  id: 'r1',
  kind: 'change',
  remedy: 'R2',
  owner: 'brand',
  cause: null,
  deliverableId: null,
  kpi: 'clicks',
  targetBps: 9_000,
  expectedUnits: null,
  dueOn: '2026-11-20',
  reviewOn: '2026-11-25',
  costMinor: 0,
  seq: 6,
  plannedAt: '2026-11-17T15:00:00Z',
  before: 0.42,
  after: null,
  doneAt: null,
  doneBy: null,
  outcome: 'open',
  creatorStance: 'agrees',
};

function remedying(): CaseState {
  return caseOf({ state: 'remediating', returnTo: ['active'], remedies: [REMEDY] });
}

test('does simple acts in the panel and leads to the desk for everything with a form', () => {
  const view = dossierOf();
  const hrefs = hrefsOf(view);

  expect(hrefs).toContain('#evaluate');
  expect(hrefs).toContain(`${PAGES}/talk#letter`);
  expect(hrefs.every((href) => href.startsWith('#') || href.startsWith(`${PAGES}/`))).toBe(true);
});

test.each(Object.keys(STATES))('leads every "#" of the state %s to an act that is there', (state) => {
  const view = dossierOf(STATES[state]);
  const here = hrefsOf(view).filter((href) => href.startsWith('#'));

  const known = [...view.acts.map(({ id }) => `#${id}`), ...(view.emergency ? ['#emergency'] : [])];
  expect(here.filter((href) => !known.includes(href))).toEqual([]);
});

test('offers a viewer nothing to do', () => {
  const view = dossierOf(standingOf(), 'viewer');

  expect(view.acts).toEqual([]);
  expect(hrefsOf(view)).toEqual([]);
  expect(view.nextHref).toBeNull();
  expect(view.emergency).toBeNull();
  expect(view.pauseActs).toEqual([]);
});

test('shows no sums to who may not see fees', () => {
  const view = dossierOf(standingOf({ money: null, moneyAtRiskMinor: null }), 'marketer');

  expect(view.steps.exits).toBeNull();
  expect(view.steps.settlement).toBeNull();
  expect(textsOf(view).filter((text) => text.includes('$9'))).toEqual([]);
});

test('compares no ways on after the end or without a contract', () => {
  expect(dossierOf(standingOf({ case: caseOf({ state: 'ended' }) })).steps.exits).toBeNull();
  expect(dossierOf(standingOf({ contracts: [] })).steps.exits).toBeNull();
});

test('writes whole sums of the comparison without their zeros', () => {
  const { exits } = dossierOf(
    standingOf({
      money: {
        feeMinor: 900_000,
        earnedMinor: 600_000,
        openMinor: 300_000,
        exitCostMinor: 0,
        paidMinor: 450_000,
      },
    }),
  ).steps;

  expect(exits?.columns[0]?.cells.spent.value).toBe('$4,500');
});

test('marks a change of the plan as done from its own line', () => {
  const view = dossierOf(standingOf({ case: remedying() }));

  const act = view.acts.find(({ id }) => id === 'action_done:r1');
  expect(act?.request).toEqual({ kind: 'action_done', actionId: 'r1' });
  expect(view.steps.plan.map(({ id }) => id)).toEqual(['r1']);
  expect(act?.facts[1]).toEqual({ name: 'Due', value: 'Fri 20 Nov' });
});

test.each([
  ['unread', null, true],
  ['read already', 1, false],
])('asks to read a contract that is %s: %s → %s', (_, reviewedVersion, isAsked) => {
  const view = dossierOf(standingOf({ case: caseOf({ reviewedVersion }) }));

  expect(view.acts.some(({ id }) => id === 'review_contract')).toBe(isAsked);
});

test.each([
  ['agree_remedy', `${PAGES}/steps/plan#add`],
  ['fill_terms', `${PAGES}/terms`],
  ['look_again', null],
  ['keep', null],
] as const)('leads the next step %s to where it is taken', (code, expected) => {
  const view = dossierOf(standingOf({ nextStep: { code, facts: {} }, contracts: contractOf() }));

  expect(view.nextHref).toBe(expected);
});

test('tells the talk from the standing alone, without the words that were said', () => {
  const asked = caseOf({
    asked: ['link', 'brief'],
    answeredAt: '2026-11-17T15:00:00Z',
    consultation: {
      status: 'answered',
      attempts: 1,
      firstAt: '2026-11-16T15:00:00Z',
      lastAt: '2026-11-16T15:00:00Z',
    },
  });

  const { talk } = dossierOf(standingOf({ case: asked }));

  expect(talk.head).toBe('asked Mon 16 Nov · answered Tue 17 Nov');
  expect(talk.messages.map(({ side, lines }) => [side, lines.length])).toEqual([
    ['we', 2],
    ['they', 1],
  ]);
  expect(talk.standing).toBe('The talk counts as done: they answered.');
});

test('says what silence still needs while nobody has answered', () => {
  const { talk } = dossierOf();

  expect(talk.messages.map(({ side }) => side)).toEqual(['we']);
  expect(talk.standing).toMatch(
    /^It counts as done when they answer, or after 2 more contacts and the end of /,
  );
});

test('puts an emergency before the ordinary pause once it stands', () => {
  const view = dossierOf(standingOf({ case: caseOf({ state: 'emergency_paused', returnTo: ['active'] }) }));

  expect(view.pauseActs.map(({ act }) => act)).toEqual(['emergency']);
  expect(view.emergency?.kind).toBe('open');
});

const ASKED = { seq: 8, at: NOW, byMemberId: 'm2' };

test('who asked for an end reads that a second person decides, unless one decides alone in this team', () => {
  const standing = standingOf({
    case: caseOf({
      state: 'end_review',
      returnTo: ['active'],
      request: { ...ASKED, kind: 'end', scope: [], reviewOn: null, reason: null },
      endPlan: {
        ...ASKED,
        ...{ route: 'convenience', reason: 'business', category: 'other', trigger: null, mutual: null },
      },
    }),
    nextStep: { code: 'decide_end', facts: {} },
  });
  const labelIn = (isSinglePersonTeam: boolean) =>
    dossierOf(standing, 'manager', { isSinglePersonTeam }).card.nextStep.label;

  expect([false, true].map(labelIn)).toEqual(['A second person decides on the end', 'Decide on the end']);
});
