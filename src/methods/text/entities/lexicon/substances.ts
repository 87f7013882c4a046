import { lines } from './table.ts';

/** Substances of the trade, each row the names of one, in any case of letters; the first is the name. General knowledge. */
export const substances = lines(`
fentanyl; fentanilo; fentanyls
carfentanil; carfentanilo
methamphetamine; methamphetamines; meth; crystal meth; metanfetamina; metanfetaminas; cristal; liquid methamphetamine; metanfetamina líquida
amphetamine; amphetamines; anfetamina; anfetaminas
cocaine; cocaína; cocaine hydrochloride; clorhidrato de cocaína; crack cocaine
coca paste; cocaine base; pasta base; pasta de coca; base de cocaína
coca leaf; coca leaves; hoja de coca; hojas de coca
heroin; heroína; black tar heroin; goma de opio
opium; opium gum; opio
opium poppy; poppy; poppies; amapola
marijuana; marihuana; mariguana; cannabis; hashish; hachís
ketamine; ketamina
MDMA; ecstasy; éxtasis
LSD
tramadol
xylazine; xilazina
benzocaine; benzocaína
lidocaine; lidocaína
levamisole; levamisol
phenacetin; fenacetina
procaine; procaína
mannitol; manitol
titanium dioxide; dióxido de titanio
sodium hydrosulphite; hidrosulfito de sodio
propionyl chloride; cloruro de propionilo
nitazenes; nitazene; nitazenos
oxycodone; oxicodona
hydrocodone; hidrocodona
alprazolam
captagon
tusi; pink cocaine; cocaína rosa
synthetic opioids; opioides sintéticos
opioids; opioides
synthetic drugs; drogas sintéticas; synthetic drug
narcotics; narcóticos; estupefacientes
precursor chemicals; chemical precursors; precursores químicos; precursor chemical; precursor químico; sustancias químicas precursoras; precursores; precursors
fentanyl precursors; fentanyl precursor chemicals; fentanyl precursor; precursores de fentanilo
methamphetamine precursors; precursores de metanfetamina
pseudoephedrine; pseudoefedrina
ephedrine; efedrina
phenyl-2-propanone; fenil-2-propanona; P2P; P-2-P; phenylacetone; fenilacetona
phenylacetic acid; ácido fenilacético
methylamine; metilamina; monomethylamine; monometilamina
acetic anhydride; anhídrido acético
potassium permanganate; permanganato de potasio
hydrochloric acid; ácido clorhídrico; muriatic acid; ácido muriático
sulphuric acid; sulfuric acid; ácido sulfúrico
hydriodic acid; ácido yodhídrico
tartaric acid; ácido tartárico
nitroethane; nitroetano
benzaldehyde; benzaldehído
benzyl chloride; cloruro de bencilo
benzyl cyanide; cianuro de bencilo
sodium cyanide; cianuro de sodio
caustic soda; sosa cáustica; sodium hydroxide; hidróxido de sodio
acetone; acetona
toluene; tolueno
ethyl ether; éter etílico; éter
ethyl acetate; acetato de etilo
glycerine; glycerin; glicerina; glycerol
isopropyl alcohol; alcohol isopropílico
methyl ethyl ketone; metil etil cetona
red phosphorus; fósforo rojo
iodine; yodo
ammonium nitrate; nitrato de amonio
gasoil; gasóleo
diesel; diésel
gasoline; gasolina
mercury; mercurio
4-ANPP; ANPP
4-piperidone; 4-piperidona
1-boc-4-piperidone
NPP
tableting machines; pill presses; tableteadoras; pill press; tableteadora
`);

/** "a white powder believed to be fentanyl" is the substance believed; "sustancia con características de …" is one of its own. */
export const describedSubstance =
  /^sustancias?(?: (?:qu[ií]micas?|desconocidas?|l[ií]quidas?|s[oó]lidas?|granulad[ao]s?|cristalinas?|blancas?|vegetal(?:es)?))*,? con (?:las )?caracter[ií]sticas (?:(?:propias|similares|f[ií]sicas) )?(?:de|del|a|al)(?: la| las| los| el)? (?:\p{L}+)(?: (?:qu[ií]mic[oa]s?|esencial(?:es)?))?/iu;
