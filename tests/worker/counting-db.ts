// A D1 that notes what it was asked: statements, round trips and rows read, as D1 itself reports them.
export type Asked = { trips: number; statements: string[]; rowsRead: number };

export function countQueries(db: D1Database): { db: D1Database; asked: Asked } {
  const asked: Asked = { trips: 0, statements: [], rowsRead: 0 };
  const originals = new WeakMap<object, D1PreparedStatement>();
  const texts = new WeakMap<object, string>();

  const note = (sql: string, rowsRead: number | undefined) => {
    asked.statements.push(sql.replace(/\s+/g, ' ').trim());
    asked.rowsRead += rowsRead ?? 0;
  };
  const wrap = (original: D1PreparedStatement, sql: string): D1PreparedStatement => {
    const run = async () => {
      asked.trips += 1;
      const answer = await original.all<Record<string, unknown>>();
      note(sql, answer.meta.rows_read);
      return answer;
    };
    const wrapped = {
      bind: (...values: unknown[]) => wrap(original.bind(...values), sql),
      all: run,
      run,
      first: async (column?: string) => {
        const row = (await run()).results[0];
        if (row === undefined) return null;
        return column === undefined ? row : (row[column] ?? null);
      },
      // The count comes with the objects; of columns with one name only the last would arrive.
      raw: async () => (await run()).results.map((row) => Object.values(row)),
    } as unknown as D1PreparedStatement;
    originals.set(wrapped, original);
    texts.set(wrapped, sql);
    return wrapped;
  };
  const counting = {
    prepare: (sql: string) => wrap(db.prepare(sql), sql),
    batch: async (statements: D1PreparedStatement[]) => {
      asked.trips += 1;
      const answers = await db.batch(statements.map((statement) => originals.get(statement) ?? statement));
      for (const [index, answer] of answers.entries()) {
        note(texts.get(statements[index] ?? {}) ?? '', answer.meta.rows_read);
      }
      return answers;
    },
    // Only the two ways above are used by the stores.
  } as unknown as D1Database;
  return { db: counting, asked };
}

/** The session check is one of them. */
export function readsOf({ statements }: Asked): string[] {
  return statements.filter((sql) => /^(SELECT|WITH)\b/i.test(sql));
}

export function writesOf({ statements }: Asked): string[] {
  return statements.filter((sql) => /^(INSERT|UPDATE|DELETE|REPLACE)/.test(sql));
}
