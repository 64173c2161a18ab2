// A booking on a marketplace by itself: where its form comes back with what keeps it from being saved.
import { NothingSaved, Notice } from '../../../shared/ui/page/notice.tsx';
import { Overtaken } from '../desk/overtaken.tsx';
import type { Problems } from '../desk/parse-typed.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';
import { DossierFrame } from '../dossier/dossier-frame.tsx';
import { BOOKING_PLACES, type BookingPlace } from './booking-form.tsx';
import { MarketplaceSection } from './marketplace-section.tsx';

type Props = { dossier: Dossier; place: BookingPlace; problems: Problems; isOvertaken: boolean };

export function BookingPage({ dossier, place, problems, isOvertaken }: Props) {
  return (
    <DossierFrame dossier={dossier} tab="contract">
      <p class="dossier-back">
        {place === 'finish' ? (
          <a href={pathOf(dossier, BOOKING_PLACES.finish)}>After the end</a>
        ) : (
          <a href={pathOf(dossier, BOOKING_PLACES.end)}>Ways on and ending</a>
        )}
      </p>
      {Object.keys(problems).length > 0 && <NothingSaved />}
      {isOvertaken && (
        <Overtaken savedNow={pathOf(dossier, BOOKING_PLACES[place])}>
          Compare it with what is saved, then save again.
        </Overtaken>
      )}
      {dossier.papers?.marketplace ? (
        <MarketplaceSection dossier={dossier} place={place} problems={problems} isFormFirst />
      ) : (
        <Notice title="This is a direct deal.">
          <p>
            Say in the <a href={pathOf(dossier, '/papers')}>papers</a> through whom it was booked.
          </p>
        </Notice>
      )}
    </DossierFrame>
  );
}
