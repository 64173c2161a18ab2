// The analysis after the end: what explains it, what was tried, how it was done, what remains, what we change.
import { LESSON_WORDS, REBOOK_WORDS } from '../../../shared/ui/analysis/analysis-words.ts';
import { describeAim } from '../../../shared/ui/analysis/present-analysis.ts';
import { presentFigures } from '../../../shared/ui/analysis/present-figures.ts';
import { formatMoment, formatShortDay } from '../../../shared/ui/format.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section, SummaryFigures } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { pathOf, wordsOf } from '../dossier/dossier.ts';
import { DossierFrame } from '../dossier/dossier-frame.tsx';
import { AnalysisForm } from './analysis-form.tsx';
import type { AnalysisView, FiledView } from './analysis-view.ts';
import { CandidatesSection } from './candidates-section.tsx';
import { DataSection, describeEnd, MoneySection, ProcedureSection, RightsSection } from './record-parts.tsx';
import {
  CausesSection,
  DeliverySection,
  OutcomeSection,
  ShortfallSection,
  TriedSection,
} from './result-parts.tsx';

export function AnalysisPage({ view }: { view: AnalysisView }) {
  const { dossier, draft, filed, mayFile } = view;
  const words = wordsOf(dossier);
  const shown = filed?.record ?? draft;
  const part = { draft: shown, words };
  return (
    <DossierFrame dossier={dossier} tab="log">
      <p class="dossier-back">
        <a href={pathOf(dossier, '/steps/finish')}>After the end</a>
      </p>
      <StateNotice view={view} />
      <Section title="Analysis" note={describeEnd(shown, words.locale)}>
        <SummaryFigures figures={presentFigures(shown, words)} />
        <p class="analysis-text analysis-aim">{describeAim(shown, words.locale)}</p>
      </Section>
      <ShortfallSection {...part} />
      {filed && <ChangesSection view={view} filed={filed} />}
      <div class="desk-columns">
        <div>
          <DeliverySection {...part} />
          <OutcomeSection {...part} />
          <TriedSection {...part} />
          <CausesSection {...part} />
        </div>
        <div>
          <MoneySection {...part} />
          <RightsSection {...part} />
          <DataSection {...part} />
        </div>
      </div>
      <ProcedureSection {...part} />
      {mayFile && <AnalysisForm view={view} />}
      <CandidatesSection candidates={view.candidates} />
      <FilingsSection view={view} />
    </DossierFrame>
  );
}

/** What one is looking at: a draft of today, one that can be filed, or what was filed. */
function StateNotice({ view }: { view: AnalysisView }) {
  const { filed, draft, mayFile, dossier } = view;
  if (filed) {
    const { locale } = dossier.session;
    const when = formatMoment(filed.filedAt, locale, dossier.standing.timeZone);
    return (
      <Notice tone="done" title={`Filed by ${filed.filedByName}, ${when}`}>
        <p>
          Fingerprint <code class="analysis-hash">{filed.sha256}</code>
        </p>
      </Notice>
    );
  }
  if (!draft.data.isOver) {
    return (
      <Notice tone="plain" title="A draft, as it stands today">
        <p>It can be filed when the collaboration has ended or is completed.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="plain" title={mayFile ? 'A draft: not filed yet' : 'Not filed'}>
      <p>The data has answered what it can. The rest is asked below.</p>
    </Notice>
  );
}

function ChangesSection({ view, filed }: { view: AnalysisView; filed: FiledView }) {
  const { lessons, rebook, creatorsWord, hours } = filed.record;
  const { locale } = view.dossier.session;
  const word =
    creatorsWord === null
      ? 'not asked'
      : 'text' in creatorsWord
        ? creatorsWord.text
        : `asked on ${formatShortDay(creatorsWord.askedOn, locale, { hasYear: true })}, no answer`;
  return (
    <>
      <Section title="What we change">
        <Table
          caption="Changes with who and when"
          columns={[
            { id: 'text', label: 'Change' },
            { id: 'kind', label: 'Where' },
            { id: 'owner', label: 'Who' },
            { id: 'due', label: 'By' },
          ]}
          rows={lessons.map((lesson, index) => ({
            id: String(index),
            cells: {
              text: <b>{lesson.text}</b>,
              kind: LESSON_WORDS[lesson.kind],
              owner: lesson.ownerId === null ? '–' : view.memberName(lesson.ownerId),
              due: lesson.dueOn === null ? '–' : formatShortDay(lesson.dueOn, locale, { hasYear: true }),
            },
          }))}
        />
      </Section>
      <Section title="Book again">
        <Notes
          rows={[
            {
              name: rebook === null ? 'Not answered' : REBOOK_WORDS[rebook.answer],
              text: [rebook?.condition, rebook?.reason].filter(Boolean).join(' · '),
            },
            { name: 'The creator', text: word },
            ...(hours === null ? [] : [{ name: 'Our hours', text: String(hours) }]),
          ]}
        />
      </Section>
    </>
  );
}

function FilingsSection({ view }: { view: AnalysisView }) {
  const { filings, filed, dossier, mayFile } = view;
  const others = filings.filter(({ id }) => id !== filed?.id);
  const { state } = dossier.standing.case;
  const mayAgain = filed !== null && !mayFile && (state === 'ended' || state === 'completed');
  if (others.length === 0 && !mayAgain) return null;
  const { locale } = dossier.session;
  return (
    <Section title="Filed analyses" note="each kept as it was" id="filings">
      {others.length > 0 && (
        <Notes
          rows={others.map(({ id, filedAt, filedByName }) => ({
            name: formatMoment(filedAt, locale, dossier.standing.timeZone),
            text: <a href={pathOf(dossier, `/analysis?filing=${id}`)}>Filed by {filedByName}</a>,
          }))}
        />
      )}
      {mayAgain && (
        <p class="dossier-more">
          <LinkButton href={pathOf(dossier, '/analysis?again=yes#file')} isSmall>
            File another
          </LinkButton>
        </p>
      )}
    </Section>
  );
}
