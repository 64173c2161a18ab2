// The ladder's log. An event says what happened, who did it and on which numbers; the state is a fold of events.
import type { CaseStateName } from '../contract/facts/case-states.ts';
import { RUNGS, SKIP_REASONS } from '../contract/facts/rungs.ts';
import type { Instant } from '../contract/terms.ts';
import type { Role } from '../roles.ts';
import type { FrozenMoney } from './exits/records.ts';
import type { EventDataOf, EventKind, OtherDataOf } from './log/event-data.ts';
import type { EventFields } from './log/event-fields.ts';

export type { CaseStateName, Role };
export type ActorRole = Role | 'creator' | 'system';
export type Actor = { role: ActorRole; memberId: string | null };

/** What a pause stops: links, ads and messages are the brand's own to stop at once; new posts and pay wait for the contract. */
export const STOP_SCOPES = ['new_posts', 'links', 'ads', 'messages', 'pay_not_due'] as const;
export type StopScope = (typeof STOP_SCOPES)[number];

export { RUNGS, SKIP_REASONS };
export type Rung = (typeof RUNGS)[number];
export type SkipReason = (typeof SKIP_REASONS)[number];

/** What the act was based on: kept with the event so that it can be read years later. */
export type Basis = {
  score: number | null;
  pace: number | null;
  paceLo80: number | null;
  paceHi80: number | null;
  confidence: string;
  actual: number | null;
  expected: number | null;
  kpi: string;
  formula: string;
  assessedAt: Instant;
  /** When the newest count of `kpi` was taken; null = nothing is counted yet, absent = noted before this was kept. */
  countedAt?: Instant | null;
  /** Every post of it is gone: no newer count can be had. Absent = one can, or nothing is out. */
  isPastCounting?: true;
  contractVersion: number | null;
};

/** A step passed over with a listed reason; the sentence is kept beside the event, which holds its hash. */
export type RecordedSkip = { step: string; reason: SkipReason; sentenceSha256?: string };

export type { EventKind };

/** Formal notices, which name dates that follow from the day they leave. */
export type RenewedKind = 'pause' | 'resume' | 'breach' | 'end';

/** The frozen money of an end, as its event names it. */
export type SettlementFacts = Omit<FrozenMoney, 'seq'>;

/** What every event of a log has, whatever its kind. */
export type EventHead = {
  collaborationId: string;
  seq: number;
  id: string;
  at: Instant;
  actor: Actor;
  basis: Basis | null;
};

/** The data of any kind: what is read where no kind is asked about. */
export type EventData = Partial<EventFields>;

/** An event as it stands in a log. Its `kind` was an `EventKind` when it was written; a log may hold names of another version. */
export type CollaborationEvent = EventHead & { kind: string; data: EventData };

/** An event of a kind as its readers have it. Nothing in it is sure: it may have been written by another version. */
export type EventOf<K extends EventKind> = K extends EventKind
  ? EventHead & { kind: K; data: Partial<EventDataOf[K] & OtherDataOf<K>> }
  : never;

/** An event of any kind, for a reader of these fields alone. */
export type EventWith<F extends keyof EventFields> = EventHead & { data: Pick<EventData, F> };

/** What an event says that prepares a formal notice, or prepares it again. */
export type PreparedNotice = EventOf<'renew_notice'>['data'];

/** The data that is written with a kind: all of its own, and none that belongs to other kinds. */
export type WrittenData<K extends EventKind> = K extends EventKind
  ? EventDataOf[K] & { [F in Exclude<keyof EventFields, keyof EventDataOf[K]>]?: never }
  : never;

/** An event to append: only names that this version knows are written, each with its own data. */
export type NewEvent = {
  [K in EventKind]: Omit<EventHead, 'seq' | 'collaborationId'> & { kind: K; data: EventDataOf[K] };
}[EventKind];
