// One bar of a waterfall: what the factor was planned and measured as, and how much of the gap it explains (DOMAIN.md §7.2).
import type { Decomposition } from '../../analysis/decompose.ts';
import type { Shortfall, ShortfallPart } from '../../analysis/shortfall.ts';
import { SHORTFALL_VERSION } from '../../analysis/shortfall.ts';
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
};

const FORMULAS: Record<Shortfall['method'], string> = {
  lmdi: 'part = (measured − planned) ÷ ln(measured ÷ planned) × ln(factor measured ÷ factor planned)',
  shapley: 'part = average of what the factor changes, over every order in which the factors could change',
};

/** What each factor's part opens to, in the order of the bars. */
export function explainParts(
  shortfall: Shortfall,
  context: ShortfallContext,
  creators: readonly { name: string; shortfall: Shortfall }[] = [],
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
  {
    creators,
    ...context
  }: ShortfallContext & { creators: readonly { name: string; shortfall: Shortfall }[] },
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
    formula: FORMULAS[shortfall.method],
    inputs: isSum
      ? creators.flatMap(({ name, shortfall: own }) => toCreatorInput(name, part, { own, context }))
      : toInputs(part, shortfall, context),
    trend: [],
    changes: [],
    version: versionOf(context),
  };
}

function toCreatorInput(
  name: string,
  { name: factor }: ShortfallPart,
  { own, context }: { own: Shortfall; context: ShortfallContext },
): InputView[] {
  const part = [...(own.delivery ? [own.delivery] : []), ...own.results].find((one) => one.name === factor);
  if (part === undefined) return [];
  return [{ name, value: signedAmount(part.part, context.toText), source: describeFactor(part, context) }];
}

function toInputs(part: ShortfallPart, shortfall: Shortfall, context: ShortfallContext): InputView[] {
  const { toText } = context;
  const range = part.range;
  return [
    { name: nameFactor(part), value: describeFactor(part, context), source: '' },
    { name: 'Planned', value: toText(shortfall.planned), source: 'the first bar' },
    { name: 'Measured', value: toText(shortfall.actual), source: 'the counts under Data' },
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

/** How the cost of one unit moved from plan to measured, by the same factors. */
export function explainCost(
  cost: Decomposition,
  names: readonly { name: string; label: string }[],
  { toMoney, ...context }: Omit<ShortfallContext, 'toText'> & { toMoney: (minor: number) => string },
): ExplanationView {
  return {
    title: `What one cost: ${toMoney(cost.actual)}, planned ${toMoney(cost.planned)}`,
    sentences: [
      'Cost per result is what was paid for, divided by what came of it. A factor below its plan makes each result dearer.',
      'Planned are the fees of the pieces that were to be out, over what was agreed for them by today; measured are the fees of the pieces that are out over what was counted.',
    ],
    formula:
      'fees ÷ (posts × each factor), taken apart like the result itself; the parts add up to the difference',
    inputs: cost.parts.map(({ factor, part }) => ({
      name: names.find(({ name }) => name === factor)?.label ?? 'Fees',
      value: signedAmount(part, toMoney),
      source: part > 0 ? 'dearer' : part < 0 ? 'cheaper' : 'as planned',
    })),
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
