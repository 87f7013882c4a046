/**
 * Spanish verbs that matter to events, links and stance, folded. An entry is the infinitive, or the infinitive with the
 * changed stem of its present ("detener:detien") and, after a second colon, of its preterite ("detener:detien:detuv").
 */
export const spanishVerbs = `
matar neutralizar asesinar perder:pierd dejar abatir ejecutar morir:muer:mur fallecer:fallezc ultimar acribillar perecer privar victimar masacrar disparar:dispar
arrestar detener:detien:detuv capturar recapturar aprehender apresar cumplimentar liberar imputar acusar procesar vincular condenar
asegurar desmantelar destruir:destruy decomisar incautar confiscar aprehender intervenir:intervien:intervin ocupar arrojar localizar hallar encontrar:encuentr descubrir ubicar recuperar interceptar inspeccionar
revisar catear inmovilizar detectar viajar ocultar esconder dictar decretar caer
transferir:transfier:transfir depositar remitir enviar entregar expulsar deportar repatriar trasladar proporcionar compartir
suministrar facilitar aportar pagar recibir notificar avisar informar comunicar responder contestar atender:atiend girar ceder
triangular dispersar blanquear lavar retirar repostar reabastecer:reabastezc descargar saldar culminar abonar acreditar trasferir:trasfier:trasfir
desplegar:desplieg movilizar destinar asignar reforzar:refuerz incrementar aumentar redoblar mandar desplazar instalar
designar clasificar catalogar sancionar incluir:incluy considerar enlistar declarar nombrar denominar
multar inhabilitar suspender revocar cancelar purgar cumplir figurar sentenciar sentar congelar bloquear restringir embargar penalizar imponer:impon:impus
enfrentar chocar atacar agredir emboscar repeler combatir pelear disputar
reunir fotografiar cenar desayunar sostener:sostien:sostuv recibir visitar encabezar dialogar entrevistar encontrar conversar platicar hablar llamar
extraditar
decir:dic:dij anunciar afirmar asegurar declarar informar reportar senalar indicar manifestar:manifiest confirmar reconocer:reconozc
admitir aclarar precisar explicar detallar sostener:sostien:sostuv expresar advertir:adviert:advirt denunciar alegar argumentar
agregar anadir subrayar destacar comentar mencionar referir:refier:refir revelar negar:nieg descartar rechazar desmentir:desmient:desmint
creer pensar:piens sospechar esperar estimar considerar suponer:supon:supus presumir investigar temer opinar
planear pretender buscar proponer:propon:propus pedir:pid:pid solicitar exigir exhortar instar recomendar:recomiend ordenar querer:quier:quis
prometer comprometer ofrecer:ofrezc amenazar acordar:acuerd aceptar intentar tratar prever:prev analizar evaluar contemplar decidir
votar autorizar permitir requerir:requier:requir ayudar capacitar entrenar equipar apoyar colaborar obligar impedir:impid:impid evitar
liderar dirigir comandar encabezar controlar operar dominar poseer presidir coordinar administrar mandar gobernar:gobiern
fundar crear establecer:establezc formar integrar pertenecer:pertenezc servir:sirv:sirv trabajar emplear contratar reclutar
sustituir:sustituy:sustituy reemplazar suceder relevar renunciar representar nominar elegir:elig:elig ingresar unir abandonar
aliar cooperar pactar asociar romper fusionar traicionar competir:compit:compit rivalizar
comprar adquirir:adquier obtener:obtien:obtuv cobrar incorporar inscribir arribar llegar vender fabricar producir:produzc:produj traficar exportar importar transportar distribuir:distribuy:distribuy abastecer:abastezc
surtir proveer embarcar almacenar cargar financiar invertir:inviert:invirt sobornar patrocinar fondear
rentar arrendar:arriend alquilar registrar domiciliar situar asentar
casar relacionar ligar identificar acompanar usar utilizar proteger
firmar suscribir resultar quedar derivar iniciar continuar participar
tener:tien:tuv hacer:hac:hic poner:pon:pus dar llevar tomar
`;

