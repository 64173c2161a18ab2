// Et ensuite, en français.
import type { Form } from '../creator-words/form.ts';
import type { EN_NEXT } from './en.ts';

export const FR_NEXT = (f: Form): ReturnType<typeof EN_NEXT> => ({
  title: 'Et ensuite',
  questions: [
    [
      f('{Votre|Ta} réponse'),
      'L’équipe la lit et propose un changement, à accepter, à modifier ou à refuser.',
    ],
    ['Sans réponse', 'Nous redemandons, trois fois au plus. Le silence ne vaut jamais accord.'],
  ],
  answered: [
    [
      'Ensuite',
      f(
        'L’équipe lit {votre|ta} réponse. Une proposition figure alors ici, et nous {vous écrivons|t’écrivons}.',
      ),
    ],
  ],
  plan: [
    [
      f('{Vous acceptez|Tu acceptes}'),
      'Le travail commence comme écrit, et nous regardons le résultat ensemble à la date ci-dessus.',
    ],
    ['Sinon', f('L’équipe lit {votre|ta} réponse et {vous|te} parle. Rien ne commence par silence.')],
  ],
  terms: [
    [
      f('{Vous signez|Tu signes}'),
      'Les nouvelles conditions valent à partir de la date ci-dessus, pour ces contenus seulement.',
    ],
    ['Sans réponse', 'L’offre prend fin à son dernier jour et tout reste comme convenu.'],
  ],
  mutual: [
    [
      f('{Vous signez|Tu signes}'),
      'Cela prend fin à la date ci-dessus, et ce qui est dû alors est payé comme indiqué.',
    ],
    ['Sans signature', 'Tout reste comme convenu. Rien ne prend fin par silence.'],
  ],
  notice: [
    ['Reçu', f('L’équipe voit que l’avis {vous est|t’est} parvenu. Ce n’est pas un accord.')],
    [f('{Vous contestez|Tu contestes}'), f('Une personne de l’équipe lit pourquoi et {vous|te} répond.')],
  ],
  cure: [
    [f('{Vous le dites|Tu le dis} ici'), f('Une personne de l’équipe regarde et {vous|te} répond.')],
    [
      'Le délai passe',
      f(
        'Une personne de l’équipe décide de la suite et {vous écrit|t’écrit}. Rien ne prend fin de soi-même.',
      ),
    ],
  ],
  brief: [
    [
      f('{Vous confirmez|Tu confirmes}'),
      f(
        'L’équipe voit que {vous l’avez|tu l’as} lu. Ce n’est pas un accord sur quoi que ce soit de nouveau.',
      ),
    ],
  ],
  draft: [
    [
      f('{Vous le remettez|Tu le remets} à nouveau'),
      'L’équipe le regarde. La réponse figure alors sur cette page.',
    ],
  ],
  running: [
    [
      'Ensuite',
      f('S’il faut quelque chose de {vous|toi}, cela figure ici et nous {vous écrivons|t’écrivons}.'),
    ],
  ],
  paused: [
    [
      'Maintenant',
      f(
        '{Vous n’avez|Tu n’as} rien de nouveau à faire. Ce que {vous avez|tu as} acquis est payé. Nous {vous écrivons|t’écrivons} quand le travail reprend.',
      ),
    ],
  ],
  ending: [
    [
      'Jusqu’à la fin',
      f('Ce qui est convenu vaut jusqu’à ce jour. Ce que {vous avez|tu as} acquis est payé.'),
    ],
  ],
  stopped: [
    [
      'Jusqu’à la fin',
      f(
        'Le travail sur les contenus non publiés s’arrête, comme le dit la lettre. Ce que {vous avez|tu as} acquis est payé.',
      ),
    ],
  ],
  over: [
    ['Maintenant', f('{Vos|Tes} réponses et les lettres restent lisibles ici tant que le lien est ouvert.')],
  ],
});
