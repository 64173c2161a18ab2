// Qué pasa ahora, en español.
import type { Form } from '../creator-words/form.ts';
import type { EN_NEXT } from './en.ts';

export const ES_NEXT = (f: Form): ReturnType<typeof EN_NEXT> => ({
  title: 'Qué pasa ahora',
  questions: [
    [
      f('{Su|Tu} respuesta'),
      f(
        'El equipo la lee y propone qué cambiar, para que {lo acepte, lo cambie o lo rechace|lo aceptes, lo cambies o lo rechaces}.',
      ),
    ],
    ['Sin respuesta', 'Volvemos a preguntar, como mucho tres veces. El silencio nunca vale como acuerdo.'],
  ],
  answered: [
    ['Ahora', f('El equipo lee {su|tu} respuesta. Después habrá una propuesta aquí y {le|te} escribiremos.')],
  ],
  plan: [
    [
      f('{Acepta|Aceptas}'),
      'El trabajo empieza como está escrito y miramos juntos el resultado en la fecha de arriba.',
    ],
    ['Si no', f('El equipo lee {su|tu} respuesta y habla {con usted|contigo}. Nada empieza por silencio.')],
  ],
  terms: [
    [f('{Firma|Firmas}'), 'Las condiciones nuevas valen desde la fecha de arriba, solo para estas piezas.'],
    ['Sin respuesta', 'La oferta termina en su último día y todo sigue como se acordó.'],
  ],
  mutual: [
    [
      f('{Firma|Firmas}'),
      'Termina en la fecha de arriba, y lo que se deba entonces se paga como está indicado.',
    ],
    ['Sin firma', 'Todo sigue como se acordó. Nada termina por silencio.'],
  ],
  notice: [
    ['Recibido', f('El equipo ve que {le|te} ha llegado. No es un acuerdo.')],
    [f('No {está|estás} de acuerdo'), f('Una persona del equipo lee por qué y {le|te} responde.')],
  ],
  cure: [
    [f('{Lo dice|Lo dices} aquí'), f('Una persona del equipo lo mira y {le|te} responde.')],
    [
      'Pasa el plazo',
      f('Una persona del equipo decide qué sigue y {le|te} escribe. Nada termina por sí solo.'),
    ],
  ],
  brief: [
    [f('{Confirma|Confirmas}'), f('El equipo ve que lo {ha|has} leído. No es un acuerdo sobre nada nuevo.')],
  ],
  draft: [[f('Lo {entrega|entregas} otra vez'), 'El equipo lo mira. La respuesta estará en esta página.']],
  running: [['Ahora', f('Si hace falta algo de {usted|ti}, estará aquí y {le|te} escribiremos.')]],
  paused: [
    [
      'Ahora',
      f(
        'No {tiene|tienes} que hacer nada nuevo. Lo que {ha|has} ganado se paga. {Le|Te} escribimos cuando el trabajo continúe.',
      ),
    ],
  ],
  ending: [['Hasta el final', f('Lo acordado vale hasta ese día. Lo que {ha|has} ganado se paga.')]],
  stopped: [
    [
      'Hasta el final',
      f('El trabajo en piezas sin publicar se detiene, como dice la carta. Lo que {ha|has} ganado se paga.'),
    ],
  ],
  over: [
    ['Ahora', f('{Sus|Tus} respuestas y las cartas se pueden leer aquí mientras el enlace esté abierto.')],
  ],
});
