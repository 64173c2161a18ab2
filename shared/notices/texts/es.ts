// Spanish: how a letter opens, asks and closes, with tú and usted. Facts are in `es-terms.ts`.
import type { NoticeTone } from '../tone.ts';
import type { NoticeFrame } from './words.ts';

/** Spanish frame. */
export const ES_FRAME = (): NoticeFrame => ({
  greeting: (name, tone) =>
    ({ warm: `Hola, ${name}:`, neutral: `Hola, ${name}:`, formal: `A la atención de ${name}:` })[tone],
  subjects: {
    consult: (campaign) => `Una consulta sobre ${campaign}`,
    reminder: (campaign) => `Recordatorio: ${campaign}`,
    brief: (campaign) => `El briefing de ${campaign}`,
    draft_answer: (campaign) => `Sobre el borrador: ${campaign}`,
    signed: (campaign) => `Firmado: condiciones modificadas de ${campaign}`,
    pause: (campaign) => `Notificación de pausa: ${campaign}`,
    resume: (campaign) => `Notificación de reanudación: ${campaign}`,
    breach: (campaign) => `Notificación de incumplimiento: ${campaign}`,
    end: (campaign) => `Notificación de finalización: ${campaign}`,
    hold: (campaign) => `Un pago en espera: ${campaign}`,
    hold_over: (campaign) => `Fin de la espera: ${campaign}`,
    term_over: (campaign) => `Fin de la vigencia: ${campaign}`,
    pause_on: (campaign) => `La pausa continúa: ${campaign}`,
  },
  agreedEnd: {
    subject: (campaign) => `Finalización de mutuo acuerdo: ${campaign}`,
    kind: 'confirmación de la finalización de mutuo acuerdo',
  },
  short: (brand, campaign, polite) =>
    `${brand} ${polite ? 'le' : 'te'} ha escrito sobre ${campaign}. El texto completo está en ${polite ? 'su' : 'tu'} página:`,
  subjectFrom: (subject, day) => `${subject}, con efecto el ${day}`,
  subjectEndOf: (subject, day) => `${subject}, con efecto al término del ${day}`,
  consult: (campaign, tone, polite) =>
    ({
      warm: `Nos gustaría mucho saber cómo se ve ${campaign} desde ${polite ? 'su' : 'tu'} lado. No hay nada decidido, y ${polite ? 'su' : 'tu'} opinión va primero.`,
      neutral: `Antes de decidir nada, nos gustaría conocer ${polite ? 'su' : 'tu'} opinión sobre ${campaign}.`,
      formal: `Solicitamos ${polite ? 'su' : 'tu'} opinión sobre ${campaign}. No se ha tomado ninguna decisión.`,
    })[tone],
  pause: (campaign, brand, tone) =>
    tone === 'formal'
      ? `${brand} pone en pausa la colaboración en ${campaign} conforme al contrato.`
      : `Ponemos en pausa nuestra colaboración en ${campaign}.`,
  resume: (campaign, brand, tone) =>
    ({
      warm: `Buenas noticias: retomamos nuestra colaboración en ${campaign}.`,
      neutral: `Retomamos nuestra colaboración en ${campaign}.`,
      formal: `${brand} reanuda la colaboración en ${campaign} conforme al contrato.`,
    })[tone],
  breach: (campaign, brand) =>
    `${brand} notifica un incumplimiento del contrato relativo a ${campaign} y pide que se subsane. Esta notificación no pone fin al contrato.`,
  end: {
    convenience: (campaign, brand, tone) => endEarly(campaign, brand, tone),
    performance: (campaign, brand, tone) => endEarly(campaign, brand, tone),
    cause: (campaign, brand) =>
      `${brand} pone fin al contrato relativo a ${campaign} por incumplimiento, por los hechos que se exponen más abajo.`,
    mutual: (campaign, _brand, tone) =>
      tone === 'formal'
        ? `La colaboración en ${campaign} finaliza, según lo acordado por ambas partes.`
        : `Nuestra colaboración en ${campaign} finaliza, tal como acordamos en conjunto.`,
    pause_timeout: (campaign, brand, tone) =>
      `${endEarly(campaign, brand, tone)} La pausa ha alcanzado el límite que fija el contrato.`,
    force_majeure: (campaign, brand, tone) =>
      `${endEarly(campaign, brand, tone)} Un hecho ajeno a la voluntad de ambas partes dura más de lo que prevé el contrato.`,
  },
  waiting: {
    answer: (campaign, askedOn, polite) =>
      `El ${askedOn} ${polite ? 'le' : 'te'} escribimos sobre ${campaign} y nos gustaría recibir ${polite ? 'su' : 'tu'} respuesta.`,
    draft: (piece, campaign, dueOn) => `El borrador de ${piece} para ${campaign} vence el ${dueOn}.`,
    post: (piece, campaign, dueOn) =>
      `La publicación de ${piece} para ${campaign} está prevista para el ${dueOn}.`,
  },
  reminderNote: (polite) =>
    `Si algo lo impide, aunque sea por nuestra parte, ${polite ? 'díganoslo' : 'dínoslo'}. Este recordatorio no decide nada.`,
  thanks: (piece, campaign, { tone, polite }) =>
    ({
      warm: `Gracias por ${piece ?? `el trabajo en ${campaign}`}.`,
      neutral: `Gracias por ${polite ? 'su' : 'tu'} trabajo en ${piece ?? campaign}.`,
      formal: `${polite ? 'Le' : 'Te'} agradecemos el trabajo en ${piece ?? campaign}.`,
    })[tone],
  questionsLead: (polite) =>
    polite ? 'Responda a cuantas preguntas quiera:' : 'Responde a cuantas preguntas quieras:',
  questions: {
    feel: (polite) => `¿Cómo ha ido desde ${polite ? 'su' : 'tu'} lado, del 1 al 5, y por qué?`,
    brief: (polite) => `¿Decía el briefing lo que ${polite ? 'necesitaba' : 'necesitabas'}, y qué faltaba?`,
    timing: (polite) =>
      `¿Cuándo ${polite ? 'le' : 'te'} llegaron el producto, el material y las aprobaciones, y fue a tiempo?`,
    audience: (polite) => `¿Qué dice ${polite ? 'su' : 'tu'} audiencia, en comentarios o mensajes?`,
    usual: (polite) =>
      `¿Cómo quedan las publicaciones frente a ${polite ? 'sus' : 'tus'} publicaciones habituales, y hubo algo fuera de lo común en la cuenta?`,
    insights: (polite) =>
      `¿${polite ? 'Podría' : 'Podrías'} mirar para nosotros alcance, tiempo de visualización, guardados, compartidos, toques en el enlace y principales países?`,
    link: (polite) => `¿${polite ? 'Le' : 'Te'} funcionan el enlace, el código y la etiqueta?`,
    change: (polite) =>
      `¿Qué ${polite ? 'cambiaría si dependiera solo de usted' : 'cambiarías si dependiera solo de ti'}?`,
    limits: (polite) =>
      `¿Hay fechas en las próximas semanas en las que no ${polite ? 'esté' : 'estés'} disponible? Basta con las fechas.`,
    needs: (polite) => `¿Qué ${polite ? 'necesita' : 'necesitas'} de nuestra parte?`,
  },
  replyBy: (day, polite) => `Por favor, ${polite ? 'responda' : 'responde'} a más tardar el ${day}.`,
  replyNoDate: 'No hay plazo para responder.',
  replyDateUnknown: 'Aún no se ha fijado un día para responder; la persona de contacto puede indicarlo.',
  onPage: (url, polite) =>
    `${polite ? 'Puede responder, proponer otras fechas u oponerse en su' : 'Puedes responder, proponer otras fechas u oponerte en tu'} página: ${url}`,
  byEmail: (address, polite) => `${polite ? 'Puede' : 'Puedes'} escribir a ${address}.`,
  sameChannel: (polite) =>
    `${polite ? 'Puede' : 'Puedes'} responder por la misma vía por la que llegó este mensaje.`,
  received: (polite) =>
    `Confirmar la recepción solo indica que este mensaje ha llegado; no significa que ${polite ? 'esté' : 'estés'} de acuerdo.`,
  betterDate: (polite) =>
    `¿Hay una fecha o una forma que ${polite ? 'le resulte' : 'te resulte'} más fácil? ${polite ? 'Díganoslo' : 'Dínoslo'}.`,
  contact: (name, polite) => `${polite ? 'Su' : 'Tu'} persona de contacto es ${name}`,
  closing: (tone, polite) =>
    ({
      warm: `Si ${polite ? 'prefiere' : 'prefieres'} hablar en lugar de escribir, basta con decirlo.`,
      neutral: 'Con gusto lo hablamos.',
      formal: 'Quedamos a disposición para cualquier pregunta.',
    })[tone],
  signOff: { warm: 'Un cordial saludo', neutral: 'Saludos', formal: 'Atentamente' },
});

function endEarly(campaign: string, brand: string, tone: NoticeTone): string {
  return {
    warm: `Hemos decidido finalizar nuestra colaboración en ${campaign} antes de lo previsto.`,
    neutral: `Finalizamos nuestra colaboración en ${campaign} antes de lo previsto.`,
    formal: `${brand} pone fin a la colaboración en ${campaign} conforme al contrato.`,
  }[tone];
}
