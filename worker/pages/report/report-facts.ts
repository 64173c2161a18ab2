// What a report is made from, and what a link takes out of it before anything is written down or shown.
import type { Flag } from '../../../shared/flags/flag.ts';
import type { EventData } from '../../../shared/procedure/events.ts';
import type { Outage } from '../../../shared/procedure/outages/outages.ts';
import {
  eventDataWithoutFees,
  standingWithoutFees,
  tellsCost,
  tellsFee,
} from '../../../shared/procedure/payments/without-fees.ts';
import type { DeliverableStanding, KpiReading, Standing } from '../../../shared/procedure/standing.ts';
import type { Assessment } from '../../../shared/score/assessment.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { LoggedEvent } from '../../store/events.ts';
import type { RemovedCollaboration } from '../../store/procedure/removed.ts';
import type { Audience, Hide, ReportRow } from '../../store/reports/report-links.ts';
import { eventsAsTold, rowAsTold } from './told-outside.ts';

export type ReportFacts = {
  campaign: Campaign;
  rows: ReportRow[];
  /** Creators that were taken out of the campaign, and are in no figure of it; absent in older snapshots. */
  removed?: readonly RemovedCollaboration[];
  /** Oldest first. */
  events: LoggedEvent[];
  /** The instant the report stands for: now, or the day it was frozen. */
  at: string;
};

export type ReportRules = { audience: Audience; hides: readonly Hide[] };

/** A reading that the link leaves out; its slot stays. */
export const HIDDEN_READING = 'hidden_by_link';

/** Reasons anybody may read; whatever else was typed stays inside. */
const OPEN_REASONS = new Set([
  'timing',
  'not_applicable',
  'creator_unresponsive',
  'creator_declined',
  'creator_request',
  'no_time_left',
  'mutual',
  'goals_not_met',
  'goals_not_met_despite_changes',
  'deliverable_shift',
  'results',
  'underperformance',
]);

/** Clients never read internal notes, whatever the link says. */
export function hidesOf({ audience, hides }: ReportRules): readonly Hide[] {
  return audience === 'client' && !hides.includes('notes') ? [...hides, 'notes'] : hides;
}

/** The facts without what the link hides and without what no report shows; doing it twice changes nothing. */
export function hideFacts(facts: ReportFacts, rules: ReportRules): ReportFacts {
  const hides = hidesOf(rules);
  const known = new Set(facts.rows.map(({ standing }) => standing.collaborationId));
  const isOutside = rules.audience === 'client';
  const rows = facts.rows.map((row) => hideNothingShown(isOutside ? rowAsTold(row) : row));
  const events = isOutside ? eventsAsTold(facts.events, facts.rows) : facts.events;
  const { rows: named, removed } = hides.includes('names')
    ? hideNames(rows, facts.removed)
    : { ...facts, rows };
  return {
    ...facts,
    ...(removed && { removed }),
    // What a result is worth is the brand's own.
    campaign: { ...facts.campaign, worthPer1000Minor: null },
    rows: hides.includes('fees') ? named.map(hideFees) : named,
    events: events
      .filter((event) => known.has(event.collaborationId))
      .map((event) => hideInEvent(event, rules.audience, hides)),
  };
}

/** Terms, addresses and work lists are for the desk; a report (and its snapshot) goes without them. */
function hideNothingShown(row: ReportRow): ReportRow {
  const { standing } = row;
  return {
    ...row,
    standing: {
      ...standing,
      posts: [],
      contracts: [],
      attention: null,
      nextStep: { code: 'keep', facts: {} },
      lastDecision: null,
      moneyAtRiskMinor: null,
      deliverables: standing.deliverables.map(withoutElsewhere),
      ...(standing.outages && { outages: standing.outages.map(withoutWhoAndWhy) }),
      ...(standing.flags && { flags: standing.flags.map((flag) => ({ ...flag, postKey: null })) }),
      assessment: withoutInside(standing.assessment),
      ...(standing.asAgreed && { asAgreed: withoutInside(standing.asAgreed) }),
    },
  };
}

/** A piece without its address; that it is shared is told, with which campaign is not: it may be another client's. */
function withoutElsewhere({ twin, ...piece }: DeliverableStanding): DeliverableStanding {
  const unnamed = twin && { ...twin, pieceId: '', collaborationId: '', campaignName: '' };
  return { ...piece, postUrl: null, ...(unnamed ? { twin: unnamed } : {}) };
}

/** That days are left out is for everybody; what was broken and who says so is the team's own. */
function withoutWhoAndWhy({ from, until }: Outage): Outage {
  return { from, until, reason: 'other', byName: '' };
}

