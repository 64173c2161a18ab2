// Who answers which message.
import type { Answer, Input } from '../messages.ts';
import { seeAlerts, sendSeen } from './alerts.ts';
import { describeConnection, summariseStore } from './connection.ts';
import { type DecideDeps, sendKeptDraft, submitDecision } from './decide.ts';
import type { Lookup } from './lookup.ts';
import type { Sender } from './may-send.ts';
import { openSurface } from './open-surface.ts';
import { clearCopy, forgetTeam, type Roster, readSettings } from './roster.ts';
import type { Handlers } from './router.ts';
import type { Session } from './server/session.ts';
import type { Sync } from './sync.ts';
import { viewDossier, viewPauseCost, viewPopup } from './views.ts';

export type HandlerDeps = {
  roster: Roster;
  session: Session;
  sync: Sync;
  lookup: Lookup;
  decide: DecideDeps;
  now: () => Date;
  /** The local store changed: badge, surfaces and overlays are told. */
  changed: () => Promise<void>;
};

export function createHandlers(deps: HandlerDeps): Handlers {
  const { roster, sync, changed, now } = deps;
  return {
    'overlay/lookup': (input) => deps.lookup.find(input),
    'overlay/open': (input, sender) => open(roster, input, sender),
    'surface/open': (input, sender) => open(roster, input, sender),
    'popup/view': ({ locale }) => viewPopup(roster, { locale, now: now() }),
    async 'popup/refresh'({ locale }) {
      if ((await sync({ force: true })) !== 'unchanged') await changed();
      return viewPopup(roster, { locale, now: now() });
    },
    'pause/cost': ({ collaborationId, on, locale }) =>
      viewPauseCost(roster, collaborationId, { on, locale, now: now() }),
    'panel/view': ({ collaborationId, locale }) =>
      viewDossier(roster, collaborationId, { locale, now: now() }),
    async 'panel/focus'() {
      return { collaborationId: (await roster.getMeta('panelFocus')) ?? null };
    },
    'decision/submit': (input) => decide(deps, () => submitDecision(deps.decide, input)),
    'draft/send': ({ draftId, locale }) => decide(deps, () => sendKeptDraft(deps.decide, draftId, locale)),
    async 'draft/discard'({ draftId }) {
      await roster.deleteDraft(draftId);
      await changed();
      return null;
    },
    async 'alerts/see'({ upTo }) {
      await seeAlerts(roster, upTo);
      await changed();
      await sendSeen(roster, deps.decide.server);
      return null;
    },
    'connection/state': () => describeConnection(roster),
    'connection/connect': ({ server }) => connect(deps, server),
    async 'connection/sign-out'() {
      await deps.session.signOut();
      await changed();
      return null;
    },
    'settings/read': () => readSettings(roster),
    'settings/write': (input) => writeSettings(deps, input),
    'store/summary': () => summariseStore(roster),
    async 'store/clear'() {
      await clearCopy(roster);
      await changed();
      return null;
    },
  };
}

async function open(
  roster: Roster,
  input: Input<'surface/open'>,
  { tabId, windowId }: Sender,
): Promise<null> {
  await openSurface(roster, input, { tabId, windowId });
  return null;
}

/** Whatever came of it, what is shown is made again; unless it is done, the server is asked what is true (or whether it is there). */
async function decide(
  deps: HandlerDeps,
  submit: () => Promise<Answer<'decision/submit'>>,
): Promise<Answer<'decision/submit'>> {
  const outcome = await submit();
  if (outcome.kind !== 'done') await deps.sync({ force: true });
  await deps.changed();
  return outcome;
}

async function connect(deps: HandlerDeps, server: string): Promise<Answer<'connection/connect'>> {
  const outcome = await deps.session.connect(server);
  if (outcome.kind === 'connected') {
    // Another team's rows may still be here from before.
    await forgetTeam(deps.roster);
    await deps.sync({ force: true });
    await deps.changed();
  }
  return outcome;
}

async function writeSettings(
  deps: HandlerDeps,
  input: Input<'settings/write'>,
): Promise<Answer<'settings/write'>> {
  const settings = { ...(await readSettings(deps.roster)), ...input };
  await deps.roster.setMeta('settings', settings);
  await deps.changed();
  return settings;
}
