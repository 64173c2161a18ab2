// A notice that came back from its address: it counts as never received, so somebody has to look for another way.
import type { NoticeRecord } from '../../procedure/exits/records.ts';
import type { Standing } from '../../procedure/standing.ts';

const FORMAL: NoticeRecord['kind'][] = ['pause', 'resume', 'breach', 'end'];

/** The newest formal notice, when it came back and no other one has gone since; undefined otherwise. */
export function findBouncedNotice({ case: { notices } }: Pick<Standing, 'case'>): NoticeRecord | undefined {
  const newest = notices.findLast((notice) => FORMAL.includes(notice.kind) && !notice.isWithdrawn);
  return newest?.isBounced === true ? newest : undefined;
}

/** "The end notice came back, so it does not count. Send it another way." */
export function describeBouncedNotice({ kind }: Pick<NoticeRecord, 'kind'>): string {
  return `The ${kind === 'resume' ? 'notice to resume' : `${kind} notice`} came back, so it does not count. Send it another way.`;
}
