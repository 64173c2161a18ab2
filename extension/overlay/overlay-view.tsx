import { Card } from '../../shared/ui/card.tsx';
import { Chip } from '../../shared/ui/chip.tsx';
import type { Opener } from '../../shared/ui/explain/explained.tsx';
import type { OverlayAnswer, Place } from '../messages.ts';

type Props = {
  answer: OverlayAnswer;
  isOpen: boolean;
  onToggle: () => void;
  onOpen: (target: Place) => void;
  opener: Opener;
};

/** The closed form, and the card below it. What decides is confirmed elsewhere: every button here only leads. */
export function OverlayView({ answer, isOpen, onToggle, onOpen, opener }: Props) {
  return (
    <>
      <Chip view={answer.card} form={answer.look} isOpen={isOpen} onToggle={onToggle} />
      {isOpen && (
        <div class="overlay-card" role="dialog" aria-label={`Midflight: ${answer.card.handle}`}>
          <Card view={answer.card} onOpen={onOpen} onClose={onToggle} opener={opener} />
        </div>
      )}
    </>
  );
}
