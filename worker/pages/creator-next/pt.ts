// Próximos passos, em português do Brasil.
import type { EN_NEXT } from './en.ts';

export const PT_NEXT = (): ReturnType<typeof EN_NEXT> => ({
  title: 'Próximos passos',
  questions: [
    ['Sua resposta', 'A equipe lê e propõe o que mudar, para você aceitar, mudar ou recusar.'],
    ['Sem resposta', 'Perguntamos de novo, no máximo três vezes. Silêncio nunca vale como concordância.'],
  ],
  answered: [['Depois', 'A equipe lê sua resposta. A proposta aparece aqui, e avisamos você.']],
  plan: [
    [
      'Se você aceitar',
      'O trabalho começa como está escrito, e avaliamos em conjunto o resultado na data acima.',
    ],
    ['Se não', 'A equipe lê sua resposta e fala com você. Nada começa por silêncio.'],
  ],
  terms: [
    ['Se você assinar', 'As novas condições valem a partir da data acima, só para estas peças.'],
    ['Sem resposta', 'A oferta termina no último dia dela, e tudo fica como foi combinado.'],
  ],
  mutual: [
    ['Se você assinar', 'A parceria termina na data acima, e o que for devido será pago como indicado.'],
    ['Sem assinatura', 'Tudo fica como foi combinado. Nada termina por silêncio.'],
  ],
  notice: [
    ['Recebido', 'A equipe vê que chegou a você. Não vale como concordância.'],
    ['Se você não concorda', 'Uma pessoa da equipe lê o porquê e responde.'],
  ],
  cure: [
    ['Se você avisar aqui', 'Uma pessoa da equipe olha e responde.'],
    [
      'Se o prazo passar',
      'Uma pessoa da equipe decide o que vem depois e escreve para você. Nada termina sozinho.',
    ],
  ],
  brief: [['Se você confirmar', 'A equipe vê que você leu. Não vale como concordância com nada novo.']],
  draft: [['Se você enviar de novo', 'A equipe olha. A resposta aparece nesta página.']],
  running: [['Depois', 'Se precisarmos de algo de você, estará aqui, e avisamos você.']],
  paused: [
    [
      'Agora',
      'Você não precisa fazer nada de novo. O que você já ganhou será pago. Avisamos você quando o trabalho for retomado.',
    ],
  ],
  ending: [['Até o fim', 'O que foi combinado vale até esse dia. O que você já ganhou será pago.']],
  stopped: [
    [
      'Até o fim',
      'O trabalho em peças não publicadas para, como diz a carta. O que você já ganhou será pago.',
    ],
  ],
  over: [['Agora', 'Suas respostas e as cartas podem ser lidas aqui enquanto o link estiver aberto.']],
});
