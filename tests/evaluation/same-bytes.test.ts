// All worked examples, and some hundred questions besides, in Node: the same bytes in every zone and language of the
// machine (DOMAIN.md §4.8 no. 7). The browsers and the Worker's runtime are compared with Node elsewhere.
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { listVectors } from '../property/contract/examples.ts';
import { answerAll, answerVectors } from '../same-bytes/answers.ts';
import { bundleAnswers } from '../same-bytes/bundle.ts';

const PLACES = [
  ['America/New_York', 'de_DE'],
  ['Asia/Tokyo', 'ja_JP'],
  ['Africa/Cairo', 'ar_EG'],
  ['Pacific/Kiritimati', 'tr_TR'],
  ['America/St_Johns', 'fa_IR'],
  ['Pacific/Apia', 'th_TH'],
];

let script = '';
let here: string[] = [];

beforeAll(async () => {
  script = await bundleAnswers();
  here = answerAll().split('\n');
});

describe('the worked examples', () => {
  const wanted = new Map(listVectors('TMSDKEPXN').map((vector) => [vector.id, vector.expect]));

  test('are answered, all 88', () => {
    expect(answerVectors().map(([id]) => id)).toEqual([...wanted.keys()]);
    expect(wanted.size).toBe(88);
  });

  test.each(answerVectors().filter(([id]) => /^[SKN]/.test(id)))('%s as it says', (id, json) => {
    expect(rounded(JSON.parse(json))).toMatchObject(rounded(wanted.get(id)) as object);
  });
});

test.each(PLACES)('the rules give the same bytes on a machine in %s, %s', (timeZone, locale) => {
  const run = `${script}
    const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
    process.stdout.write(timeZone + ' ' + locale.replace('-', '_') + '\\n' + answerAll());`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-'], {
    env: { ...process.env, TZ: timeZone, LC_ALL: `${locale}.UTF-8`, NODE_OPTIONS: '' },
    input: run,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });

  expect(stderr).toBe('');
  const lines = stdout.split('\n');
  expect(lines.shift()).toBe(`${timeZone} ${locale}`);
  expect(lines.filter((line, index) => line !== here[index]).slice(0, 3)).toEqual([]);
  expect(lines).toHaveLength(here.length);
});

/** The worked examples give four digits of a ratio, and cents. */
function rounded(found: unknown): unknown {
  if (typeof found === 'number') return Number(found.toPrecision(3));
  if (Array.isArray(found)) return found.map(rounded);
  if (typeof found !== 'object' || found === null) return found;
  return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, rounded(value)]));
}
