// Breaches of the brand's on the creator's page, in Spanish.
import type { Form } from '../creator-words/form.ts';
import type { BreachPageWords } from './en.ts';

export const ES_BREACHES = (f: Form): BreachPageWords => ({
  head: '¿Está arreglado?',
  lead: f(
    'el equipo dice que el incumplimiento que {comunicó|comunicaste} está arreglado. {Díganos|Dinos} cómo lo {ve|ves}.',
  ),
  next: [
    ['Está arreglado', 'Todo sigue como se acordó.'],
    ['Sigue abierto', f('El plazo sigue corriendo. Cuando termine, {puede|puedes} terminar el contrato.')],
  ],
  acts: {
    creator_notices_breach: f('{Comunicó|Comunicaste} un incumplimiento del contrato'),
    creator_answers_cure: f('{Dijo|Dijiste} si un incumplimiento está arreglado'),
  },
  isCured: 'arreglado',
  isOpen: 'sigue abierto',
  names: {
    non_payment: 'Un pago está atrasado',
    usage_breach: f('{Su|Tu} contenido se usó más allá de lo acordado'),
    confidentiality: 'Se transmitió algo confidencial',
    morality: 'Una conducta que el contrato excluye',
    legal_order: 'Una orden de un tribunal o de una autoridad',
    insolvency: 'Insolvencia',
  },
  notice: 'Comunicar un incumplimiento del contrato',
  noticeNote: (brand) =>
    `Si ${brand} no cumple el contrato. ${f('Es una comunicación formal {suya|tuya}. No termina nada: el contrato da un plazo para arreglarlo y, si pasa, {puede|puedes} terminarlo.')}`,
  until: (end) => `${f('{Si lo comunica|Si lo comunicas}')} ahora, el plazo corre hasta: ${end}.`,
  late: (money, piece, day) => `Consta como no pagado: ${money} por ${piece}, a pagar hasta el ${day}.`,
  which: 'Lo que no se cumple',
  since: 'Desde cuándo',
  what: 'Qué pasó',
  check: 'Comunico este incumplimiento del contrato.',
  send: 'Comunicar el incumplimiento',
  title: f('{Su|Tu} comunicación de un incumplimiento'),
  received: (moment) => `Cuenta como recibida: ${moment}.`,
  runs: (brand, end) => `${brand} tiene plazo para arreglarlo hasta: ${end}.`,
  over: (end) => `El plazo terminó: ${end}.`,
  said: (brand, moment) => `${brand} dice que está arreglado: ${moment}.`,
  accept: 'Está arreglado',
  object: 'Sigue abierto',
  objectWhat: '¿Qué sigue abierto?',
  end: 'Terminar el contrato por este incumplimiento',
  atOnce: 'Terminar de inmediato por un incumplimiento grave',
  atOnceNote: 'Para estos incumplimientos el contrato no da plazo.',
  endNote: (brand) =>
    `${f('Es una comunicación formal {suya|tuya}. {Se le paga|Se te paga}')} como si ${brand} hubiera terminado el contrato sin motivo.`,
  endCheck: 'Termino esta colaboración por este incumplimiento.',
});
