// A small log to build cases from: events get their numbers, commands go through the rules themselves.
import type { ContractVersion, Instant, Terms } from '../../../shared/contract/terms.ts';
import type { CaseState, Suspension } from '../../../shared/procedure/case.ts';
import type { Command, CommandContext, CommandFacts } from '../../../shared/procedure/commands.ts';
import { decide } from '../../../shared/procedure/decide.ts';
import type {
  ActorRole,
  CollaborationEvent,
  EventData,
  EventKind,
  EventOf,
} from '../../../shared/procedure/events.ts';
import { foldEvent, initialCase } from '../../../shared/procedure/fold.ts';

/** The contract of the worked examples: New York, e-mail in business hours, pause by the brand with two business days. */
export const BASE_TERMS: Terms = {
  tz: 'America/New_York',
  recipientTz: 'America/New_York',
  holidays: ['2026-11-26'],
  channels: { email: { kind: 'business_hours' } },
  convenience: { by: ['brand', 'creator'], notice: { n: 14, unit: 'calendarDays' } },
  pause: {
    by: ['brand'],
    notice: { n: 2, unit: 'businessDays' },
    maxCumulativeDays: 30,
    maxCount: 2,
    emergencyTriggers: ['brand_safety', 'recall'],
    onTimeout: 'creator_may_terminate',
  },
};

export function contractWith(terms: Partial<Terms> = {}): ContractVersion[] {
  return [{ n: 1, signed: true, effectiveFrom: '2026-09-01T04:00:00Z', terms: { ...BASE_TERMS, ...terms } }];
}

/** What a test says of an event; everything else is a manager's, at one instant. */
type Told<D = EventData> = { at?: Instant; role?: ActorRole; memberId?: string | null; data?: D };
type Step = { [K in EventKind]: [kind: K, told?: Told<EventOf<K>['data']>] }[EventKind];

/** The next event of a case, with the data of its kind. */
export function eventOf<K extends EventKind>(
  state: CaseState,
  kind: K,
  told: Told<EventOf<K>['data']> = {},
): EventOf<K> {
  // The parameters hold kind and data together, and a look at the whole union does not.
  return anyEventOf(state, kind, told) as EventOf<K>;
}

/** The next event as a log of another version may hold it: of any name, with whatever data. */
export function anyEventOf(
  state: CaseState,
  kind: string,
  { at = '2026-11-18T16:00:00Z', role = 'manager', memberId = role, data = {} }: Told = {},
): CollaborationEvent {
  const seq = state.seq + 1;
  return {
    collaborationId: 'c1',
    seq,
    id: `e${seq}`,
    kind,
    at,
    actor: { role, memberId },
    data,
    basis: null,
  };
}

/** The case after events given by name, all by a manager at one instant unless they say otherwise. */
export function caseAfter(steps: Step[], start: CaseState = initialCase('active')): CaseState {
  return steps.reduce((state, [kind, told]) => foldEvent(state, anyEventOf(state, kind, told)), start);
}

/** A pause of the contract that has no limit, from one instant to another. */
export function pauseOf(from: Instant, to: Instant | null, part: Partial<Suspension> = {}): Suspension {
  return {
    kind: 'contract',
    scope: ['new_posts'],
    from,
    to,
    reviewOn: null,
    confirmBy: null,
    contractVersion: 1,
    limitOn: null,
    limitAt: null,
    onTimeout: null,
    openedBySeq: 1,
    ...part,
  };
}

/** A collaboration with nothing agreed yet, whose campaign runs where its contract counts. */
const NO_FACTS: Omit<CommandFacts, 'timeZone'> = {
  ...{
    isPlatformStepOpen: false,
    contractAddress: undefined,
    term: 'none',
    pieces: [],
    indexes: {},
    measuredAt: {},
  },
  performance: null,
};

export function contextOf({
  role = 'manager',
  memberId = role,
  facts,
  ...rest
}: Partial<Omit<CommandContext, 'facts'>> & {
  role?: ActorRole;
  memberId?: string;
  facts?: Partial<CommandFacts>;
} = {}): CommandContext {
  const contracts = rest.contracts ?? contractWith();
  return {
    now: '2026-11-18T16:00:00Z',
    actor: { role, memberId },
    eventId: 'new',
    noticeId: 'n1',
    contracts,
    basis: null,
    isSinglePersonTeam: false,
    holdMinutes: 10,
    facts: { ...NO_FACTS, timeZone: contracts.at(-1)?.terms.tz ?? 'UTC', ...facts },
    ...rest,
  };
}

/** Decides and folds; throws when the answer is no, with the refusal. */
export function act(state: CaseState, command: Command, context: CommandContext): CaseState {
  const answer = decide(state, command, context);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return foldEvent(state, { ...answer.value, collaborationId: 'c1', seq: state.seq + 1 });
}
