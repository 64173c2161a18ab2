// Who from the bench could fill what is missing: proposals with their facts; a person asks, nobody is asked from here.
import { deskPath } from '../../../shared/desk-paths.ts';
import { ExplainedFigure } from '../../../shared/ui/explain/explained.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import type { CandidatesView } from './analysis-view.ts';

export function CandidatesSection({ candidates }: { candidates: CandidatesView | null }) {
  return (
    <Section title="Who could fill the gap" note="from your own bench" id="candidates">
      {candidates === null ? (
        <p>A target, a measurement and the fee are needed to size a replacement.</p>
      ) : (
        <Sized candidates={candidates} />
      )}
    </Section>
  );
}

function Sized({ candidates }: { candidates: CandidatesView }) {
  const { sentence, isTooLate, rows, leftOut, leadDays } = candidates;
  if (isTooLate)
    return (
      <p class="analysis-text">
        {sentence} <a href={deskPath('/bench')}>See the bench</a>
      </p>
    );
  return (
    <>
      <p class="analysis-text">{sentence}</p>
      {rows.length === 0 ? (
        <p>No other creator of the team fits.</p>
      ) : (
        <Table
          caption="Candidates, the best fit first"
          columns={[
            { id: 'name', label: 'Creator' },
            { id: 'likely', label: 'Likely', isNumber: true },
            { id: 'cost', label: 'For', isNumber: true },
            { id: 'by', label: 'Results by' },
            { id: 'fit', label: 'Fits' },
          ]}
          rows={rows.map((row) => ({
            id: row.id,
            cells: {
              name: (
                <>
                  <b>{row.name}</b> <small class="analysis-under">{row.what}</small>
                </>
              ),
              likely: (
                <>
                  {row.opened === null ? (
                    row.likely
                  ) : (
                    <ExplainedFigure view={row.opened} group="candidates">
                      {row.likely}
                    </ExplainedFigure>
                  )}{' '}
                  <small class="analysis-under">{row.basis}</small>
                </>
              ),
              cost: row.cost,
              by: row.by,
              fit: (
                <>
                  {row.fit} {row.why && <small class="analysis-under">{row.why}</small>}
                </>
              ),
            },
          }))}
        />
      )}
      {leftOut.length > 0 && (
        <>
          <h3 class="dossier-sub">Left out</h3>
          <Notes rows={leftOut} />
        </>
      )}
      <p class="analysis-note">
        Likely means eight times in ten, from their own past. {leadDays} days from the order to a live post
        are assumed. Fees are those last agreed; nobody was asked yet.
      </p>
    </>
  );
}
