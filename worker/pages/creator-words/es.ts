// La página de quien crea, en español, de usted y de tú.
import type { EN } from './en.ts';
import type { Form } from './form.ts';

export const ES = (f: Form): ReturnType<typeof EN> => ({
  language: 'Español',
  languageLabel: 'Idioma',
  colon: ':',
  pageTitle: f('{Su|Tu} colaboración'),
  withHandle: (handle) => `con ${handle}`,
  of: (a, b) => `${a} de ${b}`,
  hello: (name) => `Hola, ${name}:`,
  skip: 'Ir al contenido',

  head: {
    questions: (n, campaign) =>
      n === 1
        ? `Una pregunta sobre ${f('{su|tu}')} trabajo para ${campaign}`
        : `${n} preguntas sobre ${f('{su|tu}')} trabajo para ${campaign}`,
    causes: (campaign) => `¿Qué hay detrás de los números de ${campaign}?`,
    plan: 'Un plan para aceptar, cambiar o rechazar',
    terms: 'Condiciones nuevas para firmar o rechazar',
    mutual: (day) => `Terminar de común acuerdo el ${day}: falta ${f('{su|tu}')} respuesta`,
    cure: 'Algo que arreglar',
    nothing: (campaign) => `${f('{Su|Tu}')} parte en ${campaign}`,
    pause: f('Un aviso: {su|tu} trabajo queda en pausa'),
    pauseFrom: (day) => `${f('{Su|Tu}')} trabajo queda en pausa desde el ${day}`,
    resume: f('Un aviso: {su|tu} trabajo continúa'),
    breach: 'Un aviso: hay algo que arreglar',
    end: f('Un aviso: {su|tu} colaboración termina'),
    endOf: (day) => `${f('{Su|Tu}')} colaboración termina el ${day}, al final del día`,
    endFrom: (day) => `${f('{Su|Tu}')} colaboración termina el ${day}`,
  },
  lead: {
    questions: f(
      'nos gustaría entender cómo ha ido desde {su|tu} lado. {Responda lo que quiera y deje|Responde lo que quieras y deja} lo demás.',
    ),
    causes: f(
      'esto es lo que vemos detrás de los números. {Díganos dónde lo ve|Dinos dónde lo ves} igual y dónde no.',
    ),
    plan: f(
      'esto es lo que nos gustaría cambiar, por nuestra parte y por la {suya|tuya}. Nada queda fijado antes de {su|tu} respuesta.',
    ),
    terms: f(
      'proponemos otro pago para las piezas que no han empezado. Sin {su|tu} firma, todo sigue igual.',
    ),
    mutual: f('esto termina solo si {está|estás} de acuerdo. Sin {su|tu} firma, todo sigue igual.'),
    cure: f('{díganos|dinos} aquí cuando esté arreglado. Una persona lo mira y {le|te} responde.'),
    notice: f(
      'abajo hay un aviso para {usted|ti}, completo. {Confirme que le|Confirma que te} ha llegado; eso no significa que {esté|estés} de acuerdo.',
    ),
    nothing: f('por ahora no se {le|te} pide nada. Estos son los datos de {su|tu} colaboración.'),
  },

  see: {
    title: 'Lo que vemos',
    expected_by_now: 'esperado hasta hoy',
    agreed: 'acordado para todo el tiempo',
    due: 'previsto hasta hoy',
    none: 'no se acordó un número',
    estimated: 'estimado',
    above: 'el resultado está por encima',
    near: 'el resultado está más o menos ahí',
    below: 'el resultado está por debajo',
    notMeasured: 'aún sin medir',
    explained: f(
      'Esperado quiere decir: la parte de la cifra acordada que suele haber a esta edad de la publicación. Si un número parece equivocado, {díganos|dinos} cuál más abajo.',
    ),
    asOf: (moment) => `Medido hasta ${moment}.`,
    nothing: 'Todavía no se ha medido nada.',
  },
  pieces: {
    title: f('{Sus|Tus} piezas'),
    due: (day) => `prevista ${day}`,
    wasDue: (day) => `estaba prevista ${day}`,
    published: (day) => `publicada ${day}`,
    notSeen: 'aún no la hemos visto',
    notCounted: 'aún no la hemos contado',
    dropped: 'ya no se pide',
    open: 'Abrir la publicación',
  },
  agreed: {
    title: 'Lo acordado',
    fee: 'Pago',
    plusResults: (sum) => `${sum}, más según el resultado`,
    sums: { retainer: 'Cuota fija', standby: 'Pago por disponibilidad', expenses: 'Gastos aprobados' },
    earned: 'Ganado hasta ahora',
    paid: 'Pagado hasta ahora',
    payWithin: 'Plazo de pago',
    days: (n) => `en ${n} ${n === 1 ? 'día' : 'días'}`,
    flight: 'Campaña',
    endNotice: 'Preaviso para terminar',
    termEnd: 'El contrato dura hasta',
    noTermEnd: 'sin último día acordado',
    pauseNotice: 'Preaviso para pausar',
    bothSides: 'puede darlo cualquiera de las partes',
    creatorOnly: 'solo puede darlo la parte del creador',
    period: {
      hours: (n) => `${n} ${n === 1 ? 'hora' : 'horas'}`,
      calendarDays: (n) => `${n} ${n === 1 ? 'día' : 'días'}`,
      businessDays: (n) => `${n} ${n === 1 ? 'día laborable' : 'días laborables'}`,
      months: (n) => `${n} ${n === 1 ? 'mes' : 'meses'}`,
    },
    contract: 'Contrato',
    version: (n, day) => `versión ${n}, en vigor desde el ${day}`,
    counts: f('Vale {su|tu} contrato firmado. Esta página solo lo resume.'),
  },

  ask: {
    optional: 'opcional',
    inYourWords: f('Con {sus|tus} palabras'),
    feelLow: 'difícil',
    feelHigh: 'bien',
    from: 'Ausente desde',
    to: 'Ausente hasta',
    isPrivate: 'El motivo es privado',
    onlyDates: 'Guardamos solo estas fechas, nunca el motivo.',
    date: f('Una fecha que {propone|propones}'),
    noDate: f('{Déjelo|Déjalo} vacío si ninguna encaja.'),
    send: 'Enviar respuestas',
    goesTo: (brand) => `Va solo a ${brand}. ${f('{Puede|Puedes}')} cambiarlo aquí más tarde.`,
    change: 'Cambiar mis respuestas',
  },
  causes: {
    title: 'Lo que hay detrás',
    byBrand: 'nombrado por el equipo',
    byCreator: f('nombrado por {usted|ti}'),
    agree: 'Lo veo igual',
    object: 'Lo veo de otra manera',
    add: f('Nombrar una causa que {ve|ves}'),
    choose: f('¿Qué es, a {su|tu} modo de ver?'),
    send: 'Añadir esta causa',
    note: f('Queda junto a lo que nombró el equipo, con {su|tu} nombre.'),
    groups: {
      brand: 'Del lado de la marca',
      post: 'Sobre la publicación',
      world: 'Sobre el público y el momento',
    },
  },
  stance: {
    none: 'sin respuesta todavía',
    agrees: f('{está|estás} de acuerdo'),
    suggests_change: f('{propone|propones} un cambio'),
    objects: f('{lo ve|lo ves} de otra manera'),
  },
  plan: {
    title: 'El plan',
    fromUs: 'De nuestra parte',
    fromYou: f('De {su|tu} parte'),
    makeGood: f('Algo extra de {su|tu} parte para compensar'),
    by: (day) => `antes del ${day}`,
    goal: (kpi, share) => `Objetivo: ${kpi}, al menos el ${share} de lo esperado para entonces`,
    look: (day) => `lo miramos juntos el ${day}`,
    closed: {
      reached: 'objetivo alcanzado',
      missed: 'objetivo no alcanzado',
      not_measurable: 'no se pudo medir',
    },
    done: (day) => `hecho el ${day}`,
    fee: 'Pago',
    unchanged: 'este plan no lo cambia',
    agree: 'Aceptar el plan',
    agreeNote: 'El equipo lo sabe enseguida y el trabajo empieza como está escrito arriba.',
    suggest: 'Proponer un cambio',
    suggestWhat: f('¿Qué {cambiaría|cambiarías}?'),
    decline: 'Rechazar el plan',
    declineNote: f('No empieza nada. El equipo lee {su|tu} respuesta y habla {con usted|contigo}.'),
    sendSuggestion: 'Enviar la propuesta',
    sendDecline: 'Enviar: lo rechazo',
    reportDone: (what) => `Marcar como hecho: ${what}`,
    reportNote: 'El equipo lo sabe y lo mira en la fecha de arriba.',
    answerAgain: 'Cambiar mi respuesta',
  },

  next: {
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
      [
        'Ahora',
        f('El equipo lee {su|tu} respuesta. Después habrá una propuesta aquí y {le|te} escribiremos.'),
      ],
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
    notice: [
      ['Recibido', f('El equipo ve que {le|te} ha llegado. No es un acuerdo.')],
      [f('No {está|estás} de acuerdo'), f('Una persona del equipo lee por qué y {le|te} responde.')],
    ],
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
    over: [
      ['Ahora', f('{Sus|Tus} respuestas y las cartas se pueden leer aquí mientras el enlace esté abierto.')],
    ],
  },
  foot: {
    contact: (name, brand) => `${f('{Su|Tu}')} contacto: ${name}, de ${brand}.`,
    brand: (brand) => `¿Preguntas? ${f('{Escriba a su|Escribe a tu}')} contacto en ${brand}.`,
    until: (day) => `Esta página está abierta hasta el ${day}. Quien tenga el enlace puede leerla.`,
    times: (city) => `Todas las horas: ${city}.`,
  },
});
