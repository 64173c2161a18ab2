// Breaches of the brand's on the creator's page, in Portuguese.
import type { BreachPageWords } from './en.ts';

export const PT_BREACHES = (): BreachPageWords => ({
  head: 'Está corrigido?',
  lead: 'a equipe diz que o descumprimento que você comunicou está corrigido. Conte como você vê isso.',
  next: [
    ['Está corrigido', 'Tudo continua como combinado.'],
    ['Ainda está em aberto', 'O prazo continua correndo. Quando terminar, você pode encerrar o contrato.'],
  ],
  acts: {
    creator_notices_breach: 'Você comunicou um descumprimento do contrato',
    creator_answers_cure: 'Você respondeu se um descumprimento está corrigido',
  },
  isCured: 'corrigido',
  isOpen: 'ainda em aberto',
  names: {
    non_payment: 'Um pagamento está atrasado',
    usage_breach: 'Seu conteúdo foi usado além do combinado',
    confidentiality: 'Algo confidencial foi repassado',
    morality: 'Uma conduta que o contrato exclui',
    legal_order: 'Uma ordem judicial ou de uma autoridade',
    insolvency: 'Insolvência',
  },
  notice: 'Comunicar um descumprimento do contrato',
  noticeNote: (brand) =>
    `Para quando ${brand} não cumpre o contrato. É uma notificação formal sua. Ela não encerra nada: o contrato dá um prazo para corrigir e, se ele passar, você pode encerrá-lo.`,
  until: (end) => `Comunicado agora, o prazo corre até: ${end}.`,
  late: (money, piece, day) => `Consta como não pago: ${money} por ${piece}, a pagar até ${day}.`,
  which: 'O que não é cumprido',
  since: 'Desde quando',
  what: 'O que aconteceu',
  check: 'Comunico este descumprimento do contrato.',
  send: 'Comunicar o descumprimento',
  title: 'Sua comunicação de um descumprimento',
  received: (moment) => `Conta como recebida: ${moment}.`,
  runs: (brand, end) => `${brand} tem prazo para corrigir até: ${end}.`,
  over: (end) => `O prazo terminou: ${end}.`,
  said: (brand, moment) => `${brand} diz que está corrigido: ${moment}.`,
  accept: 'Está corrigido',
  object: 'Ainda está em aberto',
  objectWhat: 'O que ainda está em aberto?',
  end: 'Encerrar o contrato por este descumprimento',
  atOnce: 'Encerrar imediatamente por um descumprimento grave',
  atOnceNote: 'Para estes descumprimentos o contrato não dá prazo.',
  endNote: (brand) =>
    `É uma notificação formal sua. Você recebe como se ${brand} tivesse encerrado o contrato sem motivo.`,
  endCheck: 'Encerro esta colaboração por este descumprimento.',
});
