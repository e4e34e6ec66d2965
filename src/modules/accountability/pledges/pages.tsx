import { form } from '#kernel'
import { Actions, Paragraph } from '#kernel/html'
import { checkValue, confirmPledge, reportPledge, withdrawPledge } from './actions.ts'
import { boardPage } from './board-page.tsx'
import { pledgePageShown } from './pledge-page.tsx'

const reportForm = form(reportPledge, {
  goesTo: (_, { code }) => `/accountability/pledges/${code}`,
  Intro: ({ words, input }) => (
    <>
      <Paragraph>{words.say('accountability.pledge-report-explained')}</Paragraph>
      <Actions
        links={[
          [words.say('accountability.pledge-page.title'), `/accountability/pledges/${input.code}`],
          [words.say('accountability.pledge-withdraw.title'), `/accountability/pledges/${input.code}/withdraw/${input.key}`],
        ]}
      />
    </>
  ),
})

export const pages = [
  boardPage,
  pledgePageShown,
  reportForm,
  form(confirmPledge, {
    goesTo: () => '/accountability/pledges',
    Intro: ({ words }) => <Paragraph>{words.say('accountability.pledge-confirm-explained')}</Paragraph>,
  }),
  form(withdrawPledge, {
    goesTo: ({ code }) => `/accountability/pledges/${code}`,
    Intro: ({ words }) => <Paragraph>{words.say('accountability.pledge-withdraw-explained')}</Paragraph>,
  }),
  form(checkValue, {
    goesTo: ({ code }) => `/accountability/pledges/${code}`,
    Intro: ({ words }) => <Paragraph>{words.say('accountability.pledge-check-explained')}</Paragraph>,
  }),
]
