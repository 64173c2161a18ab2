// Until when an end notice may wait, for the pieces still to come and for a day of one's own.
import { isLocalDate } from '../../../shared/contract/zone.ts';
import type { ExitExtras } from '../../../shared/procedure/exits/compare-exits.ts';
import { termEndOf } from '../../../shared/procedure/term-end.ts';
import type { SendByView } from '../../../shared/ui/exits/exits-view.ts';
import { SendByList } from '../../../shared/ui/exits/send-by-list.tsx';
import { FormEnd, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';

type Asked = Pick<Dossier, 'query' | 'today' | 'standing' | 'now'>;

/** The day asked about; empty while none is, or when no notice could be for it. */
export function toDayAsked(asked: Asked): Pick<ExitExtras, 'overBy'> {
  const { overBy = '' } = asked.query;
  return overBy !== '' && findDayProblem(asked) === null ? { overBy } : {};
}

/** By the last day of its term a contract is over without any notice. */
function findDayProblem({ query: { overBy = '' }, today, standing, now }: Asked): string | null {
  if (!isLocalDate(overBy) || overBy < today) return 'Choose a day from today on.';
  const term = termEndOf(standing, now);
  return term.is === 'day' && overBy >= term.lastOn
    ? 'By then it is over by its own term: no notice is needed.'
    : null;
}

export function SendBySection({ dossier, view }: { dossier: Dossier; view: SendByView }) {
  const { query, today } = dossier;
  const { overBy: typed = '' } = query;
  const problem = typed === '' ? null : findDayProblem(dossier);
  return (
    <Section title="Send the notice by" note={view.note} id="send-by">
      <SendByList rows={view.rows} />
      <form class="send-by-form" method="get" action={pathOf(dossier, '/steps/end#send-by')}>
        <TextField
          name="overBy"
          label="It should be over by the end of"
          type="date"
          min={today}
          value={typed}
          error={problem ?? undefined}
        />
        <FormEnd>
          <SubmitButton isQuiet>Show when to send</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}
