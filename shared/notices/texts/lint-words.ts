// Words a letter is better without, per language (DOMAIN.md §5.2). Stems match the start of a word; a person decides.
import type { NoticeLanguage } from '../tone.ts';

/** What a word list warns of. */
export type WordWarning =
  | 'blame'
  | 'absolute'
  | 'motive_or_followers'
  | 'health_or_private'
  | 'comparison'
  | 'threat'
  | 'legal_latin';

/** Stems end in "*"; everything else matches as whole words. */
export type LintWords = Record<WordWarning, string[]> & { regret: string[]; clause: string[] };

const LATIN = list(
  'inter alia, mutatis mutandis, pro rata, ipso facto, bona fide, prima facie, ex gratia, pacta sunt servanda',
);

/** The lists. */
export const LINT_WORDS: Record<NoticeLanguage, LintWords> = {
  en: {
    blame: list(
      'fail*, disappoint*, unprofessional*, careless*, lazy, incompetent*, poor performance, your fault, let us down, sloppy, unacceptable, underperform*, negligen*',
    ),
    absolute: list('always, never, completely, totally, everyone, nobody, constantly, every single time'),
    motive_or_followers: list(
      'fake, bought followers, bought likes, bots, bot traffic, on purpose, deliberate*, you only want, dishonest*, fraud*, lied, lying, cheat*',
    ),
    health_or_private: list(
      'illness, depress*, pregnan*, divorce*, your health, mental health, burnout, religio*, sexual*, addict*',
    ),
    comparison: list(
      'other creators, other influencers, than others, unlike others, better than you, compared with others, compared to others',
    ),
    threat: list(
      'or else, lawsuit, sue, legal action, lawyers, consequences, blacklist*, damages, we will make sure',
    ),
    legal_latin: LATIN,
    regret: list('unfortunately, regrettably'),
    clause: list('clause*, section, §, agreement to end, right to end'),
  },
  de: {
    blame: list(
      'versag*, enttäusch*, unprofessionell*, schlampig*, faul, inkompetent*, schlechte leistung, ihre schuld, deine schuld, nachlässig*, inakzeptab*, ungenügend*',
    ),
    absolute: list('immer, nie, niemals, ständig, völlig, total, jedes mal, alle anderen, niemand'),
    motive_or_followers: list(
      'fake*, gekaufte follower, gekaufte likes, bots, absichtlich*, vorsätzlich*, unehrlich*, betrug*, betrüg*, gelogen, lügen, ihnen geht es nur, dir geht es nur',
    ),
    health_or_private: list(
      'krank*, depress*, schwanger*, scheidung*, ihre gesundheit, deine gesundheit, burnout, religi*, sexuell*, süchtig*',
    ),
    comparison: list(
      'andere creator, anderen creatorn, andere influencer, anderen influencern, im vergleich zu anderen, als andere, besser als sie, besser als du',
    ),
    threat: list(
      'andernfalls, klage, verklag*, rechtliche schritte, anwält*, anwalt*, konsequenzen, schadensersatz, schwarze liste, wir werden dafür sorgen',
    ),
    legal_latin: LATIN,
    regret: list('leider, bedauerlicherweise'),
    clause: list('klausel*, pausenklausel*, ziffer, §, aufhebungsvereinbarung, recht zur beendigung'),
  },
  fr: {
    blame: list(
      'échec, échou*, décev*, déçu*, non professionnel*, peu professionnel*, négligen*, paresseu*, incompéten*, inacceptable*, votre faute, ta faute, mauvaise performance, mauvais travail',
    ),
    absolute: list(
      'toujours, jamais, totalement, complètement, constamment, tout le monde, personne ne, à chaque fois',
    ),
    motive_or_followers: list(
      'faux abonnés, abonnés achetés, acheté des abonnés, bots, robots, exprès, délibérément, malhonnête*, fraud*, mensong*, menti, trich*',
    ),
    health_or_private: list(
      'maladie, malade, dépressi*, enceinte, grossesse, divorce*, votre santé, ta santé, burn-out, religi*, sexuel*',
    ),
    comparison: list(
      'autres créateurs, autres créatrices, autres influenceurs, autres influenceuses, que les autres, contrairement aux autres, par rapport aux autres',
    ),
    threat: list(
      'sinon, procès, poursuites, poursuivre en justice, action en justice, avocats, conséquences, liste noire, dommages et intérêts, dommages-intérêts',
    ),
    legal_latin: LATIN,
    regret: list('malheureusement, hélas'),
    clause: list('clause*, article, §, accord de fin, droit de mettre fin'),
  },
  es: {
    blame: list(
      'fracas*, decepcion*, poco profesional, nada profesional, negligen*, perezos*, incompeten*, inaceptable*, su culpa, tu culpa, mal trabajo, mal rendimiento, fallaste, falló',
    ),
    absolute: list(
      'siempre, nunca, jamás, totalmente, completamente, constantemente, todo el mundo, nadie, cada vez',
    ),
    motive_or_followers: list(
      'seguidores falsos, seguidores comprados, compraste seguidores, compró seguidores, bots, a propósito, deliberad*, deshonest*, fraud*, mentir*, mentiste, mintió, trampa*',
    ),
    health_or_private: list(
      'enfermedad, enferm*, depresi*, embaraz*, divorcio, su salud, tu salud, religi*, sexual*, adicci*',
    ),
    comparison: list(
      'otros creadores, otras creadoras, otros influencers, que los demás, a diferencia de otros, en comparación con otros',
    ),
    threat: list(
      'de lo contrario, demanda, demandar*, acciones legales, abogados, consecuencias, lista negra, daños y perjuicios',
    ),
    legal_latin: LATIN,
    regret: list('lamentablemente, desafortunadamente, por desgracia'),
    clause: list('cláusula*, artículo, §, acuerdo de finalización, derecho a finalizar'),
  },
  pt: {
    blame: list(
      'fracass*, decepcion*, pouco profissional, nada profissional, antiprofissional, negligen*, preguiços*, incompeten*, inaceitáve*, sua culpa, culpa sua, mau trabalho, falhou, mau desempenho',
    ),
    absolute: list(
      'sempre, nunca, jamais, totalmente, completamente, constantemente, todo mundo, ninguém, toda vez',
    ),
    motive_or_followers: list(
      'seguidores falsos, seguidores comprados, comprou seguidores, bots, robôs, de propósito, deliberad*, desonest*, fraud*, mentir*, mentiu, trapaç*',
    ),
    health_or_private: list(
      'doença, doente, depress*, grávida, gravidez, divórcio, sua saúde, religi*, sexual*, vício',
    ),
    comparison: list(
      'outros criadores, outras criadoras, outros influenciadores, que os outros, diferente dos outros, em comparação com outros',
    ),
    threat: list(
      'caso contrário, senão, processo judicial, processar, medidas legais, advogados, consequências, lista negra, perdas e danos',
    ),
    legal_latin: LATIN,
    regret: list('infelizmente, lamentavelmente'),
    clause: list('cláusula*, artigo, §, acordo de encerramento, direito de encerrar'),
  },
};

function list(words: string): string[] {
  return words.split(', ');
}
