// Several questions as one statement of whole rows: more than D1 unites at once, and values as they are stored.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { answerInRows, toQuestion } from '../../worker/store/questions.ts';
import { countQueries } from './counting-db.ts';

const VALUE_MAX = 2_000_000;

type Pair = { name: string; value: string | number | null };

/** A question that answers these pairs, in this order. */
function pairsOf(pairs: Pair[]) {
  return toQuestion<Pair, Pair[]>({
    sql: pairs.map((_, n) => `SELECT ?${2 * n + 1} AS name, ?${2 * n + 2} AS value`).join(' UNION ALL '),
    columns: ['name', 'value'],
    values: pairs.flatMap(({ name, value }) => [name, value]),
    toAnswer: (rows) => rows,
  });
}

test('seventeen questions are one statement, each with its own rows in their order', async () => {
  const { db, asked } = countQueries(env.DB);
  const names = Array.from({ length: 17 }, (_, n) => `q${n}`);
  const pairs = (name: string) => [
    { name, value: 2 },
    { name: 'same for all', value: name },
    { name, value: 1 },
  ];

  const answers = await answerInRows(db, Object.fromEntries(names.map((n) => [n, pairsOf(pairs(n))])));

  expect(answers).toEqual(Object.fromEntries(names.map((name) => [name, pairs(name)])));
  expect(asked.statements).toHaveLength(1);
});

test('values arrive as they are stored, whatever stands beside them', async () => {
  const odd = [0.1 + 0.2, 1 / 3, 1e21, -0.5, 2 ** 53 - 1, null, '', "it's “so”\n{}", '12', '["a"]'];
  const pairs = odd.map((value, n) => ({ name: String(n), value }));
  const questions = Object.fromEntries(pairs.map((pair) => [`q${pair.name}`, pairsOf([pair])]));

  const answers = await answerInRows(env.DB, questions);

  expect(Object.values(answers).flat()).toEqual(pairs);
});

test('rows longer together than one value may be arrive whole', async () => {
  const long = toQuestion<Pair, number>({
    sql: `SELECT value AS name, hex(zeroblob(${VALUE_MAX / 5})) AS value FROM json_each(?1)`,
    columns: ['name', 'value'],
    values: [JSON.stringify([1, 2, 3, 4])],
    toAnswer: (rows) => rows.reduce((sum, { value }) => sum + String(value).length, 0),
  });

  expect((await answerInRows(env.DB, { long })).long).toBeGreaterThan(1.5 * VALUE_MAX);
});

test('a question of fewer columns, one without rows and one that is not asked', async () => {
  const alone = toQuestion<{ n: number }, number[]>({
    sql: 'SELECT value AS n FROM json_each(?1)',
    columns: ['n'],
    values: ['[3, 1, 2]'],
    toAnswer: (rows) => rows.map(({ n }) => n),
  });
  const nobody = toQuestion<{ id: string }, string[]>({
    sql: 'SELECT id FROM workspaces WHERE id = ?1',
    columns: ['id'],
    values: [null],
    toAnswer: (rows) => rows.map(({ id }) => id),
  });

  expect(
    await answerInRows(env.DB, { alone, pairs: pairsOf([{ name: 'a', value: 1 }]), nobody, unasked: null }),
  ).toEqual({ alone: [3, 1, 2], pairs: [{ name: 'a', value: 1 }], nobody: [], unasked: null });
});
