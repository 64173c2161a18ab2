// The form of the contract's terms: from answers to fields and back. "None" and "not known yet" are different answers.
import type { ClauseAnswer, Clauses, ClauseValue } from '../../../shared/contract/clauses.ts';
import type { Period, TermName } from '../../../shared/contract/terms.ts';
import { TERM_NAMES } from '../../../shared/contract/terms.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { tickedValues } from '../terms/trigger-fields.ts';
import { beyondValues, readBeyond } from '../terms-form/beyond-form.ts';
import { interestValues, readInterest } from '../terms-form/interest-form.ts';
import { killFeeValues, readKillFee } from '../terms-form/kill-fee-form.ts';
import { noticeValues, readNotice } from '../terms-form/notice-form.ts';
import { partiesValue, pauseValues, readParties, readPause } from '../terms-form/pause-form.ts';
import { periodValues } from '../terms-form/period-form.ts';
import type { TermsReader, TermsValues } from '../terms-form/terms-reader.ts';
import { createReader } from '../terms-form/terms-reader.ts';
import { toTermDefaults } from '../terms-form/typed-answers.ts';
import { toPercent, toText } from '../terms-form/typed-values.ts';
import { toTypedMoney } from './parse-typed.ts';

/** The form before anybody types: what was confirmed, and what its lists say by themselves. */
export function toShownTerms(clauses: Clauses, { timeZone, currency }: Standing): TermsValues {
  return {
    ...toTermDefaults(timeZone),
    ...toTermsValues(clauses, currency),
    ...beyondValues(clauses.beyond),
  };
}

/** Fields of a stored set of answers; terms without an answer are "unknown". Amounts are in `currency`. */
function toTermsValues(clauses: Clauses, currency: string): TermsValues {
  const values: TermsValues = {};
  for (const name of TERM_NAMES) {
    values[`${name}-is`] = clauses[name]?.is ?? 'unknown';
    values[`${name}-clause`] = clauses[name]?.clause ?? '';
  }
  const { notice, pause, convenience, cause, killFee, performanceExit, payment, termEnd, approval } = clauses;
  const { retainer, forceMajeure, kpiGuarantee } = clauses;
  if (notice?.is === 'value') Object.assign(values, noticeValues(notice.value));
  if (pause?.is === 'value') Object.assign(values, pauseValues(pause.value, currency));
  if (convenience?.is === 'value') {
    Object.assign(values, periodValues('convenience', convenience.value.notice), {
      'convenience-by': partiesValue(convenience.value.by),
      'convenience-until': convenience.value.minCommitmentLastDay ?? '',
    });
  }
  if (cause?.is === 'value') {
    Object.assign(values, {
      ...periodValues('cause', cause.value.cure),
      ...periodValues('cause-after', cause.value.notice),
      ...tickedValues('cause-breach', cause.value.triggers),
      ...tickedValues('cause-incurable', cause.value.incurable),
    });
  }
  if (killFee?.is === 'value') Object.assign(values, killFeeValues(killFee.value, currency));
  if (performanceExit?.is === 'value') {
    Object.assign(values, {
      ...periodValues('performance', performanceExit.value.notice),
      'performance-remedy': performanceExit.value.needsRemediation === true ? 'on' : '',
      'performance-floor': toPercent(performanceExit.value.floorBps),
      'performance-days': toText(performanceExit.value.minDaysLive),
    });
  }
  if (payment?.is === 'value') {
    Object.assign(values, {
      'payment-days': String(payment.value.daysToPay),
      'payment-clawback': payment.value.clawback ? 'yes' : 'no',
      ...interestValues(payment.value),
    });
  }
  if (retainer?.is === 'value') {
    Object.assign(values, {
      'retainer-amount': toTypedMoney(retainer.value.amountMinor, currency),
      'retainer-first': retainer.value.firstOn,
      'retainer-last': retainer.value.lastOn,
    });
  }
  if (termEnd?.is === 'value') values['termEnd-last'] = termEnd.value.lastOn;
  if (approval?.is === 'value') {
    values['approval-rounds'] = approval.value.rounds === null ? '' : String(approval.value.rounds);
    Object.assign(values, periodValues('approval', approval.value.silence));
  }
  if (forceMajeure?.is === 'value') {
    Object.assign(values, periodValues('forceMajeure', forceMajeure.value.notice), {
      'forceMajeure-days': String(forceMajeure.value.maxDays),
    });
  }
  if (kpiGuarantee?.is === 'value') values['kpiGuarantee-floor'] = toPercent(kpiGuarantee.value.floorBps);
  return values;
}

