// The pause notice as the creator reads it, from contract facts alone (DOMAIN.md §5.1–5.2). English; no unfilled field.
import { findVersionInForce } from '../contract/in-force.ts';
import type { CollaborationEvent } from '../procedure/events.ts';
import type { Standing } from '../procedure/standing.ts';
import { formatDay, formatLongInstant } from './format.ts';
import { listScope } from './sentences.ts';

export type NoticeSender = { memberName: string; role: string; workspaceName: string };

const LOCALE = 'en-GB';

const REASON_WORDS: Record<string, string> = {
  goals_not_met_despite_changes: 'the goals we agreed have not been met so far',
  campaign_or_budget_change: 'the campaign or its budget changes on our side',
  product_change: 'the product is late or changes on our side',
  timing: 'the timing does not fit at the moment',
  safety_or_compliance: 'a question of safety or rules has to be settled first',
};

/** Frozen words of one pause notice. Dates are a forecast "if it leaves when its hold is over", and say so. */
export function composePauseNotice(
  event: CollaborationEvent,
  standing: Standing,
  sender: NoticeSender,
): { subject: string; body: string } {
  const { data } = event;
  const version = findVersionInForce(standing.contracts, event.at);
  if (!version?.terms.pause) throw new Error('A pause notice needs a pause clause in force');
  const { pause } = version.terms;
  const zone = version.terms.tz;
  const effective = data.effectiveAt
    ? formatLongInstant(data.effectiveAt, LOCALE, zone)
    : 'the day the notice period ends';
  const open = standing.deliverables.filter((piece) => piece.publishedAt === null);
  const live = standing.deliverables.filter((piece) => piece.publishedAt !== null);
  const reason = REASON_WORDS[data.reason ?? ''] ?? 'we need time to look at the campaign together';
  const lines = [
    `Hello ${standing.creatorName},`,
    '',
    `we pause our collaboration “${standing.campaignName}” from ${effective}. The reason: ${reason}.`,
    '',
    `What stops: ${listScope(data.scope ?? [])}.${open.length === 0 ? '' : ` This concerns ${nameList(open.map((piece) => piece.name))}; their dates move by the paused days.`}`,
    `What continues: ${live.length === 0 ? 'payment of everything earned, on its normal date' : `${nameList(live.map((piece) => piece.name))} stay up, and everything earned is paid on its normal date`}. Live posts stay labelled as advertising.`,
    `Basis: contract version ${version.n}, pause clause, notice of ${pause.notice.n} ${PERIOD_WORDS[pause.notice.unit]}, counted in ${zone} from the day this reaches you by the contract’s rule.`,
    data.reviewOn
      ? `We look at it again by ${formatDay(data.reviewOn, LOCALE)}.`
      : 'We have not set a day for the next look yet; ask us for one.',
    data.latestResumeOn
      ? `The contract’s limit of paused days is reached on ${formatDay(data.latestResumeOn, LOCALE)}.`
      : '',
    '',
    'Your side matters to us: answer this message with a date, a question or a different view. “Received” only says that it reached you; it does not mean you agree.',
    '',
    `${sender.memberName}, ${sender.role}`,
    sender.workspaceName,
  ];
  return {
    subject: `Pause of “${standing.campaignName}” from ${data.effectiveAt ? formatDay(data.effectiveAt, LOCALE, zone) : 'the end of the notice period'}`,
    body: lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n'),
  };
}

const PERIOD_WORDS = {
  hours: 'hours',
  calendarDays: 'calendar days',
  businessDays: 'business days',
  months: 'months',
} as const;

function nameList(names: string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
