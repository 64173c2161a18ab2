// What a letter says of live posts and of rights: how long they stay, and who may do what until when.
import { toValue } from '../facts.ts';
import { formatCountOf, formatLongDay } from '../formatting.ts';
import type { FieldId } from '../required-fields.ts';
import type { LetterWriter } from '../writer.ts';
import type { NoticeBlock, NoticePart } from './blocks.ts';
import { sentence } from './blocks.ts';
import { isExclusivityUnknown } from './extra-blocks.ts';

/** Posts that are live, how long they stay, and that they stay labelled (DOMAIN.md §8.1). */
export function liveBlocks({ facts, book }: LetterWriter): NoticeBlock[] {
  const { terms, names } = book;
  const minDays = toValue(facts.minLiveDays);
  const noMinimum = facts.minLiveDays.known ? terms.minLiveNone : terms.minLiveUnknown;
  const minimum = minDays === null ? noMinimum : terms.minLive(formatCountOf(minDays, names.days, book));
  const posts: NoticePart =
    facts.live.length === 0
      ? sentence('liveContent', terms.liveNone)
      : {
          kind: 'list',
          fields: ['liveContent'],
          lead: terms.live,
          items: facts.live.map(({ name, url }) => (url === null ? name : `${name} (${url})`)),
        };
  const label = facts.live.length === 0 ? [] : [sentence('disclosureReminder', terms.disclosure)];
  return [{ heading: terms.headings.live, parts: [posts, sentence('liveContent', minimum), ...label] }];
}

/** Rights to use content, exclusivity, confidentiality. */
export function rightsBlocks({ facts, book }: LetterWriter): NoticeBlock[] {
  const { terms, names } = book;
  const usage = toValue(facts.usage) ?? [];
  const grants = toValue(facts.exclusivity) ?? [];
  const secret = facts.confidentiality;
  const noUsage = facts.usage.known ? terms.usageNone : terms.usageUnknown;
  const noGrants = facts.exclusivity.known ? terms.exclusivityNone : terms.exclusivityUnknown;
  const noSecret = secret.known ? terms.confidentialityNone : terms.confidentialityUnknown;
  const day = (on: string | null) => (on === null ? null : formatLongDay(on, book));
  const secretUntil = toValue(secret);
  const exclusivityFields: FieldId[] = isExclusivityUnknown(facts)
    ? ['exclusivity', 'exclusivityDuringPause']
    : ['exclusivity'];
  const parts = [
    ...orElse(
      usage.map(({ name, territory, piece, status, lastOn }) => {
        const what = [name, territory ?? names.worldwide, ...(piece === null ? [] : [piece])].join(', ');
        return terms.usage(what, names.usage[status], day(lastOn));
      }),
      noUsage,
    ).map((line) => sentence('usageRights', line)),
    ...orElse(
      grants.map(({ category, lastOn }) => terms.exclusivity(category, formatLongDay(lastOn, book))),
      noGrants,
    ).map((line) => sentence(exclusivityFields, line)),
    sentence(
      'confidentiality',
      secretUntil === null ? noSecret : terms.confidentiality(day(secretUntil.until)),
    ),
  ];
  return [{ heading: terms.headings.rights, parts }];
}

function orElse(lines: string[], fallback: string): string[] {
  return lines.length > 0 ? lines : [fallback];
}
