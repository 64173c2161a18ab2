// What the desk's page and the panel offer about a pause is the same, wherever a case stands and whoever looks.
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { CaseState } from '../../shared/procedure/case.ts';
import type { Role } from '../../shared/procedure/events.ts';
import { guideSteps } from '../../shared/procedure/guide/steps.ts';
import { presentDossier } from '../../shared/ui/dossier/present-dossier.ts';
import { presentCard } from '../../shared/ui/present-card.ts';
import type { Dossier } from '../../worker/pages/dossier/dossier.ts';
import { toActs } from '../../worker/pages/dossier/present-quick-acts.ts';
import { Acts } from '../../worker/pages/dossier/quick-acts.tsx';
import { listPauseCases, READER, ROLES } from '../unit/procedure/guide/pause-cases.ts';
import { standingOf } from '../unit/ui/sample-standings.ts';

const WORDS = { locale: 'en', deskUrl: 'https://desk.test/desk', workspaceName: 'Brand', freshness: '' };

function offeredOnDesk(state: CaseState, role: Role): string[] {
  const standing = standingOf({ case: state });
  const context = { ...READER, ...WORDS, role, isOffline: false };
  const session = { ...READER, role, locale: 'en', isSinglePersonTeam: false, name: 'Me' };
  let ids = 0;
  const dossier = {
    ...{ standing, session, now: READER.now, events: [], typed: null, preview: null },
    card: presentCard(standing, context),
    guide: guideSteps(standing, { ...session, now: READER.now }),
    newId: () => `id${ids++}`,
    // The part of a dossier that the acts of a pause are made from.
  } as unknown as Dossier;
  const html = render(<Acts {...toActs(dossier)} />);
  return [...html.matchAll(/name="kind" value="([a-z_]+)"/g)].map(([, kind = '']) => kind).sort();
}

function offeredInPanel(state: CaseState, role: Role): string[] {
  const context = { ...READER, ...WORDS, role, isOffline: false };
  const view = presentDossier({ standing: standingOf({ case: state }), drafts: [], context });
  // An emergency is decided on its own page and in its own step, not by these forms.
  return view.pauseActs.flatMap(({ act }) => (act === 'emergency' ? [] : [act])).sort();
}

test('desk and panel offer the same acts of a pause over all states and roles', () => {
  const apart = listPauseCases().flatMap(([name, state]) =>
    // The desk draws no acts at all for who may not edit; the page leaves them out.
    ROLES.filter((role) => role !== 'viewer').flatMap((role) => {
      const [desk, panel] = [offeredOnDesk(state, role), offeredInPanel(state, role)];
      return desk.join() === panel.join() ? [] : [{ name, role, desk, panel }];
    }),
  );

  expect(apart).toEqual([]);
});

test('a decline that the panel offers can be made there', () => {
  const asked = listPauseCases().find(([name]) => name === 'active, asked by another')?.[1];
  if (asked === undefined) throw new Error('The case is not among the samples.');
  const context = { ...READER, ...WORDS, role: 'manager', isOffline: false } as const;
  const view = presentDossier({ standing: standingOf({ case: asked }), drafts: [], context });

  expect(view.pauseActs.map(({ act }) => act)).toEqual(['pause', 'decline_request']);
  expect(view.acts.find(({ id }) => id === 'decline_request')?.request).toEqual({
    kind: 'decline_request',
    reason: 'declined',
  });
});
