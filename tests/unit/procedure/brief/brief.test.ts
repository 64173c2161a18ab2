import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BriefText } from '../../../../shared/procedure/brief/brief.ts';
import {
  BRIEF_PART_CHARS_MAX,
  BRIEF_PARTS,
  briefProblems,
  compareBriefs,
  findBriefFor,
  tidyBrief,
} from '../../../../shared/procedure/brief/brief.ts';

const words = fc.constantFrom('It lasts all winter', 'Made in Porto', 'https://example.com/a', 'ä b');
const brief: fc.Arbitrary<BriefText> = fc
  .dictionary(fc.constantFrom(...BRIEF_PARTS), words)
  .map((text) => text as BriefText);

describe('compareBriefs', () => {
  test('names every part that differs, once, in order of the parts', () => {
    const before = { message: 'It lasts', code: 'A10', notes: 'Ask Ana' };
    const after = { message: 'It lasts all winter', notes: 'Ask Ana', must_say: 'Made in Porto' };

    expect(compareBriefs(before, after)).toEqual([
      { part: 'message', before: 'It lasts', after: 'It lasts all winter' },
      { part: 'must_say', before: null, after: 'Made in Porto' },
      { part: 'code', before: 'A10', after: null },
    ]);
  });

  test('says all of a first brief, and leads from one to the other for any two', () => {
    fc.assert(
      fc.property(brief, brief, (before, after) => {
        const changes = compareBriefs(before, after);
        const led: Record<string, string | undefined> = { ...before };
        for (const { part, before: was, after: is } of changes) {
          expect(led[part] ?? null).toBe(was);
          if (is === null) delete led[part];
          else led[part] = is;
        }
        expect(led).toEqual(after);
        expect(compareBriefs(after, after)).toEqual([]);
        expect(
          compareBriefs(null, after)
            .map(({ part }) => part)
            .sort(),
        ).toEqual(Object.keys(after).sort());
      }),
    );
  });
});

test('the newest version that is for a collaboration is its brief, in whatever order they are read', () => {
  const versions = [
    { n: 3, forIds: ['theo'] },
    { n: 1, forIds: null },
    { n: 2, forIds: ['mara', 'theo'] },
  ];

  expect(['mara', 'theo', 'new'].map((id) => findBriefFor(versions, id)?.n)).toEqual([2, 3, 1]);
  expect(findBriefFor([{ n: 1, forIds: ['mara'] }], 'theo')).toBeUndefined();
});

test('tidying keeps lines, drops stray space and parts without words', () => {
  expect(tidyBrief({ message: '  It lasts \r\n\r\n all winter ', code: ' \n ', link: '' })).toEqual({
    message: 'It lasts\nall winter',
  });
});

describe('briefProblems', () => {
  const good = { message: 'It lasts all winter', link: 'https://example.com/winter' };

  test('are none for a message with a link, and one where nothing differs', () => {
    expect(briefProblems(good, null)).toEqual({});
    expect(briefProblems(good, { ...good })).toEqual({ brief: 'unchanged' });
    expect(briefProblems({ ...good, code: 'A10' }, good)).toEqual({});
  });

  test.each([
    ['no message', { link: good.link }, { message: 'missing' }],
    ['a link that a browser would run', { ...good, link: 'javascript:alert(1)' }, { link: 'not_https' }],
    ['a link without encryption', { ...good, link: 'http://example.com' }, { link: 'not_https' }],
    ['more than a page', { ...good, notes: 'x'.repeat(BRIEF_PART_CHARS_MAX + 1) }, { notes: 'too_long' }],
  ])('name %s', (_name, text, problems) => {
    expect(briefProblems(text, null)).toEqual(problems);
  });
});
