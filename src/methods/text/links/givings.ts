import type { LinkWord } from '../reading/types.ts';
import { phraseTable } from './phrases.ts';

/** What a verb of giving makes of giver and receiver: "money" is Transfer where money is spoken of, else Supply; "pay" else Financing. */
export interface Giving {
  kind: LinkWord | 'money' | 'pay';
  /** The one that gives may be left unsaid and is then the subject of the report or its issuer. */
  passive: boolean;
  /** Also without a receiver, to a substance. */
  thing: boolean;
}

const rows = (kind: Giving['kind'], passive: boolean, thing: boolean, words: string): [string, Giving][] =>
  words.split(';').map((word) => [word.trim(), { kind, passive, thing }]);

/** Verbs of giving, sending and paying, English and Spanish. */
export const givings = phraseTable<Giving>([
  ...rows(
    'Supply',
    false,
    true,
    '~supply|~provide|~furnish|~deliver|~ship|~export|~distribute|~donate; sold|sells|sell|selling; ~smuggle|~traffic|~manufacture|~produce|~import|~push|~peddle|~cook; trafficked|trafficking|traffickers; gave|gives|given|giving; move|moves|moved|moving tons|drugs|shipments|loads?; trafficking|smuggling in; ^suministrar|suministro|^proveer|proveyo|^proporcionar|proporciono|^abastecer|^surtir|^vender|distribuye|distribuia|distribuyen|distribuyo|trafica|traficaba|trafican|fabrica|fabricaba|fabrican|produce|producia|producen|exporta|exporto|exportaba|importa|importaba|importan|trasiega|elabora|elaboran|embarco|entrega|entregaba|entregaban|entregarian|dono|donaron|donara|donaran|donar|donado|dio|dieron|da|dan|traficar|fabricar|distribuir|producir|vender|exportar',
  ),
  ...rows(
    'Supply',
    false,
    false,
    '~share; shared|sharing|shares; pass|passed|passes|passing on?; ~relay; ~offer; feed|fed|feeds; ^compartir|intercambia|aporta|aporto|^facilitar|facilito|ofrece|ofrecio',
  ),
  ...rows(
    'money',
    false,
    false,
    '~funnel|~channel|~siphon|~route|~steer; funnelled|channelled|funnelling; ~wire|~transfer|~remit|~deposit; sent|sends|send|sending; transfirio|transfirieron|transfiere|deposito|depositaron|deposita|remitio|envio|envia|enviaron|enviaba|giro|traspaso|triangulo',
  ),
  ...rows(
    'pay',
    false,
    false,
    'paid|pays|paying|pay; pago|pagaron|pagaba|pagan|pagaban; abono|abonaron|abonaba; ~lend; lent|loaned|loans; presto|prestaron|prestaba',
  ),
  ...rows(
    'Transfer',
    false,
    false,
    'handed|hand|hands|handing over; turned|turn|turns|turning * over; handed; extradited|expelled|deported|surrendered|rendered; entrego|entregaron|entregado|expulso|extradito|extraditaron|traslado|trasladaron|deporto|deportaron; puso|pusieron * disposicion',
  ),
  ...rows(
    'money',
    true,
    false,
    'went|go|goes|going|flowed|flowing|flow to; was|were|been wired|transferred|sent|remitted|paid|deposited|credited|moved * to|into; wires|transfers|payments|deposits|remittances; a|one|another wire|transfer|payment|deposit; se? transfirieron|enviaron|depositaron|remitieron|pagaron; fue|fueron transferido|transferida|transferidos|transferidas|enviado|enviada|enviados|enviadas|depositado|depositados|remitidos * a|al; transferencias|envios|depositos|pagos|giros; una|otra transferencia; fueron|fue|iban|llegaron|salieron a|al|hacia; un deposito|pago|envio|giro; fue|fueron|era|eran|son|es +enviad|+vendid|+suministrad|+embarcad|+remitid|+exportad|+proveid por; sido +enviad|+vendid|+suministrad|+embarcad|+remitid|+exportad|+proveid por; was|were|been sold|shipped|sent|supplied|delivered|exported|smuggled by; con destino a|al; a favor de|del; se? ha|han|habia|habian transferido|enviado|depositado|remitido',
  ),
  ...rows(
    'Transfer',
    true,
    false,
    'was|were|been? arrested|detained|then|later? and? handed|turned|transferred over|to to?; handed|turned over to; taken|placed into|in custody of|by; +puest|quedo|quedaron a disposicion de|del',
  ),
]);
