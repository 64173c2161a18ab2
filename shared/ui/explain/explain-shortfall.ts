// One bar of a waterfall: what the factor was planned and measured as, and how much of the gap it explains (DOMAIN.md §7.2).
import type { AgreedByToday } from '../../analysis/agreed-by-today.ts';
import type { ExplainedCreatorGap } from '../../analysis/campaign-shortfall.ts';
import type { ChainStep } from '../../analysis/chain.ts';
import type { Decomposition } from '../../analysis/decompose.ts';
import type { Shortfall, ShortfallPart } from '../../analysis/shortfall.ts';
import { SHORTFALL_VERSION } from '../../analysis/shortfall.ts';
import {
  type BaselineParts,
  BY_TODAY_NOTE,
  describeBaseline,
  nameBaseline,
} from '../analysis/by-today-words.ts';
import { formatMoment } from '../format.ts';
import { describeFactor, nameFactor } from '../page/factor-names.ts';
import type { ExplanationView, InputView } from './explanation-view.ts';

export type ShortfallContext = {
  locale: string;
  timeZone: string;
  /** The instant the numbers are for. */
  at: string;
  /** An amount of the KPI ≥ 0: "1,824". */
  toText: (amount: number) => string;
  /** Where what was counted of a step comes from, and how old it is; of one creator, where there are several. */
  sourceOf: (step: ChainStep, creatorId: string | null) => string;
};

/** A creator of a campaign as the page names them. */
export type ExplainedCreator = { id: string; name: string; shortfall: Shortfall };

const FORMULAS: Record<Shortfall['method'], string> = {
  lmdi: 'part = (measured − planned) ÷ ln(measured ÷ planned) × ln(factor measured ÷ factor planned)',
  shapley: 'part = average of what the factor changes, over every order in which the factors could change',
};

/** What each factor's part opens to, in the order of the bars. */
export function explainParts(
  shortfall: Shortfall,
  context: ShortfallContext,
  creators: readonly ExplainedCreator[] = [],
): { id: string; label: string; view: ExplanationView }[] {
  const parts = [...(shortfall.delivery ? [shortfall.delivery] : []), ...shortfall.results];
  return parts.map((part) => ({
    id: part.name,
    label: nameFactor(part),
    view: explainPart(part, shortfall, { ...context, creators }),
  }));
}

function explainPart(
  part: ShortfallPart,
  shortfall: Shortfall,
  { creators, ...context }: ShortfallContext & { creators: readonly ExplainedCreator[] },
): ExplanationView {
  const { toText } = context;
  const isSum = creators.length > 0;
  return {
    title: `${nameFactor(part)}: ${signedAmount(part.part, toText)} of the gap`,
    sentences: [
      isSum
        ? 'Each creator’s gap is taken apart over the same factors; the bar is the sum of their parts.'
        : 'The gap is taken apart so that the parts of all factors add up to it, whatever their order.',
      ...(part.isObserved ? [] : ['Not observable behind a zero: the plan’s value stands in.']),
    ],
    formula: isSum ? describeMethods(creators) : FORMULAS[shortfall.method],
    inputs: isSum
      ? creators.flatMap((creator) => toCreatorInput(creator, part, context))
      : toInputs(part, shortfall, context),
    trend: [],
    changes: [],
    version: versionOf(context),
  };
}

/** Each creator's gap is taken apart in its own way. */
function describeMethods(creators: readonly ExplainedCreator[]): string {
  const used = new Set(creators.map(({ shortfall }) => shortfall.method));
  return used.size === 1
    ? FORMULAS[used.has('lmdi') ? 'lmdi' : 'shapley']
    : `${FORMULAS.lmdi}; for who has a factor of 0: ${FORMULAS.shapley}`;
}

/** Who has nothing out has 0 of everything, and that needs no count. */
function sourceFor(
  { id, shortfall }: Omit<ExplainedCreator, 'name'>,
  step: ChainStep,
  { sourceOf }: ShortfallContext,
): string {
  return shortfall.delivery?.actual === 0 ? 'nothing is out' : sourceOf(step, id);
}

function toCreatorInput(
  { id, name, shortfall: own }: ExplainedCreator,
  { name: factor }: ShortfallPart,
  context: ShortfallContext,
): InputView[] {
  const part = [...(own.delivery ? [own.delivery] : []), ...own.results].find((one) => one.name === factor);
  if (part === undefined) return [];
  const source = `${describeFactor(part, context)} · ${sourceFor({ id, shortfall: own }, part.to, context)}`;
  return [{ name, value: signedAmount(part.part, context.toText), source }];
}

function toInputs(part: ShortfallPart, shortfall: Shortfall, context: ShortfallContext): InputView[] {
  const { toText } = context;
  const range = part.range;
  return [
    { name: nameFactor(part), value: describeFactor(part, context), source: context.sourceOf(part.to, null) },
    { name: 'Planned', value: toText(shortfall.planned), source: 'the first bar' },
    { name: 'Measured', value: toText(shortfall.actual), source: context.sourceOf(shortfall.kpi, null) },
    ...(range
      ? [
          {
            name: 'Range',
            value: `${signedAmount(range.lo, toText)} to ${signedAmount(range.hi, toText)}`,
            source: 'shortened counters leave it open',
          },
        ]
      : []),
  ];
}

