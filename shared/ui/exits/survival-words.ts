// What goes on after an end, as a name and how long.
import type { SurvivalItem, SurvivalUntil, SurvivalWhat } from '../../contract/survival.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatMoment, formatShortDay } from '../format.ts';

const NAMES: Record<SurvivalWhat, string> = {
  payment: 'Payment',
  usage: 'Right to use',
  exclusivity: 'Exclusivity',
  disclosure: 'Label as advertising',
  content_stays: 'Live posts stay up',
  ads_stop: 'Our ads stop',
  reporting: 'Numbers from the creator',
  return: 'Product and access go back',
  confidentiality: 'Confidentiality',
  non_disparagement: 'Fair words about each other',
  records: 'Records are kept',
};

/** What holds for every live post, such as its label, stands once for all of them together. */
export function mergeSurvivals(items: readonly SurvivalItem[]): SurvivalItem[] {
  const first = items.findIndex(({ what }) => what === 'disclosure');
  return items.flatMap((item, index) => {
    if (item.what !== 'disclosure') return [item];
    return index === first ? [{ ...item, pieceId: null }] : [];
  });
}

/** Everything that goes on, each once. */
export function describeSurvivals(
  items: readonly SurvivalItem[],
  standing: Standing,
  locale: string,
): { name: string; until: string }[] {
  const lines = mergeSurvivals(items).map((item) => describeSurvival(item, standing, locale));
  return lines.filter(
    ({ name, until }, index) => lines.findIndex((one) => one.name === name && one.until === until) === index,
  );
}

/** "Exclusivity, skincare" and "until Tue 1 Sep 2026". */
export function describeSurvival(
  item: SurvivalItem,
  standing: Standing,
  locale: string,
): { name: string; until: string } {
  const piece = standing.deliverables.find(({ id }) => id === item.pieceId)?.name;
  const detail = [item.facts.category, item.facts.channel, piece].filter((part) => part !== undefined);
  return {
    name: [NAMES[item.what], ...detail].join(', '),
    until: describeStatus(item, describeUntil(item.until, standing, locale)) + describeHeld(item, locale),
  };
}

/** Restricted for longer than this contract asks: the creator is not free before the other campaign's promise is over. */
function describeHeld({ facts: { heldBy, ownLastOn } }: SurvivalItem, locale: string): string {
  if (heldBy === undefined) return '';
  const own = formatShortDay(String(ownLastOn), locale, { hasYear: true });
  return `, as promised in another campaign; by this contract until ${own}`;
}

/** A right that waits for its pay, or that the end takes away, is not one that simply goes on. */
function describeStatus({ status }: SurvivalItem, until: string): string {
  if (status === 'suspended_until_paid') return `rests until it is paid for, then ${until}`;
  return status === 'ended' ? `ends: ${until}` : until;
}

function describeUntil(until: SurvivalUntil, { timeZone }: Standing, locale: string): string {
  switch (until.kind) {
    case 'on':
      return `until ${formatShortDay(until.on, locale, { hasYear: true })}`;
    case 'at':
      return `by ${formatMoment(until.at, locale, timeZone)}`;
    case 'while':
      return until.what === 'post_is_live' ? 'as long as a post is up' : 'until it is paid';
    case 'not_known':
      return 'not known, a date is missing';
  }
}
