// Several reads as one statement. D1 takes, counts and bills statements, those of a batch as well; what one page shows is
// therefore asked for together: the rows of each question as one JSON column, or, for whole records, all rows one after
// the other.

import { inChunks } from './rows.ts';

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

export type Asked = Record<string, Question<unknown> | null>;
export type Answers<Questions> = {
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

/** Makes questions whose answers are their rows, with parameters that they share. */
export type Ask = <Row extends object>(
  columns: readonly (keyof Row & string)[],
  sql: string,
) => Question<Row[]>;

/** One question alone. */
export async function answer<Answer>(db: D1Database, question: Question<Answer>): Promise<Answer> {
  const { results } = await db
    .prepare(question.sql)
    .bind(...question.values)
    .all();
  return question.toAnswer(results);
}

/** All questions in one statement; one that is null is not asked and its answer is null. */
export async function answerTogether<Questions extends Asked>(
  db: D1Database,
  questions: Questions,
): Promise<Answers<Questions>> {
  const { asked, values } = toAsked(questions);
  const columns = asked.map(({ name, sql, columns }) => {
    const fields = columns.map((column) => `'${column}', ${column}`).join(', ');
    return `(SELECT json_group_array(json_object(${fields})) FROM (${sql})) AS ${name}`;
  });
  const row = await db
    .prepare(`SELECT ${columns.join(',\n')}`)
    .bind(...values)
    .first<Record<string, string>>();
  return toAnswers(questions, (name) => JSON.parse(row?.[name] ?? '[]'));
}

/**
 * The same for whole records: each row of a question is a row of the answer, with its values as they are stored, so that
 * neither their number nor their length meets the 2 MB of one value.
 */
export async function answerInRows<Questions extends Asked>(
  db: D1Database,
  questions: Questions,
): Promise<Answers<Questions>> {
  const { asked, values } = toAsked(questions);
  const width = Math.max(...asked.map(({ columns }) => columns.length));
  const parts = asked.map(({ sql, columns }, place) => {
    const padded = Array.from({ length: width }, (_, index) => `${columns[index] ?? 'NULL'} AS c${index}`);
    return `SELECT ${place} AS place, ${padded.join(', ')} FROM (${sql})`;
  });
  const found = Map.groupBy(
    await db
      .prepare(unite(parts))
      .bind(...values)
      .raw<unknown[]>(),
    ([place]) => place,
  );
  return toAnswers(questions, (name) => {
    const place = asked.findIndex((one) => one.name === name);
    const columns = asked[place]?.columns ?? [];
    return (found.get(place) ?? []).map((row) =>
      Object.fromEntries(columns.map((column, index) => [column, row[index + 1]])),
    );
  });
}

/** D1 takes that many SELECTs in one UNION, and unions of unions. */
const UNITED_MAX = 5;

function unite(parts: string[]): string {
  if (parts.length <= UNITED_MAX) return parts.join('\nUNION ALL ');
  return unite(inChunks(parts, UNITED_MAX).map((some) => `SELECT * FROM (${unite(some)})`));
}

/** Parameters of one statement: "?1" of the third question is not "?1" of the first, and a value stands once. */
function toAsked(questions: Asked) {
  const values: Value[] = [];
  const placeOf = (value: Value) => {
    if (!values.includes(value)) values.push(value);
    return values.indexOf(value) + 1;
  };
  const asked = Object.entries(questions).flatMap(([name, question]) => {
    if (!question) return [];
    const { columns, values: own } = question;
    const sql = question.sql.replace(/\?(\d+)/g, (_, number) => `?${placeOf(own[number - 1] ?? null)}`);
    return [{ name, sql, columns }];
  });
  return { asked, values };
}

function toAnswers<Questions extends Asked>(
  questions: Questions,
  rowsOf: (name: string) => unknown[],
): Answers<Questions> {
  const answers = Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [
      name,
      question ? question.toAnswer(rowsOf(name)) : null,
    ]),
  );
  // Each name holds what its own question makes of its rows.
  return answers as Answers<Questions>;
}
