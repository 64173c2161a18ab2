// Cases on their way out, built by the rules themselves: asked for, noticed, sent.
import type { Terms } from '../../../shared/contract/terms.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import type { Command, CommandContext, CommandFacts } from '../../../shared/procedure/commands.ts';
import { decide } from '../../../shared/procedure/decide.ts';
import { foldEvent, initialCase } from '../../../shared/procedure/fold.ts';
import { noticeSent } from '../../../shared/procedure/sent.ts';
import { act, contextOf, contractWith, eventOf } from './case-log.ts';

export const NOW = '2026-11-18T16:00:00Z';
export const LETTER = {
  language: 'en',
  tone: 'neutral',
  channel: 'email',
  address: 'mara@example.com',
} as const;
export const SHA = 'a'.repeat(64);
export const EXIT_TERMS: Partial<Terms> = {
  channels: { email: { kind: 'business_hours' }, courier: { kind: 'actual' } },
  cause: {
    triggers: ['missed_deadline', 'morality'],
    incurable: ['morality'],
    cure: { n: 5, unit: 'businessDays' },
  },
};
const FACTS: Partial<CommandFacts> = {
  settlement: {
    settlementId: 's1',
    sha256: SHA,
    dueToCreatorMinor: 10,
    refundDueMinor: 0,
    payOn: '2026-12-31',
  },
};

/** Whoever acts, under a contract with a cause clause, with the money known. */
export function exitContext(overrides: Parameters<typeof contextOf>[0] = {}): CommandContext {
  return contextOf({ contracts: contractWith(EXIT_TERMS), facts: FACTS, ...overrides });
}

/** Talked to, looked at, contract read: nothing of our own is missing but the second person. */
export function readyCase(part: Partial<CaseState> = {}): CaseState {
  return {
    ...initialCase('active'),
    consultation: { status: 'answered', attempts: 1, firstAt: NOW, lastAt: NOW },
    evaluationAt: NOW,
    reviewedVersion: 1,
    ...part,
  };
}

export const REQUEST: Extract<Command, { kind: 'request_end' }> = {
  kind: 'request_end',
  route: 'convenience',
  reason: 'business',
  category: 'campaign_or_budget_change',
  trigger: null,
};
export const ISSUE: Extract<Command, { kind: 'issue_end_notice' }> = {
  kind: 'issue_end_notice',
  skips: [],
  isAddressConfirmed: true,
  isPlatformStepDone: true,
  ...LETTER,
};

/** An end that a marketer asked for. */
export function inReview(request: Partial<typeof REQUEST> = {}, state: CaseState = readyCase()): CaseState {
  return act(state, { ...REQUEST, ...request }, exitContext({ role: 'marketer' }));
}

/** An end notice of the brand that is held, under the id n1. */
export function noticed(): CaseState {
  return act(inReview(), ISSUE, exitContext());
}

/** The same case after a letter left at `at`. */
export function afterSending(
  state: CaseState,
  { noticeId = 'n1', at = NOW, channel = 'email' }: { noticeId?: string; at?: string; channel?: string } = {},
): CaseState {
  const data = noticeSent(state, { noticeId, sentAt: at, channel }, contractWith(EXIT_TERMS));
  return foldEvent(state, eventOf(state, 'notice_sent', { at, role: 'system', data }));
}

/** The event or the refusal a command gets. */
export function outcome(
  state: CaseState,
  command: Command,
  context: CommandContext = exitContext(),
): unknown {
  const answer = decide(state, command, context);
  return answer.ok ? answer.value : answer.error;
}
