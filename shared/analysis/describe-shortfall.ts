// The gap in words: what was delivered, then how it worked, the largest part last (DOMAIN.md §7.2).
import type { FactorWords } from './factor-words.ts';
import { wordsFor } from './factor-words.ts';
import type { Shortfall, ShortfallPart } from './shortfall.ts';

/** Parts below this share of the gap are left to the table. */
const WORTH_SAYING = 0.05;
const DOMINANT = 0.5;

export type ShortfallWords = {
  /** What was agreed and delivered, to stand beside the word “Delivery”: a matter of the contract. */
  delivery: string;
  /** How it worked: usually shared. */
  results: string;
  /** What cannot be seen, and what a factor does not say. */
  notes: string[];
};

/** `toText` writes an amount of the KPI in the reader's locale: "1,685" or "USD 16.85". It gets amounts ≥ 0. */
export function describeShortfall(shortfall: Shortfall, toText: (amount: number) => string): ShortfallWords {
  return {
    delivery: describeDelivery(shortfall),
    results: shortfall.main ? describeParts(shortfall, shortfall.main, toText) : describeUnclear(shortfall),
    notes: listNotes(shortfall),
  };
}

function describeDelivery({ delivery }: Shortfall): string {
  if (!delivery) return 'How many posts were planned and published is not known.';
  const { plan, actual } = delivery;
  if (actual >= plan) return `Delivery was complete: ${countPosts(actual)} published, ${plan} planned.`;
  return `${actual} of ${countPosts(plan)} published.`;
}

function countPosts(count: number): string {
  return `${count} ${count === 1 ? 'post' : 'posts'}`;
}

function describeUnclear({ unclearBecause }: Shortfall): string {
  return unclearBecause === 'small_counts'
    ? 'No clear factor: the counts are too small to tell a cause from chance.'
    : 'No clear factor: the result is within 10% of the plan.';
}

/** "Fewer posts and less reach cost about 770; content that engaged better … added 406; most of the gap (1,685) is that …" */
function describeParts(
  shortfall: Shortfall,
  main: ShortfallPart,
  toText: (amount: number) => string,
): string {
  const all = [...(shortfall.delivery ? [shortfall.delivery] : []), ...shortfall.results];
  const worth = all.filter(
    (part) => part !== main && Math.abs(part.part) >= WORTH_SAYING * Math.abs(shortfall.gap),
  );
  const isShop = ({ to }: ShortfallPart): boolean => to === 'orders' || to === 'revenue';
  const groups = [worth.filter((part) => !isShop(part)), worth.filter(isShop)];
  const clauses = [
    ...groups.map((group) =>
      clauseFor(
        group.filter(({ part }) => part < 0),
        'cost',
        toText,
      ),
    ),
    ...groups.map((group) =>
      clauseFor(
        group.filter(({ part }) => part > 0),
        'added',
        toText,
      ),
    ),
    describeMain(shortfall, main, toText),
  ];
  return `${capitalise(clauses.filter(Boolean).join('; '))}.`;
}

function clauseFor(
  parts: readonly ShortfallPart[],
  verb: 'cost' | 'added',
  toText: (amount: number) => string,
): string {
  if (parts.length === 0) return '';
  const key: keyof FactorWords = verb === 'cost' ? 'less' : 'more';
  const names = joinWords(parts.map((part) => wordsFor(part)[key]));
  const amount = Math.abs(parts.reduce((sum, { part }) => sum + part, 0));
  return `${names} ${verb} about ${toText(toTwoDigits(amount))}`;
}

function describeMain(shortfall: Shortfall, main: ShortfallPart, toText: (amount: number) => string): string {
  const words = wordsFor(main);
  const amount = toText(Math.abs(main.part));
  const range = main.range ? `, between ${toText(smallerOf(main))} and ${toText(largerOf(main))}` : '';
  const share = Math.abs(main.part) > DOMINANT * Math.abs(shortfall.gap) ? 'most' : 'the largest part';
  if (shortfall.verdict === 'above')
    return `${share} of the surplus (${amount}${range}) came from ${words.more}`;
  return `${share} of the gap (${amount}${range}) is that ${words.main}: look at ${words.lookAt}`;
}

function listNotes({ delivery, results, main }: Shortfall): string[] {
  const hidden = [...(delivery ? [delivery] : []), ...results].filter(({ isObserved }) => !isObserved);
  return [
    ...(hidden.length > 0
      ? [`Not observable behind a zero: ${joinWords(hidden.map(nameOf))}. The plan’s values stand in.`]
      : []),
    ...(main ? ['A factor shows where the gap arose, not who caused it.'] : []),
  ];
}

/** "clicks per engagement". */
function nameOf({ to, from }: ShortfallPart): string {
  return from === null ? to : `${to} per ${from === 'reach' ? 'person reached' : from.replace(/s$/, '')}`;
}

function smallerOf({ part, range }: ShortfallPart): number {
  return Math.min(Math.abs(range?.lo ?? part), Math.abs(range?.hi ?? part));
}

function largerOf({ part, range }: ShortfallPart): number {
  return Math.max(Math.abs(range?.lo ?? part), Math.abs(range?.hi ?? part));
}

/** 771 → 770: an estimate does not carry more than two digits. */
function toTwoDigits(amount: number): number {
  return Number(amount.toPrecision(2));
}

function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
