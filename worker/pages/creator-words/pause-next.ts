// What happens next around a pause: what was agreed goes on until it begins, and the creator's own is theirs to end.
import type { Form } from './form.ts';
import type { Language } from './words.ts';

type PauseNext = {
  until: string;
  goesOn: string;
  from: string;
  /** In place of what is said of a pause of the brand's. */
  own: string;
  /** Beside the day on which the team looks at its pause again. */
  review: string;
  /** Beside the day from which a notice lets the work go on. */
  resumes: string;
  /** Under the form of the creator's own notice. */
  when: (moment: string) => string;
};

export const PAUSE_NEXT: Record<Language, (f: Form) => PauseNext> = {
  en: () => ({
    until: 'Until then',
    goesOn: 'What was agreed goes on until the pause begins.',
    from: 'From then on',
    own: 'Your work rests, and what you have earned is paid. You end it yourself, further down.',
    review: 'We look at the pause again, and write to you what follows.',
    resumes: 'Your work goes on as agreed.',
    when: (moment) => `Given now, the pause would begin: ${moment}.`,
  }),
  de: (f) => ({
    until: 'Bis dahin',
    goesOn: 'Bis die Pause beginnt, gilt, was vereinbart ist.',
    from: 'Ab dann',
    own: f(
      '{Ihre|Deine} Arbeit ruht, und was {Sie verdient haben|du verdient hast}, wird bezahlt. Die Pause {beenden Sie|beendest du} selbst, weiter unten.',
    ),
    review: f('Wir sehen uns die Pause wieder an und schreiben {Ihnen|dir}, wie es weitergeht.'),
    resumes: f('{Ihre|Deine} Arbeit geht weiter wie vereinbart.'),
    when: (moment) => `Heute mitgeteilt, würde die Pause beginnen: ${moment}.`,
  }),
  fr: (f) => ({
    until: 'D’ici là',
    goesOn: 'Ce qui a été convenu vaut jusqu’au début de la pause.',
    from: 'Ensuite',
    own: f(
      '{Votre|Ton} travail est suspendu, et ce que {vous avez|tu as} acquis est payé. C’est {vous qui mettez|toi qui mets} fin à cette pause, plus bas.',
    ),
    review: f('Nous réexaminons la pause et {vous écrivons|t’écrivons} ce qui suit.'),
    resumes: f('{Votre|Ton} travail reprend comme convenu.'),
    when: (moment) => `Donné maintenant, la pause commencerait : ${moment}.`,
  }),
  es: (f) => ({
    until: 'Hasta entonces',
    goesOn: 'Lo acordado vale hasta que empiece la pausa.',
    from: 'Desde entonces',
    own: f(
      '{Su|Tu} trabajo queda en pausa y lo que {ha|has} ganado se paga. Esta pausa la {termina usted|terminas tú}, más abajo.',
    ),
    review: f('Revisamos de nuevo la pausa y {le|te} escribimos lo que sigue.'),
    resumes: f('{Su|Tu} trabajo continúa como se acordó.'),
    when: (moment) => `${f('{Si lo da|Si lo das}')} ahora, la pausa empezaría: ${moment}.`,
  }),
  pt: () => ({
    until: 'Até lá',
    goesOn: 'O que foi combinado vale até a pausa começar.',
    from: 'A partir daí',
    own: 'Seu trabalho fica em pausa, e o que você já ganhou será pago. Quem encerra essa pausa é você, mais abaixo.',
    review: 'Avaliamos a pausa de novo e escrevemos para você sobre o que vem a seguir.',
    resumes: 'Seu trabalho continua como combinado.',
    when: (moment) => `Dado agora, a pausa começaria: ${moment}.`,
  }),
};
