import { expect, it } from 'vitest'
import { table } from '../../../cli/terminal/table.ts'

it('aligns words to the left, numbers to the right, and counts wide characters twice', () =>
  expect(
    table(
      ['topic', 'articles'],
      [
        ['経済', 1_200],
        ['Floods', 7],
      ],
    ),
  ).toBe(['topic   articles', '経済       1,200', 'Floods         7'].join('\n')))
