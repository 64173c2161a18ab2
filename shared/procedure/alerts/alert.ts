// What somebody should hear of once. An alert says that something has happened; attention says what still waits.
import type { Instant } from '../../contract/terms.ts';
import type { TermEndKind } from '../term-end.ts';
import type { TimerKind } from '../timers.ts';

/** What the numbers tell: another band, no new numbers, no movement on any post. */
export type NumberAlertKind = 'band' | 'data_stopped' | 'tracking_outage';
/** Dates that have come and wait for a person; named as the attention they become. */
export type ClockKind =
  | 'message_due'
  | 'review_due'
  | 'timeout_near'
  | 'cure_over'
  | 'own_breach_over'
  | 'notice_held'
  | 'reminder_due'
  | 'draft_waiting'
  | 'draft_deemed'
  | 'remedy_due'
  | 'remedy_review_due'
  | 'coaching_review_due'
  | 'silence_there'
  | 'free_there';
/** What somebody saw or asked for: a post that is gone or lacks what was agreed, the creator's wish to stop at once. */
export type SeenAlertKind =
  | 'post_gone'
  | 'not_seen'
  | 'urgent_stop'
  | 'creator_disputes'
  | 'creator_ends'
  | 'creator_withdraws'
  | CreatorPauseKind
  | OwnBreachKind;
/** The creator's own right of the pause clause, used on their page. */
type CreatorPauseKind = 'creator_pauses' | 'creator_goes_on';
/** The creator gave notice of a breach of ours, or answered that it is put right. */
type OwnBreachKind = 'own_breach' | 'cure_answered';
/** Clocks of the contract that have acted by themselves are named as the events they leave behind. */
export type AlertKind = NumberAlertKind | SeenAlertKind | ClockKind | TermEndKind | TimerKind;

export type Alert = {
  collaborationId: string;
  kind: AlertKind;
  /** Makes "once" true: one collaboration never has two alerts of one key. */
  key: string;
  /** When it became so: now for numbers, the clock's own instant for clocks. */
  at: Instant;
  /** What the sentence needs; never money. */
  facts: Record<string, number | string>;
};

/** An alert as it was written down: its number in the workspace, and when it arose for people. */
export type KeptAlert = Alert & { n: number; notedAt: Instant };

const GRAVITY: readonly unknown[] = ['unknown', 'on_track', 'watch', 'at_risk', 'critical'];
/** Bands a person is asked to look at. */
const RISK_BANDS: readonly unknown[] = ['at_risk', 'critical'];
/** What has settled itself, and is only worth knowing. */
const SETTLED: readonly string[] = [
  'effective',
  'confirm_timeout',
  'timeout_resume',
  'timeout_end',
  'term_over',
  'complete',
  'draft_deemed',
  'creator_goes_on',
  'creator_withdraws',
];

/** Whether the band of an alert is graver than the one before. */
export function isWorse({ facts }: Pick<Alert, 'facts'>): boolean {
  const rank = (band: unknown) => GRAVITY.indexOf(band);
  return rank(facts.to) > rank(facts.from);
}

/** Whether somebody has to look; good news and what settled itself only inform. Takes a kind of a newer version, too. */
export function needsPerson(alert: { kind: string; facts: Alert['facts'] }): boolean {
  if (alert.kind === 'band') return isWorse(alert) && RISK_BANDS.includes(alert.facts.to);
  if (alert.kind === 'cure_answered') return alert.facts.isCured !== 'yes';
  if (alert.kind === 'reminder_due') return alert.facts.when === 'after';
  return !SETTLED.includes(alert.kind);
}
