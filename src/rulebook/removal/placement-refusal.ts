import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

/** When another agency may refuse an executive whom OPM refers after a reduction in force. */
export const placementRefusal = rule({
  id: 'removal/placement-refusal',
  asks: 'May the agency refuse the executive whom OPM refers for placement?',
  needs: ['refusalGround', 'refusalInWriting', 'signerLevel'],
  says: saysConditions('The agency may refuse', 'The agency may not refuse'),
  changes: changesConditions([
    'Lack of experience in that agency alone would not be a ground, and a lower official could not sign.',
  ]),
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 CFR 359.603', '5 USC 3595(b)(3)(B)'],
      summary:
        'The agency may object on professional or technical qualifications alone, and not merely because the executive lacks experience in that agency. The refusal is in writing, signed by the agency head, the acting head, or one no lower than an Assistant Secretary or the like.',
      apply: ({ refusalGround, refusalInWriting, signerLevel }, note) =>
        judged(note, [
          [
            'The objection is to professional or technical qualifications',
            refusalGround === 'professional or technical qualifications',
            '5 CFR 359.603',
            'a ground in professional or technical qualifications',
          ],
          ['It is in writing', refusalInWriting, '5 CFR 359.603', 'a written refusal'],
          [
            'It is signed at the level of a certification to OPM',
            signerLevel !== 'lower official' && signerLevel !== 'nobody',
            '5 CFR 359.603',
            'the signature of the head, the acting head, or an Assistant Secretary or the like',
          ],
        ]),
    },
    {
      from: day('1981-06-01'),
      by: ['5 USC 3595(b)(3)(B)'],
      summary:
        'The head of the other agency may determine that the executive is not qualified for the position.',
      apply: ({ refusalGround, signerLevel }, note) =>
        judged(note, [
          [
            'The executive is found not qualified for the position',
            refusalGround === 'professional or technical qualifications',
            '5 USC 3595(b)(3)(B)',
            'a finding that the executive is not qualified',
          ],
          [
            'The agency head finds so',
            signerLevel === 'agency head' || signerLevel === 'acting agency head',
            '5 USC 3595(b)(3)(B)',
            'the finding of the agency head',
          ],
        ]),
    },
  ],
})
