import { expect, test } from 'vitest';
import type { PostMortemWords } from '../../../shared/analysis/post-mortem.ts';
import type { PostMortemProblem } from '../../../shared/analysis/post-mortem-problems.ts';
import { postMortemProblems } from '../../../shared/analysis/post-mortem-problems.ts';
import { FILLED_WORDS, filedPostMortem } from './ended-examples.ts';

const NOW = '2026-12-20T10:00:00Z';
const [lesson] = FILLED_WORDS.lessons;

test('a filled one may be filed', () => {
  expect(postMortemProblems(filedPostMortem(), NOW)).toEqual([]);
});

test.each<[Partial<PostMortemWords>, PostMortemProblem[]]>([
  [{ lessons: [] }, [{ code: 'NO_LESSON' }]],
  [lessonWith({ ownerId: null }), [{ code: 'LESSON_INCOMPLETE', index: 0, field: 'owner' }]],
  [lessonWith({ dueOn: null }), [{ code: 'LESSON_INCOMPLETE', index: 0, field: 'dueOn' }]],
  [lessonWith({ dueOn: '2026-02-30' }), [{ code: 'LESSON_INCOMPLETE', index: 0, field: 'dueOn' }]],
  [lessonWith({ dueOn: '2026-12-19' }), [{ code: 'LESSON_INCOMPLETE', index: 0, field: 'dueOn' }]],
  [lessonWith({ dueOn: '2026-12-20' }), []],
  [lessonWith({ text: ' ok ' }), [{ code: 'LESSON_INCOMPLETE', index: 0, field: 'text' }]],
  [{ rebook: null }, [{ code: 'REBOOK_NOT_ANSWERED' }]],
  [{ rebook: { answer: 'no', reason: ' ', condition: null } }, [{ code: 'REBOOK_REASON_MISSING' }]],
  [
    { rebook: { answer: 'yes_if', reason: '5 of 6 posts on time', condition: null } },
    [{ code: 'REBOOK_CONDITION_MISSING' }],
  ],
  [{ rebook: { answer: 'yes', reason: '5 of 6 posts on time', condition: null } }, []],
  [{ creatorsWord: null }, [{ code: 'CREATOR_NOT_ASKED' }]],
  [{ creatorsWord: { text: ' ' } }, [{ code: 'CREATOR_NOT_ASKED' }]],
  [{ creatorsWord: { askedOn: '2026-12-10' } }, []],
  [{ hours: null }, []],
  [{ hours: -1 }, [{ code: 'HOURS_NOT_A_NUMBER' }]],
])('%j', (words, problems) => {
  expect(postMortemProblems(filedPostMortem({}, words), NOW)).toEqual(problems);
});

test('numbers are mature from their day on, in the campaign’s zone', () => {
  const filled = filedPostMortem({ matureOn: '2026-12-20' });

  expect(postMortemProblems(filled, '2026-12-20T04:59:00Z')).toEqual([
    { code: 'NUMBERS_NOT_MATURE', until: '2026-12-20' },
  ]);
  expect(postMortemProblems(filled, '2026-12-20T05:00:00Z')).toEqual([]);
});

function lessonWith(change: Partial<NonNullable<typeof lesson>>): Partial<PostMortemWords> {
  return { lessons: lesson ? [{ ...lesson, ...change }] : [] };
}
