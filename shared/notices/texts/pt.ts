// Portuguese as in Brazil: how a letter opens, asks and closes. "Você" serves both forms of address; the formal tone differs.
import type { NoticeTone } from '../tone.ts';
import type { NoticeFrame } from './words.ts';

/** Portuguese frame. */
export const PT_FRAME = (): NoticeFrame => ({
  greeting: (name, tone) =>
    ({ warm: `Oi, ${name},`, neutral: `Olá, ${name},`, formal: `À atenção de ${name},` })[tone],
  subjects: {
    consult: (campaign) => `Uma pergunta sobre ${campaign}`,
    reminder: (campaign) => `Lembrete: ${campaign}`,
    brief: (campaign) => `O briefing de ${campaign}`,
    draft_answer: (campaign) => `Sobre o rascunho: ${campaign}`,
    signed: (campaign) => `Assinado: novas condições de ${campaign}`,
    pause: (campaign) => `Notificação de pausa: ${campaign}`,
    resume: (campaign) => `Notificação de retomada: ${campaign}`,
    breach: (campaign) => `Notificação de descumprimento: ${campaign}`,
    end: (campaign) => `Notificação de encerramento: ${campaign}`,
    hold: (campaign) => `Um pagamento em espera: ${campaign}`,
    hold_over: (campaign) => `Fim da espera: ${campaign}`,
    term_over: (campaign) => `Fim da vigência: ${campaign}`,
    pause_on: (campaign) => `A pausa continua: ${campaign}`,
  },
  agreedEnd: {
    subject: (campaign) => `Encerramento de comum acordo: ${campaign}`,
    kind: 'confirmação do encerramento de comum acordo',
  },
  short: (brand, campaign) =>
    `${brand} escreveu para você sobre ${campaign}. O texto completo está na sua página:`,
  subjectFrom: (subject, day) => `${subject}, com efeito em ${day}`,
  subjectEndOf: (subject, day) => `${subject}, com efeito ao fim de ${day}`,
  consult: (campaign, tone) =>
    ({
      warm: `Gostaríamos muito de saber como ${campaign} está do seu lado. Nada está decidido, e a sua opinião vem primeiro.`,
      neutral: `Antes de qualquer decisão, gostaríamos de ouvir a sua opinião sobre ${campaign}.`,
      formal: `Solicitamos a sua opinião sobre ${campaign}. Nenhuma decisão foi tomada.`,
    })[tone],
  pause: (campaign, brand, tone) =>
    tone === 'formal'
      ? `${brand} coloca em pausa a parceria em ${campaign}, conforme o contrato.`
      : `Estamos colocando em pausa a nossa parceria em ${campaign}.`,
  resume: (campaign, brand, tone) =>
    ({
      warm: `Boa notícia: estamos retomando a nossa parceria em ${campaign}.`,
      neutral: `Estamos retomando a nossa parceria em ${campaign}.`,
      formal: `${brand} retoma a parceria em ${campaign}, conforme o contrato.`,
    })[tone],
  breach: (campaign, brand) =>
    `${brand} notifica um descumprimento do contrato relativo a ${campaign} e pede que seja corrigido. Esta notificação não encerra o contrato.`,
  end: {
    convenience: (campaign, brand, tone) => endEarly(campaign, brand, tone),
    performance: (campaign, brand, tone) => endEarly(campaign, brand, tone),
    cause: (campaign, brand) =>
      `${brand} encerra o contrato relativo a ${campaign} por descumprimento, com base nos fatos expostos abaixo.`,
    mutual: (campaign, _brand, tone) =>
      tone === 'formal'
        ? `A parceria em ${campaign} é encerrada, conforme o acordo das duas partes.`
        : `A nossa parceria em ${campaign} se encerra, como combinamos em conjunto.`,
    pause_timeout: (campaign, brand, tone) =>
      `${endEarly(campaign, brand, tone)} A pausa atingiu o limite previsto no contrato.`,
    force_majeure: (campaign, brand, tone) =>
      `${endEarly(campaign, brand, tone)} Um evento fora do controle das duas partes dura mais do que o contrato prevê.`,
  },
  waiting: {
    answer: (campaign, askedOn) =>
      `Escrevemos para você sobre ${campaign} em ${askedOn} e gostaríamos de receber a sua resposta.`,
    draft: (piece, campaign, dueOn) => `O rascunho de ${piece} para ${campaign} está previsto para ${dueOn}.`,
    post: (piece, campaign, dueOn) =>
      `A publicação de ${piece} para ${campaign} está prevista para ${dueOn}.`,
  },
  reminderNote: () =>
    'Se algo estiver atrapalhando, mesmo do nosso lado, conte para nós. Este lembrete não decide nada.',
  thanks: (piece, campaign, { tone }) =>
    ({
      warm: `Agradecemos muito por ${piece ?? `todo o trabalho em ${campaign}`}.`,
      neutral: `Agradecemos pelo seu trabalho em ${piece ?? campaign}.`,
      formal: `Agradecemos o trabalho realizado em ${piece ?? campaign}.`,
    })[tone],
  questionsLead: () => 'Responda a quantas perguntas quiser:',
  questions: {
    feel: () => 'Como foi do seu lado, de 1 a 5, e por quê?',
    brief: () => 'O briefing dizia o que você precisava, e o que faltou?',
    timing: () => 'Quando o produto, o material e as aprovações chegaram a você, e foi a tempo?',
    audience: () => 'O que o seu público diz, em comentários ou mensagens?',
    usual: () =>
      'Como as publicações se comparam com as suas habituais, e houve algo fora do comum na conta?',
    insights: () =>
      'Você poderia consultar para nós alcance, tempo de exibição, salvamentos, compartilhamentos, cliques no link e principais países?',
    link: () => 'O link, o código e a marcação funcionam para você?',
    change: () => 'O que você mudaria se dependesse só de você?',
    limits: () => 'Há datas nas próximas semanas em que você não estará disponível? Basta indicar as datas.',
    needs: () => 'Do que você precisa da nossa parte?',
  },
  replyBy: (day) => `Responda, por favor, até ${day}.`,
  replyNoDate: 'Não há prazo para responder.',
  replyDateUnknown: 'Ainda não há um dia definido para responder; a pessoa de contato pode indicar um.',
  onPage: (url) => `Você pode responder, propor outras datas ou discordar na sua página: ${url}`,
  byEmail: (address) => `Você pode escrever para ${address}.`,
  sameChannel: () => 'Você pode responder pelo mesmo meio pelo qual esta mensagem chegou.',
  received: () =>
    'Confirmar o recebimento diz apenas que esta mensagem chegou; não significa que você concorda.',
  betterDate: () => 'Há uma data ou uma forma que seria mais fácil para você? Conte para nós.',
  contact: (name) => `Seu contato é ${name}`,
  closing: (tone) =>
    ({
      warm: 'Se preferir falar em vez de escrever, é só nos dizer.',
      neutral: 'Teremos prazer em conversar sobre isso.',
      formal: 'Permanecemos à disposição para esclarecimentos.',
    })[tone],
  signOff: { warm: 'Um abraço', neutral: 'Cordialmente', formal: 'Atenciosamente' },
});

function endEarly(campaign: string, brand: string, tone: NoticeTone): string {
  return {
    warm: `Decidimos encerrar a nossa parceria em ${campaign} antes do previsto.`,
    neutral: `Estamos encerrando a nossa parceria em ${campaign} antes do previsto.`,
    formal: `${brand} encerra a parceria em ${campaign}, conforme o contrato.`,
  }[tone];
}
