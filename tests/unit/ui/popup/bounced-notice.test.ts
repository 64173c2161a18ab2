import { expect, test } from 'vitest';
import type { NoticeRecord } from '../../../../shared/procedure/exits/records.ts';
import { describeBouncedNotice, findBouncedNotice } from '../../../../shared/ui/popup/bounced-notice.ts';
import { sentLetter } from '../../procedure/letters/sent-letter.ts';
import { caseOf, standingOf } from '../sample-standings.ts';

const letterOf = (part: Partial<NoticeRecord>) => sentLetter({ isBounced: true, ...part });

test.each([
  ['the newest one', [letterOf({})], 'n1'],
  ['one with a later question', [letterOf({}), letterOf({ kind: 'consult', isBounced: false })], 'n1'],
  ['none that was sent again', [letterOf({}), letterOf({ noticeId: 'n2', isBounced: false })], undefined],
  ['none that was taken back', [letterOf({ isWithdrawn: true })], undefined],
  ['no letter that only asks', [letterOf({ kind: 'consult' })], undefined],
  ['none', [], undefined],
])('finds as bounced %s', (_, notices, expected) => {
  expect(findBouncedNotice(standingOf({ case: caseOf({ notices }) }))?.noticeId).toBe(expected);
});

test.each([
  ['end', 'The end notice came back, so it does not count. Send it another way.'],
  ['resume', 'The notice to resume came back, so it does not count. Send it another way.'],
] as const)('says that the %s notice came back', (kind, expected) => {
  expect(describeBouncedNotice({ kind })).toBe(expected);
});
