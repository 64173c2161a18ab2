// Who of a campaign is in no sum of its analysis, and why.
import type { LeftOutCreator } from '../../../shared/analysis/campaign-shortfall.ts';
import { Section } from '../../../shared/ui/page/section.tsx';

const LEFT_OUT_WORDS: Record<LeftOutCreator['because'], string> = {
  nothing_due: 'no piece is due yet',
  no_numbers: 'target or measurement is missing',
  results_first: 'results came before the first post, so no factor explains them',
};

type LeftOutProps = { leftOut: readonly LeftOutCreator[]; toName: (id: string) => string };

export function LeftOutSection({ leftOut, toName }: LeftOutProps) {
  if (leftOut.length === 0) return null;
  return (
    <Section title="In no sum" note="nothing is guessed">
      <ul class="analysis-list">
        {leftOut.map(({ id, because }) => (
          <li key={id}>
            {toName(id)}: {LEFT_OUT_WORDS[because]}
          </li>
        ))}
      </ul>
    </Section>
  );
}
