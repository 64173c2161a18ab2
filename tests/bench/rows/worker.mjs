import { sizeOf } from '../bundle-sizes.ts';
import { toCount, toGap, toKb, toMs, toRow, toShort } from '../table.mjs';
import { measureWorker, PAST_FACTOR } from '../worker-cost.mjs';
import { measureStart } from '../worker-start.mjs';

const READS_MAX = 3;
const BATCH_STATEMENTS_MAX = 3;
const START_MAX_MS = 100;
const REPORT_GZIP_MAX = 60_000;

export async function listRows({ folder }) {
  const start = await measureStart(folder);
  const worker = await measureWorker(folder);
  return [
    ...listStartRows(start),
    ...Object.keys(worker.short).flatMap((route) => listRouteRows(route, worker)),
    ...listBatchRows(worker.batch),
    ...listSpeedRows(worker.speed),
    toReportRow(sizeOf(worker.report)),
  ];
}

function listStartRows({ firstAnswer, evaluation }) {
  return [
    toRow('Worker: processor time of its evaluation', {
      ours: evaluation.ours,
      against: evaluation.bare,
      beside: 'bare Hono',
      budget: `≤ ${START_MAX_MS} ms`,
      isMet: evaluation.ours.median <= START_MAX_MS,
    }),
    toRow('Worker: fresh workerd to first answer', {
      ours: firstAnswer.ours,
      against: firstAnswer.bare,
      beside: 'bare Hono',
    }),
  ];
}

/** `short` and `long`: the same route with the past of one collaboration, and with fifty times as much. */
function listRouteRows(route, { short, long }) {
  const [before, after] = [short[route], long[route]];
  if (before.status !== undefined) return [toGap(`D1: ${route}`, `answered ${before.status}`)];
  return [
    toRow(`D1 statements that read: ${route}`, {
      ours: after.reads,
      to: toCount,
      beside: `${before.reads} with a short past; ${after.trips} round trips`,
      budget: `≤ ${READS_MAX}`,
      isMet: after.reads <= READS_MAX,
      isGate: true,
    }),
    toRow(`D1 rows read, ${PAST_FACTOR}× past: ${route}`, {
      ours: after.rowsRead,
      against: before.rowsRead,
      to: toCount,
      beside: 'with a short past',
      budget: 'equal',
      isMet: after.rowsRead <= before.rowsRead,
      isGate: true,
    }),
  ];
}

/** The session check comes on top; what follows the answer brings the standings up to date. */
function listBatchRows({ writes, reads, rowsRead, inAll }) {
  const statements = writes + reads - 1;
  const after = inAll.writes + inAll.reads - writes - reads;
  return [
    toRow('D1 statements: 1,000 observations until the answer', {
      ours: statements,
      to: toCount,
      beside: `${reads - 1} reads, ${writes} write, ${rowsRead} rows read; after the answer ${after} statements, ${inAll.rowsRead - rowsRead} rows read`,
      budget: `≤ ${BATCH_STATEMENTS_MAX}`,
      isMet: statements <= BATCH_STATEMENTS_MAX,
      isGate: true,
    }),
  ];
}

function listSpeedRows({ p50, rate }) {
  const perSecond = ({ median, low, high }) => `${toShort(median)}/s (${toShort(low)}–${toShort(high)})`;
  return ['sync', 'decide'].flatMap((name) => [
    toRow(`${name}: a request, one after the other`, {
      ours: p50[name],
      against: p50.bare,
      to: toMs,
      beside: 'bare Hono + one select',
    }),
    toRow(`${name}: requests, eight at a time`, {
      ours: rate[name],
      against: rate.bare,
      to: perSecond,
      beside: 'bare Hono + one select',
    }),
  ]);
}

function toReportRow({ raw, gzip }) {
  return toRow('Report page of the demo campaign: gzip', {
    ours: gzip,
    to: toKb,
    beside: `${toKb(raw)} raw, one request`,
    budget: `≤ ${toKb(REPORT_GZIP_MAX)}`,
    isMet: gzip <= REPORT_GZIP_MAX,
    isGate: true,
  });
}