/** Reasons without which a reader would take word or counts for others than the desk shows; the rest is the team's own. */
const TOLD_REASONS: readonly string[] = [
  ...(['goal_met', 'tracking_outage', 'band_held'] as const),
  ...(['flagged_days', 'outage_days', 'correction', 'future_snapshots'] as const),
];

/** The team's own reasons, and what break-even is made of. */
function withoutInside({ breakEvenFrom: _parts, ...assessment }: Assessment): Assessment {
  return { ...assessment, reasons: assessment.reasons.filter(({ code }) => TOLD_REASONS.includes(code)) };
}

function hideFees(row: ReportRow): ReportRow {
  const { standing } = row;
  const agreed = Object.entries(row.agreed).filter(([kpi]) => !tellsCost(kpi));
  return {
    ...row,
    agreed: Object.fromEntries(agreed),
    paidMinor: null,
    standing: {
      ...standingWithoutFees(standing),
      readings: standing.readings.map((reading) => (tellsFee(reading) ? withoutFigures(reading) : reading)),
    },
  };
}

/** What it is called and nothing else: the report says in its place that the link hides it. */
function withoutFigures({ bounds: _bounds, given: _given, ...rest }: KpiReading): KpiReading {
  return {
    ...rest,
    actual: null,
    reference: null,
    referenceIs: 'none',
    index: null,
    missing: HIDDEN_READING,
    source: null,
    observedAt: null,
  };
}

/**
 * "Creator A" in the order of everybody who ever was in the campaign, so that a frozen and a live report name alike, also
 * after one was taken out.
 */
function hideNames(
  rows: ReportRow[],
  removed: readonly RemovedCollaboration[] = [],
): Pick<ReportFacts, 'rows' | 'removed'> {
  const ids = [
    ...rows.map(({ standing }) => standing.collaborationId),
    ...removed.map(({ collaborationId }) => collaborationId),
  ].sort();
  return {
    rows: rows.map((row) => ({
      ...row,
      standing: anonymous(row.standing, ids.indexOf(row.standing.collaborationId)),
    })),
    removed: removed.map((one) => ({
      ...one,
      profiles: [],
      creatorName: nameAt(ids.indexOf(one.collaborationId)),
    })),
  };
}

function anonymous(standing: Standing, index: number): Standing {
  const counts = new Map<string, number>();
  return {
    ...standing,
    ...(standing.flags && { flags: standing.flags.map(withoutWords) }),
    creatorId: '',
    creatorName: nameAt(index),
    profiles: standing.profiles.slice(0, 1).map(({ network }) => ({ key: '', network, handle: '', url: '' })),
    deliverables: standing.deliverables.map((piece) => {
      const n = (counts.get(piece.format) ?? 0) + 1;
      counts.set(piece.format, n);
      return { ...piece, name: `${toTitle(piece.format)} ${n}` };
    }),
  };
}

/** A post's own words name people. */
function withoutWords(flag: Flag): Flag {
  return {
    ...flag,
    evidence: flag.evidence.map((part) => (typeof part.value === 'string' ? { ...part, value: null } : part)),
  };
}

function hideInEvent(event: LoggedEvent, audience: Audience, hides: readonly Hide[]): LoggedEvent {
  const isOutside = audience === 'client';
  const data = hides.includes('fees') ? eventDataWithoutFees(event.data) : event.data;
  return {
    ...event,
    actor: isOutside ? { ...event.actor, memberId: null } : event.actor,
    byName: isOutside || hides.includes('names') || event.actor.role === 'creator' ? '' : event.byName,
    note: hides.includes('notes') ? null : event.note,
    data: isOutside || hides.includes('notes') ? hideFreeText(data) : data,
  };
}

/** Triggers and typed reasons can say what must stay between the parties; listed reasons and dates stay. */
function hideFreeText({ trigger: _trigger, reason, ...data }: EventData): EventData {
  return reason !== undefined && OPEN_REASONS.has(reason) ? { ...data, reason } : data;
}

function nameAt(index: number): string {
  return `Creator ${toLetters(index)}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function toLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? toLetters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function toTitle(word: string): string {
  const text = word.replaceAll('_', ' ').trim() || 'post';
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function toSnapshot(facts: ReportFacts): string {
  return JSON.stringify({ version: 1, facts });
}

/** Our own writing of before; a form we no longer know is as good as closed. */
export function readSnapshot(text: string): ReportFacts | undefined {
  const stored = JSON.parse(text) as { version: number; facts: ReportFacts }; // written by toSnapshot
  return stored.version === 1 ? stored.facts : undefined;
}