/** Forms that no rule makes: infinitive, then its forms by kind. Folded, with ó and á kept where they tell a form apart. */
export const spanishIrregular: readonly (readonly [
  lemma: string,
  finite: string,
  participles: string,
  gerund: string,
])[] = [
  [
    'morir',
    'muere mueren murio murieron moria morian morira moriran moriria muera mueran',
    'muerto muerta muertos muertas',
    'muriendo',
  ],
  ['ver', 'vio vieron', 'visto vista vistos vistas', 'viendo'],
  ['caer', 'cae caen cayo cayeron caera caeran', 'caido caida caidos caidas', 'cayendo'],
  ['intervenir', 'intervino intervinieron interviene intervienen', '', ''],
  ['abatir', '', 'abatido abatida abatidos abatidas', ''],
  [
    'decir',
    'dice dicen dijo dijeron decia decian dira diran diria dirian diga digan',
    'dicho dicha dichos dichas',
    'diciendo',
  ],
  [
    'hacer',
    'hace hacen hizo hicieron hacia hacian hara haran haria harian haga hagan',
    'hecho hecha hechos hechas',
    '',
  ],
  ['poner', 'pone ponen puso pusieron pondra pondran pondria ponga pongan', 'puesto puesta puestos puestas', ''],
  [
    'imponer',
    'impone imponen impuso impusieron impondra impondran impondria imponga',
    'impuesto impuesta impuestos impuestas',
    '',
  ],
  [
    'proponer',
    'propone proponen propuso propusieron propondra propondran propondria proponga',
    'propuesto propuesta propuestos propuestas',
    '',
  ],
  ['suponer', 'supone suponen supuso supusieron', 'supuesto supuesta supuestos supuestas', ''],
  ['dar', 'da dan dio dieron daba daban dara daran daria darian de den', 'dado dada dados dadas', ''],
  ['tener', 'tendra tendran tendria tenga tengan', '', ''],
  ['detener', 'detendra detendran detendria detenga detengan', '', ''],
  ['sostener', 'sostendra sostendran sostendria sostenga', '', ''],
  ['querer', 'querra querran querria', '', ''],
  ['romper', '', 'roto rota rotos rotas', ''],
  ['descubrir', '', 'descubierto descubierta descubiertos descubiertas', ''],
  ['prever', 'preve preven previo previeron', 'previsto prevista previstos previstas', ''],
  ['servir', '', '', 'sirviendo'],
  ['pedir', '', '', 'pidiendo'],
  ['reunir', 'reune reunen', '', ''],
];

/** Nouns of doing, folded, with the verb they stand for; plurals are added by rule. */
export const spanishNouns = `
homicidio:asesinar asesinato:asesinar muerte:morir ejecucion:ejecutar feminicidio:asesinar deceso:morir fallecimiento:morir masacre:masacrar matanza:masacrar
detencion:detener captura:capturar recaptura:recapturar arresto:arrestar aprehension:aprehender
decomiso:decomisar alijo:decomisar incautacion:incautar aseguramiento:asegurar hallazgo:hallar intervencion:intervenir confiscacion:confiscar
transferencia:transferir deposito:depositar envio:enviar retiro:retirar canje:intercambiar intercambio:intercambiar entrega:entregar expulsion:expulsar deportacion:deportar traslado:trasladar pago:pagar nomina:pagar
despliegue:desplegar arribo:arribar llegada:llegar movilizacion:movilizar
designacion:designar clasificacion:clasificar
enfrentamiento:enfrentar emboscada:emboscar agresion:agredir ataque:atacar tiroteo:enfrentar balacera:enfrentar refriega:enfrentar combate:enfrentar choque:enfrentar
reunion:reunir encuentro:reunir llamada:llamar videollamada:llamar videoconferencia:llamar visita:visitar
extradicion:extraditar arancel:arancelar
multa:multar sancion:sancionar condena:condenar pena:sentenciar sentencia:sentenciar bloqueo:bloquear congelamiento:congelar
amenaza:amenazar plan:planear propuesta:proponer promesa:prometer solicitud:solicitar peticion:pedir
alianza:aliar cooperacion:cooperar colaboracion:colaborar pacto:pactar rivalidad:rivalizar disputa:disputar
nombramiento:nombrar designio:designar
`;

/** Common verbs of no further interest: they only show where one doing ends and another begins. */
export const plainSpanishVerbs = `
ver salir pasar volver:vuelv ir seguir:sig:sig conocer:conozc existir ocurrir suceder permanecer:permanezc entrar circular
realizar llevar efectuar practicar celebrar contar:cuent originar mostrar:muestr cometer huir:huy:huy escapar abrir cerrar:cierr
acudir portar contener:contien:contuv deber poder haber parecer:parezc comenzar:comienz empezar:empiez
terminar mantener:mantien:mantuv publicar emitir difundir leer escribir corresponder tramitar registrar
`;
