// Keeps the roster at home equal to the team's. One sync at a time; what is at home stays readable whatever happens.
import { SYNC_PAGE_MAX } from '../../shared/api/limits.ts';
import type { SyncAnswer } from '../../shared/api/schemas.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { keepAlerts, sendSeen } from './alerts.ts';
import { forgetTeam, type Roster, type SyncPosition, type Team, type Trouble } from './roster.ts';
import type { Server } from './server/server.ts';

/** A roster of 10,000 collaborations; beyond it the next alarm goes on where this one stopped. */
const PAGES_MAX = Math.ceil(10_000 / SYNC_PAGE_MAX);
const BACKOFF_FIRST_MS = 15_000;
const BACKOFF_MAX_MS = 30 * MINUTE_MS;
const MS = 1000;

export type SyncOutcome = 'changed' | 'unchanged' | 'offline' | 'waiting' | 'signed_out';

/** `version` is the extension's own: what a former one wrote is looked through once. */
export type SyncDeps = { roster: Roster; server: Server; now: () => Date; version: string };

/** `force` ignores the wait after failures: a person asked. */
export type Sync = (options?: { force?: boolean }) => Promise<SyncOutcome>;

export function createSync(deps: SyncDeps): Sync {
  let running: Promise<SyncOutcome> | null = null;
  return (options = {}) => {
    running ??= syncRoster(deps, options.force ?? false).finally(() => {
      running = null;
    });
    return running;
  };
}

async function syncRoster(deps: SyncDeps, force: boolean): Promise<SyncOutcome> {
  const trouble = await deps.roster.getMeta('trouble');
  if (!force && trouble !== undefined && deps.now().toISOString() < trouble.retryAt) return 'waiting';
  await deps.roster.dropUnreadable(deps.version);
  await sendSeen(deps.roster, deps.server);
  let hasChanged = false;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const step = await syncPage(deps);
    if (step.kind === 'stopped') return step.outcome;
    hasChanged ||= step.hasChanged;
    if (!step.hasMore) break;
  }
  // Said while the pages came, or before them to a server that was not there yet: nothing else would send it until the next
  // alarm, and "synced" would not be true.
  await sendSeen(deps.roster, deps.server);
  await deps.roster.setMeta('syncedAt', deps.now().toISOString());
  if (trouble !== undefined) await deps.roster.deleteMeta('trouble');
  // Leaving trouble is a change too: "offline" has to go from what is shown.
  return hasChanged || trouble !== undefined ? 'changed' : 'unchanged';
}

type Step =
  | { kind: 'stopped'; outcome: SyncOutcome }
  | { kind: 'page'; hasChanged: boolean; hasMore: boolean };

async function syncPage(deps: SyncDeps): Promise<Step> {
  const position = (await deps.roster.getMeta('position')) ?? { cursor: 0, etag: null };
  const result = await deps.server.call('sync', {
    query: { cursor: String(position.cursor) },
    etag: position.etag,
  });
  switch (result.kind) {
    case 'ok':
      return takePage(deps, position, result.value, result.etag);
    case 'not_modified':
      return { kind: 'page', hasChanged: false, hasMore: false };
    case 'signed_out':
      return { kind: 'stopped', outcome: 'signed_out' };
    case 'unreachable':
      await noteTrouble(deps, { retryAfterSeconds: result.retryAfterSeconds });
      return { kind: 'stopped', outcome: 'offline' };
    case 'not_understood':
      await noteTrouble(deps, { needsUpdate: true });
      return { kind: 'stopped', outcome: 'offline' };
    case 'refused':
      // A cursor the server does not take (it began anew) is worth one full sync; anything else waits.
      if (position.cursor !== 0) await deps.roster.setMeta('position', { cursor: 0, etag: null });
      await noteTrouble(deps, {});
      return { kind: 'stopped', outcome: 'offline' };
  }
}

async function takePage(
  deps: SyncDeps,
  position: SyncPosition,
  answer: SyncAnswer,
  etag: string | null,
): Promise<Step> {
  const known = await deps.roster.getMeta('team');
  const isOtherTeam = known !== undefined && known.workspaceId !== answer.workspace.id;
  // A cursor only grows; a smaller one means that the server's data was made anew.
  if (position.cursor !== 0 && (isOtherTeam || answer.cursor < position.cursor)) {
    await forgetTeam(deps.roster);
    await deps.roster.setMeta('position', { cursor: 0, etag: null });
    return { kind: 'page', hasChanged: true, hasMore: true };
  }
  const team = toTeam(answer);
  await deps.roster.applySync({
    standings: answer.standings,
    removed: answer.removed,
    // The ETag answers for "nothing after this cursor", so a page with more to come has none.
    position: { cursor: answer.cursor, etag: answer.cursor === position.cursor ? etag : null },
    team,
    startsAnew: position.cursor === 0,
  });
  const hasNews = await keepAlerts(deps.roster, answer);
  const hasRows = answer.standings.length > 0 || answer.removed.length > 0;
  const hasMore = answer.hasMore && answer.cursor > position.cursor;
  return { kind: 'page', hasChanged: hasRows || hasNews || !isSameTeam(known, team), hasMore };
}

function toTeam({ member, workspace }: SyncAnswer): Team {
  return {
    workspaceId: workspace.id,
    workspaceName: workspace.name,
    timeZone: workspace.timeZone,
    isDemo: workspace.isDemo,
    memberId: member.id,
    memberName: member.name,
    role: member.role,
    ...(workspace.isSinglePersonTeam === undefined
      ? {}
      : { isSinglePersonTeam: workspace.isSinglePersonTeam }),
  };
}

function isSameTeam(known: Team | undefined, team: Team): boolean {
  return JSON.stringify(known) === JSON.stringify(team);
}

async function noteTrouble(
  { roster, now }: SyncDeps,
  {
    retryAfterSeconds = null,
    needsUpdate = false,
  }: { retryAfterSeconds?: number | null; needsUpdate?: boolean },
): Promise<void> {
  const before = await roster.getMeta('trouble');
  const trouble = toTrouble(before, now(), retryAfterSeconds);
  await roster.setMeta('trouble', needsUpdate ? { ...trouble, needsUpdate } : trouble);
}

/** Waits 15 s, 30 s, 1 min … at most half an hour; a longer wait asked for by the server is respected up to there. */
export function toTrouble(before: Trouble | undefined, now: Date, retryAfterSeconds: number | null): Trouble {
  const failures = (before?.failures ?? 0) + 1;
  const backoffMs = Math.min(BACKOFF_FIRST_MS * 2 ** Math.min(failures - 1, 20), BACKOFF_MAX_MS);
  const waitMs = Math.min(Math.max(backoffMs, (retryAfterSeconds ?? 0) * MS), BACKOFF_MAX_MS);
  return {
    failures,
    since: before?.since ?? now.toISOString(),
    retryAt: new Date(now.getTime() + waitMs).toISOString(),
  };
}
