// Drafts on the creator's page, in every language.
import type { ChangeReason } from '../../../shared/procedure/drafts/records.ts';
import type { Form } from '../creator-words/form.ts';
import type { Language } from '../creator-words/words.ts';

const EN = () => ({
  head: 'Something to change before it goes out',
  lead: 'we looked at your draft and ask for a change. What it is stands here.',
  title: 'Drafts',
  none: 'no draft is on record here.',
  waiting: (at: string) => `your draft arrived on ${at} and waits for our answer.`,
  silence: (until: string) => `Without an answer it counts as approved after ${until}, as the contract says.`,
  changes: (at: string, reason: string) =>
    `we asked for changes on ${at}${reason === '' ? '' : `: ${reason}`}.`,
  approved: (at: string) => `approved on ${at}. It can go out as it is.`,
  deemed: (until: string) => `approved: we did not answer in time (${until}). It can go out as it is.`,
  handIn: 'Hand in a draft',
  again: 'Hand in the changed draft',
  link: 'Where we can see it',
  https: 'An address that begins with https://',
  send: 'Hand it in',
  inWords: 'Or in words: where we find it',
  missing: 'Please add a link, or say in a few words where we find the draft.',
  note: 'A link, or words that tell us where it is. Nothing of it is published.',
  unseen: 'approved. It can go out as it is.',
  reasons: {
    off_brief: 'it is not as in the brief',
    claim: 'it says something we may not claim',
    disclosure: 'the ad label is missing',
    link_or_code: 'the link or code is not right',
    product: 'the product is not shown or named rightly',
    picture_or_sound: 'picture or sound',
  } as Record<ChangeReason, string>,
});
export type DraftPageWords = ReturnType<typeof EN>;

const DE = (f: Form): DraftPageWords => ({
  head: 'Etwas zu ändern, bevor es online geht',
  lead: f('wir haben {Ihren|deinen} Entwurf angesehen und bitten um eine Änderung. Was es ist, steht hier.'),
  title: 'Entwürfe',
  none: 'hier liegt noch kein Entwurf vor.',
  waiting: (at) => `${f('{Ihr|Dein}')} Entwurf ist am ${at} eingegangen und wartet auf unsere Antwort.`,
  silence: (until) => `Ohne Antwort gilt er laut Vertrag nach dem ${until} als freigegeben.`,
  changes: (at, reason) => `wir haben am ${at} um Änderungen gebeten${reason === '' ? '' : `: ${reason}`}.`,
  approved: (at) => `freigegeben am ${at}. Er kann so online gehen.`,
  deemed: (until) =>
    `freigegeben: Wir haben nicht rechtzeitig geantwortet (${until}). Er kann so online gehen.`,
  handIn: 'Entwurf einreichen',
  again: 'Geänderten Entwurf einreichen',
  link: 'Wo wir ihn sehen können',
  https: 'Eine Adresse, die mit https:// beginnt',
  send: 'Einreichen',
  inWords: 'Oder in Worten: wo wir ihn finden',
  missing: f(
    'Bitte {geben Sie|gib} einen Link an oder {schreiben Sie|schreib} kurz, wo wir den Entwurf finden.',
  ),
  note: 'Ein Link oder Worte, wo er zu finden ist. Nichts davon wird veröffentlicht.',
  unseen: 'freigegeben. Er kann so online gehen.',
  reasons: {
    off_brief: 'er entspricht nicht dem Briefing',
    claim: 'er enthält eine Aussage, die wir nicht machen dürfen',
    disclosure: 'die Werbekennzeichnung fehlt',
    link_or_code: 'Link oder Code stimmen nicht',
    product: 'das Produkt ist nicht richtig gezeigt oder benannt',
    picture_or_sound: 'Bild oder Ton',
  },
});

