// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/swedish.hpp
/// What each problem says in Swedish, and what to do about it: english.hpp line by line (the compiler holds
/// the codes together, a test the arguments).
///
/// {0:word} is an argument out of a closed list, which is translated (swedish_words.hpp).

#include "mediabuy/answer/english.hpp"
#include "mediabuy/answer/language.hpp"

#include <array>

namespace mediabuy {
inline namespace v1 {

inline constexpr std::array swedish_problems{
    problem_words{"ambiguous-amount", "”{0}” kan läsas som {1} eller som {2}",
                  "Skriv så att bara en läsning återstår: kommatecken mellan tusental, punkt före två "
                  "siffror för cent."},
    problem_words{"ambiguous-reference", "flera rader har numret ”{0}”",
                  "Skriv id för den rad som avses och ge var och en av raderna ett eget id."},
    problem_words{"amount-not-quoted", "beloppet {0} är ett tal, inte en text",
                  "Skriv det inom citattecken, som det är tryckt: \"{0}\"."},
    problem_words{"amount-out-of-range", "”{0}” är mer än ett belopp i {1} kan vara", "Det största är {2}."},
    problem_words{"amount-too-long", "”{0}” är för långt för ett belopp",
                  "Ett belopp har högst {1} tecken: behåll siffran med sin reservation och lägg övriga ord i "
                  "as_printed."},
    problem_words{"approved-over-billed", "{0} är godkänt, och {1} är fakturerat",
                  "Ingen kan godkänna det som inte är fakturerat; sök efter en faktura som saknas i boken."},
    problem_words{"awaits-approval", "{0} ska betalas och är inte godkänt",
                  "Låt godkänna det, eller ange i boken när det gjordes."},
    problem_words{
        "bad-account",
        "”{0}” är inget konto hos finansdepartementet (Treasury): {2:word} väntas vid tecken {1}",
        "Skriv beteckningen som 070-2025/2026-0540-000, eller som 070-X-0540-000 om den saknar år; en "
        "fördelande myndighet med tre siffror och en undernivå med två får stå först."},
    problem_words{"bad-amount", "beloppet ”{0}” har en bokstav vid tecken {1}",
                  "Skriv bara siffror; ”{2}” kan stå där en siffra avsågs."},
    problem_words{"bad-award-key", "”{0}” är ingen unik nyckel för ett avtal",
                  "Den är CONT_AWD_ med nummer, myndighet, ramavtal och dess myndighet, eller "
                  "CONT_IDV_ med nummer och myndighet."},
    problem_words{"bad-caps", "{0} tak för {1} vikter", "Ge ett tak för varje vikt, eller inget."},
    problem_words{"bad-commission", "{0} är ingen provision",
                  "En provision är minst 0 % och mindre än 100 %."},
    problem_words{"bad-count", "”{0}” är inget heltal från 0 till {1}", "Skriv bara siffror."},
    problem_words{
        "bad-date", "”{0}” är inget datum",
        "Skriv en dag som 2025-12-31; där en ungefärlig dag är tillåten även \"2025-12\", \"2025\" eller "
        "{ from = …, to = …, as_printed = \"…\" }."},
    problem_words{
        "bad-duration", "”{0}” är ingen tidsrymd",
        "Skriv ett tal med d, w eller m efter (dagar, veckor, månader), till exempel 90d, 12w eller 3m."},
    problem_words{"bad-grouping", "siffrorna ”{1}” i ”{0}” är inte grupperade tre och tre",
                  "Sätt kommatecken efter var tredje siffra från höger, eller inga alls."},
    problem_words{"bad-half-year-rate", "\"{0}\" är inget halvår med sin räntesats",
                  "Skriv 2025-H2=4.625%, med komma emellan om det är flera, varje halvår en gång."},
    problem_words{
        "bad-id", "”{0}” är inget id",
        "Ett id består av små bokstäver och siffror, i ord som fogas samman med enkla bindestreck, till "
        "exempel ads-spotify; högst 128 tecken."},
    problem_words{"bad-kept", "rad {0} i kept är ingen sådan rad",
                  "import skriver den: låt mediabuy import med --keep skriva den på nytt."},
    problem_words{"bad-number", "”{0}” är inget tal vid tecken {1}",
                  "Skriv siffror med punkt före decimalerna, till exempel 1234.56."},
    problem_words{
        "bad-period", "”{0}” anger inga dagar",
        "Skriv en dag, en månad, ett kvartal eller ett år: 2025-10-15, 2025-10, 2025-Q3, 2025; FY2026-Q1 "
        "eller "
        "FY2026 för det federala budgetåret, \"broadcast 2025-10\" för sändningskalendern; två med \"..\" "
        "eller "
        "\"to\" emellan; eller det som räknas från den dag som frågan gäller: month, quarter, year, "
        "last 90 days."},
    problem_words{"bad-period-of-file", "”{0}” är ingen period i ett budgetår",
                  "Den skrivs som FY2025P06, eller som FY2021Q2."},
    problem_words{"bad-platform-amount", "”{0}” är inget belopp i hela siffror",
                  "Plattformar publicerar bara siffror, och Meta även ”≤100”. Ta beloppet ur filen som den "
                  "publicerades."},
    problem_words{"bad-quantity", "kvantiteten {0} måste vara minst {1}", "Rätta kvantiteten."},
    problem_words{"bad-row", "rad {0}, ”{1}”, är ingen leverans",
                  "Skriv dagen, enheterna och, om den är känd, kostnaden, med blanksteg emellan: 2025-09-01 "
                  "41000 $512.50. Flera dagar skrivs 2025-09-01..2025-09-07."},
    problem_words{"bad-run", "”{0}” är ingen följd av dagar",
                  "Skriv dess första och sista dag som 2025-10-15..2025-12-31, och ett komma före nästa."},
    problem_words{"bad-step", "{1} är inte ett helt antal steg om {0}",
                  "Välj ett steg som beloppet är en multipel av."},
    problem_words{"bad-total", "”{0}” är ingen summa",
                  "En summa läses bara tillbaka från det som to_text eller to_bytes har skrivit."},
    problem_words{"bad-weights", "antalet vikter, {0}, är inte delarnas, {1}",
                  "Ange en vikt för varje del, eller ingen."},
    problem_words{"bad-word", "”{0}” är inget av orden för {1}", "Skriv ett av dessa, närmast först: {2}."},
    problem_words{"bad-year", "”{0}” är inget år från {1} till {2}",
                  "Skriv årets fyra siffror; federala helgdagar är kända från {1}."},
    problem_words{"beyond-calendar", "{0:word} från {1} hamnar utanför kalendern",
                  "Dagarna går från 0001-01-01 till 9999-12-31: rätta dagen eller välj en annan enhet."},
    problem_words{
        "bill-differs", "raden {0} kräver ett beslut ({1:word}): {2} är fakturerat, och {3} ska betalas",
        "match säger varför. Betala, betala delvis eller bestrid, och bevara beslutet som en disposition."},
    problem_words{"billed-over-delivered", "{0} är fakturerat på annonsordrar, och {1} är levererat på dem",
                  "match säger rad för rad vad som är fakturerat utöver det som visades."},
    problem_words{
        "billed-over-funding", "för rad {0} är {1} fakturerat, och {2} finansierat",
        "Inget utöver radens finansiering får betalas förrän den är finansierad; skicka tillbaka fakturan "
        "eller finansiera raden."},
    problem_words{"billed-over-obligated", "{0} är fakturerat, och {1} är bundet",
                  "En räkning utöver det bundna beloppet kan inte betalas ur det; sök efter en ändring som "
                  "saknas i boken."},
    problem_words{"blank-field", "{0} är tomt", "Utan det säger raden inget som kan läggas ihop."},
    problem_words{"blank-filter", "--{0} är tomt", "Varje rad skulle uppfylla det: ange vad som söks."},
    problem_words{"book-format", "boken har format {0}",
                  "Den här versionen läser format {1}; skriv mediabuy = {1}, eller använd en version som "
                  "läser det andra."},
    problem_words{"both-keys", "”{0}” och ”{1}” står bredvid varandra",
                  "En av dem säger allt: ta bort den andra."},
    problem_words{"caps-too-low", "taken rymmer {1} av {0}", "Höj ett tak, eller dela mindre."},
    problem_words{
        "changes-nothing", "den här ändringen av ”{0}” ändrar ingenting",
        "Skriv vad som gäller från dess dag: flight, flights, rate, units, amount eller cancelled."},
    problem_words{
        "charged-bonus", "raden ”{0}” är utan kostnad men har ett pris",
        "Bonus och ersättning kostar ingenting: ta bort priset, eller säg att raden är något annat."},
    problem_words{
        "claims-conflict", "”{0}” ({3}) och ”{1}” ({4}) kan inte båda stämma om {2}",
        "Båda står kvar i boken och ingen läggs till; ta reda på vilken källa som är närmast pengarna."},
    problem_words{"claims-conflict-if-same-days",
                  "”{0}” ({3}) och ”{1}” ({4}) kan inte båda stämma om {2} om de gäller samma dagar, vilket "
                  "inte är säkert",
                  "Båda står kvar i boken; ta reda på vilka dagar varje källa avser."},
    problem_words{
        "claims-in-tension",
        "”{0}” ({3}) och ”{1}” ({4}) om {2} kan båda stämma bara om en av dem inte avrundats som brukligt",
        "Båda står kvar i boken; citera var och en med dess egna ord."},
    problem_words{"closed-too-early", "stängd den {0}, före {1}, den sista dagen",
                  "Skriv den dag då dessa dagars räkenskaper stängdes."},
    problem_words{"coded-twice", "{0} har koden {1} här, och {2} på ett annat ställe",
                  "Ett konto har en enda kod i en kontoplan: behåll en av de två."},
    problem_words{
        "committed-over-maximum", "{0} är beställt med orderns rader, och högst {1} får användas på ordern",
        "Se efter vilket av de två den undertecknade ordern anger; mer kräver en ändring av taket."},
    problem_words{"committed-over-obligated", "{0} är beställt med annonsordrar, och {1} är bundet",
                  "Låt binda mer innan mer beställs: det kan bryta mot Antideficiency Act."},
    problem_words{"contract-twice",
                  "processen {1} har avtalet {0} två gånger i ett meddelande; det här tas inte",
                  "Ge varje avtal ett eget id i sin process."},
    problem_words{
        "contradictory-hedges", "”{1}” och ”{2}” säger emot varandra i ”{0}”",
        "Behåll källans ord för en siffra och lägg resten i as_printed eller i ytterligare en uppgift."},
    problem_words{"copied-claim", "den andra siffran, som går tillbaka till samma ursprung", ""},
    problem_words{"cost-differs", "raden ”{0}” kostar {1}, och dess enheter till dess pris blir {2}",
                  "Se efter vilket av de tre den undertecknade ordern anger; enbart avrundning håller sig "
                  "inom ett halvt öre."},
    problem_words{"covers-nothing", "en post i ”{0}” styrker varken en fakturarad eller en leverans",
                  "Skriv line = \"faktura:rad\" eller delivery = \"…\", eller ta bort posten."},
    problem_words{
        "current-over-ceiling", "det aktuella värdet är {0}, och taket {1}",
        "Grundavtal och utnyttjade optioner ska rymmas i grundavtal och alla optioner; sök efter en ändring "
        "vars tak saknas."},
    problem_words{"day-wanted", "{1:word} ska vara en hel dag, och ”{0}” är ungefärlig",
                  "Skriv dagen som 2025-12-31, eller utelämna nyckeln och ange varför under unknown."},
    problem_words{"delivered-over-committed", "{0} är levererat på annonsordrar, och {1} är beställt med dem",
                  "Sök en revision som boken saknar, eller enheter som ingen har beställt."},
    problem_words{"delivery-not-billed", "det som har visats av {0} är inte fakturerat",
                  "Begär fakturan; match säger vad som är beställt."},
    problem_words{"division-by-zero", "en division med noll", "Rätta nämnaren."},
    problem_words{
        "dollars-unsupported", "inget underlag styrker {0} av {1} som ska betalas",
        "Begär det intyg, tidningsklipp eller den rapport som täcker det; proof visar vad som finns."},
    problem_words{"drops-record", "därför utelämnas posten", ""},
    problem_words{"duplicate-column", "kolumnen ”{0}” står mer än en gång: {1}", "Ta bort alla utom en."},
    problem_words{"duplicate-id", "id ”{0}” är upptaget; posten utelämnas",
                  "Varje id finns en gång i hela boken, oavsett slag av post: ge den här ett annat."},
    problem_words{"duplicate-key", "nyckeln ”{0}” står två gånger i en tabell; den här läses inte",
                  "Behåll en av dem."},
    problem_words{
        "duplicate-number", "numret {0} förekommer två gånger; båda ändringarna räknas",
        "Om de är två transaktioner med samma nummer, ge var och en sin transaction; är den ena en kopia, ta "
        "bort den."},
    problem_words{"either-or", "{0:word} och {1:word} går inte ihop", "Ange det ena eller det andra."},
    problem_words{"empty-amount", "beloppet är tomt",
                  "Skriv beloppet, eller ta bort nyckeln och ange varför under unknown."},
    problem_words{"empty-table", "filen har ingen rubrikrad",
                  "Ge en fil med kolumnernas namn på första raden."},
    problem_words{
        "end-before-start", "{0:word} för ”{1}” slutar {2}, innan den börjar {3}",
        "Båda dagarna räknas med ({0:word}); det som pågår en enda dag börjar och slutar samma dag."},
    problem_words{
        "equal-keys",
        "ändring {0} står två gånger på samma plats i registret och ger två sista dagar, {1} och {2}",
        "Registrering, verkan och nummer är lika, så ingen ordning avgör vilken som gäller; den senare dagen "
        "används. Ge den som registrerades sist dess dag under recorded."},
    problem_words{"exponent-out-of-range", "exponenten i ”{0}” är för stor eller för liten",
                  "Exponenter går till {1} åt båda hållen."},
    problem_words{"extra-argument", "calc {1} har ingen användning för ”{0}”",
                  "Ett belopp med mellanslag behöver citattecken."},
    problem_words{"field-too-long", "ett fält är längre än {0} byte", "Ett citattecken kan vara oavslutat."},
    problem_words{"filter-not-in-layout", "{0} saknar kolumnen {3}, som --{1} behöver; layouten är {2}",
                  "Utelämna filtret, filtrera på ord i rubriken eller med --text, eller ge en fil "
                  "som har kolumnen."},
    problem_words{"first-cost", "paketets första kostnad står här", ""},
    problem_words{"first-id", "posten som har det", ""},
    problem_words{"first-key", "den första", ""},
    problem_words{"fiscal-year-differs", "datumet ”{0}” ligger i budgetåret {1}, och raden säger {2}",
                  "Troligen har dag och månad bytt plats. Ta filen som den publicerades."},
    problem_words{"fix-take-out", "Ta bort det", ""},
    problem_words{"fix-write", "Skriv {0}", ""},
    problem_words{"flat-price", "ett pris av typen {0} gäller helheten och köper inget antal enheter",
                  "Ge ett pris per enhet, till exempel CPM."},
    problem_words{"flights-overlap", "en kampanjperiod i ”{0}” börjar den {1}, och den före slutar den {2}",
                  "Sätt perioderna i ordning, var och en efter sista dagen i den före."},
    problem_words{"fund-cancelled",
                  "{0} belastar {3} med {1} den {2}, men anslaget drogs in vid utgången av {4}",
                  "Inget kan belasta ett indraget konto (31 USC 1552(a)); en senare räkning går till ett "
                  "aktuellt konto "
                  "för samma ändamål."},
    problem_words{"fund-currency", "{0} belastar {2} med {1}, men anslaget förs i en annan valuta",
                  "Inget räknas om; belastningen räknas inte mot anslaget."},
    problem_words{
        "fund-expired", "{0} belastar {3} med {1} den {2}, men anslaget kunde användas till och med {4}",
        "Ett utgånget anslag får användas för att justera det som redan bundits, inte för nya åtaganden (31 "
        "USC 1553(a)): ta reda på om det här är en justering inom avtalets omfattning."},
    problem_words{
        "fund-expired-new-scope",
        "{0} belastar {3} med {1} den {2}, men anslaget kunde användas till och med {4}, och taket höjs",
        "Det som höjer ett tak belastar det anslag som gäller när höjningen godkänns (GAO B-336079)."},
    problem_words{"fund-not-available",
                  "{0} belastar {3} med {1} den {2}, men anslaget får användas först från {4}",
                  "Att binda pengar innan anslaget får användas är vad 31 USC 1341(a)(1)(B) förbjuder: "
                  "kontrollera dagen "
                  "och anslaget."},
    problem_words{"fund-over-allotment",
                  "med {0} den {1} har {3} belastats med {2}, och {4} hade tilldelats dessförinnan",
                  "Åtaganden utöver tilldelningen bryter mot 31 USC 1517 (Antideficiency Act): sök efter en "
                  "tilldelning "
                  "som saknas i boken, och rapportera det om ingen finns."},
    problem_words{
        "fund-over-amount", "med {0} den {1} har {3} belastats med {2}, och anslaget är {4}",
        "Åtaganden utöver anslaget bryter mot 31 USC 1341 (Antideficiency Act): ta reda på om en minskning "
        "saknas i boken, och rapportera det annars."},
    problem_words{"funding-notice-due",
                  "meddelandet enligt 52.232-22 för {0} skulle ha lämnats den {1}: med jämnt fördelad "
                  "kostnad går de närmaste "
                  "60 dagarna över 75 % av {2}",
                  "Be leverantören om meddelandet och besluta om mer ska tilldelas eller arbetet ska stanna "
                  "vid gränsen."},
    problem_words{"funds-differ", "ändring {0} binder {1}, och dess anslag belastas med {2}",
                  "Sök efter en konteringsrad som saknas eller står två gånger."},
    problem_words{"headline-conflict", "”{0}” för {1} och summan av delarna, {2}, kan inte båda stämma",
                  "Publicera delarna, eller rubriksiffran med dess källa; inte den ena som om den vore den "
                  "andra. Delarna: {3}."},
    problem_words{
        "headline-tension",
        "”{0}” för {1} och summan av delarna, {2}, kan båda stämma bara om någon inte avrundats som brukligt",
        "Citera var och en med dess egna ord. Delarna: {3}."},
    problem_words{
        "hedge-lost", "”{0}” hos {1} var ”{2}” hos {3}, som har den från samma ursprung",
        "Publicera den äldre uppgiftens reservation; en kopia kan inte veta mer än det den återger."},
    problem_words{"import-added", "{0} har kommit till: {1}", "Den räknas från och med nu."},
    problem_words{"import-altered", "{0} har ändrats: {1} förut, {2} nu",
                  "mediabuy history visar dess ändringar som de är nu."},
    problem_words{
        "import-changed",
        "{0} är inte den fil som boken skrevs för; poster som kommit till {1}, är borta {2}, har ändrats "
        "{3}; {4} förut, {5} nu",
        "Avgör om ändringen är riktig; låt sedan mediabuy import med --keep skriva sha256 och kept på nytt."},
    problem_words{
        "import-differs",
        "{0} är inte den fil som boken skrevs för, och boken har inget som visar vad som har ändrats",
        "Låt mediabuy import med --keep skriva kept, så att ändringar kan visas från och med då."},
    problem_words{"import-gives-it", "{2} ger ”{0}” för {1}",
                  "Det som en officiell fil ger står kvar: ta bort nyckeln, och skriv i en anmärkning eller "
                  "en uppgift vad som talar emot."},
    problem_words{"import-gone", "{0} är borta: {1}", "Det som boken säger om den står nu ensamt."},
    problem_words{"import-more-changes", "{1} poster till i {0} har ändrats", "De första nämns ovan."},
    problem_words{"import-not-given", "{0} gavs inte, så inget ur den finns i boken",
                  "Öppna boken med kommandot, som läser filerna bredvid den; eller importera dem först, med "
                  "mediabuy import och -o, och öppna det som skrivs."},
    problem_words{"import-path", "sökvägen ”{0}” leder ut ur bokens mapp",
                  "Lägg filen i bokens mapp, eller boken bredvid den."},
    problem_words{"import-twice", "{0} tas två gånger",
                  "Dess rader skulle räknas två gånger: skriv båda listorna i ett where."},
    problem_words{"import-unreadable", "{0} kan inte läsas: {1}",
                  "Lägg den där boken säger att den är, räknat från bokens mapp."},
    problem_words{"interest-overpaid", "{0} i ränta är betalt, och {1} skulle betalas",
                  "Se efter vilken förfallodag och räntesats det räknades med."},
    problem_words{"interest-rate-missing",
                  "det är sent (dagar: {3}), och ingen räntesats från det amerikanska finansdepartementet är "
                  "känd här för {0} till {1}",
                  "Slå upp räntesatsen hos finansdepartementet och ange den: --rates {2}=…%. Ingen grannes "
                  "får träda i dess ställe."},
    problem_words{"interest-unpaid", "{0} i ränta ska betalas för sena betalningar, och {1} är betalt",
                  "Betala resten: den ska betalas utan att någon begär den (5 CFR 1315.10)."},
    problem_words{"json-syntax", "det här är inte JSON: {0}",
                  "Det som följer läses inte; rätta det här stället först."},
    problem_words{"key-taken", "avtalet {0} skulle få samma id som ett annat, {1}",
                  "De skiljer sig i tecken som ett id inte har; skilj dem åt för hand."},
    problem_words{"kind-of-cost", "{0} har inga slag",
                  "Bara kostnaden delas upp efter vad som köptes: ta bort slaget."},
    problem_words{"known-after-all", "”{0}” sägs vara okänt, och anges ändå",
                  "Ta bort nyckeln, eller ta bort den ur unknown."},
    problem_words{"left-out", "posten ({0:word}) utelämnas ur boken",
                  "Rätta felen i den; hänvisningar till den räknas som tomma tills dess."},
    problem_words{"line-over-ceiling", "rad {0} är finansierad med {1}, och dess tak är {2}",
                  "Höj taket med en ändring, eller rätta finansieringen."},
    problem_words{"line-price-over-ceiling",
                  "kvantitet gånger styckpris för rad {0} är {1}, och dess tak {2}", "Rätta ett av de tre."},
    problem_words{"lines-differ", "ändring {0} binder {1}, och dess rader blir {2}",
                  "Se efter vilket av de två som den undertecknade ändringen anger."},
    problem_words{
        "linked-releases", "posten för {0} har inget meddelande, bara var sådana finns",
        "Inget hämtas: ge ett paket vars poster har en compiledRelease, eller själva meddelandena."},
    problem_words{"makes-good-itself", "raden ”{0}” skulle ersätta sig själv",
                  "Ange raden vars enheter uteblev: en ersättning är en egen rad."},
    problem_words{"missing-argument", "calc {1} behöver {0}",
                  "mediabuy calc {1} --help visar vad som kan anges."},
    problem_words{"missing-bracket", "det som öppnas här har ingen avslutande {0}",
                  "Sätt in {0}; en tabell inom klamrar står på en rad."},
    problem_words{"missing-key", "{1:word} saknar ”{0}”", "Lägg till {0} = …: {2}."},
    problem_words{"missing-quote", "texten som öppnas här har inget avslutande citattecken",
                  "Sätt in det avslutande citattecknet; en text på flera rader står inom tre citattecken."},
    problem_words{"missing-value", "”{0}” saknar värde",
                  "Skriv ett efter likhetstecknet, eller ta bort nyckeln och ange varför under unknown."},
    problem_words{"mixed-currencies", "{0} och {1} kan inte läggas ihop", "Summera varje valuta för sig."},
    problem_words{"mixed-rates", "{0} och {1} räknar olika saker", "Jämför priser av samma slag."},
    problem_words{"more-pages", "{0} är sida {1}, och säger att det finns fler",
                  "Ge även de följande sidorna; tills dess är summorna bara dessa sidors."},
    problem_words{"more-problems", "mer än {0} syntaxfel: resten visas inte",
                  "Rätta de som står ovan och läs boken igen."},
    problem_words{"more-refused", "{1} rader till i {0} avvisas", "De första visas ovan."},
    problem_words{"nearest-id", "närmaste id", ""},
    problem_words{"negative-credit", "en kredit på ”{0}” tar inget tillbaka",
                  "Skriv hur mycket den tar tillbaka, utan minus."},
    problem_words{"negative-share", "en andel förutsätter belopp som inte är negativa",
                  "Ta bort krediteringar innan andelar räknas."},
    problem_words{"negative-weight", "vikt {0} är negativ: {1}", "Vikter är noll eller större."},
    problem_words{"next-parent", "dess överordnade där", ""},
    problem_words{"no-currency", "inget säger vilken valuta ”{0}” är i",
                  "Sätt currency = \"USD\", eller den som gäller, i posten eller i bokens huvud."},
    problem_words{"no-date", "det finns ingen dag att fråga om: varken frågan eller boken anger någon",
                  "Fråga per en dag (--as-of 2026-01-09, eller today), eller sätt as_of i bokens huvud."},
    problem_words{"no-rate",
                  "ingen ränta från finansdepartementet är känd här för {0} till {1}, där {2} ligger",
                  "Ange halvårets ränta, till exempel --rate 4.5%; inget annat halvårs ränta ersätter den."},
    problem_words{"no-releases", "{0} har inga meddelanden",
                  "Ett paket får vara tomt; är det inte meningen, hämta det igen."},
    problem_words{"no-share", "”{1}” i {0} är ingen andel av en helhet",
                  "Skriv ”15%”, ”0.15” eller ”3/17”: minst ingenting och mindre än allt."},
    problem_words{"no-such-day", "dagen {0} finns inte: månaden har {1} dagar", "Rätta dagen."},
    problem_words{"no-weights", "det finns inget att dela efter", "Ge minst en vikt."},
    problem_words{"not-a-last-day", "{0} är inte den sista dagen i {1}",
                  "Skriv {2}; stänger du andra månader, säg det med by, till exempel ”broadcast-month”."},
    problem_words{
        "not-an-amount", "”{0}” är inget belopp",
        "Skriv det som det är tryckt, med siffror, till exempel \"$74,000\" eller \"about $3 million\"."},
    problem_words{"not-billed", "{1} är levererat på {0} och inte fakturerat",
                  "Begär fakturan, och periodisera till dess."},
    problem_words{"not-exact", "”{1}” i ”{0}” gör beloppet inexakt",
                  "Skriv det exakta beloppet; bara beloppen i uppgifter (claim) och fördelningar "
                  "(allocation) läses som "
                  "de är tryckta."},
    problem_words{"not-in-ocds", "OCDS har ingen plats för {1} av {2} i {0}, eller så ligger de efter dagen",
                  "De finns inte i releaserna; export json eller csv skriver allt."},
    problem_words{"not-toml", "boken är JSON, som varken har layout eller kommentarer att behålla",
                  "Skriv den i TOML, eller ändra den med ett program som skriver JSON."},
    problem_words{"not-utf8", "byten {0} är inte UTF-8", "Spara filen som UTF-8."},
    problem_words{"not-windows-1252", "byten {0} betyder ingenting i Windows-1252",
                  "Filen har en annan teckenkodning."},
    problem_words{"nul-byte", "det finns en nollbyte i raden", "Filen är skadad, eller är ingen text."},
    problem_words{"obligated-over-ceiling", "{0} är bundet, och taket är {1}",
                  "Pengar bör inte bindas över taket; sök efter en ändring vars tak saknas."},
    problem_words{"obligated-over-current", "{0} är bundet, och grundavtal och utnyttjade optioner blir {1}",
                  "Pengar bör inte bindas över det aktuella värdet; sök efter en ändring vars värde saknas."},
    problem_words{"one-of-them", "en av dem", ""},
    problem_words{
        "option-late", "ändring {0} utnyttjade {1} den {2}, då dess period redan hade börjat den {3}",
        "Efter fönstret kan en option utnyttjas bara med båda parters samtycke (FAR 52.217-9); sök efter "
        "motiveringen."},
    problem_words{"option-unnamed", "ändring {0} utnyttjar en option och säger inte vilken",
                  "Skriv exercises = optionen, så att dess status inte är okänd."},
    problem_words{
        "ordered-late", "order {0} undertecknades den {1}, efter sista dagen för avrop från {2}, {3}",
        "Ingen order får läggas efter den dagen (FAR 52.216-22); ta reda på om avropstiden förlängdes."},
    problem_words{"ordered-on-last-day",
                  "order {0} undertecknades den {1}, just den sista dagen för avrop från {2}",
                  "En definition räknar den dagen och en gör det inte (FPDS, DATA Act); här räknas den. "
                  "Anteckna i akten "
                  "vilken läsning som avses."},
    problem_words{"other-action", "den andra ändringen", ""},
    problem_words{"other-claim", "den andra siffran", ""},
    problem_words{
        "other-contract", "”{0}” hör till ett annat avtal än ”{1}”",
        "En ändring ändrar det som hör till det egna avtalet; skriv id för en rad eller en option i ”{1}”."},
    problem_words{
        "other-currency", "”{0}” är i {1} och ”{2}” i {3}",
        "Belopp räknas aldrig om: ange valutan som båda är i, eller rätta det som den hänvisar till."},
    problem_words{"other-invoice", "”{0}” är ingen rad i ”{1}”",
                  "Ange en rad i den fakturan, eller fakturan för den raden."},
    problem_words{"other-order", "”{0}” hör till en annan order än ”{1}”",
                  "En ändring ändrar en rad i den egna ordern; skriv id för en rad i ”{1}”."},
    problem_words{"out-of-order", "ändring {0} undertecknades den {1}, före ändring {2} den {3}",
                  "Ett högre nummer med tidigare datum kan vara tillbakadaterat; registreringsdagen avgör "
                  "vad som gäller, "
                  "så ange den om du känner till den."},
    problem_words{"out-of-range", "{0:word} är {1}, och går från {2} till {3}", "Rätta talet."},
    problem_words{"over-limit", "fler {0:word} än vad som kan läsas", "Gränsen är {1}."},
    problem_words{"overlapping-flights", "två delar av planen har dagar gemensamt, {0} till {1}",
                  "Ge varje dag till en del; två delar på samma dagar är en del med större vikt."},
    problem_words{"own-parent", "”{0}” anger sig själv som överordnad och räknas som utan",
                  "Ange det ramavtal som det lades under, eller ta bort nyckeln."},
    problem_words{"package-costs", "paketet ”{0}” har mer än en kostnad",
                  "Ett paket säljs till en kostnad, som står på en av dess rader: lägg ihop beloppen där."},
    problem_words{"paid-over-approved", "{0} är betalat, och {1} är godkänt",
                  "Sök efter ett godkännande som saknas i boken, eller kräv tillbaka skillnaden."},
    problem_words{"paid-unapproved", "{0} är betalat, och inget är godkänt",
                  "Sök efter fakturans godkännande; utan det fick den inte betalas."},
    problem_words{"parent-cycle", "”{0}” ligger under ”{1}”, som till slut ligger under ”{0}” igen",
                  "Överordnade som går i cirkel godtas inte, ingen av dem: rätta den som är fel."},
    problem_words{"payment-in-advance", "{0} betalades den {1} för vad som då inte hade utförts",
                  "En betalning får inte överstiga värdet av vad som har tagits emot (31 USC 3324)."},
    problem_words{"payment-late", "{0} förföll den {1} och betalades den {2}; dagar för sent: {3}",
                  "Betala räntan därtill, om det inte är gjort."},
    problem_words{"payment-over-due", "{0} är betalt utöver vad som skulle betalas",
                  "Begär en kredit, eller pengarna tillbaka."},
    problem_words{"payment-overdue", "{0} förföll den {1}; dagar för sent: {2}",
                  "Betala det: {3} i ränta ska betalas därtill i dag."},
    problem_words{"piid-form", "numret {0} har inte formen av ett PIID",
                  "Tretton till sjutton bokstäver och siffror (FAR 4.1603), men äldre nummer och vissa "
                  "system har andra: "
                  "jämför med registret."},
    problem_words{"printed-total-differs",
                  "det officiella registret anger {1} som {0:word} totalt, och ändringarna blir {2}",
                  "Den angivna summan är per den senaste ändringen, vilken rad den än står på: sök efter en "
                  "ändring som "
                  "saknas i boken."},
    problem_words{"rate-without-units", "raden ”{0}” har ett pris per {1} men varken enheter eller belopp",
                  "Skriv hur många enheter som beställts, eller vad hela raden kostar."},
    problem_words{"record-there", "posten med det id:t", ""},
    problem_words{"record-too-long", "raden är längre än {0} byte", "Ett citattecken kan vara oavslutat."},
    problem_words{"release-differs",
                  "{0} har två meddelanden med id {1}, som säger olika saker; det här tas inte",
                  "Ett meddelande ändras aldrig: behåll det som publicerades, eller fråga utgivaren."},
    problem_words{"repeated-column", "kolumnen ”{1}” står två gånger i rubrikraden i {0}",
                  "Ta bort den ena: vilken som gäller kan en läsare inte gissa."},
    problem_words{"reversed-days", "{1} ligger före {0}",
                  "Sätt den tidigare dagen först; det som pågår en enda dag börjar och slutar på den."},
    problem_words{"reversed-range", "intervallet ”{0}” går från {1} ner till {2}",
                  "Sätt det lägre beloppet först."},
    problem_words{"scientific-amount", "beloppet ”{0}” är skrivet med exponent",
                  "Så skriver ett kalkylblad när det kan ha tappat siffror. Ta beloppet ur filen "
                  "som den publicerades."},
    problem_words{"service-after-fund",
                  "{0} betalar tjänster som börjar den {1} med {2}, som kunde användas till och med {3}",
                  "Tjänster som börjar efter att anslaget löpt ut är ett behov för ett senare år (31 USC "
                  "1502): belasta "
                  "det anslag som då gäller."},
    problem_words{
        "severable-over-a-year",
        "{0} betalar delbara tjänster från {1} till {2}, mer än tolv månader, med ettåriga pengar från {3}",
        "Delbara tjänster får gå över budgetårsskiftet i högst ett år (41 USC 3902): korta perioden, eller "
        "finansiera resten från ett senare år."},
    problem_words{"stray-character", "beloppet ”{0}” har ”{2}” vid tecken {1}",
                  "Ta bort det, eller rätta det."},
    problem_words{"stray-quote", "det står ett citattecken i ett fält utan citattecken",
                  "Sätt fältet inom citattecken och skriv varje citattecken i det två gånger."},
    problem_words{"stray-return", "det står en vagnretur i ett fält utan citattecken",
                  "Sätt fältet inom citattecken, eller ta bort vagnreturen."},
    problem_words{"table-cells", "den här raden har {0} celler under {1} kolumner",
                  "Ge den en cell för varje kolumn, tom eller inte; en cell med komma, citattecken eller "
                  "radslut står inom citattecken."},
    problem_words{"table-missing", "tabellen {0} finns inte",
                  "Lägg filen bredvid paketet, en gång, eller ta bort den ur resources."},
    problem_words{"table-no-row", "{0} har ingen rad {1}",
                  "Lägg till raden som den här hör till, eller rätta var den hör hemma."},
    problem_words{"table-path", "sökvägen ”{0}” leder ut ur paketets mapp",
                  "Ge den en sökväg i mappen, till exempel contract.csv."},
    problem_words{"table-quote", "cellens citattecken slutar inte där cellen slutar",
                  "Sätt hela cellen inom citattecken, och skriv ett citattecken i den två gånger."},
    problem_words{"table-twice", "två rader har platsen {0} i en lista; den här tas inte med",
                  "Ge varje rad i listan en egen plats."},
    problem_words{"text-after-quote", "det står text efter fältets sista citattecken",
                  "Skriv varje citattecken i fältet två gånger."},
    problem_words{"that-fund", "anslaget", ""},
    problem_words{
        "toml-syntax", "det här är inte TOML: {0:word}",
        "En rad är en nyckel, ett likhetstecken och ett värde; texter står inom citattecken, listor inom "
        "hakparenteser, tabeller inom klamrar på en rad."},
    problem_words{"too-few-fields", "raden har {0} fält, och rubrikraden {1}",
                  "Ett skiljetecken saknas, eller raden är avklippt."},
    problem_words{"too-fine", "antalet enheter ”{0}” kan inte hållas exakt",
                  "Enheter har högst sex siffror efter punkten och är färre än nio biljoner."},
    problem_words{"too-fine-for-currency", "”{0}” har fler siffror än {1} har",
                  "{1} har {2} efter decimalpunkten: avrunda där beloppet kommer ifrån."},
    problem_words{"too-many-columns", "rubrikraden har fler än {0} kolumner", "Är det rätt fil?"},
    problem_words{"too-many-digits", "”{0}” har för många siffror", "Ett tal har högst {1}."},
    problem_words{"too-many-fields", "raden har {0} fält, och rubrikraden {1}",
                  "Ett fält med skiljetecken i vill ha citattecken."},
    problem_words{"too-many-units", "{0} till {1} är mer än {2} enheter",
                  "Välj en längre enhet, eller rätta dagarna."},
    problem_words{"unasked-id", "{1} kan inte svara om ”{0}”", "Det här kan anges: {2}."},
    problem_words{"unclosed-quote", "citattecknet som öppnar fältet stängs aldrig",
                  "Allt bakom det skulle tas för ett fält. Stäng det, eller ta filen som den "
                  "publicerades."},
    problem_words{"unknown-calculator", "det finns ingen kalkylator ”{0}”", "{1}"},
    problem_words{"unknown-command", "det finns inget kommando ”{0}”", "{1}"},
    problem_words{"unknown-currency", "det finns ingen valuta ”{0}”",
                  "Skriv dess tre bokstäver enligt ISO 4217, till exempel USD."},
    problem_words{"unknown-id", "ingen post har id ”{0}”", "{1}"},
    problem_words{"unknown-key", "{1:word} har ingen nyckel ”{0}”", "Nycklarna, närmast först: {2}."},
    problem_words{"unknown-layout", "{0} har ingen känd layout; den närmaste, {1}, har också {2}",
                  "Ge en fil av detta format, med rubrikraden som den publicerades."},
    problem_words{"unknown-option", "{1} har inget alternativ ”{0}”", "{2}"},
    problem_words{"unknown-reference", "ingen post av slaget {1} har id ”{0}”",
                  "Lägg till en {2} med detta id, eller rätta id:t."},
    problem_words{"unknown-table", "en bok har ingen tabell {0}", "Tabellerna, närmast först: {1}."},
    problem_words{"unknown-word", "”{0}” är inget värde för ”{1}”", "{2}"},
    problem_words{"unquoted-date", "det ungefärliga datumet {0} står utan citattecken",
                  "Skriv \"{0}\"; bara en hel dag, till exempel 2025-12-31, klarar sig utan."},
    problem_words{"unquoted-text", "texten {0} står utan citattecken", "Sätt den inom citattecken."},
    problem_words{"unread-words", "”{1}” i ”{0}” är ingen del av ett belopp",
                  "Behåll beloppet med sin reservation och lägg övriga ord i as_printed."},
    problem_words{"utf16-table", "filen är UTF-16", "Spara den som UTF-8."},
    problem_words{"wrong-currency", "”{0}” är i {1}, och {2} väntas här",
                  "Rätta beloppet, eller ge posten currency = \"{1}\"."},
    problem_words{"wrong-reference", "”{0}” är id för ett annat slags post: {1}, inte {2}",
                  "Skriv id för en av slaget {2}."},
    problem_words{"wrong-type", "{0} ska vara {1:word}; det här är {2:word}", "Skriv {1:word}."},
    problem_words{"zero-weights", "alla vikter är noll", "Ge minst en vikt som inte är det."},
};

static_assert(swedish_problems.size() == english_problems.size());
static_assert(std::equal(swedish_problems.begin(), swedish_problems.end(), english_problems.begin(),
                         [](const problem_words& a, const problem_words& b) { return a.code == b.code; }),
              "the codes of english.hpp, in its order");

/// The words for a code, or nothing where the tables lack it.
[[nodiscard]] constexpr const problem_words* problem_words_for(language lang, std::string_view code) noexcept
{
    const auto place = problem_row(code);
    if (place == english_problems.size()) return nullptr;
    return lang == language::swedish ? &swedish_problems[place] : &english_problems[place];
}

} // namespace v1
} // namespace mediabuy
