// The facts: what was measured against what was expected, the pieces with their days, and what was agreed.
import type { ComponentChildren } from 'preact';
import type { Party, Period } from '../../../shared/contract/terms.ts';
import { formatRate } from '../../../shared/ui/format.ts';
import type { PieceView } from '../creator-drafts/piece-view.ts';
import { INTEREST_WORDS } from '../creator-money/interest-words.ts';
import { LOST_DAYS } from '../creator-words/lost-days.ts';
import type { ReadingView } from './creator-view.ts';
import { type PageContext, toDay, toFullDay, toMoment, toMoney, toNumber } from './page-context.ts';

/** Within this share of the reference a result is "about" what was expected. */
const NEAR_RATIO = 0.1;
const READINGS_MAX = 5;

export function WhatWeSee({ context }: { context: PageContext }) {
  const { view, words } = context;
  const shown = view.readings.slice(0, READINGS_MAX);
  const isExplained = shown.some(({ referenceIs }) => referenceIs === 'expected_by_now');
  return (
    <section class="part" id="see">
      <h2>{words.see.title}</h2>
      {view.readings.length === 0 ? (
        <p class="quiet">{words.see.nothing}</p>
      ) : (
        <>
          <dl class="measures">
            {shown.map((reading) => (
              <Measure key={reading.kpi} reading={reading} context={context} />
            ))}
            <NextPiece context={context} />
          </dl>
          <p class="quiet">
            {isExplained && words.see.explained} {isExplained && describeLostDays(context)}{' '}
            {view.readAt && words.see.asOf(toMoment(context, view.readAt))}
          </p>
        </>
      )}
    </section>
  );
}

function describeLostDays(context: PageContext): string {
  const { view, language } = context;
  const days = view.lostDays.map(({ from, until }) => {
    const [first, last] = [toDay(context, from), toDay(context, until ?? view.now)];
    return first === last ? first : `${first} – ${last}`;
  });
  return days.length === 0 ? '' : LOST_DAYS[language]([...new Set(days)].join('; '));
}

function Measure({ reading, context }: { reading: ReadingView; context: PageContext }) {
  const { words } = context;
  const { actual, reference, unit } = reading;
  const text = (value: number) => toNumber(context, value, unit);
  const shown = actual === null ? '–' : `${reading.isEstimated ? '≈ ' : ''}${text(actual)}`;
  return (
    <div>
      <dt>{words.kpis[reading.kpi]}</dt>
      <dd>{actual === null || reference === null ? shown : words.of(shown, text(reference))}</dd>
      <dd class="quiet">
        {[describeReference(reading, context), describePlace(reading, context)].filter(Boolean).join(', ')}
      </dd>
    </div>
  );
}

/** The piece that is looked for now: a late one, else the next one. */
function NextPiece({ context }: { context: PageContext }) {
  const { view, words } = context;
  const open = view.pieces.filter((piece) => piece.publishedAt === null && !piece.isDropped);
  const next = open.find((piece) => piece.isLate) ?? open[0];
  if (!next) return null;
  return (
    <div>
      <dt>{next.name}</dt>
      <dd>{words.pieces.due(toDay(context, next.dueOn))}</dd>
      {next.isLate && <dd class="quiet">{words.pieces.notSeen}</dd>}
    </div>
  );
}

function describeReference({ reference, referenceIs }: ReadingView, { words }: PageContext): string {
  return words.see[reference === null ? 'none' : referenceIs];
}

/** Where the result lies, in words; no score, no band. */
function describePlace({ actual, reference }: ReadingView, { words }: PageContext): string {
  if (actual === null) return words.see.notMeasured;
  if (reference === null || reference === 0) return '';
  const ratio = actual / reference;
  if (Math.abs(ratio - 1) <= NEAR_RATIO) return words.see.near;
  return ratio > 1 ? words.see.above : words.see.below;
}

