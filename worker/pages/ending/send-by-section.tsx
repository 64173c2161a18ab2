// Until when an end notice may wait, for the pieces still to come and for a day of one's own.
import { isLocalDate } from '../../../shared/contract/zone.ts';
import type { ExitExtras } from '../../../shared/procedure/exits/compare-exits.ts';
import type { SendByView } from '../../../shared/ui/exits/exits-view.ts';
import { SendByList } from '../../../shared/ui/exits/send-by-list.tsx';
import { FormEnd, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';

type Asked = Pick<Dossier, 'query' | 'today'>;

/** The day asked about; empty while none is, or when it is no day from today on. */
export function toDayAsked({ query: { overBy = '' }, today }: Asked): Pick<ExitExtras, 'overBy'> {
  return isLocalDate(overBy) && overBy >= today ? { overBy } : {};
}

export function SendBySection({ dossier, view }: { dossier: Dossier; view: SendByView }) {
  const { query, today } = dossier;
  const { overBy: typed = '' } = query;
  const isRefused = typed !== '' && toDayAsked(dossier).overBy === undefined;
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
          error={isRefused ? 'Choose a day from today on.' : undefined}
        />
        <FormEnd>
          <SubmitButton isQuiet>Show when to send</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}
