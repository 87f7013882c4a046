import { words } from './table.ts';

/** Makes of lorries, cars, aircraft, folded; two words with a hyphen are one. */
export const makes = words(`
  freightliner kenworth peterbilt navistar volvo scania mack isuzu hino nissan ford toyota chevrolet gmc dodge ram jeep honda
  mazda mitsubishi hyundai kia volkswagen vw mercedes-benz mercedes bmw audi suzuki subaru tesla cadillac lincoln chrysler lexus
  acura seat renault peugeot fiat yamaha kawasaki harley-davidson utility wabash hyundai-translead fruehauf
  cessna beechcraft piper gulfstream learjet bombardier hawker embraer antonov sikorsky airbus boeing robinson
`);
/** Makes that are also people's and companies' names. */
export const nameMakes = words(
  'mercedes lincoln ford dodge tesla robinson piper hawker mack honda suzuki yamaha kawasaki chrysler cessna',
);
/** Makes that are also ordinary words: only after a noun of a vehicle. */
export const wordMakes = words('international seat utility ram lincoln bell sterling western');

/** Nouns of vehicles, folded → kind. */
export const vehicleNouns: ReadonlyMap<string, 'Vehicle' | 'Vessel' | 'Airplane'> = new Map([
  ...'tractor-trailer semitrailer semi-trailer trailer truck pickup van car suv sedan lorry motorcycle minivan bus container tractor camioneta camion tractocamion trailer trailer remolque semirremolque vehiculo automovil auto motocicleta pipa tracto autobus contenedor caja torton pick-up'
    .split(' ')
    .map((one): [string, 'Vehicle'] => [one, 'Vehicle']),
  ...'vessel ship boat tanker trawler tugboat lpv ferry patrullero pesquero velero remolcador planeadora narcolancha guardacostas goleta bote speedboat panga freighter dhow tanker-ship cutter yacht submarine semisubmersible semi-submersible go-fast buque barco lancha embarcacion motonave carguero yate submarino semisumergible portacontenedores'
    .split(' ')
    .map((one): [string, 'Vessel'] => [one, 'Vessel']),
  ...'aircraft plane airplane helicopter drone drones jet planes helicopters avion avioneta aeronave helicoptero dron drones drones uav uas'
    .split(' ')
    .map((one): [string, 'Airplane'] => [one, 'Airplane']),
]);

/** Marks before the name of a ship, as they stand. */
export const shipMarks = new Set([
  'MV',
  'M/V',
  'MT',
  'MS',
  'SS',
  'USS',
  'USCGC',
  'USNS',
  'HMS',
  'HMCS',
  'ARM',
  'B/M',
  'FV',
  'F/V',
  'RFA',
  'MN',
  'M/N',
  'B/T',
  'HNLMS',
  'FGS',
  'BAP',
  'ARC',
  'm/v',
  'm/t',
  'f/v',
]);

/** What a military designation ("RC-135", "MQ-9") is of when no noun says it. */
export const designation = /^(?:[A-Z]{1,3}-\d{1,3}[A-Z]?)$/;
export const aircraftNames = words(`
  reaper predator hawk black-hawk blackhawk poseidon orion hercules joints rivet dragon texan raptor lightning globemaster osprey
  chinook apache lakota dauphin cougar skyhawk
`);
