import { describe, expect, test } from 'vitest';
import { flagsOfChecks, type PostCheck } from '../../../shared/flags/post-check.ts';
import { checkAt, hoursLater } from './watched.ts';

const POST = { postKey: 'instagram/one', deliverableId: 'd1' };
const codesOf = (...checks: PostCheck[]) => flagsOfChecks(checks, POST).map(({ code }) => code);

describe('flagsOfChecks', () => {
  test('is empty before anybody looked, and for another post', () => {
    expect(codesOf()).toEqual([]);
    expect(codesOf(checkAt(5, { postKey: 'instagram/two', isUp: false }))).toEqual([]);
  });

  test('says when a post that is gone was last seen, and by whom it was looked at', () => {
    const [flag] = flagsOfChecks([checkAt(30, { isUp: false }), checkAt(5)], POST);

    expect(flag).toEqual({
      code: 'post_gone',
      postKey: 'instagram/one',
      deliverableId: 'd1',
      at: hoursLater(30),
      evidence: [
        { what: 'seen_up', value: null, observedAt: hoursLater(5), source: 'manual' },
        { what: 'seen_gone', value: null, observedAt: hoursLater(30), source: 'manual' },
      ],
    });
  });

  test('a post that is back is no longer gone', () => {
    expect(codesOf(checkAt(5), checkAt(30, { isUp: false }), checkAt(40))).toEqual([]);
  });

  test('names the words before and after a change, and when the change was first seen', () => {
    const [flag] = flagsOfChecks(
      [
        checkAt(5, { caption: 'Ad: my new shoes' }),
        checkAt(20, { caption: 'My new shoes' }),
        checkAt(40, { caption: 'My  new shoes ' }),
      ],
      POST,
    );

    expect(flag).toMatchObject({ code: 'caption_changed', at: hoursLater(20) });
    expect(flag?.evidence.map(({ value }) => value)).toEqual(['Ad: my new shoes', 'My  new shoes ']);
  });

  test('spaces and forms of letters are no change, and unread words are none either', () => {
    expect(codesOf(checkAt(5, { caption: 'Café' }), checkAt(9, { caption: ' Cafe\u0301' }))).toEqual([]);
    expect(codesOf(checkAt(5, { caption: 'Shoes' }), checkAt(9))).toEqual([]);
  });

  test.each([
    ['disclosure', 'disclosure_not_seen'],
    ['tag', 'tag_not_seen'],
    ['link', 'link_not_seen'],
  ] as const)('a missing %s is flagged until it is seen', (thing, code) => {
    const missing = checkAt(5, { [thing]: 'not_seen' });

    expect(codesOf(missing)).toEqual([code]);
    expect(codesOf(missing, checkAt(9, { [thing]: 'seen' }))).toEqual([]);
    // "Cannot tell" and a look for something else settle nothing.
    expect(codesOf(missing, checkAt(9, { [thing]: 'cannot_tell' }))).toEqual([code]);
    expect(codesOf(missing, checkAt(9))).toEqual([code]);
  });

  test('what nobody could tell is no flag', () => {
    expect(codesOf(checkAt(5, { disclosure: 'cannot_tell' }))).toEqual([]);
  });
});
