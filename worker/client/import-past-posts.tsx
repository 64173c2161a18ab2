// Posts of a file that belong to no campaign: whose they are, and whether they are kept as history.
import type { ImportAnswer } from '../../shared/api/import-schemas.ts';
import { formatNumberOf } from '../../shared/ui/format.ts';
import { Notice } from '../../shared/ui/page/notice.tsx';
import type { ImportDraft } from './import-draft.ts';
import type { ImportSetup } from './import-flow.tsx';

type Props = {
  draft: ImportDraft;
  judged: ImportAnswer;
  setup: ImportSetup;
  keepsPast: boolean;
  onKeepsPast: (keepsPast: boolean) => void;
  onPastOf: (creatorId: string | null) => void;
};

export function PastPosts({ draft, judged, setup, keepsPast, onKeepsPast, onPastOf }: Props) {
  const { locale, creators } = setup;
  const rows = (count: number) => formatNumberOf(count, 'row', 'rows', locale);
  const unnamed = judged.verdicts.filter(({ isUnnamed }) => isUnnamed === true).length;
  const byName = Map.groupBy(
    judged.verdicts.flatMap(({ pastOf }) => pastOf ?? []),
    ({ name }) => name,
  );
  const names = [...byName].map(([name, found]) => `${name}: ${rows(found.length)}`).join(', ');
  return (
    <>
      {judged.counts.past > 0 && (
        <Notice title={`Past posts, in no campaign: ${rows(judged.counts.past)}`}>
          <p>
            {names}. They tell the score what is usual for the creator, on the same network and in the same
            format, and enter no sums. A piece of this campaign among them? Add its post address to the piece
            first.
          </p>
          <label class="choice">
            <input
              type="checkbox"
              checked={keepsPast}
              onChange={(event) => onKeepsPast(event.currentTarget.checked)}
            />
            <span>Keep them as past posts</span>
          </label>
        </Notice>
      )}
      {creators.length > 0 && (unnamed > 0 || draft.pastOf !== null) && (
        <div class="field import-field">
          <div class="field-label">
            <label for="past-of">Whose past posts are in this file?</label>
            <span class="field-hint">
              {unnamed > 0
                ? `${rows(unnamed)} of posts in no campaign, without a creator’s name`
                : 'for rows without a creator’s name'}
            </span>
          </div>
          <select
            id="past-of"
            value={draft.pastOf ?? ''}
            onChange={(event) => onPastOf(event.currentTarget.value || null)}
          >
            <option value="">Nobody’s: leave them out</option>
            {creators.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}
