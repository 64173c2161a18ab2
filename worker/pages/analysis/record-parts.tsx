// Procedure, money, rights and sources: the half of the analysis that says how it was done and what remains.
import type { AnalysisDraft } from '../../../shared/ui/analysis/analysis-record.ts';
import { describeGap } from '../../../shared/ui/analysis/analysis-words.ts';
import type { AnalysisWords } from '../../../shared/ui/analysis/present-analysis.ts';
import { presentMoney, presentNotices, presentSources } from '../../../shared/ui/analysis/present-record.ts';
import { ROUTE_WORDS } from '../../../shared/ui/exits/route-words.ts';
import { formatDay, formatMoment, formatNumberOf, formatShortDay } from '../../../shared/ui/format.ts';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { formatAtEnd } from '../../../shared/ui/reading/end-words.ts';

type Part = { draft: AnalysisDraft; words: AnalysisWords };

export function ProcedureSection({ draft, words }: Part) {
  const { procedure, skips } = draft;
  const gaps = procedure.gaps.map(describeGap);
  return (
    <Section title="Procedure" note={describeKept(draft)}>
      {gaps.length > 0 && (
        <Notice tone="watch" title={formatNumberOf(gaps.length, 'gap', 'gaps', words.locale)}>
          {gaps.map((gap) => (
            <p key={gap}>{gap}</p>
          ))}
        </Notice>
      )}
      {procedure.notices.length === 0 ? (
        <p>No formal notice was given.</p>
      ) : (
        <Table
          caption="Formal notices: sent, received, effective"
          columns={[
            { id: 'name', label: 'Notice' },
            { id: 'sent', label: 'Sent' },
            { id: 'received', label: 'Received' },
            { id: 'effective', label: 'Effective' },
            { id: 'approved', label: 'Approved by' },
          ]}
          rows={presentNotices(draft, words).map(({ id, ...cells }) => ({ id, cells }))}
        />
      )}
      {skips.length > 0 && (
        <Notes
          rows={skips.map(({ step, reason }) => ({
            name: readable(step),
            text: `passed over: ${readable(reason).toLowerCase()}`,
          }))}
        />
      )}
    </Section>
  );
}

function describeKept({ procedure }: AnalysisDraft): string {
  if (procedure.notices.length === 0) return 'nothing formal';
  return procedure.isKept ? 'kept' : 'with gaps';
}

/** "CONTRACT_NOT_REVIEWED" → "Contract not reviewed". */
function readable(code: string): string {
  const words = code.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function MoneySection({ draft, words }: Part) {
  return (
    <Section title="Money" note={draft.money.currency}>
      <Notes rows={presentMoney(draft, words.locale)} />
    </Section>
  );
}

export function RightsSection({ draft, words }: Part) {
  const { rights, livePosts, data } = draft;
  const posts = formatNumberOf(livePosts, 'piece is', 'pieces are', words.locale);
  return (
    <Section title="What remains" note={`${posts} live`}>
      {rights.length === 0 ? (
        <p>{data.isOver ? 'No right is on record that goes on.' : 'Known when it ends.'}</p>
      ) : (
        <Notes rows={rights.map(({ name, status }) => ({ name, text: status }))} />
      )}
    </Section>
  );
}

export function DataSection({ draft, words }: Part) {
  const { data, timeZone, matureOn, holdBy } = draft;
  const final =
    matureOn === null
      ? data.lastPostOn === null
        ? 'nothing was published'
        : 'final'
      : `final on ${formatDay(matureOn, words.locale)}`;
  return (
    <Section title="Data">
      <Notes
        rows={[
          {
            name: 'Numbers',
            text: `${final}, assessed ${formatMoment(data.assessedAt, words.locale, timeZone)}`,
          },
          ...(data.isOver
            ? [{ name: 'Hold it by', text: formatShortDay(holdBy, words.locale, { hasYear: true }) }]
            : []),
          ...presentSources(draft),
        ]}
      />
    </Section>
  );
}

/** "Ended for convenience at the end of Wed 9 Dec"; before the end that it runs. */
export function describeEnd({ data, route, endedAt, timeZone }: AnalysisDraft, locale: string): string {
  if (!data.isOver) return 'It still runs, so nothing here is final.';
  const how = Object.entries(ROUTE_WORDS).find(([known]) => known === route)?.[1];
  const at = formatAtEnd(endedAt, locale, timeZone);
  return how === undefined ? `It was over ${at}.` : `Ended ${how} ${at}.`;
}