/** The sum behind "agreed by today" of one creator or of several; who is over has none, and all that was agreed. */
type Parts = Pick<AgreedByToday, 'ofPublished' | 'ofLate' | 'latePosts'>;

export function sumByToday(
  creators: readonly { byToday: Parts | null; shortfall?: Pick<Shortfall, 'planned'> }[],
): BaselineParts {
  const parts = creators.flatMap(({ byToday }) => byToday ?? []);
  const sum = (pick: (part: Parts) => number) => parts.reduce((all, part) => all + pick(part), 0);
  const count = sum(({ latePosts }) => latePosts);
  return {
    ofPublished: sum(({ ofPublished }) => ofPublished),
    ofLate: sum(({ ofLate }) => ofLate),
    ofOver: creators.reduce((all, one) => all + (one.byToday ? 0 : (one.shortfall?.planned ?? 0)), 0),
    late: count === 1 ? '1 late piece' : `${count} late pieces`,
  };
}

/** The two ends of a campaign's waterfall: what was to be expected, and what was counted, creator by creator. */
export function explainEnds(
  {
    together,
    creators,
  }: {
    together: Shortfall;
    creators: readonly (ExplainedCreator & Pick<ExplainedCreatorGap, 'byToday' | 'leftOut'>)[];
  },
  { isOver, ...context }: ShortfallContext & { isOver: boolean },
): { id: string; label: string; view: ExplanationView }[] {
  const { toText } = context;
  const version = versionOf(context);
  const view = { trend: [], changes: [], version };
  const planned = nameBaseline(isOver);
  return [
    {
      id: 'planned',
      label: planned,
      view: {
        ...view,
        title: `${planned}: ${toText(together.planned)}`,
        sentences: [isOver ? 'The sum of what was agreed with each creator.' : BY_TODAY_NOTE],
        formula: isOver
          ? 'sum of the agreed totals'
          : 'expected by now of the pieces that are out + the same of those that are late',
        inputs: creators.map(({ name, shortfall, byToday, leftOut }) => ({
          name,
          value: toText(shortfall.planned),
          source:
            describeBaseline(isOver ? null : sumByToday([{ byToday }]), [leftOut], toText) ||
            'from the agreement',
        })),
      },
    },
    {
      id: 'measured',
      label: 'Measured',
      view: {
        ...view,
        title: `Measured: ${toText(together.actual)}`,
        sentences: ['The newest count of each post that is out, summed.'],
        formula: 'sum of what was counted',
        inputs: creators.map(({ id, name, shortfall }) => ({
          name,
          value: toText(shortfall.actual),
          source: sourceFor({ id, shortfall }, shortfall.kpi, context),
        })),
      },
    },
  ];
}

/** How the cost of one unit moved from plan to measured, by the same factors. */
export function explainCost(
  cost: Decomposition,
  names: readonly { name: string; label: string }[],
  {
    toMoney,
    together,
    ...context
  }: Omit<ShortfallContext, 'sourceOf'> & { toMoney: (minor: number) => string; together: Shortfall },
): ExplanationView {
  const { toText } = context;
  return {
    title: `What one cost: ${toMoney(cost.actual)}, planned ${toMoney(cost.planned)}`,
    sentences: [
      'Cost per result is what was paid for, divided by what came of it. A factor below its plan makes each result dearer.',
      'Planned are the fees of the pieces that were to be out, over what was agreed for them by today; measured are the fees of the pieces that are out over what was counted.',
    ],
    formula:
      'fees ÷ (posts × each factor), taken apart like the result itself; the parts add up to the difference',
    inputs: [
      {
        name: 'Fees of the pieces that are out',
        value: toMoney(cost.actual * together.actual),
        source: `÷ ${toText(together.actual)} counted; from the agreements`,
      },
      {
        name: 'Fees of the pieces due',
        value: toMoney(cost.planned * together.planned),
        source: `÷ ${toText(together.planned)} expected; from the agreements`,
      },
      ...cost.parts.map(({ factor, part }) => ({
        name: names.find(({ name }) => name === factor)?.label ?? 'Fees',
        value: signedAmount(part, toMoney),
        source: part > 0 ? 'dearer' : part < 0 ? 'cheaper' : 'as planned',
      })),
    ],
    trend: [],
    changes: [],
    version: versionOf(context),
  };
}

/** "−242", "+12"; nothing before an amount that rounds to nothing. */
export function signedAmount(amount: number, toText: (amount: number) => string): string {
  const text = toText(Math.abs(amount));
  return text === toText(0) ? text : `${amount < 0 ? '−' : '+'}${text}`;
}

function versionOf({ at, locale, timeZone }: Pick<ShortfallContext, 'at' | 'locale' | 'timeZone'>): string {
  return `Definition ${SHORTFALL_VERSION}, applied to ${formatMoment(at, locale, timeZone)}`;
}
