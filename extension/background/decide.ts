// A person's decision on its way to the server, and what comes back. A decision without an answer becomes a draft; a
// draft is never sent without another click.

import { OUTBOX_ENTRIES_MAX } from '../../shared/api/limits.ts';
import type { CommandBody, Problem } from '../../shared/api/schemas.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { DecisionAnswer, DecisionChoice } from '../messages.ts';
import type { OfflineDraft, Roster } from './roster.ts';
import type { Server, ServerResult } from './server/server.ts';

/** Waits before a request without an answer is repeated, with the same id. */
const RETRY_AFTER_MS = [400, 1_200];
/** A request that was on its way this long ago will not be answered any more. */
const SENDING_MAX_MS = 120_000;

export type DecisionWords = {
  refused(
    problem: Problem,
    standing: Standing | undefined,
    locale: string,
  ): { title: string; sentence: string; facts: string[] };
  overtaken(
    problem: Problem,
    standing: Standing | undefined,
    locale: string,
  ): { title: string; events: { at: string; sentence: string }[] };
  done(request: DecisionChoice, standing: Standing): string;
};

export type DecideDeps = {
  roster: Roster;
  server: Server;
  words: DecisionWords;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
};

export type SubmittedDecision = {
  collaborationId: string;
  request: DecisionChoice;
  seenVersion: number;
  idempotencyKey: string;
  locale: string;
};

const NOT_SENT = 'Draft kept on this computer. Nothing has been sent.';
const MAY_HAVE_ARRIVED =
  'Draft kept on this computer. It may have arrived. Sending it again is the same act, never a second one.';
const NEEDS_UPDATE = 'The server answered in a form that this version cannot read. Update the extension.';
const UNDO_UNSENT = {
  title: 'No connection',
  sentence: 'The decision has not been taken back. Try again while the notice has not left.',
};
const UNDO_UNREAD = {
  title: 'The answer cannot be read',
  sentence: 'It may have been taken back. Look at the desk, and update the extension.',
};

export async function submitDecision(deps: DecideDeps, decision: SubmittedDecision): Promise<DecisionAnswer> {
  const draft: OfflineDraft = {
    draftId: decision.idempotencyKey,
    collaborationId: decision.collaborationId,
    request: decision.request,
    seenVersion: decision.seenVersion,
    draftedAt: deps.now().toISOString(),
    state: 'sending',
    mayHaveArrived: false,
  };
  return sendDraft(deps, draft, decision.locale);
}

/**
 * The person has pressed "send" on what was kept. It names the version they saw as they wrote it, so that whatever others
 * did since is shown before anything happens; the draft stays, and goes with the next press.
 */
export async function sendKeptDraft(
  deps: DecideDeps,
  draftId: string,
  locale: string,
): Promise<DecisionAnswer> {
  const draft = await deps.roster.findDraft(draftId);
  if (draft === undefined) {
    return {
      kind: 'refused',
      title: 'This draft is gone',
      sentence: 'It was sent or discarded in another window. Nothing has been sent now.',
      facts: [],
    };
  }
  const sent: OfflineDraft = { ...draft, state: 'sending' };
  const outcome = await sendDraft(deps, sent, locale);
  // Its events are on screen now: the next press is a decision in their light. Refused, it has not arrived before either.
  if (outcome.kind === 'overtaken' && outcome.currentVersion !== undefined) {
    const seenVersion = outcome.currentVersion;
    await deps.roster.putDraft({ ...draft, seenVersion, state: 'kept', mayHaveArrived: false });
  }
  return outcome;
}

async function sendDraft(deps: DecideDeps, draft: OfflineDraft, locale: string): Promise<DecisionAnswer> {
  const { roster } = deps;
  if (await isOutboxFull(roster, draft.draftId)) {
    return {
      kind: 'refused',
      title: 'Too many drafts wait on this computer',
      sentence: 'Send or discard one first. Nothing has been sent.',
      facts: [],
    };
  }
  // Written before the request leaves: if browser or worker end now, the intent is still there as a draft.
  await roster.putDraft(draft);
  const result = await postDecision(deps, draft);
  if (isUnanswered(result)) return keepDraft(deps, draft, result);
  await roster.deleteDraft(draft.draftId);
  const standing = await roster.findStanding(draft.collaborationId);
  if (result.kind === 'ok') {
    const decided = result.value.standing;
    await roster.putStanding(decided);
    return { kind: 'done', sentence: deps.words.done(draft.request, decided) };
  }
  if (result.problem.status === 409) {
    const { currentVersion } = result.problem;
    const words = deps.words.overtaken(result.problem, standing, locale);
    return { kind: 'overtaken', ...words, ...(currentVersion === undefined ? {} : { currentVersion }) };
  }
  return { kind: 'refused', ...deps.words.refused(result.problem, standing, locale) };
}

