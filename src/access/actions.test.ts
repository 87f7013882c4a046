import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionRules, allowedActions, refuseAction, roles, type Action } from './actions.ts';

/** Who may do what, as it is to stay: + may, − may not. A change of the rules has to change this table too. */
const table = `
                analyst liaison compliance overseer port policy administrator  before-purpose
content.read    +       +       +          +        +    +      -              no
person.search   +       +       +          +        +    +      -              no
content.write   +       +       +          -        +    -      -              no
content.export  +       +       +          +        +    +      -              no
case.open       +       +       +          -        +    -      -              yes
screening.read  -       -       +          +        -    -      -              no
screening.decide -      -       +          -        -    -      -              no
lists.load      -       -       +          -        -    -      +              yes
ledger.read     -       -       -          +        -    -      -              no
people.manage   -       -       -          -        -    -      +              yes
node.examine    -       -       -          +        -    -      +              yes
`;

const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

describe('what a role may do', () => {
  it('is said for every action and every role', () => {
    assert.deepEqual(head.slice(0, -1), [...roles]);
    assert.deepEqual(
      rows.map((row) => row[0]),
      Object.keys(actionRules),
    );
  });

  for (const [action = '', ...cells] of rows) {
    for (const [at, role] of roles.entries()) {
      const may = cells[at] === '+';
      it(`${role} ${may ? 'may' : 'may not'} ${action}`, () => {
        const refusal = refuseAction(role, action as Action, true);
        assert.equal(refusal === undefined, may);
        assert.equal(allowedActions(role).includes(action as Action), may);
        if (!may)
          assert.deepEqual(refusal, {
            refused: 'not-allowed',
            rule: action,
            reason: actionRules[action as Action].rule,
          });
      });
    }
    it(`${action} ${cells.at(-1) === 'yes' ? 'asks for no purpose' : 'asks for purpose and authority first'}`, () => {
      const role = roles.find((_, at) => cells[at] === '+') ?? 'policy';
      const refusal = refuseAction(role, action as Action, false);
      assert.equal(
        refusal?.refused === 'not-allowed' ? refusal.rule : undefined,
        cells.at(-1) === 'yes' ? undefined : 'purpose-first',
      );
    });
  }

  it('is a sentence with its source in law or design', () => {
    for (const [action, { rule, citation }] of Object.entries(actionRules)) {
      assert.match(rule, /^[A-Z].{20,}\.$/, action);
      assert.notEqual(citation.trim(), '', action);
    }
  });
});
