// Ending: what each way on costs and brings, what the contract and our own procedure say, then the request or the notice.
import { isUnderNotice } from '../../../shared/contract/facts/case-states.ts';
import { compareExits } from '../../../shared/procedure/exits/compare-exits.ts';
import { isOver } from '../../../shared/procedure/machine.ts';
import { isBrandSideOnly } from '../../../shared/procedure/talk/causes.ts';
import { ExitsTable } from '../../../shared/ui/exits/exits-table.tsx';
import type { ExitsView } from '../../../shared/ui/exits/exits-view.ts';
import { presentExits } from '../../../shared/ui/exits/present-exits.ts';
import { TwoAnswers } from '../../../shared/ui/guide/two-answers.tsx';
import { presentTwoAnswers } from '../../../shared/ui/guide-words/present-answers.ts';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { MarketplaceSection } from '../booking/marketplace-section.tsx';
import { TheirRightToEnd } from '../breach/own-breaches.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf, wordsOf } from '../dossier/dossier.ts';
import { DossierFrame } from '../dossier/dossier-frame.tsx';
import { WhyNot } from '../dossier/why-not.tsx';
import { OpenMoneyTerms } from '../terms/open-money-terms.tsx';
import { CreatorNoticeSection } from './creator-notice-section.tsx';
import { EndNoticeForm } from './end-notice-form.tsx';
import { EndRequestForm } from './end-request-form.tsx';
import { toElsewhere, toExtras } from './exit-extras.ts';
import { FinishPage } from './finish-page.tsx';
import { MutualSection } from './mutual-section.tsx';
import { SendBySection, toDayAsked } from './send-by-section.tsx';
import { SettlementSection } from './settlement-section.tsx';

/** Once it is over no way on is left to choose: the page then says what the end came to. */
export function EndPage({ dossier }: { dossier: Dossier }) {
  return isOver(dossier.standing.case.state) ? (
    <FinishPage dossier={dossier} />
  ) : (
    <WaysOn dossier={dossier} />
  );
}

function WaysOn({ dossier }: { dossier: Dossier }) {
  const { standing, guide, session, now, papers, mayEdit } = dossier;
  const comparison = compareExits({
    standing,
    now,
    extras: { ...toExtras(papers), ...toElsewhere(dossier.elsewhere), ...toDayAsked(dossier) },
  });
  const view = presentExits(comparison, standing, session.locale);
  const isAsked = standing.case.state === 'end_review';
  const isDecided = isUnderNotice(standing.case.state);
  return (
    <DossierFrame dossier={dossier} tab="steps">
      <p class="dossier-back">
        <a href={pathOf(dossier, '/steps')}>All steps</a>
      </p>
      <TwoAnswers view={presentTwoAnswers(guide.end, standing, wordsOf(dossier))} />
      <OpenMoneyTerms standing={standing} now={now} mayEdit={mayEdit} />
      {standing.money !== null && (
        <Section
          title={isDecided ? 'The end beside going on' : 'Ways on'}
          note="same data, same day; likely means eight times in ten"
        >
          <ExitsTable view={view} />
          {view.sentence !== '' && <p>{view.sentence}</p>}
          <Assumptions view={view} />
        </Section>
      )}
      <div class="desk-columns">
        <div>
          {standing.money !== null && <SettlementSection dossier={dossier} />}
          {standing.money !== null && <MarketplaceSection dossier={dossier} place="end" />}
          <After view={view} />
        </div>
        <div>
          <TheirRightToEnd dossier={dossier} />
          {!isDecided && <BrandSideStop dossier={dossier} />}
          {view.sendBy && <SendBySection dossier={dossier} view={view.sendBy} />}
          {isAsked && <EndNoticeForm dossier={dossier} />}
          {!isAsked && guide.acts.includes('request_end') && <EndRequestForm dossier={dossier} />}
          {!isAsked && !isDecided && !guide.acts.includes('request_end') && (
            <Section title="Ask for the end">
              <WhyNot dossier={dossier} act="request_end" />
            </Section>
          )}
          {mayEdit && <MutualSection dossier={dossier} />}
          {mayEdit && <CreatorNoticeSection dossier={dossier} />}
          {!isDecided && <ClosedWays view={view} />}
          {mayEdit && (
            <p class="dossier-more">
              <a href={pathOf(dossier, '/analysis#candidates')}>Who could fill the gap</a>
            </p>
          )}
        </div>
      </div>
    </DossierFrame>
  );
}

function Assumptions({ view }: { view: ExitsView }) {
  return (
    <details class="dossier-more">
      <summary>What this rests on, and what is paid when</summary>
      <ul>
        {view.assumptions.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {view.payments.map((way) => (
        <Section key={way.id} title={way.title}>
          <Notes rows={way.lines.map((line) => ({ name: line.on, text: `${line.amount}, ${line.what}` }))} />
        </Section>
      ))}
    </details>
  );
}

function After({ view }: { view: ExitsView }) {
  if (view.survives.length === 0) return null;
  return (
    <Section title="What goes on after the end">
      <Notes rows={view.survives.map(({ name, until }) => ({ name, text: until }))} />
    </Section>
  );
}

function ClosedWays({ view }: { view: ExitsView }) {
  if (view.closed.length === 0) return null;
  return (
    <Section title="Not open" note="what the contract says">
      <Notes
        rows={view.closed.map(({ title, reason, from }) => ({
          name: title,
          text: from === '' ? reason : `${reason} Open ${from}.`,
        }))}
      />
    </Section>
  );
}

/** When everything sure points at us, an end for results needs a second look (DOMAIN.md §6.2). */
function BrandSideStop({ dossier }: { dossier: Dossier }) {
  const { case: state } = dossier.standing;
  const isForResults = state.endPlan === null || state.endPlan.reason === 'performance';
  if (!isForResults || !isBrandSideOnly(state)) return null;
  return (
    <Notice tone="watch" title="Every sure cause is on our side">
      <p>Ending for results would not change it. If it has to end, say why in a sentence of your own.</p>
    </Notice>
  );
}
