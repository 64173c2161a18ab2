import { Notes } from '../page/section.tsx';
import type { SendByView } from './exits-view.ts';

/** One line per day that matters, with the last minute to send. */
export function SendByList({ rows }: Pick<SendByView, 'rows'>) {
  return (
    <Notes
      rows={rows.map(({ over, send, isTooLate }) => ({ name: over, text: isTooLate ? send : <b>{send}</b> }))}
    />
  );
}