type Posted = Exclude<ServerResult<'decide'>, { kind: 'not_modified' }>;
type Unanswered = Extract<Posted, { kind: 'unreachable' | 'signed_out' | 'not_understood' }>;

function isUnanswered(result: Posted): result is Unanswered {
  return ['unreachable', 'signed_out', 'not_understood'].includes(result.kind);
}

async function postDecision(deps: DecideDeps, draft: OfflineDraft): Promise<Posted> {
  if (!(await deps.server.isReachable()))
    return { kind: 'unreachable', hasLeft: false, retryAfterSeconds: null };
  let result = await postOnce(deps, draft);
  let hasLeft = draft.mayHaveArrived;
  for (const waitMs of RETRY_AFTER_MS) {
    if (result.kind !== 'unreachable' || !result.hasLeft) break;
    hasLeft = true;
    await deps.sleep(waitMs);
    result = await postOnce(deps, draft);
  }
  // One attempt that may have arrived is enough to be careful.
  return result.kind === 'unreachable' ? { ...result, hasLeft: hasLeft || result.hasLeft } : result;
}

async function postOnce({ server }: DecideDeps, draft: OfflineDraft): Promise<Posted> {
  const result = await server.call('decide', {
    params: { collaborationId: draft.collaborationId },
    body: { id: draft.draftId, seenVersion: draft.seenVersion, command: toCommand(draft.request) },
  });
  if (result.kind === 'not_modified') return { kind: 'unreachable', hasLeft: true, retryAfterSeconds: null };
  return result;
}

/** The request is the command; the server's schema is strict about anything more. */
function toCommand(request: DecisionChoice): CommandBody {
  // Skip reasons are checked by the server, which refuses what is not on its list.
  return request as CommandBody;
}

async function keepDraft(
  { roster }: DecideDeps,
  draft: OfflineDraft,
  result: Unanswered,
): Promise<DecisionAnswer> {
  const isUnread = result.kind === 'not_understood';
  const mayHaveArrived =
    draft.mayHaveArrived || isUnread || (result.kind === 'unreachable' && result.hasLeft);
  if (draft.request.kind === 'undo') {
    // Taking back is a matter of minutes: a draft of it would promise what nobody can keep.
    await roster.deleteDraft(draft.draftId);
    return { kind: 'refused', ...(isUnread ? UNDO_UNREAD : UNDO_UNSENT), facts: [] };
  }
  await roster.putDraft({ ...draft, state: 'kept', mayHaveArrived });
  if (result.kind === 'signed_out') {
    return { kind: 'drafted', sentence: `You are signed out. ${NOT_SENT}` };
  }
  const arrival = mayHaveArrived ? MAY_HAVE_ARRIVED : NOT_SENT;
  return { kind: 'drafted', sentence: isUnread ? `${NEEDS_UPDATE} ${arrival}` : arrival };
}

async function isOutboxFull(roster: Roster, draftId: string): Promise<boolean> {
  const drafts = await roster.listDrafts();
  return drafts.length >= OUTBOX_ENTRIES_MAX && !drafts.some((draft) => draft.draftId === draftId);
}

/** Drafts a person can see: kept ones, and those whose sending was cut off by the end of browser or worker. */
export async function listKeptDrafts(roster: Roster, now: Date): Promise<OfflineDraft[]> {
  const drafts = await roster.listDrafts();
  return drafts
    .map((draft) =>
      isCutOff(draft, now) ? { ...draft, state: 'kept' as const, mayHaveArrived: true } : draft,
    )
    .filter((draft) => draft.state === 'kept' && draft.request.kind !== 'undo')
    .toSorted((a, b) => a.draftedAt.localeCompare(b.draftedAt));
}

function isCutOff(draft: OfflineDraft, now: Date): boolean {
  return draft.state === 'sending' && now.getTime() - Date.parse(draft.draftedAt) > SENDING_MAX_MS;
}
