// Flags in words: what stands beside the number, and what it rests on. Neutral: the creator may read every one.

import { fromEpochMs } from '../../contract/zone.ts';
import { DAY_MS, HOUR_MS } from '../../durations.ts';
import type { Flag, FlagEvidence } from '../../flags/flag.ts';
import { FLAG_CODES } from '../../flags/flag.ts';
import { staleAfterHours } from '../../flags/source-delay.ts';
import type { Source } from '../../kpi/observation.ts';
import type { NetworkId } from '../../networks/profile.ts';
import { isOver } from '../../procedure/machine.ts';
import type { Standing } from '../../procedure/standing.ts';
import {
  formatAge,
  formatCount,
  formatDay,
  formatDecimal,
  formatMoment,
  formatNumberOf,
  formatPercent,
} from '../format.ts';
import { nameKpi, nameSource } from '../present-kpis.ts';
import type { FlagView } from '../view.ts';
import { presentUnusual } from './explain-unusual.ts';

type Facts = Pick<
  Standing,
  'case' | 'flags' | 'assessment' | 'deliverables' | 'readings' | 'data' | 'timeZone'
>;
type Context = { now: string; locale: string };

/** Those that ask for a look; the others only explain a number. */
const ASKING: readonly Flag['code'][] = FLAG_CODES.slice(0, FLAG_CODES.indexOf('early_slow'));
const EVIDENCE_CHARS_MAX = 160;
const LEFT_OUT = 'left out of the score and of what was counted, not taken for 0';

/** Every flag of a standing as it is known at `now`, the gravest first; numbers that have aged since are among them. */
export function presentFlags(standing: Facts, context: Context): FlagView[] {
  const live = (standing.flags ?? []).filter(({ code, at }) => code !== 'too_early' || at > context.now);
  const views = live.map((flag) => presentFlag(flag, standing, context));
  // Nothing rests on newer numbers once it is over; the analysis says by itself when its last ones are final.
  const old = isOver(standing.case.state) ? [] : presentOldNumbers(standing, context);
  const asking = live.filter(({ code }) => ASKING.includes(code)).length;
  const unusual = presentUnusual(standing, context);
  return [...views.slice(0, asking), ...unusual, ...old, ...views.slice(asking)];
}

/** Whether something beside the number asks for a look by itself, whatever the score says. */
export function asksForLook({ flags = [] }: Pick<Standing, 'flags'>): boolean {
  return flags.some(({ code }) => ASKING.includes(code));
}

