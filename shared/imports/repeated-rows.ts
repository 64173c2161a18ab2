// Lines of one file that speak of the same thing: said twice, it is taken once; said differently, neither is taken.
import type { Outcome } from './parse-import.ts';
import { CELL_SENTENCES, ROW_SENTENCES } from './sentences.ts';

/** Outcomes in the same order, repeated and contradicting lines without their rows. */
export function judgeRepeats(outcomes: readonly Outcome[]): Outcome[] {
  const groups = Map.groupBy(outcomes, identityOf);
  return outcomes.map((outcome) => {
    const identity = identityOf(outcome);
    const group = identity === undefined ? [] : (groups.get(identity) ?? []);
    const [first] = group;
    if (first === undefined || group.length === 1) return outcome;
    const { row } = outcome.verdict;
    const different = group.find((other) => contentOf(other) !== contentOf(outcome));
    if (different) return toVerdict(row, 'contradicts_row', different.verdict.row);
    return first === outcome ? outcome : toVerdict(row, 'repeated', first.verdict.row);
  });
}

function toVerdict(row: number, code: 'contradicts_row' | 'repeated', otherRow: number): Outcome {
  const isRepeat = code === 'repeated';
  const reason = isRepeat
    ? ROW_SENTENCES.repeated(String(otherRow))
    : CELL_SENTENCES.contradicts_row(String(otherRow));
  return {
    verdict: { row, verdict: isRepeat ? 'repeated' : 'refused', code, column: null, cell: null, reason },
  };
}

/** What a row is about; undefined for a line that is not taken anyway. */
function identityOf({ observation, deliverable, order, creator }: Outcome): string | undefined {
  if (order) return JSON.stringify([order.orderId]);
  if (creator) return JSON.stringify(creator.profiles);
  if (observation) return JSON.stringify([observation.post, observation.capturedAt, observation.source]);
  return (
    deliverable && JSON.stringify([deliverable.creator.toLowerCase(), deliverable.deliverable.toLowerCase()])
  );
}

function contentOf({ observation, deliverable, order, creator }: Outcome): string {
  return JSON.stringify({ ...observation, ...deliverable, ...order, ...creator, row: 0 });
}
