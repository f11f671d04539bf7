// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/swedish_sentences.hpp
/// The words of each code of rule/codes.hpp, in Swedish: english_sentences.hpp line by line (the compiler
/// holds the codes together, a test the arguments).
///
/// Of {0:en order|order} the first stands whole for one, the second behind the number for others; {0:word} is
/// out of a closed list and is translated (swedish_words.hpp). Avtal covers contracts, orders and calls
/// alike.

#include "mediabuy/answer/english_sentences.hpp"
#include "mediabuy/answer/language.hpp"

#include <array>

namespace mediabuy {
inline namespace v1 {

inline constexpr std::array swedish_sentences{
    sentence_words{"action-day-missing", "Om ändring {0} hade undertecknats är okänt: den saknar datum här."},
    sentence_words{
        "action-may-end",
        "Ändring {0} kan ha avslutat avtalet: det går inte att se om den flyttar fram sista dagen."},
    sentence_words{"action-not-yet",
                   "Ändring {0} börjar gälla {1:on}: dess pengar räknas, dess dagar ännu inte."},
    sentence_words{"action-perhaps",
                   "Ändring {0} undertecknades {1:on}, vilket kan vara före eller efter den här dagen."},
    sentence_words{"action-perhaps-known", "Ändring {0} hade kanske ännu inte registrerats {1:on}."},
    sentence_words{"action-takes-effect",
                   "Ändring {0} börjar gälla {1:on}, vilket kan vara före eller efter den här dagen."},
    sentence_words{"actions-later", "Visas inte: {0:en ändring|ändringar} som undertecknades senare."},
    sentence_words{"actions-later-known",
                   "Visas inte: {0:en ändring|ändringar} som undertecknades eller registrerades senare."},
    sentence_words{"cause-beyond-record", "Inget register över avtal eller anslag kan visa det."},
    sentence_words{"cause-own-words", "{0} säger det självt."},
    sentence_words{"cause-quoted", "{0} uppger det, enligt {1}."},
    sentence_words{"cause-relayed", "{0} återger det från {1}."},
    sentence_words{"cause-written", "{0} skriver det utan att ange vem som har sagt det."},
    sentence_words{"closeout-due", "Riktdag för avslut (FAR 4.804-1), räknat från slutförandet {0:on}."},
    sentence_words{"contract-cancelled", "Annullerat {0:on}."},
    sentence_words{"contract-changed", "Ändring {0} undertecknades {1:on}, på {2:exact}."},
    sentence_words{"contract-changed-only",
                   "Ändring {0} undertecknades {1:on}; boken har inget belopp för den."},
    sentence_words{"contract-closed", "Avslutat och stängt {0:on}."},
    sentence_words{"contract-end-missing", "Boken anger ingen sista dag för avtalet."},
    sentence_words{"contract-end-unknown", "Avtalets sista dag är okänd: {0}."},
    sentence_words{"contract-end-vague", "Avtalets sista dag infaller {0:on}; vilken dag anges inte."},
    sentence_words{"contract-ended", "Avtalet löpte ut {0:on}."},
    sentence_words{"contract-ended-with-it", "{0} hade sin sista dag {1:on}, då den slutade."},
    sentence_words{"contract-not-known-yet", "Inget om det hade registrerats {0:on}."},
    sentence_words{"contract-not-signed", "Avtalet undertecknas {0:on}, efter den här dagen."},
    sentence_words{"contract-runs", "Avtalet löper; sista dagen är {0}."},
    sentence_words{"contract-signed", "Avtalet undertecknades {1:on}, på {2:exact}."},
    sentence_words{"contract-signed-only", "Avtalet undertecknades {1:on}; boken har inget belopp för det."},
    sentence_words{"contract-start-missing", "Boken anger ingen första dag för avtalet."},
    sentence_words{"contract-start-unknown", "Avtalets första dag är okänd: {0}."},
    sentence_words{"contract-start-vague", "Avtalet började löpa {0:on}; vilken dag anges inte."},
    sentence_words{"contract-starts-later", "Avtalet börjar löpa {0:on}."},
    sentence_words{"contract-terminated", "Uppsagt {0:on}."},
    sentence_words{"day-missing", "En av dem anger ingen dag."},
    sentence_words{"days-apart", "Ingen dag passar båda."},
    sentence_words{"days-meet", "En dag passar båda."},
    sentence_words{"doubt-addition", "”{0}” kan komma utöver det, enligt {1}; det läggs inte till."},
    sentence_words{"doubt-began",
                   "Enligt {2} började pengarna användas {0:on}, innan bokens avgränsning börjar {1:on}."},
    sentence_words{
        "doubt-ended",
        "Enligt {2} slutade pengarna användas {0:on}, efter att bokens avgränsning slutar {1:on}."},
    sentence_words{"doubt-payer", "Enligt {2} betalade {0}; den här boken handlar om {1}."},
    sentence_words{"doubt-purpose",
                   "Enligt {2} gick pengarna till reklam för {0}; den här boken handlar om {1}."},
    sentence_words{"doubt-reading", "Tryckt som ”{0}” av {1}."},
    sentence_words{"ends-flight", "Kampanjperiodens sista dag."},
    sentence_words{"ends-ordering",
                   "Sista dagen för avrop; order som lagts dessförinnan slutförs på sina egna villkor."},
    sentence_words{"ends-performance", "Avtalets sista dag."},
    sentence_words{"ends-performance-extendable", "Avtalets sista dag; 52.217-8 kan förlänga tjänsterna till "
                                                  "och med {0}, om ingen av dess sex månader har använts."},
    sentence_words{
        "extension-limit",
        "Så långt som 52.217-8 kan förlänga tjänsterna efter {0}, om ingen av dess sex månader har använts."},
    sentence_words{"flight-began", "Kampanjperioden började {0:on}."},
    sentence_words{"flight-end-missing", "Boken anger ingen sista dag för kampanjperioden."},
    sentence_words{"flight-end-unknown", "Kampanjperiodens sista dag är okänd: {0}."},
    sentence_words{"flight-end-vague",
                   "Kampanjperioden slutade {0:on}; om det var före den här dagen framgår inte."},
    sentence_words{"flight-ended", "Kampanjperioden slutade {0:when}."},
    sentence_words{"flight-not-known-yet", "Kampanjperioden hade inte publicerats {0:on}."},
    sentence_words{"flight-runs", "Kampanjperioden pågår; sista dagen är {0}."},
    sentence_words{"flight-start-missing", "Boken anger ingen första dag för kampanjperioden."},
    sentence_words{"flight-start-unknown", "Kampanjperiodens dagar är okända: {0}."},
    sentence_words{"flight-start-vague",
                   "Kampanjperioden började {0:on}; om det var senast den här dagen framgår inte."},
    sentence_words{"flight-starts-later", "Kampanjperioden börjar {0:on}."},
    sentence_words{"flights-of-campaign",
                   "Av {0:en kampanjperiod|kampanjperioder} i boken hade {1} säkert slutat."},
    sentence_words{"fund-cancelled",
                   "Anslaget drogs in vid utgången av {0}; inget av det får längre betalas ut."},
    sentence_words{"fund-end-vague",
                   "Sista dagen att binda anslaget infaller {0:on}; vilken dag anges inte."},
    sentence_words{"fund-ended", "Anslaget kunde bindas till och med {0}."},
    sentence_words{"fund-expired",
                   "Anslaget löpte ut efter {0}; till och med {1} får det bara justeras och betalas ur."},
    sentence_words{"fund-no-year", "Anslaget får bindas utan tidsgräns."},
    sentence_words{"fund-not-known-yet", "Inget om anslaget hade registrerats {0:on}."},
    sentence_words{"fund-runs", "Anslaget får bindas; sista dagen är {0}."},
    sentence_words{"fund-start-vague", "Anslaget blev tillgängligt {0:on}; vilken dag anges inte."},
    sentence_words{"fund-starts-later", "Anslaget blir tillgängligt {0:on}."},
    sentence_words{"fund-term-missing", "Boken säger inte hur länge anslaget får bindas."},
    sentence_words{"fund-term-unknown", "Hur länge anslaget får bindas är okänt: {0}."},
    sentence_words{"funding-notice", "Med jämnt fördelad kostnad går de närmaste 60 dagarna över 75 % av det "
                                     "tilldelade: 52.232-22 kräver meddelande."},
    sentence_words{"funds-cancel",
                   "Sista dagen att betala ur anslaget; därefter är resten borta (31 USC 1552)."},
    sentence_words{"funds-expire",
                   "Sista dagen att binda anslaget; därefter bara justeringar och betalningar."},
    sentence_words{"has-ended", "Den uppges ha slutat {0:on}."},
    sentence_words{"may-be-inside",
                   "kan ingå i {0} ({1}): inget som sägs skiljer dem åt, så beloppet läggs inte till"},
    sentence_words{"may-not-have-begun", "kampanjperioden började {0:on}, vilket kan vara senare"},
    sentence_words{"no-amount-to-spread", "boken har inget belopp för den dagen"},
    sentence_words{"no-campaign", "Boken anger ingen kampanj för den."},
    sentence_words{"no-contract", "Boken knyter inget avtal till den."},
    sentence_words{"no-contract-ended-with-it",
                   "Inget av {0:ett avtal|avtal} bakom den hade sin sista dag då."},
    sentence_words{"no-flight", "Ett avtal har ingen kampanjperiod."},
    sentence_words{"no-fund", "Boken anger inget anslag."},
    sentence_words{"none-terminated", "Ingen registrerad, i {0:en ändring|ändringar}."},
    sentence_words{"not-begun", "kampanjperioden börjar {0:on}"},
    sentence_words{"notice-given", "Besked lämnades {0:on}."},
    sentence_words{"of-no-payer", "det som inte anger någon betalare"},
    sentence_words{"of-no-purpose", "det som inte anger något ändamål"},
    sentence_words{"of-payer", "pengar från {0}"},
    sentence_words{"of-purpose", "för {0}"},
    sentence_words{"of-vehicle", "ramavtalets egna dollar läggs inte ihop med dem i dess order"},
    sentence_words{"on-top", "sägs komma utöver {1}; det kan redan ingå i en siffra som tryckts på annat "
                             "håll, så det läggs inte till"},
    sentence_words{"only-its-own-origin",
                   "Det boken har om detta kommer från samma håll som uppgiften själv."},
    sentence_words{"only-when-asked", "nivån {0:word} är andras uppskattning och summeras bara på begäran"},
    sentence_words{"option-closes", "Sista dagen att utnyttja optionen."},
    sentence_words{"option-closes-worth", "Sista dagen att utnyttja optionen, värd {0}."},
    sentence_words{"option-exercised", "Ändring {0} utnyttjade den {1:on}."},
    sentence_words{"option-notice-by",
                   "Sista dagen för förhandsbesked (52.217-9); fönstret stängs efter {0}."},
    sentence_words{"option-notice-overdue",
                   "Förhandsbesked (52.217-9) skulle ha lämnats, och boken har inget: att utnyttja optionen "
                   "nu kan kräva leverantörens samtycke. Fönstret stängs efter {0}."},
    sentence_words{"option-window",
                   "Förhandsbesked ska lämnas senast {0}; optionen kan utnyttjas till och med {1}."},
    sentence_words{"ordering-ended", "Avropstiden gick ut {0:on}."},
    sentence_words{"ordering-missing", "Boken anger ingen sista dag för avrop."},
    sentence_words{"ordering-not-used", "Det har ingen avropstid."},
    sentence_words{"ordering-runs", "Avrop får göras till och med {0}."},
    sentence_words{"ordering-unknown", "Sista dagen för avrop är okänd: {0}."},
    sentence_words{"ordering-vague", "Sista dagen för avrop infaller {0:on}; vilken dag anges inte."},
    sentence_words{"orders-rolled-up", "{0:en order|order}"},
    sentence_words{
        "other-layer",
        "nivån {0:word}: nivån {1:word} kan vara betald med samma dollar, så beloppet läggs inte till"},
    sentence_words{"other-money", "Inte samma pengar: de skiljer sig i fråga om {0:word}."},
    sentence_words{"outside-payer", "pengar från {0} enligt egen uppgift; den här summan gäller {1}"},
    sentence_words{"outside-purpose", "för {0} enligt egen uppgift; den här summan gäller {1}"},
    sentence_words{"perhaps-known", "kanske ännu inte publicerat {0:on}"},
    sentence_words{"perhaps-recorded", "ändring {0} hade kanske ännu inte registrerats {1:on}"},
    sentence_words{"perhaps-signed", "ändring {0} undertecknades {1:on}, vilket kan vara senare"},
    sentence_words{"ranges-apart", "Inget belopp passar båda."},
    sentence_words{"ranges-apart-as-usual", "Båda gäller bara om en av dem inte avrundats som brukligt."},
    sentence_words{"ranges-apart-if-same-period",
                   "Inget belopp passar båda om de gäller samma dagar, vilket inte är säkert."},
    sentence_words{"ranges-meet", "Ett belopp passar båda."},
    sentence_words{"signing-unknown", "ändring {0} har ingen undertecknandedag"},
    sentence_words{"source-withdrawn", "återkallat av sin källa, {0}"},
    sentence_words{"stated-end", "{0} säger att den slutade {1:on}."},
    sentence_words{"stated-start", "{0} säger att den började {1:on}."},
    sentence_words{"sum-too-large", "dess ändringar blir mer än ett belopp kan vara här"},
    sentence_words{"unlike-payers", "Ingen gemensam summa: {0} är pengar från {1}, och {2} från {3}. Fråga "
                                    "om en av dem, eller ge boken en avgränsning."},
    sentence_words{"unlike-purposes", "Ingen gemensam summa: {0} gäller {1}, och {2} {3}. Fråga om en av "
                                      "dem, eller ge boken en avgränsning."},
    sentence_words{"was-accepted", "Godkänt {0:on}."},
    sentence_words{"was-announced", "Tillkännagivet {0:on}."},
    sentence_words{"was-confirmed", "Slutet bekräftades {0:on}."},
    sentence_words{"was-first-heard", "Hördes första gången {0:on}."},
    sentence_words{"with-addition", "med ”{0}” utöver {1}"},
    sentence_words{"with-overlap", "med {0}, om det inte ingår i {1}"},
    sentence_words{"with-payer", "med {0}, pengar från {1}"},
    sentence_words{"with-purpose", "med {0}, som gäller {1}"},
    sentence_words{"with-reading", "med {1} läst som ”{0}”"},
    sentence_words{"without-payer", "utan {0}, om {1} betalade"},
    sentence_words{"without-period", "utan {0}, om pengarna gäller en annan period"},
    sentence_words{"without-purpose", "utan {0}, om pengarna gick till reklam för {1}"},
    sentence_words{"words-differ", "De säger olika saker; båda kan stämma delvis."},
    sentence_words{"words-same", "Båda säger samma sak."},
    sentence_words{"work-resumed", "Arbetet återupptogs {0:on}."},
    sentence_words{"work-stopped", "Arbetet beordrades att upphöra {0:on}."},
};

static_assert(swedish_sentences.size() == english_sentences.size());
static_assert(std::equal(swedish_sentences.begin(), swedish_sentences.end(), english_sentences.begin(),
                         [](const sentence_words& a, const sentence_words& b) { return a.code == b.code; }),
              "the codes of english_sentences.hpp, in its order");

/// The words for a code, or nothing where the tables lack it.
[[nodiscard]] constexpr const sentence_words* sentence_for(language lang, std::string_view code) noexcept
{
    const auto place = sentence_row(code);
    if (place == english_sentences.size()) return nullptr;
    return lang == language::swedish ? &swedish_sentences[place] : &english_sentences[place];
}

} // namespace v1
} // namespace mediabuy
