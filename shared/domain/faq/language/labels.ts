/** How one convention marks a question and its answer. Folded: lower case, no marks of punctuation. */
export type LabelPair = Readonly<{ question: readonly string[]; answer: readonly string[] }>

const pair = (question: string, answer: string): LabelPair => ({
  question: question.split('|'),
  answer: answer.split('|'),
})

/** The letters and words that stand before questions and answers, a line a convention. Earlier lines win ties. */
export const labelPairs: readonly LabelPair[] = [
  pair('q|question|ques|que|faq|qn', 'a|answer|ans|reply'), // English
  pair('f|frage', 'a|antwort'), // German
  pair('q|question', 'r|réponse|reponse|rép|rep'), // French
  pair('p|pregunta|preg', 'r|respuesta|resp'), // Spanish
  pair('p|pergunta|q', 'r|resposta'), // Portuguese, Galician
  pair('p|pregunta', 'r|resposta'), // Catalan
  pair('d|domanda', 'r|risposta'), // Italian
  pair('v|vraag', 'a|antwoord'), // Dutch
  pair('v|vraag', 'a|antwoord'), // Afrikaans
  pair('f|fråga', 's|svar'), // Swedish
  pair('s|sp|spm|spørgsmål', 's|sv|svar|a'), // Danish
  pair('s|sp|spm|spørsmål', 's|sv|svar|a'), // Norwegian
  pair('k|kysymys', 'v|vastaus'), // Finnish
  pair('s|sp|spurning', 's|sv|svar'), // Icelandic
  pair('p|pyt|pytanie', 'o|odp|odpowiedź'), // Polish
  pair('o|ot|otázka|dotaz', 'o|od|odpověď'), // Czech
  pair('o|ot|otázka', 'o|od|odpoveď'), // Slovak
  pair('p|pitanje', 'o|odgovor'), // Croatian, Bosnian, Serbian
  pair('v|vprašanje', 'o|odgovor'), // Slovene
  pair('k|kérdés', 'v|válasz'), // Hungarian
  pair('î|i|întrebare|intrebare', 'r|răspuns|raspuns'), // Romanian
  pair('k|küsimus', 'v|vastus'), // Estonian
  pair('j|jautājums', 'a|atbilde'), // Latvian
  pair('k|klausimas', 'a|atsakymas'), // Lithuanian
  pair('ε|ερ|ερώτηση|ερωτηση', 'α|απ|απάντηση|απαντηση'), // Greek
  pair('p|pyetje', 'p|përgjigje'), // Albanian
  pair('в|вопрос', 'о|ответ'), // Russian
  pair('п|з|питання|запитання', 'в|відповідь'), // Ukrainian
  pair('п|пытанне', 'а|адказ'), // Belarusian
  pair('в|въпрос', 'о|отговор'), // Bulgarian
  pair('п|питање', 'о|одговор'), // Serbian
  pair('п|прашање', 'о|одговор'), // Macedonian
  pair('с|сұрақ', 'ж|жауап'), // Kazakh
  pair('а|асуулт', 'х|хариулт'), // Mongolian
  pair('s|soru', 'c|cevap|y|yanıt'), // Turkish
  pair('s|sual', 'c|cavab'), // Azerbaijani
  pair('s|savol', 'j|javob'), // Uzbek
  pair('g|galdera', 'e|erantzuna'), // Basque
  pair('c|cwestiwn', 'a|ateb'), // Welsh
  pair('c|ceist', 'f|freagra'), // Irish
  pair('d|demando', 'r|respondo'), // Esperanto
  pair('հ|հարց', 'պ|պատասխան'), // Armenian
  pair('კ|კითხვა', 'პ|პასუხი'), // Georgian
  pair('س|السؤال|سؤال', 'ج|الجواب|جواب|الإجابة|إجابة'), // Arabic
  pair('س|سوال|سؤال|پرسش', 'ج|پ|پاسخ|جواب'), // Persian, Urdu
  pair('ש|שאלה', 'ת|תשובה'), // Hebrew
  pair('प्र|प्रश्न|सवाल', 'उ|उत्तर|जवाब'), // Hindi, Marathi, Nepali
  pair('প্র|প্রশ্ন', 'উ|উত্তর'), // Bengali
  pair('கே|கேள்வி', 'ப|பதில்'), // Tamil
  pair('ప్ర|ప్రశ్న', 'జ|జవాబు|సమాధానం'), // Telugu
  pair('ಪ್ರ|ಪ್ರಶ್ನೆ', 'ಉ|ಉತ್ತರ'), // Kannada
  pair('ചോ|ചോദ്യം', 'ഉ|ഉത്തരം'), // Malayalam
  pair('પ્ર|પ્રશ્ન', 'ઉ|જ|જવાબ|ઉત્તર'), // Gujarati
  pair('ਸ|ਸਵਾਲ|ਪ੍ਰਸ਼ਨ', 'ਜ|ਜਵਾਬ|ਉੱਤਰ'), // Punjabi
  pair('ප්‍ර|ප්‍රශ්නය', 'පි|පිළිතුර'), // Sinhala
  pair('問|质问|質問|问|问题|問題|提问|提問', '答|回答|答え|答案|解答'), // Chinese, Japanese
  pair('문|질문|질', '답|답변|대답'), // Korean
  pair('t|tanya|p|pertanyaan|soal', 'j|jawab|jawaban'), // Indonesian
  pair('s|soalan', 'j|jawapan'), // Malay
  pair('h|hỏi|câu hỏi', 'đ|đáp|trả lời|t'), // Vietnamese
  pair('ถ|ถาม|คำถาม', 'ต|ตอบ|คำตอบ'), // Thai
  pair('t|tanong', 's|sagot'), // Filipino
  pair('សំណួរ', 'ចម្លើយ'), // Khmer
  pair('ຄຳຖາມ', 'ຄຳຕອບ'), // Lao
  pair('မေး|မေးခွန်း', 'ဖြေ|အဖြေ'), // Burmese
  pair('swali|s', 'jibu|j'), // Swahili
  pair('ጥያቄ', 'መልስ'), // Amharic
]
