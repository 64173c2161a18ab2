/**
 * Does the work for every row. One that fails lets the others go on, is told to `onFailure`, which puts it behind them
 * for the next run, and is told together with the other failures at the end.
 */
export async function eachOf<Row>(
  rows: readonly Row[],
  work: (row: Row) => Promise<unknown>,
  onFailure: (row: Row) => Promise<unknown> = async () => {},
): Promise<void> {
  const problems: unknown[] = [];
  for (const row of rows) {
    try {
      await work(row);
    } catch (error) {
      problems.push(new Error(`${JSON.stringify(row)}: ${String(error)}`, { cause: error }));
      await onFailure(row).catch((second) => problems.push(second));
    }
  }
  if (problems.length > 0) throw new AggregateError(problems, problems.map(String).join('; '));
}
