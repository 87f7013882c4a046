/** States of Mexico and of the United States: general knowledge. Short forms stand after a city only. */
export const mexicanStates =
  `Aguascalientes; Baja California; Baja California Sur; Campeche; Chiapas; Chihuahua; Coahuila; Coahuila de Zaragoza; Colima; Durango; Guanajuato; Guerrero; Hidalgo; Jalisco; Estado de México; State of Mexico; Michoacán; Michoacán de Ocampo; Morelos; Nayarit; Nuevo León; Oaxaca; Puebla; Querétaro; Quintana Roo; San Luis Potosí; Sinaloa; Sonora; Tabasco; Tamaulipas; Tlaxcala; Veracruz; Yucatán; Zacatecas`
    .split(';')
    .map((one) => one.trim());

export const mexicanShort =
  `Ags.; B.C.; B.C.S.; Camp.; Chis.; Chih.; Coah.; Col.; Dgo.; Gto.; Gro.; Hgo.; Jal.; Edomex; Edo. Méx.; Mich.; Mor.; Nay.; N.L.; Oax.; Pue.; Qro.; Q. Roo; S.L.P.; Sin.; Son.; Tab.; Tamps.; Tlax.; Ver.; Yuc.; Zac.; CDMX`
    .split(';')
    .map((one) => one.trim());

export const americanStates =
  `Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Georgia; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington; West Virginia; Wisconsin; Wyoming; District of Columbia; Puerto Rico`
    .split(';')
    .map((one) => one.trim());

export const americanShort =
  `AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR D.C. Ariz. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo.`.split(
    /\s+/,
  );
