// Several reads as one statement. D1 takes, counts and bills statements, those of a batch as well; what one page shows is
// therefore asked for together, the rows of each question as one JSON column.

type Value = string | number | null;

/**
 * A SELECT with numbered parameters, the columns that are read, and what its rows mean. Texts, whole numbers and fractions
 * of up to fifteen digits arrive as they are; bytes do not, and JSON made in SQL needs `|| ''` to stay a text.
 */
export type Question<Answer> = {
  sql: string;
  columns: readonly string[];
  values: readonly Value[];
  toAnswer: (rows: unknown[]) => Answer;
};

type Answers<Questions> = {
  [Name in keyof Questions]: Questions[Name] extends Question<infer Answer> ? Answer : null;
};

/** A question whose rows are `Row`: the SELECT names exactly these columns. */
export function toQuestion<Row extends object, Answer>(question: {
  sql: string;
  columns: readonly (keyof Row & string)[];
  values: readonly Value[];
  toAnswer: (rows: Row[]) => Answer;
}): Question<Answer> {
  // The database answers with the columns that are named here.
  return { ...question, toAnswer: (rows) => question.toAnswer(rows as Row[]) };
}

/** One question alone. */
export async function answer<Answer>(db: D1Database, question: Question<Answer>): Promise<Answer> {
  const { results } = await db
    .prepare(question.sql)
    .bind(...question.values)
    .all();
  return question.toAnswer(results);
}

/** All questions in one statement; one that is null is not asked and its answer is null. */
export async function answerTogether<Questions extends Record<string, Question<unknown> | null>>(
  db: D1Database,
  questions: Questions,
): Promise<Answers<Questions>> {
  const asked = Object.entries(questions).flatMap(([name, question]) =>
    question ? [{ name, question }] : [],
  );
  let before = 0;
  const columns = asked.map(({ name, question }) => {
    const sql = moveParameters(question.sql, before);
    before += question.values.length;
    const fields = question.columns.map((column) => `'${column}', ${column}`).join(', ');
    return `(SELECT json_group_array(json_object(${fields})) FROM (${sql})) AS ${name}`;
  });
  const row = await db
    .prepare(`SELECT ${columns.join(',\n')}`)
    .bind(...asked.flatMap(({ question }) => question.values))
    .first<Record<string, string>>();
  const answers = Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [
      name,
      question ? question.toAnswer(JSON.parse(row?.[name] ?? '[]')) : null,
    ]),
  );
  // Each name holds what its own question makes of its rows.
  return answers as Answers<Questions>;
}

/** "?1" of the third question is not "?1" of the first. */
function moveParameters(sql: string, by: number): string {
  return sql.replace(/\?(\d+)/g, (_, number) => `?${Number(number) + by}`);
}
