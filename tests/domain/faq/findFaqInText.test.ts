import { describe, expect, it } from 'vitest'
import { findFaqInText } from '#domain/faq/findFaqInText'

const article = 'The harbour bridge opens on Monday.\n\nTraffic will be led over the old dam until then.'
const entries = [
  { question: 'When does the bridge open?', answer: 'On Monday at nine.' },
  { question: 'Who pays for it?', answer: 'The city pays. The state lends the money.' },
  { question: 'Can I walk across?', answer: 'Yes, on the northern side.' },
]
const laidOut = (
  layout: (question: string, answer: string, number: number) => string,
  between = '\n\n',
  heading = 'FAQ',
) =>
  `${article}\n\n${heading}\n\n${entries.map(({ question, answer }, at) => layout(question, answer, at + 1)).join(between)}`

describe('findFaqInText', () => {
  describe('finds questions and answers, whatever their layout', () => {
    const layouts: Record<string, (question: string, answer: string, number: number) => string> = {
      'Q: and A: on lines of their own': (q, a) => `Q: ${q}\nA: ${a}`,
      'Q: and A: in paragraphs': (q, a) => `Q: ${q}\n\nA: ${a}`,
      'one line with both': (q, a) => `Q: ${q} A: ${a}`,
      'Q. and A.': (q, a) => `Q. ${q}\nA. ${a}`,
      'one line with Q. and A.': (q, a) => `Q. ${q} A. ${a}`,
      'one line with numbered Q1) and A1)': (q, a, n) => `Q${n}) ${q} A${n}) ${a}`,
      'one line with bold labels': (q, a) => `**Q.** ${q} **A.** ${a}`,
      'one line with dashes': (q, a) => `Q - ${q} A - ${a}`,
      'numbered labels': (q, a, n) => `Q${n}: ${q}\nA${n}: ${a}`,
      'Q1) and A1)': (q, a, n) => `Q${n}) ${q}\nA${n}) ${a}`,
      'whole words': (q, a) => `Question: ${q}\nAnswer: ${a}`,
      'numbered words': (q, a, n) => `Question ${n}. ${q}\nAnswer ${n}. ${a}`,
      'bold labels': (q, a) => `**Q:** ${q}\n**A:** ${a}`,
      'bold questions with labels': (q, a) => `**Q: ${q}**\n\nA: ${a}`,
      'bold questions': (q, a) => `**${q}**\n${a}`,
      'slanted questions': (q, a) => `*${q}*\n${a}`,
      'bullets with labels': (q, a) => `- Q: ${q}\n- A: ${a}`,
      'bullets that ask and answer': (q, a) => `- ${q} ${a}`,
      numbers: (q, a, n) => `${n}. ${q}\n${a}`,
      'numbers in brackets': (q, a, n) => `(${n}) ${q}\n\n${a}`,
      'Markdown headings': (q, a) => `### ${q}\n\n${a}`,
      'plain paragraphs': (q, a) => `${q}\n\n${a}`,
      'plain lines': (q, a) => `${q}\n${a}`,
      'indented answers': (q, a) => `${q}\n    ${a}`,
      'labels without an answer label': (q, a) => `Q: ${q}\n${a}`,
      'answers with an arrow': (q, a) => `${q}\n-> ${a}`,
      'rows of a table': (q, a) => `| ${q} | ${a} |`,
      dashes: (q, a) => `Q - ${q}\nA - ${a}`,
      'brackets around labels': (q, a) => `[Q] ${q}\n[A] ${a}`,
      'numbers behind a full stop': (q, a, n) => `Q.${n} ${q}\nA.${n} ${a}`,
      'labels on lines of their own': (q, a) => `Question\n${q}\nAnswer\n${a}`,
      'letters on lines of their own': (q, a) => `Q\n${q}\n\nA\n${a}`,
      'letters that count': (q, a, n) => `${'abc'[n - 1]}) ${q}\n${a}`,
      'capitals that count': (q, a, n) => `${'ABC'[n - 1]}. ${q}\n${a}`,
      triangles: (q, a) => `▸ ${q}\n${a}`,
      'numbered labels on lines of their own': (q, a, n) => `Question #${n}\n${q}\n\n${a}`,
      'bold labels on lines of their own': (q, a, n) => `**Question ${n}**\n${q}\n\n**Answer**\n${a}`,
      'numbers in circles': (q, a, n) => `${'①②③'[n - 1]} ${q}\n${a}`,
      'bold numbers': (q, a, n) => `**${n})** ${q}\n${a}`,
      'bare numbers': (q, a, n) => `${n} ${q}\n${a}`,
      pictographs: (q, a) => `❓ ${q}\n✅ ${a}`,
      'answers behind a colon': (q, a) => `${q}\n: ${a}`,
      'slanted labels': (q, a) => `*Q: ${q}*\n*A: ${a}*`,
      'bars behind labels': (q, a) => `Q | ${q}\nA | ${a}`,
      'labels without a space': (q, a) => `Q.${q}\nA.${a}`,
      'numbered letters without a mark': (q, a, n) => `Q${n} ${q}\nA${n} ${a}`,
      'letters without a mark': (q, a) => `Q ${q}\nA ${a}`,
      'small Roman numbers': (q, a, n) => `${['i', 'ii', 'iii'][n - 1]}. ${q}\n${a}`,
      'counted labels on lines of their own': (q, a, n) => `Question ${n} of 3\n${q}\n\n${a}`,
      'bold questions, slanted answer labels': (q, a) => `**Q. ${q}**\n*A.* ${a}`,
      'bold labels on one line': (q, a) => `**Q:** ${q} **A:** ${a}`,
      'letters on one line': (q, a) => `Q. ${q} A. ${a}`,
      'keycap numbers': (q, a, n) => `${n}\ufe0f\u20e3 ${q}\n${a}`,
      'doubled arrows': (q, a) => `>> ${q}\n${a}`,
      'triangles that open': (q, a) => `▼ ${q}\n${a}`,
      'numbers behind a dash': (q, a, n) => `Q-${n}: ${q}\nA-${n}: ${a}`,
      'numbers before a dash': (q, a, n) => `${n}- ${q}\n${a}`,
      'numbers before a slash': (q, a, n) => `${n}/ ${q}\n${a}`,
      'labels before a slash': (q, a) => `Q/ ${q}\nA/ ${a}`,
      'bracketed numbers behind labels': (q, a, n) => `Q(${n}): ${q}\nA(${n}): ${a}`,
      'words that count': (q, a, n) => `Nr. ${n}: ${q}\n${a}`,
      'counted shares': (q, a, n) => `${n}/3 ${q}\n${a}`,
      'labels with an underscore': (q, a, n) => `Q_${n}: ${q}\nA_${n}: ${a}`,
      'boxes to tick': (q, a) => `- [ ] ${q}\n${a}`,
      'ticks before answers': (q, a) => `${q}\n✓ ${a}`,
      'colons behind question marks': (q, a) => `${q}: ${a}`,
      'underlined questions': (q, a) => `${q}\n${'-'.repeat(q.length)}\n${a}`,
      'no-break spaces around a dash': (q, a) => `Q\u00a0-\u00a0${q}\nA\u00a0-\u00a0${a}`,
    }
    for (const [name, layout] of Object.entries(layouts))
      it(name, () => expect(findFaqInText(laidOut(layout))).toEqual({ entries, rest: article }))

    it('parted by rules', () =>
      expect(findFaqInText(laidOut((q, a) => `${q}\n\n${a}`, '\n\n---\n\n'))).toEqual({ entries, rest: article }))

    it('parted by spaced rules', () =>
      expect(findFaqInText(laidOut((q, a) => `${q}\n${a}`, '\n\n* * *\n\n'))).toEqual({ entries, rest: article }))

    it('counted by the word FAQ, without a heading', () => {
      const text = entries.map(({ question, answer }, at) => `FAQ ${at + 1}: ${question}\n${answer}`).join('\n\n')
      expect(findFaqInText(`${article}\n\n${text}`)).toEqual({ entries, rest: article })
    })

    it('keeps what answers begin with by chance', () => {
      const odd = entries.map(({ question }, at) => ({ question, answer: `${at + 2} boats sail, ${at} wait.` }))
      const text = odd.map(({ question, answer }) => `Q: ${question}\nA: ${answer}`).join('\n\n')
      expect(findFaqInText(`${article}\n\nFAQ\n\n${text}`)).toEqual({ entries: odd, rest: article })
    })

    it('parted by bullets', () =>
      expect(findFaqInText(laidOut((q, a) => `${q}\n\n${a}`, '\n\n•\n\n'))).toEqual({ entries, rest: article }))

    it('under headings that ordinary sections have too', () => {
      for (const heading of ['What you need to know', 'Got questions?', 'Questions people ask'])
        expect(findFaqInText(laidOut((q, a) => `${q}\n\n${a}`, '\n\n', heading))).toEqual({ entries, rest: article })
    })

    it('under any line about questions, right above lines that ask', () => {
      const long = `${article} Until the end of the year no more than one lane is going to be closed to all traffic at night.`
      const asked = entries.map(({ question, answer }) => `${question}\n\n${answer}`).join('\n\n')
      const labelled = entries.map(({ question, answer }) => `Q: ${question}\nA: ${answer}`).join('\n\n')
      for (const heading of [
        'Ask us anything',
        'You may be wondering',
        'Q&A: the essentials',
        'FREQUENTLY-ASKED QUESTIONS',
      ])
        for (const text of [asked, labelled])
          expect(findFaqInText(`${long}\n\n${heading}\n\n${text}`)).toEqual({ entries, rest: long })
    })

    it('labelled lines that ask nothing, under a FAQ heading', () => {
      const text = `${article}\n\nFAQ\n\nQ: Opening hours\nA: Nine to five.\n\nQ: Parking\nA: Behind the quay.`
      expect(findFaqInText(text)).toEqual({
        entries: [
          { question: 'Opening hours', answer: 'Nine to five.' },
          { question: 'Parking', answer: 'Behind the quay.' },
        ],
        rest: article,
      })
    })

    it('bold lines that ask nothing, under a FAQ heading and nowhere else', () => {
      const bold = '**How to book**\nAt the office on the quay.\n\n**How to cancel**\nBy telephone, a day before.'
      expect(findFaqInText(`${article}\n\nFAQ\n\n${bold}`)).toEqual({
        entries: [
          { question: 'How to book', answer: 'At the office on the quay.' },
          { question: 'How to cancel', answer: 'By telephone, a day before.' },
        ],
        rest: article,
      })
      expect(findFaqInText(`${article}\n\nTravelling\n\n${bold}`).entries).toEqual([])
    })

    it('pictures for labels, without a heading', () => {
      const asked = (question: string, answer: string) =>
        entries.map((entry) => `${question} ${entry.question}\n${answer} ${entry.answer}`).join('\n\n')
      for (const text of [asked('❓', '✅'), asked('🔹', '🔸'), asked('❓', '').replace(/\n /g, '\n')])
        expect(findFaqInText(`${article}\n\n${text}`)).toEqual({ entries, rest: article })
      const one = `🔹 ${entries[0]!.question}\n${entries[0]!.answer}\n\n🔹 The ferry sails on.\nEvery hour.`
      expect(findFaqInText(`${article}\n\n${one}`).entries).toEqual([])
    })

    it('three headings that ask, where the text ends with them', () => {
      const headed = entries.map(({ question, answer }) => `### ${question}\n\n${answer}`).join('\n\n')
      expect(findFaqInText(`${article}\n\n${headed}`)).toEqual({ entries, rest: article })
      expect(findFaqInText(`${article}\n\n${headed}\n\n## Traffic\n\nThe old dam is narrow.`).entries).toEqual([])
      const two = headed.split('\n\n').slice(0, 4).join('\n\n')
      expect(findFaqInText(`${article}\n\n${two}`).entries).toEqual([])
    })

    it('numbered questions whose answers ask back', () => {
      const asked = [1, 2, 3, 4, 5].map(
        (n) => `${n}) Is it number ${n}?\nIt is ${n}.\n\nNot sure? Count again, please.`,
      )
      expect(findFaqInText(`FAQ\n\n${asked.join('\n\n')}`).entries.map(({ question }) => question)).toEqual(
        [1, 2, 3, 4, 5].map((n) => `Is it number ${n}?`),
      )
    })

    it('plain questions of which one happens to have a label', () =>
      expect(findFaqInText('FAQ\n\nQ: Why?\n\nBecause.\n\nWhen?\n\nSoon.\n\nWhere?\n\nHere.').entries.length).toBe(3))

    it('an answer that states, asks and goes on', () => {
      const masks = 'They are like an umbrella. Would you go out without one? Read our tips.'
      const text = `FAQ\n\nWhy masks?\n\nThey keep drops in.\n\n${masks}\n\nUntil when?\n\nMay.`
      expect(findFaqInText(text).entries[0]).toEqual({
        question: 'Why masks?',
        answer: `They keep drops in.\n\n${masks}`,
      })
    })

    it('up to the day on which the article appeared', () =>
      expect(
        findFaqInText(`${article}\n\nFAQ\n\n* Why?\n  Because.\n\n  It is so.\n\n* When?\n  Soon.\n\n15 November 2023`)
          .rest,
      ).toBe(`${article}\n\n15 November 2023`))

    it('an answer that is a number', () =>
      expect(findFaqInText('FAQ\n\nQ1. How many seats?\nA. 410.\nQ2. Since when?\nA. May.').entries[0]?.answer).toBe(
        '410.',
      ))

    it('up to a section that follows the last answer', () => {
      const about =
        'About the Herald\n\nThe Herald has served the towns of the harbour since 1871 and is read by forty thousand people.'
      const asked = 'FAQ\n\n1. Why?\nBecause.\n\nIt is so.\n\n2. When?\nSoon.'
      expect(findFaqInText(`${article}\n\n${asked}\n\n${about}`).rest).toBe(`${article}\n\n${about}`)
    })
    it('not up to the heading of a text that goes on, however short its paragraphs are', () => {
      const more = 'The old dam\n\nIt was built in a summer. Nobody paid for it.'
      const asked = 'FAQ\n\nQ: Why?\nA: Because.\n\nIt is so.\n\nQ: When?\nA: Soon.'
      expect(findFaqInText(`${article}\n\n${asked}\n\n${more}`).rest).toBe(`${article}\n\n${more}`)
    })

    it('all of it glued into one line', () => {
      const glued = `${article.replace('\n\n', ' ')} FAQ ${entries.map(({ question, answer }) => `Q: ${question} A: ${answer}`).join(' ')}`
      expect(findFaqInText(glued)).toEqual({ entries, rest: article.replace('\n\n', ' ') })
    })
    it('paragraphs on single lines', () => {
      const single = laidOut((q, a) => `${q}\n\n${a}`).replace(/\n\n/g, '\n')
      expect(findFaqInText(single)).toEqual({ entries, rest: article.replace('\n\n', '\n') })
    })
  })

  describe('reads the labels and headings of other languages', () => {
    it.each([
      ['Häufig gestellte Fragen', 'F', 'A'],
      ['Questions fréquentes', 'Q', 'R'],
      ['Preguntas frecuentes', 'Pregunta', 'Respuesta'],
      ['Veelgestelde vragen', 'V', 'A'],
      ['Vanliga frågor', 'F', 'S'],
      ['Najczęściej zadawane pytania', 'P', 'O'],
      ['Gyakori kérdések', 'K', 'V'],
      ['Часто задаваемые вопросы', 'В', 'О'],
      ['Поширені запитання', 'П', 'В'],
      ['Συχνές ερωτήσεις', 'Ερ', 'Απ'],
      ['Sıkça Sorulan Sorular', 'S', 'C'],
      ['الأسئلة الشائعة', 'س', 'ج'],
      ['שאלות נפוצות', 'ש', 'ת'],
      ['よくある質問', '問', '答'],
      ['常见问题', '问', '答'],
      ['자주 묻는 질문', '질문', '답변'],
      ['Câu hỏi thường gặp', 'Hỏi', 'Đáp'],
      ['คำถามที่พบบ่อย', 'ถาม', 'ตอบ'],
      ['अक्सर पूछे जाने वाले प्रश्न', 'प्रश्न', 'उत्तर'],
    ])('%s, %s and %s', (heading, q, a) => {
      const text = laidOut((question, answer) => `${q}: ${question}\n${a}: ${answer}`, '\n\n', heading)
      expect(findFaqInText(text)).toEqual({ entries, rest: article })
    })
    it('takes full-width marks for what they are', () => {
      const text =
        '新しい橋が開通します。\n\nよくある質問\n\n問：いつ開通しますか？\n答：月曜日です。\n\n問：誰が払いますか？\n答：市が払います。'
      expect(findFaqInText(text)).toEqual({
        entries: [
          { question: 'いつ開通しますか？', answer: '月曜日です。' },
          { question: '誰が払いますか？', answer: '市が払います。' },
        ],
        rest: '新しい橋が開通します。',
      })
    })
  })

  describe('knows where answers end', () => {
    it.each([
      'Share this article',
      'Read also: The old dam',
      'Subscribe to our newsletter for more updates.',
      'About the author: Jane Doe writes about bridges.',
      'Jane Doe is a reporter in the harbour.',
      '© 2024 The Harbour Post',
    ])('leaves "%s" to the article', (tail) => {
      const { entries: found, rest } = findFaqInText(`${laidOut((q, a) => `Q: ${q}\n\nA: ${a}`)}\n\n${tail}`)
      expect(found).toEqual(entries)
      expect(rest).toBe(`${article}\n\n${tail}`)
    })
    it('keeps several paragraphs and lists in an answer', () => {
      const text =
        'FAQ about tickets\n\nQ: What do I need?\n\nA: Two things:\n- a ticket\n- a pass\n\nBoth are free.\n\nQ: Where do I get them?\n\nA: At the gate.\n\nAsk the guard.'
      expect(findFaqInText(text).entries).toEqual([
        { question: 'What do I need?', answer: 'Two things:\n- a ticket\n- a pass\n\nBoth are free.' },
        { question: 'Where do I get them?', answer: 'At the gate.\n\nAsk the guard.' },
      ])
    })
    it('keeps code in an answer as it was written', () => {
      const text =
        'Tool FAQ\n\n  How do I start it?\n    Type this:\n\n        tool start\n        # not a heading\n\n    Then wait.\n\n  How do I stop it?\n    Press the key.'
      expect(findFaqInText(text).entries).toEqual([
        { question: 'How do I start it?', answer: 'Type this:\n\n    tool start\n    # not a heading\n\nThen wait.' },
        { question: 'How do I stop it?', answer: 'Press the key.' },
      ])
    })
    it('stops at a heading between sections', () => {
      const text = 'FAQ\n\nQ: Why?\nA: Because.\n\n## Contact\n\nWrite to us.'
      expect(findFaqInText(text)).toEqual({
        entries: [{ question: 'Why?', answer: 'Because.' }],
        rest: 'FAQ\n\n## Contact\n\nWrite to us.',
      })
    })
  })

  it('joins questions and answers that were wrapped', () => {
    const text = [
      '2.1. Which programs does the system offer for those who would like to keep',
      'their files in order, and who wrote them?',
      '',
      '    There are several of them, and most were written by people who had no',
      '    order in their files before they began to write a program for it.',
      '',
      '2.1.1. Archiver',
      '',
      '    It keeps files.',
      '',
      '2.2. Can they be removed?',
      '',
      '    Yes.',
    ].join('\n')
    expect(findFaqInText(text).entries).toEqual([
      {
        question:
          'Which programs does the system offer for those who would like to keep their files in order, and who wrote them?',
        answer:
          'There are several of them, and most were written by people who had no order in their files before they began to write a program for it.\n\n2.1.1. Archiver\n\nIt keeps files.',
      },
      { question: 'Can they be removed?', answer: 'Yes.' },
    ])
  })
  it('passes over a table of contents', () => {
    const contents = 'A1) What is it?\nA2) Who wrote it?'
    const body = 'A1) What is it?\n\nA program.\n\nA2) Who wrote it?\n\nMany people.'
    const { entries: found, rest } = findFaqInText(`Shell FAQ\n\nContents:\n\n${contents}\n\n${body}`)
    expect(found).toEqual([
      { question: 'What is it?', answer: 'A program.' },
      { question: 'Who wrote it?', answer: 'Many people.' },
    ])
    expect(rest).toContain(contents)
  })
  it('drops a label once: a second one is the writer’s', () =>
    expect(findFaqInText('FAQ\n\nQ: Q: Why?\nA: So.').entries).toEqual([{ question: 'Q: Why?', answer: 'So.' }]))

  describe('finds no FAQ in', () => {
    it.each([
      [
        'an interview',
        'Q: When did you begin?\nA: I began when I was six. My father had a piano.\n\nQ: What moves you?\nA: I love the sea, and I read my old diaries.',
      ],
      [
        'an interview in German',
        'F: Wann haben Sie begonnen?\nA: Ich habe als Kind begonnen. Meine Mutter malte.\n\nF: Was bewegt Sie?\nA: Ich liebe das Meer, und ich lese viel.',
      ],
      [
        'an interview under Q&A',
        'Q&A\n\nQ: When did you begin?\nA: I began when I was six. My father had a piano.\n\nQ: What moves you?\nA: I love the sea, and I read my old diaries.',
      ],
      [
        'a hearing',
        'THE COURT: Proceed.\n\nQ. Did you see the car?\nA. Yes, sir.\nQ. Was it red?\nA. Yes.\nQ. Were you alone?\nA. No.\n\nMR. SMITH: Nothing further.',
      ],
      [
        'a quiz',
        '1. What is the capital of Peru?\nA) Lima\nB) Quito\nC) La Paz\n\n2. Who wrote Emma?\nA) Austen\nB) Eliot\nC) Woolf',
      ],
      [
        'a pub quiz',
        'Q: What is the capital of Peru?\nA: Lima\n\nQ: How many legs has a spider?\nA: Eight\n\nQ: Who wrote Emma?\nA: Jane Austen',
      ],
      [
        'quarterly results',
        'Q4: Revenue rose by 5 per cent.\nQ3: Revenue fell.\nA: what does it mean for investors? Nobody knows.',
      ],
      [
        'rhetorical questions',
        'Is this the end of the office?\n\nMillions work at home.\n\nWhy should they come back?\n\nRents are high and trains are slow.',
      ],
      [
        'a table of contents',
        'Contents\n\n1. What is a tree?\n2. How do trees grow?\n3. Why do leaves fall?\n\nTrees are among the oldest living things.',
      ],
      [
        'a survey',
        'Please answer:\n\n1. What is your name?\n2. What is your age?\n3. Where do you live?\n\nThank you.',
      ],
      [
        'a text that mentions the FAQ',
        'The company changed its FAQ on Monday.\n\nIts frequently asked questions page says more. What changed?\n\nThe rules did.',
      ],
      [
        'a title that names the FAQ, and a question asked on the way',
        'FAQ pages are dying\nThe FAQ was where companies put what nobody asked.\nNow it goes.\nIs it missed? Once, he says.',
      ],
      [
        'questions that a text under such a title asks and answers itself',
        '5 May 2023\n\nQuestions nobody asked\n\nWhere did the money go?\n\nNo one inquired.\n\nWho signed?\n\nThe chairman looked at his watch.',
      ],
      [
        'an interview under a line about questions',
        'Marta Kowalczyk climbs a church tower every evening in June and counts the swifts that come home to it.\n\nQuestions for Marta\n\nHow did you come to this?\n\nI was ill for a year and lay by my window.\n\nWhat have you found?\n\nI know that there are fewer than when I began.',
      ],
      [
        'a section of what to know that asks on its way',
        'What you need to know\n\nShould you fix? It depends on your nerves.\n\nSuppliers buy ahead.',
      ],
      ['initials', 'C. V. Raman won in 1930.\nA. Einstein won in 1921.\nC. Yang won in 1957.\nA. Compton won in 1927.'],
      [
        'numbered tips',
        '1. Buy less. You know those bags?  Super wasteful.\n\n2. Walk more.\n\n3. Eat plants.\n\n4. Share. Who needs two drills? Nobody does.',
      ],
      [
        'a dialogue',
        '"Where are you going?" asked Alice.\n\n"To the sea," said the cat.\n\n"Why?"\n\n"Because it is there."',
      ],
    ])('%s', (_, text) => expect(findFaqInText(text)).toEqual({ entries: [], rest: text }))
  })
})
