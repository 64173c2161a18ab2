// Imports whose standings nobody has brought up to date: the Worker that took them in ended first, or was overtaken.
import { addMinutes } from '../../shared/contract/zone.ts';
import { settleImport } from '../commands/imports/settle-import.ts';
import { listUnsettledImports } from '../store/imports/unsettled.ts';
import { eachOf } from './each-of.ts';

const IMPORTS_PER_RUN_MAX = 10;
/** So long, whoever took the rows in is likely still at it. */
const LEFT_ALONE_MINUTES = 1;

export async function settleImportsDue(db: D1Database, now: string): Promise<number> {
  const due = await listUnsettledImports(db, {
    before: addMinutes(now, -LEFT_ALONE_MINUTES),
    limit: IMPORTS_PER_RUN_MAX,
  });
  await eachOf(due, (unsettled) => settleImport(db, unsettled, now));
  return due.length;
}
