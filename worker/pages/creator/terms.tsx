// Changed terms in full, what they would pay at the creator's own results, and the place to sign or decline.
import type { ComponentChildren } from 'preact';
import type { PaySimulation } from '../../../shared/contract/adjustment/simulate-pay.ts';
import type { ResultPayView } from '../creator-money/pay-view.ts';
import { Bonuses, Steps } from '../creator-money/result-steps.tsx';
import { TeamWords } from '../creator-wishes/wish-answer.tsx';
import { ActForm, Disclosure, Send, SignBox, TextBox } from './act-form.tsx';
import { Pairs } from './facts.tsx';
import { type PageContext, toMoment, toMoney, toNumber } from './page-context.ts';
import type { CreatorProposalView } from './view-parts.ts';

/** The same table both sides see: pay for all pieces at a low, a typical and a high result of the creator's own posts. */
export type PaySimulationView = {
  /** How many of the creator's past posts it rests on. */
  posts: number;
  rows: { at: 'low' | 'typical' | 'high'; units: number; newMinor: number }[];
  /** How many of those posts reached each bonus. */
  reached: PaySimulation['bonuses'];
  /** At a typical result it pays clearly less than what was agreed. */
  isClearlyLess: boolean;
};

/** Under this share of the old fee at a typical result, both sides read a plain sentence (DOMAIN.md §3.8). */
const CLEARLY_LESS_RATIO = 0.85;

/** The simulation both sides see, for this page; null when there are too few posts to show one. */
export function toSimulationView({
  pieces,
  total,
  oldFeeMinor,
  n,
  bonuses,
}: PaySimulation): PaySimulationView | null {
  if (total === null) return null;
  const units = (at: 'p10' | 'p50' | 'p90') =>
    pieces.reduce((sum, piece) => sum + (piece.units?.[at] ?? 0), 0);
  return {
    posts: n,
    rows: [
      { at: 'low', units: units('p10'), newMinor: total.p10Minor },
      { at: 'typical', units: units('p50'), newMinor: total.p50Minor },
      { at: 'high', units: units('p90'), newMinor: total.p90Minor },
    ],
    reached: bonuses,
    isClearlyLess: total.p50Minor < CLEARLY_LESS_RATIO * oldFeeMinor,
  };
}

export function ChangedTerms({
  context,
  simulation,
}: {
  context: PageContext;
  simulation: PaySimulationView | null;
}) {
  const { view, words } = context;
  const { proposal } = view;
  if (proposal === null) return null;
  return (
    <section class="part">
      <h2>{words.terms.title}</h2>
      <Pairs rows={toRows(proposal, context, simulation?.reached)} />
      <TeamWords context={context} words={view.teamWords.proposal} />
      <p class="quiet">{words.terms.kept}</p>
      <h3>{words.terms.simulation}</h3>
      {simulation === null ? (
        <p class="quiet">{words.terms.noSimulation}</p>
      ) : (
        <PaySimulationTable context={context} proposal={proposal} simulation={simulation} />
      )}
      <div class="answers">
        <ActForm context={context} act="sign_adjustment" target={String(proposal.seq)}>
          <SignBox context={context} act="sign_adjustment" sentence={words.terms.check} />
          <Send note={words.terms.signNote}>{words.terms.sign}</Send>
        </ActForm>
        <Disclosure context={context} act="decline_adjustment" title={words.terms.decline}>
          <ActForm context={context} act="decline_adjustment">
            <TextBox context={context} act="decline_adjustment" name="note" label={words.ask.inYourWords} />
            <Send isQuiet note={words.terms.declineNote}>
              {words.terms.sendDecline}
            </Send>
          </ActForm>
        </Disclosure>
      </div>
    </section>
  );
}

/** Pay by result that is in force or signed, clause by clause; nothing where every piece is paid by its fee. */
export function PayByResult({ context }: { context: PageContext }) {
  const { results } = context.view.agreed;
  return (
    <>
      {results.map((result) => (
        <div key={result.pieceNames.join()}>
          <h3>{context.words.terms.variable}</h3>
          <Pairs
            rows={[
              [context.words.terms.pieces, result.pieceNames.join(', ')],
              ...toPayRows(result, context),
              [context.words.terms.from, result.from && toMoment(context, result.from)],
            ]}
          />
        </div>
      ))}
    </>
  );
}

function toRows(
  proposal: CreatorProposalView,
  context: PageContext,
  reached: PaySimulationView['reached'] | undefined,
): [string, ComponentChildren][] {
  const { terms } = context.words;
  const { pieceNames, oldFeeMinor, currency } = proposal;
  return [
    [terms.pieces, pieceNames.join(', ')],
    // The sum is for all of them, and the base below it may be for each.
    [
      terms.today,
      [toMoney(context, oldFeeMinor, currency), ...(pieceNames.length > 1 ? [terms.together] : [])].join(' '),
    ],
    ...toPayRows(proposal, context, reached),
    [terms.from, toMoment(context, proposal.effectiveFrom)],
    [terms.openUntil, toMoment(context, proposal.expiresAt)],
  ];
}

/** What a clause pays, what counts and what happens at an early end: the same words for an offer and for what both signed. */
function toPayRows(
  result: ResultPayView,
  context: PageContext,
  reached: PaySimulationView['reached'] = [],
): [string, ComponentChildren][] {
  const { terms } = context.words;
  const { pay, currency } = result;
  const scope = pay.isTogether ? terms.together : terms.perPiece;
  const scoped = (minor: number | null) =>
    minor === null ? null : `${toMoney(context, minor, currency)} ${scope}`;
  return [
    [terms.base, scoped(pay.baseMinor)],
    [
      terms.variable,
      <>
        <Steps result={result} context={context} />
        <Bonuses result={result} context={context} reached={reached} />
      </>,
    ],
    [terms.floor, scoped(pay.floorMinor)],
    [terms.variableCap, scoped(pay.variableCapMinor)],
    [terms.cap, scoped(pay.totalCapMinor)],
    [
      terms.counted,
      [
        terms.counts[pay.counts],
        terms.window(pay.measurementWindowDays),
        terms.source[pay.sourceOfTruth],
      ].join(', '),
    ],
    [terms.earlyEnd, terms.onEarlyEnd[pay.onEarlyEnd]],
  ];
}

function PaySimulationTable({
  context,
  proposal,
  simulation,
}: {
  context: PageContext;
  proposal: CreatorProposalView;
  simulation: PaySimulationView;
}) {
  const { words } = context;
  const money = (minor: number) => toMoney(context, minor, proposal.currency);
  return (
    <>
      <div class="table-frame">
        <table class="simulation">
          <caption class="sr">{words.terms.simulation}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{words.terms.result}</th>
              <th scope="col">{words.terms.newPay}</th>
              <th scope="col">{words.terms.oldPay}</th>
            </tr>
          </thead>
          <tbody>
            {simulation.rows.map((row) => (
              <tr key={row.at}>
                <th scope="row">{words.terms[row.at]}</th>
                <td>{toNumber(context, row.units)}</td>
                <td>
                  <b>{money(row.newMinor)}</b>
                </td>
                <td>{money(proposal.oldFeeMinor)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {simulation.isClearlyLess && <p class="state-line">{words.terms.below}</p>}
      <p class="quiet">{words.terms.simulationNote(simulation.posts)}</p>
    </>
  );
}
