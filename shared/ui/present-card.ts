// A standing as the card shows it: every word and number ready, so that a page formats nothing.

import { daysBetween, localDateOf } from '../contract/zone.ts';
import { collaborationPath } from '../desk-paths.ts';
import type { Role } from '../procedure/events.ts';
import type { Standing } from '../procedure/standing.ts';
import { presentLeftOut } from './explain/describe-cases.ts';
import { explainFees } from './explain/explain-money.ts';
import { explainScore } from './explain/explain-score.ts';
import { presentFlags } from './explain/present-flags.ts';
import { formatAge, formatMoney } from './format.ts';
import { presentNextStep } from './guide-words/present-next-step.ts';
import { presentChipNote } from './present-chip-note.ts';
import { presentClock, presentContractRows } from './present-contract.ts';
import { presentKpis } from './present-kpis.ts';
import { findPending, presentHill, presentStatus, standingAt } from './present-status.ts';
import { presentConfidence, presentScore, presentSentence } from './reading/present-score.ts';
import type { CardView, ContractRowView } from './view.ts';

/** `deskUrl` is the Worker's desk address, e.g. "https://example.test/desk"; links are built on it. */
export type CardContext = {
  now: string;
  locale: string;
  role: Role;
  /** Who looks, and whether alone; absent where the list is made for a role. */
  memberId?: string;
  isSinglePersonTeam?: boolean;
  deskUrl: string;
  /** "Offline since Wed 18 Nov, 14:10" when the background has no connection. */
  offlineNote?: string;
  /** The profile that was looked at; the first one otherwise. */
  profileKey?: string;
  /** A report's readers see what was measured, not what the team might do. */
  isForReaders?: boolean;
};

const CARD_KPIS_MAX = 3;
/** A flag or a clock takes the place of a row, so that everything stays in view. */
const CARD_KPIS_BESIDE_MAX = 2;

/** Chip and card of one collaboration; also the head of the dossier. */
export function presentCard(stored: Standing, context: CardContext): CardView {
  const standing = standingAt(stored, context.now);
  const status = presentStatus(standing);
  const clock = presentClock(standing, context);
  const dossierUrl = context.deskUrl + collaborationPath(standing.collaborationId);
  const handle = toHandle(standing, context.profileKey);
  const reader = { ...context, isInternal: context.isForReaders !== true };
  const flags = [...presentFlags(standing, context), ...presentLeftOut(standing, reader)];
  return {
    collaborationId: standing.collaborationId,
    initial: toInitial(handle),
    handle,
    context: `${standing.campaignName} · ${describeFlightDay(standing, context.now)}`,
    status,
    ...presentScore(standing, status, context),
    hill: presentHill(standing, status),
    sentence: presentSentence(standing, status, context),
    confidence: presentConfidence(standing, status, context.locale),
    explained: explainScore(standing, reader),
    kpis: presentKpis(
      standing,
      { ...context, currency: standing.currency },
      flags.length > 0 || clock ? CARD_KPIS_BESIDE_MAX : CARD_KPIS_MAX,
    ),
    flags,
    contract: clock ? presentMoneyRows(standing, context) : presentContractRows(standing, context),
    clock,
    nextStep: presentNextStep(standing, status, { ...context, handle }),
    age: presentAge(standing, context),
    pageNote: context.offlineNote ? '' : 'nothing read here',
    chipNote: presentChipNote(standing, status, context),
    dossierUrl,
    reportUrl:
      context.role === 'viewer'
        ? null
        : context.deskUrl + collaborationPath(standing.collaborationId, '/report'),
  };
}

/** "@name" of the profile that was looked at, else of the first; the creator's name when there is none. */
export function toHandle(standing: Pick<Standing, 'profiles' | 'creatorName'>, profileKey?: string): string {
  const profile = standing.profiles.find((candidate) => candidate.key === profileKey) ?? standing.profiles[0];
  if (!profile?.handle) return standing.creatorName;
  // A part of an address or a channel's own number is no name that anybody is called by.
  if (/\/|^UC[\w-]{22}$/.test(profile.handle)) return standing.creatorName || profile.handle;
  return profile.handle.startsWith('@') ? profile.handle : `@${profile.handle}`;
}

/** First letter of a name, upper case, without the "@". */
export function toInitial(name: string): string {
  return ([...name.replace(/^@/, '')][0] ?? '–').toUpperCase();
}

/** "day 31 of 56", "starts in 3 days", "ended". */
export function describeFlightDay(
  standing: Pick<Standing, 'startsOn' | 'endsOn' | 'timeZone'>,
  now: string,
): string {
  const today = localDateOf(now, standing.timeZone);
  const day = daysBetween(standing.startsOn, today) + 1;
  const days = daysBetween(standing.startsOn, standing.endsOn) + 1;
  if (day < 1) return day === 0 ? 'starts tomorrow' : `starts in ${1 - day} days`;
  return day > days ? 'flight over' : `day ${day} of ${days}`;
}

function presentMoneyRows(standing: Standing, { locale }: CardContext): ContractRowView[] {
  const cost = standing.money?.exitCostMinor ?? null;
  if (cost === null || !findPending(standing, 'end')) return [];
  const strong = formatMoney(cost, { currency: standing.currency, locale, form: 'symbol' });
  const opened = explainFees(standing, { locale });
  return [
    { name: 'Due to creator', mark: 'clock', strong, rest: 'when it ends', ...(opened ? { opened } : {}) },
  ];
}

function presentAge({ data }: Standing, { now, offlineNote }: CardContext): string {
  if (offlineNote) return `${offlineNote} · own copy`;
  return data ? `Read ${formatAge(data.observedAt, now)} ago` : 'No results yet';
}
