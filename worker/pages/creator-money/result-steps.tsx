// What results pay, on the creator's page: by steps, and sums that are paid once at a count.
import type { PaySimulation } from '../../../shared/contract/adjustment/simulate-pay.ts';
import { isSteep } from '../../../shared/contract/money/performance-pay.ts';
import { type PageContext, toMoney, toNumber } from '../creator/page-context.ts';
import type { ResultPayView } from './pay-view.ts';

type Part = { result: ResultPayView; context: PageContext };

/** One rate is a sentence; several are a small table, with how they add up below it. */
export function Steps({ result: { pay, currency }, context }: Part) {
  const { words } = context;
  const { terms } = words;
  const kpi = kpiOf(pay, context);
  const per = toNumber(context, pay.per);
  const [first, ...more] = pay.tiers;
  if (first === undefined) return null;
  const note = isSteep(pay) ? terms.cliff : terms.marginal;
  if (more.length === 0)
    return (
      <>
        {terms.tier(
          toMoney(context, first.rateMinor, currency),
          per,
          kpi,
          toNumber(context, first.fromUnits),
        )}
        {isSteep(pay) && `; ${note}`}
      </>
    );
  return (
    <>
      <table class="simulation">
        <caption class="sr">{terms.variable}</caption>
        <thead>
          <tr>
            <th scope="col">{terms.stepFrom(kpi)}</th>
            <th scope="col">{terms.stepPay(per)}</th>
          </tr>
        </thead>
        <tbody>
          {pay.tiers.map(({ fromUnits, rateMinor }) => (
            <tr key={fromUnits}>
              <th scope="row">{toNumber(context, fromUnits)}</th>
              <td>{toMoney(context, rateMinor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <em>{note}</em>
    </>
  );
}

/** One line a bonus, with how many of their own posts reached it where that is known. */
export function Bonuses({
  result: { pay, currency },
  context,
  reached,
}: Part & { reached: PaySimulation['bonuses'] }) {
  const { terms } = context.words;
  if (pay.bonuses.length === 0) return null;
  return (
    <>
      <ul class="bonuses">
        {pay.bonuses.map(({ atUnits, amountMinor }) => {
          const found = reached.find((one) => one.atUnits === atUnits);
          return (
            <li key={atUnits}>
              {terms.bonus(
                toMoney(context, amountMinor, currency),
                toNumber(context, atUnits),
                kpiOf(pay, context),
              )}
              {found && (
                <span class="quiet">
                  {terms.bonusReached(toNumber(context, found.reached), toNumber(context, found.of))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <em>{terms.bonusNote}</em>
    </>
  );
}

function kpiOf({ kpi }: ResultPayView['pay'], { words }: PageContext): string {
  return kpi === null ? words.result : words.kpis[kpi];
}