const FR = (f: Form): DraftPageWords => ({
  head: 'Une modification avant la publication',
  lead: f('nous avons regardé {votre|ton} projet et demandons une modification. Elle est décrite ici.'),
  title: 'Projets',
  none: 'aucun projet n’est enregistré ici.',
  waiting: (at) => `${f('{votre|ton}')} projet est arrivé le ${at} et attend notre réponse.`,
  silence: (until) => `Sans réponse, il est considéré comme validé après le ${until}, selon le contrat.`,
  changes: (at, reason) =>
    `nous avons demandé des modifications le ${at}${reason === '' ? '' : ` : ${reason}`}.`,
  approved: (at) => `validé le ${at}. Il peut être publié tel quel.`,
  deemed: (until) => `validé : nous n’avons pas répondu à temps (${until}). Il peut être publié tel quel.`,
  handIn: 'Remettre un projet',
  again: 'Remettre le projet modifié',
  link: 'Où nous pouvons le voir',
  https: 'Une adresse qui commence par https://',
  send: 'Remettre',
  inWords: 'Ou en quelques mots : où le trouver',
  missing: 'Merci d’ajouter un lien, ou de dire en quelques mots où trouver le projet.',
  note: 'Un lien, ou quelques mots pour dire où il se trouve. Rien n’en est publié.',
  unseen: 'validé. Il peut être publié tel quel.',
  reasons: {
    off_brief: 'il ne correspond pas au brief',
    claim: 'il affirme quelque chose que nous ne pouvons pas affirmer',
    disclosure: 'la mention publicitaire manque',
    link_or_code: 'le lien ou le code n’est pas correct',
    product: 'le produit n’est pas montré ou nommé correctement',
    picture_or_sound: 'l’image ou le son',
  },
});

const ES = (f: Form): DraftPageWords => ({
  head: 'Algo que cambiar antes de publicar',
  lead: f('hemos visto {su|tu} borrador y pedimos un cambio. Aquí pone cuál es.'),
  title: 'Borradores',
  none: 'aquí no consta ningún borrador.',
  waiting: (at) => `${f('{su|tu}')} borrador llegó el ${at} y espera nuestra respuesta.`,
  silence: (until) => `Sin respuesta se considera aprobado después del ${until}, según el contrato.`,
  changes: (at, reason) => `pedimos cambios el ${at}${reason === '' ? '' : `: ${reason}`}.`,
  approved: (at) => `aprobado el ${at}. Puede publicarse tal cual.`,
  deemed: (until) => `aprobado: no respondimos a tiempo (${until}). Puede publicarse tal cual.`,
  handIn: 'Entregar un borrador',
  again: 'Entregar el borrador cambiado',
  link: 'Dónde podemos verlo',
  https: 'Una dirección que empiece por https://',
  send: 'Entregar',
  inWords: 'O en palabras: dónde lo encontramos',
  missing: f(
    '{Añada un enlace o diga|Añade un enlace o di} en pocas palabras dónde encontramos el borrador.',
  ),
  note: 'Un enlace, o unas palabras que digan dónde está. No se publica nada de él.',
  unseen: 'aprobado. Puede publicarse tal cual.',
  reasons: {
    off_brief: 'no es como dice el briefing',
    claim: 'afirma algo que no podemos afirmar',
    disclosure: 'falta la etiqueta de publicidad',
    link_or_code: 'el enlace o el código no es correcto',
    product: 'el producto no se muestra o no se nombra bien',
    picture_or_sound: 'imagen o sonido',
  },
});

const PT = (): DraftPageWords => ({
  head: 'Algo a ajustar antes de publicar',
  lead: 'vimos seu rascunho e pedimos um ajuste. Ele está descrito aqui.',
  title: 'Rascunhos',
  none: 'não há nenhum rascunho registrado aqui.',
  waiting: (at) => `seu rascunho chegou em ${at} e aguarda nossa resposta.`,
  silence: (until) => `Sem resposta, ele conta como aprovado depois de ${until}, conforme o contrato.`,
  changes: (at, reason) => `pedimos ajustes em ${at}${reason === '' ? '' : `: ${reason}`}.`,
  approved: (at) => `aprovado em ${at}. Pode ser publicado como está.`,
  deemed: (until) => `aprovado: não respondemos a tempo (${until}). Pode ser publicado como está.`,
  handIn: 'Enviar um rascunho',
  again: 'Enviar o rascunho ajustado',
  link: 'Onde podemos ver',
  https: 'Um endereço que comece com https://',
  send: 'Enviar',
  inWords: 'Ou com palavras: onde encontramos o rascunho',
  missing: 'Inclua um link ou diga em poucas palavras onde encontramos o rascunho.',
  note: 'Um link, ou palavras que digam onde ele está. Nada dele é publicado.',
  unseen: 'aprovado. Pode ser publicado como está.',
  reasons: {
    off_brief: 'não está como no briefing',
    claim: 'afirma algo que não podemos afirmar',
    disclosure: 'falta a identificação de publicidade',
    link_or_code: 'o link ou o código não está certo',
    product: 'o produto não é mostrado ou nomeado corretamente',
    picture_or_sound: 'imagem ou som',
  },
});

export const DRAFT_PAGE_WORDS: Record<Language, (f: Form) => DraftPageWords> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
};
