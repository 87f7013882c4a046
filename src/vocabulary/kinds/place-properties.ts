/**
 * Properties of FollowTheMoney that say where something is; ours say it in their own file (`place: true`).
 * Not among them: countries (R59, nationality and jurisdiction are not places), and birthPlace, an undated attribute of identity.
 */
export const placeProperties: ReadonlySet<string> = new Set([
  'Address:city',
  'Address:full',
  'Address:googlePlaceId',
  'Address:latitude',
  'Address:longitude',
  'Address:osmId',
  'Address:postOfficeBox',
  'Address:postalCode',
  'Address:region',
  'Address:remarks',
  'Address:state',
  'Address:street',
  'Address:street2',
  'Analyzable:locationMentioned',
  'BankAccount:bankAddress',
  'Event:location',
  'RealEstate:cadastralCode',
  'RealEstate:censusBlock',
  'RealEstate:latitude',
  'RealEstate:longitude',
  'Thing:address',
  'Thing:addressEntity',
  'Trip:endLocation',
  'Trip:startLocation',
]);

/** Kinds that are places themselves; `Place` covers Site, Area and Route. */
export const placeKinds = ['Place', 'Address', 'RealEstate'] as const;

/**
 * A link that may join a person to a place kind because it tells of money, not of whereabouts. It is shown without any date.
 * Every other link kind may not.
 */
export const financialLinks: ReadonlySet<string> = new Set(['Ownership']);
