import type { Line } from './lines.ts';

const anyOf = (parts: readonly string[], before: string, after: string): RegExp =>
  new RegExp(`${before}(?:${parts.join('|')})${after}`, 'iu');

/** Whole short lines that are menus, buttons and footers of a page. */
const buttons = anyOf(
  [
    String.raw`(?:no |add (?:a |your )?|leave a |post a |\d+ |sign in to )?comments?(?: \(\d+\))?:?`,
    String.raw`(?:read|see|show|load|explore|learn|view|know) more(?: .{0,80})?`,
    String.raw`explore|menu|home|search|share(?: (?:this|on|article).*)?|print|e-?mail|copy link|next|previous|back to top|support|tags?:.*|filed under.*`,
    String.raw`contact(?: us)?|about(?: us| the (?:author|creator))?|privacy(?: policy)?|terms(?: of (?:use|service)| (?:and|&) conditions)?|cookies?(?: .*)?`,
    String.raw`(?:sign|log) (?:in|up|out)(?: .{0,60})?|subscribe(?: .{0,60})?|register(?: now| here)?|follow us.*|find us on.*|newsletters?`,
    String.raw`advertisement|sponsored(?: content)?|related(?: (?:articles?|stories|posts|topics|content))?:?|recommended(?: .{0,40})?|trending(?: .{0,20})?|most read|reader insights|miscellaneous links|how does it work\?|add your insights`,
    String.raw`be the first to .*|there are no comments.*|you (?:might|may) also like.*|more (?:from|stories|news)(?: .{0,40})?|skip to .*|latest news|breaking news|live updates?`,
    String.raw`(?:\S+ ){0,3}logo|image|photo|video|gallery|listen(?: to this article)?|play|caption`,
    String.raw`©.*|copyright .*|.{0,60}all rights reserved\.?|.{0,60}todos los derechos reservados\.?`,
    String.raw`page \d+(?: (?:of|\/) \d+)?|p[aá]gina \d+(?: (?:de|\/) \d+)?|[-–—]? ?\d{1,4} ?[-–—]?|\d{1,4} ?\/ ?\d{1,4}`,
    String.raw`inicio|men[uú]|buscar|compartir.*|imprimir|correo|siguiente|anterior|volver arriba|publicidad|anuncio|contenido patrocinado`,
    String.raw`(?:leer|ver|lee|cargar) m[aá]s.*|(?:lee|lea|te puede|le puede) (?:tambi[eé]n|interesar).*|notas? relacionadas?.*|relacionad[oa]s:?|m[aá]s (?:le[ií]das?|noticias).*|lo m[aá]s .{0,30}|s[ií]guenos.*|suscr[ií]b(?:ete|ase).*|reg[ií]strate.*|inicia(?:r)? sesi[oó]n.*|bolet[ií]n(?:es)?`,
    String.raw`comentarios?:?|deja (?:un|tu) comentario.*|sin comentarios|aviso (?:de privacidad|legal)|t[eé]rminos (?:de uso|y condiciones)|contacto|acerca de.{0,30}|qui[eé]nes somos|etiquetas?:.*`,
  ],
  '^(?:[•▪◦*·-] *)?',
  '$',
);

/** Bylines' remains: reading times and ages of a page. */
const clocks =
  /\b\d+ ?[- ]?min(?:ute)?s? read\b|\b(?:published|updated|posted) (?:about )?\d+ \w+ ago\b|\blectura de \d+ min|\bhace \d+ (?:minutos|horas)$/iu;

/** The credit of a picture at the end of its caption. */
const credit =
  /\((?:(?:photo|foto|image|imagen|picture)(?: (?:by|de|courtesy|credit)|:).{0,80}|[^()]{2,60}\/ ?(?:[^()]{2,60}))\)\.?$|(?:^| )(?:photo(?:graph)?(?: by|:| credit)|foto(?:graf[ií]a)?(?: de|:)|cr[eé]dito:?|getty images|cuartoscuro|shutterstock|file photo|foto de archivo|handout)\b.{0,60}$/iu;

/** What an advert or an appeal to the reader says. */
const appeals = anyOf(
  [
    String.raw`sign up (?:today|now|here|for (?:our|the))|subscribe (?:to|now|today)|our (?:\S+ ){0,2}newsletter|newsletter that|be (?:a )?part of the conversation|join (?:us|the conversation)|register (?:now|today|here|for)|click here|download (?:our|the) app|get (?:our|the) (?:app|newsletter)|read more \S+|support (?:our|independent) journalism|donate|follow us on|limited time|buy now|order now|tickets? (?:at|on sale)`,
    String.raw`suscr[ií]b(?:ete|ase) |nuestro (?:bolet[ií]n|newsletter|canal)|reg[ií]strat[e ]|haz clic|haga clic|da clic|descarga (?:la|nuestra) app|s[ií]guenos en|[uú]nete a|compra ahora|oferta exclusiva|apoya (?:el|nuestro) periodismo`,
  ],
  String.raw`(?:^|[^\p{L}])`,
  '',
);

/** Headings after which only the page speaks, to its end. */
const lastWords = anyOf(
  [
    'about the (?:author|creator)s?',
    'reader insights',
    'related (?:articles|stories|topics)',
    'comments(?: \\(\\d+\\))?',
    'most (?:read|popular)',
    'notas relacionadas',
    'comentarios',
    'lo m[aá]s le[ií]do',
    'te puede interesar',
    'sobre el autor',
  ],
  '^',
  ':?$',
);

const shortLine = 160;

/** Which lines are page furniture, captions, adverts and repeats of headers and footers. */
export function furnitureLines(lines: readonly Line[]): boolean[] {
  const times = new Map<string, number>();
  for (const { text } of lines) if (text.length <= shortLine) times.set(text, (times.get(text) ?? 0) + 1);
  const seen = new Set<string>();
  const past = lastPart(lines);
  return lines.map(({ text }, at) => {
    if (at >= past) return true;
    if (text.length > 600) return false;
    if (appeals.test(text) && text.length <= 400) return true;
    if (text.length > shortLine * 2) return false;
    const repeated = (times.get(text) ?? 0) > 1 && seen.has(text);
    seen.add(text);
    if (text.length <= shortLine && (repeated || buttons.test(text) || clocks.test(text))) return true;
    return credit.test(text);
  });
}

/** Where the page's own last part begins, if it is in the last third of the text and holds no long paragraph. */
function lastPart(lines: readonly Line[]): number {
  const found = lines.findIndex(({ text }, at) => at > lines.length * 0.6 && lastWords.test(text));
  if (found < 0) return lines.length;
  return lines.slice(found).every(({ text }) => text.length < 400) ? found : lines.length;
}
