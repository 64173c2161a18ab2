// A letter before it is prepared: its words as the creator will read them, and what there is to think about first.
import { Icon } from '../../../shared/ui/drawing/icon.tsx';
import { MarkShape } from '../../../shared/ui/drawing/status-mark.tsx';
import type { LetterCheck } from '../../../shared/ui/notices/present-letter-checks.ts';
import { OPENS_HERE } from '../../../shared/ui/page/notice.tsx';
import type { Dossier } from '../dossier/dossier.ts';

type Props = { preview: NonNullable<Dossier['preview']>; papersHref: string };

/** `papersHref`: where what is missing is filled in before the letter leaves. */
export function LetterText({ preview, papersHref }: Props) {
  return (
    <>
      <section class="dossier-letter" aria-label="The letter in full" {...OPENS_HERE}>
        <h3>{preview.subject}</h3>
        {preview.text.split('\n').map((line, i) => (line === '' ? <br key={i} /> : <p key={i}>{line}</p>))}
      </section>
      <Checks title="Wording" checks={preview.checks.wording} papersHref={papersHref} />
      <Checks title="Read first" checks={preview.checks.readFirst} papersHref={papersHref} />
    </>
  );
}

function Checks({ title, checks, papersHref }: { title: string; checks: LetterCheck[]; papersHref: string }) {
  return (
    <section class="dossier-checks" aria-label={title}>
      <h3>{title}</h3>
      <ul class="guide-checks">
        {checks.map(({ mark, text, found, isInPapers }) => (
          <li key={text}>
            {mark === 'warn' ? <MarkShape mark="watch" /> : <Icon name="check" />}
            <span>{text}</span>
            <small>{isInPapers ? <a href={papersHref}>Fill it in with the papers</a> : found}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
