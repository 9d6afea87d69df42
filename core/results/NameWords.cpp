#include "core/results/NameWords.h"

#include "core/results/FoldedLetters.h"

#include <set>
#include <sstream>

namespace cryscope {
namespace {

constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kShortestNumber = 6; ///< a date or the number of a patient; less is a counter

// Folded, as everything is compared.
constexpr const char* kOfPeople =
    "and baby boy child der doctor doktor frau girl herr infant junge kind madchen miss mister mrs mutter "
    "mother nurse prof professor rater reviewer saugling schwester the und van vater father von ";
constexpr const char* kOfThings =
    "abend adult aerzte again airpods all alt alte analog analogue and arm array arzt audio aufnahme "
    "aufnahmen babies baby bad band bed bett bis bluetooth box boy boys built camera care case center "
    "centre channel child children clean clinic clip clips control copy corpus cries cry crying cryscope "
    "das data dataset datasets date datei daten day days default der desktop detected device devices die "
    "documents dokumente download downloads early edit edited eltern end episode episodes evening exp "
    "experiment export exports extern external fall familie family father feed feeding figure file files "
    "final first flac folder for frau fruh fur girl girls group gruppe haus headphones headset heim herr "
    "home hospital hour hours house icu infant infants input intel intensive internal interview iphone "
    "jahr jahre kanal kind kinder klinik knabe kontrolle kopie krankenhaus lab label labels lang laptop "
    "last late left line links long m4a madchen mama media mein meine mic microphone midi mikrofon minute "
    "minutes misc mit mix mnt mom monat monate mono month months morgen morning mother mp3 mp4 music "
    "musik mutter nacht neo neonatal neonate neonates net network neu new newborn nicu night nights noise "
    "note notes nurse ogg old olympus opt opus original out output papa parent parents part patient "
    "patienten patients person pflege phone pilot post practice praxis pre private proband prof professor "
    "project projects projekt projekte public quiet raum raw realtek rec rechts recorded recorder "
    "recording recordings result results reviewed reviewer reviewers right room root rot run sample "
    "samples saugling sauglinge save saved schlafzimmer schrei schreie schreien schwester second section "
    "series session sessions set share shared sitting sitzung sleep sleeping sony sound soundcard sounds "
    "speech start station stereo stimme stream studie study stunde subject subjects synology tag tage "
    "take tape tascam task team teil temp test tests the third time tmp ton tone track tracks train "
    "training trial trim trimmed unbekannt und unit units unknown untitled usb user users usr van var "
    "vater versuch video visit voice volume volumes vom von vor ward wav wave webcam week weeks weinen "
    "with woche wochen wohnzimmer work year years zeit zimmer zip zoom zum zur ";

std::set<std::string> wordsIn(const char* text)
{
    std::istringstream list(text);
    std::set<std::string> all;
    for (std::string word; list >> word;) all.insert(word);
    return all;
}

bool hasUmlaut(std::string_view letter)
{
    for (const std::string_view umlaut : {"ä", "ö", "ü", "Ä", "Ö", "Ü", "ø", "Ø", "\u0308"})
        if (letter.find(umlaut) != std::string_view::npos) return true;
    return false;
}

} // namespace

std::vector<std::string> wordsOfName(std::string_view name)
{
    std::vector<std::string> words;
    bool goesOn = false, wasCapital = false, wasDigit = false;
    std::size_t done = 0; ///< bytes: a sharp s is two letters
    for (const Letter& letter : lettersOf(name)) {
        if (letter.begin < done) continue;
        done = letter.end;
        const bool digit = isDigit(letter.code);
        if (!digit && !isAlphabetic(letter.code)) {
            goesOn = false;
            continue;
        }
        if (!goesOn || digit != wasDigit || (letter.isCapital && !wasCapital)) words.emplace_back();
        words.back() += name.substr(letter.begin, letter.end - letter.begin);
        goesOn = true;
        wasCapital = letter.isCapital;
        wasDigit = digit;
    }
    return words;
}

bool saysNobody(std::string_view word, NameOf whose)
{
    static const std::set<std::string> ofPeople = wordsIn(kOfPeople), ofThings = wordsIn(kOfThings);
    const std::vector<Letter> letters = lettersOf(word);
    if (letters.size() < kShortestWord) return true;
    if (isDigit(letters.front().code)) return letters.size() < kShortestNumber;
    std::string folded;
    for (const Letter& letter : letters) {
        if (letter.code > 0x7f) return false;
        folded += static_cast<char>(letter.code);
    }
    return ofPeople.contains(folded) || (whose == NameOf::Thing && ofThings.contains(folded));
}

std::vector<std::u32string> spellingsOf(std::string_view name)
{
    std::u32string plain, spread, drawn;
    for (const Letter& letter : lettersOf(name)) {
        plain += letter.code;
        spread += letter.code;
        if (hasUmlaut(name.substr(letter.begin, letter.end - letter.begin))) spread += U'e';
    }
    for (std::size_t i = 0; i < plain.size(); ++i) {
        drawn += plain[i];
        const bool mayBeTwo = std::u32string_view(U"aou").find(plain[i]) != std::u32string_view::npos;
        if (mayBeTwo && i + 1 < plain.size() && plain[i + 1] == U'e') ++i;
    }
    std::vector<std::u32string> all{plain};
    if (spread != plain) all.push_back(std::move(spread));
    if (drawn != plain && drawn.size() >= kShortestWord) all.push_back(std::move(drawn));
    return all;
}

} // namespace cryscope
