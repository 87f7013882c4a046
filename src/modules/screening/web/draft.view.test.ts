import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DraftPerson } from '#methods/reporting/draft.ts';
import { partyFields } from '../draft-fields.ts';
import { blanksOf, groupsOf, missingAt, partyWay, sideWay, valueIn, whatIn, type Group } from './draft.view.ts';

const groups: readonly Group[] = ['person', 'entity', 'account', 'address', 'director'];
const says = { en: 'x', es: 'x' };

describe('what is missing finds its field', () => {
  const cases: [field: string, under: string, key: string][] = [
    ['transaction[1]/t_from/from_person/last_name', sideWay(0, 'from'), 'person.lastName'],
    ['transaction[1]/t_from_my_client/from_account/branch', sideWay(0, 'from'), 'account.branch'],
    ['transaction[2]/t_to/to_account/signatory[1]/t_person/first_name', sideWay(1, 'to'), 'person.firstName'],
    ['transaction[1]/t_to/to_account/t_entity/name', sideWay(0, 'to'), 'entity.name'],
    ['transaction[1]/t_to/to_account/institution_code', sideWay(0, 'to'), 'account.institutionCode'],
    [`${partyWay(0)}/entity_my_client/addresses/address`, partyWay(0), 'address.address'],
    [`${partyWay(0)}/entity_my_client/addresses/address[1]/city`, partyWay(0), 'address.city'],
    [`${partyWay(0)}/entity_my_client/director_id`, partyWay(0), 'director.lastName'],
    [`${partyWay(0)}/entity_my_client/director_id[1]/gender`, partyWay(0), 'director.gender'],
    ['reporting_person/first_name', 'reporting_person', 'person.firstName'],
    ['reporting_person', 'reporting_person', 'person.firstName'],
    ['location/city', 'location', 'address.city'],
  ];
  for (const [field, under, key] of cases)
    it(`${field} is ${key}`, () => {
      const at = groups.flatMap(blanksOf).filter((blank) => missingAt([{ field, says }], under, blank));
      assert.deepEqual(
        at.map((blank) => blank.key),
        [key],
      );
    });

  it('not of another transaction', () => {
    const [first] = blanksOf('person');
    assert.ok(first);
    const field = 'transaction[1]/t_from/from_person/first_name';
    assert.equal(missingAt([{ field, says }], sideWay(1, 'from'), first), undefined);
  });
});

it('every field asked for is one the node takes', () => {
  const strange = groups.flatMap(blanksOf).filter((blank) => !partyFields.has(blank.key));
  assert.deepEqual(strange, []);
});

it('a company that is a client is asked for a director, a stranger is not', () => {
  assert.deepEqual(groupsOf('entity', true, true), ['entity', 'account', 'address', 'director']);
  assert.deepEqual(groupsOf('person', false, true), ['person', 'address']);
});

it('what the report says of a party is read through his account', () => {
  const person = { what: 'person', lastName: 'Mena', addresses: [] } as unknown as DraftPerson;
  const account = { what: 'account', number: '77', entity: null, signatories: [person] } as unknown as Parameters<
    typeof valueIn
  >[0];
  assert.deepEqual(
    ['person.lastName', 'account.number', 'entity.name', 'address.city'].map((key) => valueIn(account, key)),
    ['Mena', '77', '', ''],
  );
  assert.equal(whatIn(account), 'person');
});
