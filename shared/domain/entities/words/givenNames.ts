/** Given names that nearly always begin a person's name, from the languages articles come in. Folded. */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abel abigail abraham adam adele adriana adrian agnes agnieszka ahmad ahmed aida aisha akira alain alan albert alberto
aleksandr aleksandra alessandra alessandro alex alexander alexandra alexandre alexandros alexei alexis alfonso alfred alfredo ali alice alicia alina
alison allan allison alvaro amanda amara amelia amelie amir amit amy ana anastasia anders andre andrea andreas andrei andres andrew andrey andrzej
andy angel angela angelica angelo angus anita anja anke ann anna anne annette annika anthony antje antoine anton antonia antonio anwar araceli
arjun arnaud arne arthur arturo asha ashley astrid august aurelie aurora axel aya ayesha barack barbara bart beatrice beatriz ben benjamin
benoit bernard bernd bernie bert bertrand beth betty bianca bill birgit bjorn bob bogdan boris brad brandon brenda brendan brett brian bridget britta
bruce bruno bryan caitlin camila camille carl carla carlo carlos carmen carol carolina caroline catarina catherine cathy cecile cecilia celine cesar
charles charlie chiara chidi chloe chris christa christian christiane christina christine christoph christophe christopher claire clara claude
claudia claudio clemens colin connor conor constance corinne cristiano cristina craig cynthia cyril dagmar daisuke damian damien dan daniel
daniela daniele danielle danilo danny dario dave david deborah debra denis denise dennis derek diana diane didier diego dieter dimitri dimitris dirk
dmitri dmitry domenico dominic dominik dominique donald donna dorothea dorothy doris douglas duncan dylan edgar edith eduardo edward edwin eileen
elaine elena eleanor eleni elias elif elisa elisabeth elise elizabeth ella ellen elodie elon elsa emanuel emil emilia emilie emilio emily emma
emmanuel enrico enrique eric erica erik erika ernest ernesto erwin esteban esther ethan eugene eva evan evelyn fabian fabien fabio fabrice farah
fatima fatou federica federico felicity felipe felix ferdinand fernanda fernando filip finn fiona florian frances francesca francesco francine
francis francisco franck francois francoise frank frans franz fred frederic frederick frederik friedrich fritz gabriel gabriela gabriele
gabriella gareth gary gavin gemma gene genevieve geoffrey george georges georgios gerald gerard gerd gerhard german gianluca gilbert gilles gina
giorgia giorgio giovanna giovanni giulia giulio giuseppe glenn gloria gonzalo gordon goran grace graham greg gregor gregory greta grzegorz guido
guillaume guillermo gunter gunther gustav gustavo guy gwen hannah hannes hans harald haruki harold harriet harry hasan hassan heather hector
heidi heike heinrich heinz helen helena helene helga helmut hendrik henri henrik henrique henry herbert hermann hiroshi holger howard hubert hugh
hugo humberto hussein ian ibrahim ida ignacio igor ilse imran ines inga inge ingrid inigo ioannis irene irina iris isaac isabel isabella
isabelle ismail ivan ivana jack jackie jacob jacqueline jacques jaime jakob jakub jamal james jan jana jane janet janine jasmine jason javier jay
jean jeanne jeff jeffrey jelena jennifer jens jeremy jerome jerry jess jesse jessica jesus jill jim jimmy joachim joan joana joanna joao joaquin
jochen joe joel johan johann johanna johannes john johnny jon jonas jonathan jorg jorge jose josef joseph joseba josephine joshua joyce juan
juana judith judy jules julia julian juliana julie julien juliet julio jurgen jurgen justin justine kai kamal kamala kanye karen karim karin karina karl
karla karolina kaspar kate katarina katarzyna katerina katharina katherine kathleen kathryn kathy katia katie katja katrin kazuo keith kelly ken
kenji kenneth kenta kerstin kevin khalid khaled kim kirsten klaus konrad konstantin kristen kristian kristin kristina krzysztof kurt kwame kwesi kylian
lars larry laszlo laura laure laurence laurent lauren lea leah leandro leila lena leo leon leonard leonardo leonie lewis liam lidia lilian liliana
lillian linda linus lionel lisa lorena lorenzo lothar lou louis louisa louise luc luca lucas lucia luciana luciano lucie lucy ludovic ludwig luigi luis
luisa luiz lukas luke lydia lynn madeleine magdalena magnus mahmoud maja malcolm malik manfred manon manuel manuela marc marcel marcella marcelo
marco marcos marcus margaret margarita margot maria mariam mariana marianne marie marijke marina marine mario marion marisa marius mark marko
markus marlene marta martha martin martina martine marvin mary maryam masha massimo mateo mateusz mathias mathieu mathilde matilda matt matteo matteus
matthew matthias matthieu maureen maurice mauricio mauro max maxim maxime maya megan mehmet melanie melissa melvin mercedes michael michal
michel michela michele michelle miguel mihai mikael mike mikhail milan milena milos miriam mirko mitch mohamed mohammad mohammed moira monica
monika morgan moritz moshe muhammad murat mustafa nadia nadine naomi narendra natalia natalie natasha nathalie nathan neil nelson nicholas nicholas
nick nicola nicolas nicole niels niklas nikola nikolai nikolaus nikos nils nina noah noemi nora norbert nour nuno olaf olav oleg olga oliver olivia
olivier omar oscar oskar otto pablo pamela paola paolo pascal pat patrice patricia patrick paul paula paulina pauline paulo pavel pedro peggy
penelope pete peter petr petra philip philipp philippe phil pierre pieter pilar piotr pranav priya quentin rachel rachid rafael rafaela raffaele rahul
raj rajesh ralf ralph ramon rania raphael raquel rasmus raul ravi raymond rebecca reiner reinhard rejane renata renate rene renee ricardo riccardo richard
rishi rita rob robert roberta roberto robin rodrigo roger roland rolf roman romain ron ronald rosa rosemary roy ruben rudolf rui rupert
russell ruth ryan sabine sabrina salman salma salvatore sam samantha samir samuel sandra sandrine sandro sanjay santiago sara sarah sascha scott sean
sebastian sebastien selina serge sergei sergey sergio sharon sheila shinzo shirley shreya sigrid silke silvia simon simona simone sofia solene
sonia sonja sophia sophie stanislav stefan stefania stefano stephane stephanie stephen steve steven stuart sunita susan susana susanne suzanne svein sven
svetlana sylvia sylvie synne tamara tania tanja tara tariq tatiana ted teresa terry thabo theo theodore theresa therese thierry thomas thorsten
tiago tim timo timothy tina tobias todd tom tomas tomasz tommaso tommy tony torsten tracy ulf ulrich ulrike umberto ursula ute valentina valeria valerie
valerio vanessa vera veronica veronique vicente victor victoria viktor viktoria vincent vincenzo viola virginie vivian vladimir volker
volodymyr walter wanda warren wayne wendy werner wilfried wilhelm will willem william wilma winston wolfgang xavier yannick yann yasmin yasmine
lindsay tyler curtis travis dustin derrick darren dwayne terrence clarence leroy marvin vince wade kyle cody brent brooke courtney tiffany brittany kayla kelsey regina loretta lorraine marilyn carolyn rhonda vicki vicky becky sally molly polly peggy maggie sadie hillary mitt newt rudy serena novak rafa lebron usain kylie kendall taylor ariana rihanna zinedine lionel kylian jude harry meghan nigel keir boris theresa rishi jeremy ursula angela olaf emmanuel pedro viktor recep jair luiz nicolas yair benjamin ehud bashar hosni xabi inaki jordi iker unai ainhoa leire maite nele griet joost sander femke marieke sanne wouter jeroen maarten pieter geert kees wim ruud arjen bas thijs
yves yvette yvonne yoko youssef yuki yulia yuri yusuf zachary zainab zoe zoltan`.split(/\s+/),
)

/** Family names that come before the given one. Folded. */
export const familyNamesFirst: ReadonlySet<string> = new Set(
  'wang li zhang liu chen yang huang zhao wu zhou xu sun zhu lin guo gao luo zheng xie tang deng feng xi kim park choi jeong nguyen tran pham hoang'.split(
    ' ',
  ),
)