function presentFlag(flag: Flag, standing: Facts, context: Context): FlagView {
  const piece = standing.deliverables.find(({ id }) => id === flag.deliverableId);
  const about = piece?.name ?? (flag.postKey === null ? '' : 'A post');
  return {
    isAsking: ASKING.includes(flag.code),
    title: `${about === '' ? '' : `${about}: `}${describe(flag, standing, context)}`,
    evidence: [
      ...flag.evidence.map((part) => describeEvidence(part, standing, context)),
      flag.code === 'not_counted' ? LEFT_OUT : '',
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

function describe({ code, at, evidence }: Flag, standing: Facts, { locale }: Context): string {
  const { timeZone } = standing;
  const since = formatDay(at, locale, timeZone);
  switch (code) {
    case 'post_gone':
      return `not found when looked at on ${since}.`;
    case 'disclosure_not_seen':
      return 'no disclosure seen in what could be read.';
    case 'tag_not_seen':
      return 'the agreed tag was not seen in what could be read.';
    case 'link_not_seen':
      return 'the agreed link or code was not seen in what could be read.';
    case 'caption_changed':
      return `its words have changed, seen on ${since}.`;
    case 'counter_frozen':
      return `the counter has stood still since ${since}. Check the counting first.`;
    case 'not_counted':
      return describeNotCounted(evidence, standing, locale);
    case 'orders_exceed_clicks':
      return 'More orders than clicks. The code is also used without the link.';
    case 'code_leaking':
      return 'The code is used more than posts explain. It may stand on a site that collects codes.';
    case 'early_slow':
      return `early count below half of ${compared(evidence)}. Too young to say more.`;
    case 'early_fast':
      return `early count above double ${compared(evidence)}. Too young to say more.`;
    case 'too_early':
      return `still young, settled from ${formatMoment(at, locale, timeZone)}.`;
  }
}

/** "published on Thu 12 Nov, nobody has counted it yet."; where something else was counted, only its number is missing. */
function describeNotCounted(
  evidence: readonly FlagEvidence[],
  { timeZone, readings }: Facts,
  locale: string,
): string {
  const find = (what: FlagEvidence['what']) => evidence.find((part) => part.what === what);
  const publishedAt = find('published')?.observedAt;
  const out = publishedAt == null ? 'published' : `published on ${formatDay(publishedAt, locale, timeZone)}`;
  const kpi = readings.find(({ isPrimary }) => isPrimary)?.kpi;
  return find('counted_beside') === undefined || kpi === undefined
    ? `${out}, nobody has counted it yet.`
    : `${out}, its ${nameKpi(kpi).toLowerCase()} have not come in yet.`;
}

/** What an early count is held against. */
function compared(evidence: readonly FlagEvidence[]): string {
  const past = Number(evidence.find(({ what }) => what === 'usual_of_posts')?.value ?? 0);
  return past > 0 ? 'what this creator usually has by then' : 'what was agreed for its age';
}

function describeEvidence(
  { what, value, observedAt, source }: FlagEvidence,
  { timeZone }: Facts,
  { locale }: Context,
): string {
  const at = observedAt === null ? '' : formatMoment(observedAt, locale, timeZone);
  const isLook = what === 'caption' || what === 'seen_up' || what === 'seen_gone' || what === 'looked';
  const by = source === 'manual' && isLook ? 'noted by the team' : source && nameSource(source);
  const from = by === null ? '' : `, ${by}`;
  const number = typeof value === 'number' ? formatCount(value, locale) : '';
  switch (what) {
    case 'counted':
      return `${number} counted ${at}${from}`;
    case 'expected':
      return `${number} due by then`;
    case 'orders':
      return `${formatNumberOf(Number(value), 'order', 'orders', locale)}, ${at}${from}`;
    case 'clicks':
      return `${formatNumberOf(Number(value), 'click', 'clicks', locale)}, ${at}${from}`;
    case 'orders_by_code':
      return `${formatNumberOf(Number(value), 'order', 'orders', locale)} by code, ${at}`;
    case 'orders_per_click':
      return `${formatDecimal(Number(value), locale, 2)} orders by code per click`;
    case 'usual_orders_per_click':
      return `${formatDecimal(Number(value), locale, 2)} in the middle of the campaign`;
    case 'visits_from_coupon_sites':
      return `${formatPercent(Number(value), locale)} of its orders by code came from sites that collect codes`;
    case 'published':
      return `published ${at}`;
    case 'counted_beside':
      return `other numbers of it ${at}${from}`;
    case 'left_empty':
      return `no number for it ${at}${from}`;
    case 'caption':
      return value === null ? `${at}${from}` : `${at}${from}: “${shorten(String(value))}”`;
    case 'seen_up':
      return `seen ${at}${from}`;
    case 'seen_gone':
      return `gone ${at}${from}`;
    case 'looked':
      return `looked at ${at}${from}${value === null ? '' : `: “${shorten(String(value))}”`}`;
    case 'usual_of_posts':
      return Number(value) > 0
        ? `usual of ${formatNumberOf(Number(value), 'past post', 'past posts', locale)}`
        : 'no past posts to compare with, so the agreed share';
  }
}

/** Numbers whose source should have said something newer: its usual delay and three days have passed. */
function presentOldNumbers(standing: Facts, { now }: Context): FlagView[] {
  const { readings, deliverables, data } = standing;
  // Several networks: the slowest reporting one is waited for.
  const networks: NetworkId[] = deliverables.map(({ network }) => network);
  const isOld = (source: Source, observedAt: string) => {
    const hours = Math.max(...networks.map((network) => staleAfterHours(source, network)), 0);
    return Date.parse(now) - Date.parse(observedAt) > hours * HOUR_MS;
  };
  const old = readings.filter(
    ({ source, observedAt }) => source !== null && observedAt !== null && isOld(source, observedAt),
  );
  const [first] = old;
  if (first === undefined || first.source === null || first.observedAt === null) return [];
  const { source, observedAt } = first;
  const last = `last counted ${formatAge(observedAt, now)} ago, ${nameSource(source)}`;
  // A sum is as old as its oldest post. Where others were counted since, it is those posts that are old.
  const isPartly = data !== null && !isOld(data.source, data.observedAt);
  const posts = isPartly ? listOldPosts(standing, (at) => isOld(source, at)) : [];
  if (isPartly && posts.length > 0)
    return [
      {
        isAsking: true,
        title: `Old numbers of ${listNames(posts)}.`,
        evidence: `the oldest ${last} · the newest post ${formatAge(data.observedAt, now)} ago`,
      },
    ];
  const names = listNames(old.map(({ kpi }) => nameKpi(kpi).toLowerCase()));
  return [{ isAsking: true, title: `Old numbers: ${names}.`, evidence: last }];
}

/** Names of the posts whose own last count is old. */
function listOldPosts(
  { assessment, deliverables }: Facts,
  isOldAt: (observedAt: string) => boolean,
): string[] {
  return assessment.posts.flatMap(({ deliverableId, ageDays }) => {
    const piece = deliverables.find(({ id }) => id === deliverableId);
    if (piece?.publishedAt == null) return [];
    const countedAt = fromEpochMs(Date.parse(piece.publishedAt) + ageDays * DAY_MS);
    return isOldAt(countedAt) ? [piece.name] : [];
  });
}

function listNames(names: readonly string[]): string {
  return names.length > 2
    ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
    : names.join(' and ');
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= EVIDENCE_CHARS_MAX ? flat : `${flat.slice(0, EVIDENCE_CHARS_MAX - 1).trimEnd()}…`;
}