export function Pieces({ context }: { context: PageContext }) {
  const { view, words } = context;
  if (view.pieces.length === 0) return null;
  return (
    <section class="part">
      <h2>{words.pieces.title}</h2>
      <dl class="pairs">
        {view.pieces.map((piece) => (
          <div key={piece.id}>
            <dt>{piece.name}</dt>
            <dd>
              {describePiece(piece, context)}
              {piece.postUrl && (
                <>
                  {' · '}
                  <a class="is-whole" href={piece.postUrl} rel="noreferrer noopener nofollow" target="_blank">
                    {words.pieces.open}
                  </a>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function describePiece(piece: PieceView, context: PageContext) {
  const { words } = context;
  if (piece.isDropped) return words.pieces.dropped;
  if (piece.publishedAt) {
    const published = words.pieces.published(toDay(context, piece.publishedAt));
    const counted = piece.isUncounted
      ? words.pieces.notCounted
      : piece.part && words.pieces.shared(piece.part);
    return counted ? `${published}, ${counted}` : published;
  }
  if (!piece.isLate) return words.pieces.due(toDay(context, piece.dueOn));
  return (
    <>
      <b>{words.pieces.wasDue(toDay(context, piece.dueOn))}</b>
      <em>{words.pieces.notSeen}</em>
    </>
  );
}

export function WhatWasAgreed({ context, children }: { context: PageContext; children?: ComponentChildren }) {
  const { view, words } = context;
  const { agreed } = view;
  const days = (from: string, to: string) => `${toFullDay(context, from)} – ${toFullDay(context, to)}`;
  const rows: [string, ComponentChildren][] = [
    [words.agreed.flight, days(view.startsOn, view.endsOn)],
    [words.agreed.fee, describeFee(context)],
    ...agreed.sums.map(({ kind, agreedMinor }): [string, ComponentChildren] => [
      words.agreed.sums[kind],
      toMoney(context, agreedMinor),
    ]),
    [words.agreed.earned, agreed.earnedMinor === null ? null : toMoney(context, agreed.earnedMinor)],
    [
      words.agreed.paid,
      agreed.paidMinor === null ? null : <Paid context={context} minor={agreed.paidMinor} />,
    ],
    [words.agreed.payWithin, agreed.daysToPay === null ? null : words.agreed.days(agreed.daysToPay)],
    [INTEREST_WORDS[context.language].name, describeInterest(context)],
    [words.payments.kept, agreed.isKeptUntilApproved ? words.payments.keptUntilApproved : null],
    [words.agreed.termEnd, describeTermEnd(context)],
    [words.agreed.endNotice, describeNotice(agreed.endNotice, agreed.endBy, context)],
    [words.agreed.pauseNotice, describeNotice(agreed.pauseNotice, agreed.pauseBy, context)],
    [words.agreed.resumeNotice, agreed.resumeNotice && toPeriod(agreed.resumeNotice, context)],
    [
      words.agreed.contract,
      agreed.version &&
        words.agreed.version(agreed.version.n, toFullDay(context, agreed.version.effectiveFrom)),
    ],
  ];
  return (
    <section class="part">
      <h2>{words.agreed.title}</h2>
      <Pairs rows={rows} />
      {children}
      <p class="quiet">{words.agreed.counts}</p>
    </section>
  );
}

/** The sum, and each payment on its day. */
function Paid({ context, minor }: { context: PageContext; minor: number }) {
  return (
    <>
      {toMoney(context, minor)}
      {context.view.agreed.payments.map((payment, index) => (
        <em key={`${payment.on}-${index}`}>
          {toFullDay(context, payment.on)}: {toMoney(context, payment.minor)}
          {payment.pieceName !== null && ` (${payment.pieceName})`}
        </em>
      ))}
    </>
  );
}

/** What is sure of the pay for the pieces, and that results may add to it. */
function describeFee(context: PageContext): string | null {
  const { feeMinor, results } = context.view.agreed;
  if (feeMinor === null) return null;
  const sum = toMoney(context, feeMinor);
  return results.every(({ from }) => from !== null) ? sum : context.words.agreed.plusResults(sum);
}

/** The share a year; what has run up stands among the sums. */
function describeInterest({ view, language }: PageContext): string | null {
  const { lateInterest } = view.agreed;
  if (lateInterest === null) return null;
  return INTEREST_WORDS[language].clause(formatRate(lateInterest.bps, language), lateInterest.graceDays);
}

/** The last day as it lies with the pauses so far; nothing while nobody has confirmed it. */
function describeTermEnd(context: PageContext): string | null {
  const { termEnd } = context.view.agreed;
  if (termEnd === null) return null;
  return termEnd.lastOn === null ? context.words.agreed.noTermEnd : toFullDay(context, termEnd.lastOn);
}

/** Whose right it is stands beside it, unless it is ours alone: then nobody who reads the page could use it. */
function describeNotice(notice: Period | null, by: readonly Party[], context: PageContext): string | null {
  if (notice === null) return null;
  const { bothSides, creatorOnly } = context.words.agreed;
  const period = toPeriod(notice, context);
  if (!by.includes('creator')) return period;
  return `${period}, ${by.length > 1 ? bothSides : creatorOnly}`;
}

function toPeriod({ n, unit }: Period, { words }: PageContext): string {
  return words.agreed.period[unit](n);
}

/** Names and values, a small table among them; what is not known is left out. */
export function Pairs({ rows }: { rows: [string, ComponentChildren][] }) {
  return (
    <dl class="pairs">
      {rows.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
