// A brief to read, and how two of them differ.

import { BRIEF_WORDS } from '../../../shared/notices/texts/brief-words.ts';
import type { BriefChange, BriefText } from '../../../shared/procedure/brief/brief.ts';
import { BRIEF_PARTS } from '../../../shared/procedure/brief/brief.ts';
import { Notes } from '../../../shared/ui/page/section.tsx';

/** Names of the parts as the desk writes them. */
export const PART_NAMES = BRIEF_WORDS.en().parts;

export function BriefParts({ text }: { text: BriefText }) {
  const rows = BRIEF_PARTS.flatMap((part) => {
    const words = text[part];
    return words === undefined ? [] : [{ name: PART_NAMES[part], text: <Lines text={words} /> }];
  });
  return <Notes rows={rows} />;
}

export function BriefChanges({ changes }: { changes: readonly BriefChange[] }) {
  const rows = changes.map(({ part, before, after }) => ({
    name: PART_NAMES[part],
    text: (
      <>
        {after === null ? <em>no longer asked for</em> : <Lines text={after} />}
        {before !== null && <small class="reference"> before: {before.replaceAll('\n', '; ')}</small>}
      </>
    ),
  }));
  return <Notes rows={rows} />;
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, i) => (
        <>
          {i > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}
