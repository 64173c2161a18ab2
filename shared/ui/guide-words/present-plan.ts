// The remedial plan in words: do, owner, due, what it moves, target, cost, and before and after once reviewed.

import { KPIS } from '../../kpi/catalogue.ts';
import type { Standing } from '../../procedure/standing.ts';
import { CAUSE_TABLE } from '../../procedure/talk/causes.ts';
import { findCard } from '../../procedure/talk/coaching.ts';
import type { CoachingRecord, RemedyRecord } from '../../procedure/talk/records.ts';
import { EFFECT_WORDS, isAgreed, REMEDY_TABLE } from '../../procedure/talk/remedies.ts';
import { formatCount, formatDay, formatMoney, formatPercent } from '../format.ts';
import type { CoachingCardView, FactRow, PlanItemView } from '../guide/guide-view.ts';
import { CARD_EFFECT_WORDS, STANCE_WORDS, TAKEN_WORDS } from './talk-words.ts';

type PlanWords = { locale: string };

/** Label of a KPI; an unknown one as it is written. */
export function nameKpi(kpi: string): string {
  return KPIS.find((one) => one.id === kpi)?.label ?? kpi;
}

/** Title of a change or card of the case by its id. */
export function nameRemedy(id: string, { case: { remedies, coaching } }: Standing): string {
  const remedy = remedies.find((one) => one.id === id);
  if (remedy) return REMEDY_TABLE[remedy.remedy].title;
  const item = coaching.find((one) => one.id === id);
  return (item && findCard(item.card)?.title) ?? id;
}

/** Changes of the running case, then those of earlier ones, as they were planned. */
export function presentPlan(standing: Standing, words: PlanWords): PlanItemView[] {
  const { remedies } = standing.case;
  const running = remedies.filter((one) => one.isPast !== true);
  const past = remedies.filter((one) => one.isPast === true);
  return [...running, ...past].map((one) => presentItem(one, standing, words));
}

function presentItem(record: RemedyRecord, standing: Standing, { locale }: PlanWords): PlanItemView {
  const { title, sentence, effect } = REMEDY_TABLE[record.remedy];
  const piece = standing.deliverables.find(({ id }) => id === record.deliverableId);
  const owner = record.owner === 'brand' ? 'our side' : 'creator';
  const percent = (ratio: number) => formatPercent(ratio, locale);
  const rows: FactRow[] = [
    { name: 'Do', value: sentence, isStrong: true },
    { name: 'Owner', value: owner },
    { name: 'Due', value: describeDue(record, { locale, timeZone: standing.timeZone }) },
    { name: 'Moves', value: [nameKpi(record.kpi), piece && `on ${piece.name}`].filter(Boolean).join(' ') },
    { name: 'Target', value: describeTarget(record, locale, percent) },
    { name: 'Look', value: `together on ${formatDay(record.reviewOn, locale)}` },
    {
      name: 'Costs',
      value: describeCost(record.costMinor, standing, { locale, effect: EFFECT_WORDS[effect] }),
    },
    ...(record.cause === null ? [] : [{ name: 'Because', value: CAUSE_TABLE[record.cause].title }]),
    ...(record.kind === 'make_good' ? listCounted(record, locale) : listMeasured(record, percent)),
    ...describeStance(record),
  ];
  const kind = record.kind === 'make_good' ? 'make-good' : owner;
  return {
    id: record.id,
    title,
    note: record.isPast === true ? `${kind}, earlier case` : kind,
    rows,
    outcome: presentOutcome(record, percent),
  };
}

/** What they said to it; that they said nothing matters where it waits for their word. */
function describeStance(record: RemedyRecord): FactRow[] {
  const { creatorStance, outcome, doneAt } = record;
  if (creatorStance !== 'none') return [{ name: 'Creator', value: STANCE_WORDS[creatorStance] }];
  const isWaited = outcome === 'open' && doneAt === null && !isAgreed(record);
  return isWaited ? [{ name: 'Creator', value: 'Has not answered yet.' }] : [];
}

function describeDue(
  { dueOn, doneAt, doneBy }: RemedyRecord,
  { locale, timeZone }: { locale: string; timeZone: string },
): string {
  if (doneAt === null) return formatDay(dueOn, locale);
  const who = doneBy === 'creator' ? ', as the creator says' : '';
  return `done on ${formatDay(doneAt, locale, timeZone)}${who}`;
}

