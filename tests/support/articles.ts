/** A pasted article as newsrooms send them: the date glued to the first line, no title, curly quotes, a FAQ at the end. */
export const pastedArticle = ` date 2024-03-05 The harbour council of Port Ellery has approved a “slow and certain” plan to rebuild the eastern breakwater, ending two years of argument between fishers and the ferry company. Councillors voted eleven to four on Monday night after a hearing that ran past midnight.

The old wall, finished in 1931, lost forty metres of its crown in the storms of last winter. Engineers told the hearing that a second winter like it would open the inner basin to the sea.

Work is to begin in May and to last three summers. The town will pay a third of the cost, and the government in the capital has promised the rest from its coastal fund.

Ferry operator Northline had asked for a shorter closure. Its director, Mara Quill, called the decision “a fair result, if a slow one”.

FAQ

Q: When does the work on the breakwater begin?

A: It begins in May 2024 and is planned to last for three summers.

Q: Who pays for the new wall?

A: The town pays a third. The government’s coastal fund pays the rest.
`
