// Now: the reading, what was agreed and delivered, what the contract allows, what can be stopped at once.

import { isPausedByCreator } from '../../../shared/procedure/ending/creator-pause.ts';
import { isOver } from '../../../shared/procedure/machine.ts';
import { changesToRewrite } from '../../../shared/procedure/talk/remedies.ts';
import { hasRole } from '../../../shared/roles.ts';
import { presentWhy } from '../../../shared/ui/dossier/present-parts.ts';
import { WishList } from '../../../shared/ui/guide/wish-list.tsx';
import { presentWishes } from '../../../shared/ui/guide-words/present-causes.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { presentContractRows } from '../../../shared/ui/present-contract.ts';
import { presentKpis } from '../../../shared/ui/present-kpis.ts';
import { OpenOwnBreach } from '../breach/own-breaches.tsx';
import { UnsentNotices } from '../desk/unsent-notices.tsx';
import { CreatorPauseSection } from '../ending/creator-pause-section.tsx';
import type { Dossier } from './dossier.ts';
import { noteOfEvent, pathOf } from './dossier.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { ContractSection, DeliverySection, KpiSection, MoneySection, Reading } from './now-parts.tsx';
import { PostCheckForm } from './post-check-form.tsx';
import { leadingAct, toActs } from './present-quick-acts.ts';
import { Acts } from './quick-acts.tsx';

export function NowPage({ dossier }: { dossier: Dossier }) {
  const { session, standing, card, mayEdit, now } = dossier;
  const { locale } = session;
  const kpis = presentKpis(standing, { locale, now, currency: standing.currency }, 20);
  // Nothing is left to pause while everything stands still: what is to be decided is the stop itself.
  const isStopped = standing.case.state === 'emergency_paused';
  const wishes = presentWishes(standing.case.wishes, { locale, timeZone: standing.timeZone });
  return (
    <DossierFrame dossier={dossier} tab="now">
      <div class="desk-columns">
        <div>
          <Reading
            card={card}
            why={presentWhy(standing, { locale, now })}
            pastPostsHref={pathOf(dossier, '/past-posts')}
          />
          <section class="dossier-next" aria-label="Next step">
            <p>
              {isStopped && mayEdit ? (
                <LinkButton href={pathOf(dossier, '/steps/emergency')}>
                  Confirm the stop, or lift it
                </LinkButton>
              ) : card.nextStep.opens === 'dossier' ? (
                <b>{standing.nextStep.code === 'keep' ? 'Nothing to do now' : card.nextStep.label}</b>
              ) : (
                // What is decided on this page has its filled button at its form.
                <LinkButton href={card.nextStep.href} isQuiet={leadingAct(dossier) !== null}>
                  {card.nextStep.label}
                </LinkButton>
              )}
            </p>
            <p>
              <a href={pathOf(dossier, '/steps')}>See the steps</a> ·{' '}
              <a href={pathOf(dossier, '/talk')}>See the talk</a>
            </p>
          </section>
          {wishes.length > 0 && (
            <Section title="The creator asks" note="answer under Talk">
              <WishList wishes={wishes}>
                {({ seq }) => (
                  <>
                    <TheirWords note={noteOfEvent(dossier.events, seq)} />
                    {mayEdit && <a href={pathOf(dossier, '/talk#wishes')}>Answer</a>}
                  </>
                )}
              </WishList>
            </Section>
          )}
          <PlanToRewrite dossier={dossier} />
          <KpiSection kpis={kpis} isOver={isOver(standing.case.state)} isDim={card.status.mark === 'stale'} />
          <DeliverySection standing={standing} now={now} locale={locale} />
          {mayEdit && <PostCheckForm standing={standing} />}
        </div>
        <div>
          <OpenMatters dossier={dossier} />
          <ContractSection
            standing={standing}
            rows={presentContractRows(standing, { now, locale })}
            mayEdit={mayEdit}
            now={now}
          />
          <UnsentNotices dossier={dossier} place="now" />
          {mayEdit && <PauseForms dossier={dossier} isStopped={isStopped} />}
          <MoneySection standing={standing} locale={locale} />
        </div>
      </div>
    </DossierFrame>
  );
}

function TheirWords({ note }: { note: string | null }) {
  return note === null ? null : <p>“{note}”</p>;
}

/** Their words were answered, and the plan still says it the old way. */
function PlanToRewrite({ dossier }: { dossier: Dossier }) {
  if (!dossier.mayEdit || changesToRewrite(dossier.standing.case).length === 0) return null;
  return (
    <Section title="The plan is not agreed">
      <p>
        The creator wants it otherwise. <a href={pathOf(dossier, '/steps/plan')}>Write it anew</a>, or wait
        for their yes on their page.
      </p>
    </Section>
  );
}

/** What stands between the sides. */
function OpenMatters({ dossier }: { dossier: Dossier }) {
  return (
    <>
      <OpenOwnBreach dossier={dossier} />
      <OpenDispute dossier={dossier} />
      <AgreedWithdrawal dossier={dossier} />
    </>
  );
}

/** Whoever raised it: everybody reads that it is open. */
function OpenDispute({ dossier }: { dossier: Dossier }) {
  if (!dossier.standing.case.hasDispute) return null;
  return (
    <Section title="A dispute is open">
      <p>
        What is undisputed is paid all the same.{' '}
        <a href={pathOf(dossier, '/steps/finish#dispute')}>See the dispute</a>
      </p>
    </Section>
  );
}

function AgreedWithdrawal({ dossier }: { dossier: Dossier }) {
  if (!dossier.mayEdit || !dossier.standing.case.pending?.isWithdrawalAccepted) return null;
  return (
    <Section title="The creator agreed to take the notice back">
      <p>
        Until it is done, the notice runs on. <a href={pathOf(dossier, '/steps/letters')}>Take it back</a>
      </p>
    </Section>
  );
}

/** What can be done about a pause: by us, and as the creator told us. */
function PauseForms({ dossier, isStopped }: { dossier: Dossier; isStopped: boolean }) {
  const { session, standing } = dossier;
  const isOurs = standing.case.state === 'paused' && !isPausedByCreator(standing.case);
  return (
    <>
      {isOurs && !hasRole(session.role, 'manager') && (
        <Section title="Go on">
          <p>A manager resumes the work.</p>
        </Section>
      )}
      {!isStopped && <Acts {...toActs(dossier)} />}
      <CreatorPauseSection dossier={dossier} />
    </>
  );
}
