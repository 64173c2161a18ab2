// A letter before it is prepared: its words as the creator will read them, and what there is to think about first.
import { Icon } from '../../../shared/ui/drawing/icon.tsx';
import { MarkShape } from '../../../shared/ui/drawing/status-mark.tsx';
import type { LetterCheck } from '../../../shared/ui/notices/present-letter-checks.ts';
import type { Dossier } from '../dossier/dossier.ts';

export function LetterText({ preview }: { preview: NonNullable<Dossier['preview']> }) {
  return (
    <>
      <section class="dossier-letter" aria-label="The letter in full">
        <h3>{preview.subject}</h3>
        {preview.text.split('\n').map((line, i) => (line === '' ? <br key={i} /> : <p key={i}>{line}</p>))}
      </section>
      <Checks title="Wording" checks={preview.checks.wording} />
      <Checks title="Read first" checks={preview.checks.readFirst} />
    </>
  );
}

function Checks({ title, checks }: { title: string; checks: LetterCheck[] }) {
  return (
    <section class="dossier-checks" aria-label={title}>
      <h3>{title}</h3>
      <ul class="guide-checks">
        {checks.map(({ mark, text, found }) => (
          <li key={text}>
            {mark === 'warn' ? <MarkShape mark="watch" /> : <Icon name="check" />}
            <span>{text}</span>
            <small>{found}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
