// Talk: what was asked and answered, what the creator asks for, why the numbers fall short, and what to write next.

import { REMEDY_TABLE, remediesFor } from '../../../shared/procedure/talk/remedies.ts';
import { CauseList } from '../../../shared/ui/guide/cause-list.tsx';
import { ConsultationThread } from '../../../shared/ui/guide/consultation-thread.tsx';
import { WishList } from '../../../shared/ui/guide/wish-list.tsx';
import { presentCauses, presentWishes } from '../../../shared/ui/guide-words/present-causes.ts';
import { describeTalkHead, presentThread } from '../../../shared/ui/guide-words/present-thread.ts';
import { Section } from '../../../shared/ui/page/section.tsx';
import { BriefSection } from '../brief/brief-section.tsx';
import { CauseForm } from '../dossier-forms/cause-form.tsx';
import { AnswerForm, ContactForm, WishForm } from '../dossier-forms/contact-forms.tsx';
import { LetterForm } from '../dossier-forms/letter-form.tsx';
import { DiagnosisPart } from './diagnosis-part.tsx';
import type { Dossier } from './dossier.ts';
import { pathOf } from './dossier.ts';
import { DossierFrame } from './dossier-frame.tsx';

export function TalkPage({ dossier }: { dossier: Dossier }) {
  const { standing, session, events, mayEdit, guide, card } = dossier;
  const { consultation, answeredAt, wishes } = standing.case;
  const words = { locale: session.locale, timeZone: standing.timeZone };
  const head = describeTalkHead({ firstAt: consultation.firstAt, answeredAt }, words);
  return (
    <DossierFrame dossier={dossier} tab="talk">
      <div class="desk-columns">
        <div>
          <Section title="The talk" note={head}>
            <ConsultationThread
              messages={presentThread(events, {
                ...words,
                creator: card.handle,
                lettersHref: pathOf(dossier, '/steps/letters'),
              })}
            />
          </Section>
          {wishes.length > 0 && (
            <Section title="The creator asks" id="wishes">
              <WishList wishes={presentWishes(wishes, words)}>
                {(wish) => mayEdit && <WishForm dossier={dossier} wish={wish} />}
              </WishList>
            </Section>
          )}
          <BriefSection dossier={dossier} />
          <DiagnosisPart dossier={dossier} />
          <CauseSection dossier={dossier} />
        </div>
        {mayEdit && (
          <div>
            {guide.acts.includes('write_to_creator') && <LetterForm dossier={dossier} />}
            {guide.acts.includes('log_contact') && <ContactForm dossier={dossier} />}
            {guide.acts.includes('creator_answered') && <AnswerForm dossier={dossier} />}
          </div>
        )}
      </div>
    </DossierFrame>
  );
}

function CauseSection({ dossier }: { dossier: Dossier }) {
  const { standing, mayEdit, guide } = dossier;
  const { causes } = standing.case;
  const remedies = remediesFor(causes.map((cause) => cause.code));
  return (
    <Section title="Causes" id="causes" note="added by both sides, ours first">
      <CauseList causes={presentCauses(causes)} />
      {remedies.length > 0 && (
        <p class="dossier-more">
          To try first:{' '}
          {remedies.map((code, i) => (
            <>
              {i > 0 && ', '}
              <a href={pathOf(dossier, `/steps/plan?remedy=${code}#add`)}>{REMEDY_TABLE[code].title}</a>
            </>
          ))}
          .
        </p>
      )}
      {mayEdit && guide.acts.includes('diagnose') && <CauseForm dossier={dossier} />}
      {mayEdit && !guide.acts.includes('diagnose') && causes.length === 0 && (
        <p class="guide-none">Causes are named in a talk. Note a contact or write first.</p>
      )}
    </Section>
  );
}