function describeTarget(
  { kind, targetBps, expectedUnits, kpi }: RemedyRecord,
  locale: string,
  percent: (ratio: number) => string,
): string {
  const target = `at least ${percent(targetBps / 10_000)} of what is expected`;
  if (kind === 'change' || expectedUnits === null) return target;
  return `${formatCount(expectedUnits, locale)} more ${nameKpi(kpi).toLowerCase()}`;
}

function describeCost(
  costMinor: number,
  { currency }: Standing,
  { locale, effect }: { locale: string; effect: string },
): string {
  const cost =
    costMinor === 0 ? 'Nothing.' : `${formatMoney(costMinor, { currency, locale, form: 'code' })}.`;
  return `${cost} ${effect}`;
}

/** Before and after as shares of what was expected; what could not be read says so. */
function listMeasured(
  { before, after, outcome }: Pick<RemedyRecord, 'before' | 'after' | 'outcome'>,
  percent: (ratio: number) => string,
): FactRow[] {
  const read = (value: number | null) => (value === null ? 'not measured' : percent(value));
  const isReviewed = outcome !== 'open' && outcome !== 'dropped';
  return [
    ...(before === null && !isReviewed ? [] : [{ name: 'Before', value: read(before) }]),
    ...(isReviewed ? [{ name: 'After', value: read(after) }] : []),
  ];
}

/** A make-good is held to its own count; one that was not done brought nothing to count. */
function listCounted({ units, expectedUnits, kpi }: RemedyRecord, locale: string): FactRow[] {
  if (units === undefined) return [];
  const promised = expectedUnits === null ? '' : ` of ${formatCount(expectedUnits, locale)}`;
  return [
    { name: 'Brought', value: `${formatCount(units, locale)}${promised} ${nameKpi(kpi).toLowerCase()}` },
  ];
}

function presentOutcome(
  { outcome, after }: RemedyRecord,
  percent: (ratio: number) => string,
): PlanItemView['outcome'] {
  const measured = after === null ? '' : ` at ${percent(after)}`;
  switch (outcome) {
    case 'open':
      return null;
    case 'reached':
      return { mark: 'reached', text: `Reached${measured}.` };
    case 'missed':
      return { mark: 'missed', text: `Not reached${measured}.` };
    case 'not_measurable':
      return { mark: 'unknown', text: 'Could not be measured.' };
    case 'dropped':
      return { mark: 'unknown', text: 'Taken off the plan.' };
  }
}

function describeAnswer({ answer }: CoachingRecord, { timeZone }: Standing, locale: string): FactRow[] {
  if (answer === undefined) return [];
  const word = TAKEN_WORDS[answer.isTaken ? 'takes' : 'leaves'];
  return [{ name: 'Creator', value: `${word}, said on ${formatDay(answer.at, locale, timeZone)}` }];
}

/** Practices offered, with the number they may move before and after. */
export function presentCoaching(standing: Standing, { locale }: PlanWords): CoachingCardView[] {
  const percent = (ratio: number) => formatPercent(ratio, locale);
  return standing.case.coaching.map((item) => {
    const card = findCard(item.card);
    const held =
      item.sessionAt === null
        ? 'offered'
        : `talked about on ${formatDay(item.sessionAt, locale, standing.timeZone)}`;
    return {
      id: item.id,
      title: card?.title ?? item.card,
      text: card?.sentence ?? '',
      note: `${nameKpi(item.kpi)} · ${item.isPast === true ? 'earlier case' : held}`,
      source: card?.source ?? '',
      rows: [
        ...describeAnswer(item, standing, locale),
        ...(item.reviewOn === undefined || item.isPast === true || item.effect !== undefined
          ? []
          : [{ name: 'Look', value: `together on ${formatDay(item.reviewOn, locale)}` }]),
        ...(item.before === null ? [] : [{ name: 'Before', value: percent(item.before) }]),
        ...(item.after === null ? [] : [{ name: 'After', value: percent(item.after) }]),
        ...(item.effect === undefined
          ? []
          : [{ name: 'Effect', value: CARD_EFFECT_WORDS[item.effect], isStrong: true }]),
      ],
    };
  });
}