const READERS: { [N in TermName]: (read: TermsReader) => ClauseValue[N] } = {
  notice: readNotice,
  pause: readPause,
  convenience: (read) => ({
    by: readParties(read, 'convenience-by'),
    notice: read.period('convenience'),
    ...(read.text('convenience-until') === '' ? {} : { minCommitmentLastDay: read.day('convenience-until') }),
  }),
  cause: (read) => ({
    triggers: read.ticked('cause-breach'),
    incurable: read.ticked('cause-incurable'),
    cure: read.period('cause'),
    ...noticeOf(read, 'cause-after'),
  }),
  killFee: (read) => readKillFee(read),
  performanceExit: (read) => ({
    floorBps: read.percent('performance-floor'),
    minDaysLive: read.number('performance-days', 730),
    ...(read.text('performance-remedy') === 'on' ? { needsRemediation: true } : {}),
    ...noticeOf(read, 'performance'),
  }),
  payment: (read) => ({
    daysToPay: read.number('payment-days', 365),
    clawback: read.text('payment-clawback') === 'yes',
    ...readInterest(read),
  }),
  retainer: (read) => ({
    amountMinor: read.sum('retainer-amount'),
    firstOn: read.day('retainer-first'),
    lastOn: read.day('retainer-last'),
  }),
  termEnd: (read) => ({ lastOn: read.day('termEnd-last') }),
  approval: (read) => ({
    rounds: read.text('approval-rounds') === '' ? null : read.number('approval-rounds', 20),
    silence: read.text('approval-n') === '' ? null : read.period('approval'),
  }),
  forceMajeure: (read) => ({
    maxDays: read.number('forceMajeure-days', 730),
    ...noticeOf(read, 'forceMajeure'),
  }),
  kpiGuarantee: (read) => ({ floorBps: read.percent('kpiGuarantee-floor') }),
};

/** The answers of a filled form, confirmed by this person now; problems by field when something does not fit. */
export function parseTerms(
  values: TermsValues,
  confirmed: { by: string; at: string; currency: string },
): { clauses: Clauses; problems: Record<string, string> } {
  const problems: Record<string, string> = {};
  const answer = <N extends TermName>(name: N): ClauseAnswer<N> => {
    const head = {
      clause: values[`${name}-clause`] || null,
      confirmedBy: confirmed.by,
      confirmedAt: confirmed.at,
    };
    if (values[`${name}-is`] === 'none') return { is: 'none', ...head };
    if (values[`${name}-is`] !== 'value') return undefined;
    return { is: 'value', value: READERS[name](createReader(values, problems, confirmed.currency)), ...head };
  };
  // Each name gets the answer of its own reader; the compiler cannot follow a loop over keys.
  const clauses = Object.fromEntries(
    TERM_NAMES.flatMap((name) => (answer(name) === undefined ? [] : [[name, answer(name)]])),
  ) as Clauses;
  const beyond = readBeyond(values, problems);
  if (beyond !== null) {
    clauses.beyond = { ...beyond, confirmedBy: confirmed.by, confirmedAt: confirmed.at };
  }
  return { clauses, problems };
}

/** An empty notice is none: such an end takes effect at receipt. */
function noticeOf(read: TermsReader, stem: string): { notice?: Period } {
  return read.text(`${stem}-n`) === '' ? {} : { notice: read.period(stem) };
}
