import { words } from './table.ts';

/** Names of cities that are also surnames or ordinary words, folded: a place only where the text says so. */
export const commonCityWords = words(`
  mobile nice orange reading bath order split male enterprise independence liberal golden union hope eagle pass pine bluff grand
  victoria jackson lincoln madison jefferson washington houston dallas austin charlotte florence sydney melbourne wellington
  hamilton george lawrence salem troy columbia columbus cleveland buffalo phoenix aurora arlington irving garland plano anderson
  franklin clinton monroe marion auburn albany concord dover lancaster georgetown kingston mendoza cordoba salta santiago
  san jose san juan guzman hidalgo morelos juarez matamoros obregon mina torres reyes rosario socorro dolores concepcion central
  march april much poti este est van man sur port natal progress mission mercedes donna edinburg alice kent paris sandy
  most bar box same tours angers best nancy tula vera cruz leon toledo merida trujillo valencia granada general roman lima
  oxford cambridge bristol york chester warren johnson medina valle bravo colon ariel petra odessa corona perla peru
  colima durango puebla queretaro
`);
