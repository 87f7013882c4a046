import { lines } from './table.ts';

/** Instruments and legal categories written in small letters or by acronym; others are told by their head word. */
export const laws = lines(`
executive order; executive orders; orden ejecutiva; órdenes ejecutivas
search warrant; search warrants; orden de cateo; órdenes de cateo; orden de registro
arrest warrant; arrest warrants; orden de aprehensión; órdenes de aprehensión; orden de captura
presidential finding
foreign terrorist organizations; foreign terrorist organization; Foreign Terrorist Organizations; Foreign Terrorist Organization; organizaciones terroristas extranjeras; organización terrorista extranjera
FISA; Foreign Intelligence Surveillance Act
Section 702; Section 702 of the Foreign Intelligence Surveillance Act; Section 702 of FISA
IEEPA; International Emergency Economic Powers Act
National Emergencies Act
Kingpin Act; Foreign Narcotics Kingpin Designation Act
Patriot Act; USA PATRIOT Act
Bank Secrecy Act; BSA
Controlled Substances Act; CSA
RICO; Racketeer Influenced and Corrupt Organizations Act
Posse Comitatus Act; Posse Comitatus
Constitución; Constitución Política de los Estados Unidos Mexicanos
Ley Federal contra la Delincuencia Organizada
Ley de Seguridad Nacional
Código Nacional de Procedimientos Penales
Código Penal Federal
USMCA; T-MEC; Tratado entre México, Estados Unidos y Canadá
NAFTA; TLCAN
Lista de Personas Bloqueadas; LPB
SDN List; Specially Designated Nationals List; Specially Designated Nationals and Blocked Persons List; SDN list; Lista SDN
suspicious activity report
`);
