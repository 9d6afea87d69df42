#include "core/annotations/AddLabel.h"
#include "core/annotations/FormatReaders.h"
#include "core/annotations/LabelText.h"

#include <algorithm>

namespace cryscope {
namespace {

/// What Praat sees of a text file: numbers, strings and flags that stand free; everything else is decoration.
struct Token {
    enum class Kind { Number, Text, Flag, End } kind = Kind::End;
    double number = 0;
    std::string text;
    std::size_t line = 0;
};

class Tokens {
public:
    explicit Tokens(std::string_view text) : m_text(text) {}

    const Token& peek()
    {
        if (!m_next) m_next = scan();
        return *m_next;
    }
    Token take()
    {
        Token token = peek();
        m_next.reset();
        return token;
    }

private:
    static bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

    Token scan()
    {
        for (;;) {
            while (m_pos < m_text.size() && isSpace(m_text[m_pos])) step();
            if (m_pos >= m_text.size())
                return Token{.kind = Token::Kind::End, .number = 0, .text = {}, .line = m_line};
            const char c = m_text[m_pos];
            if (c == '!') {
                while (m_pos < m_text.size() && m_text[m_pos] != '\n' && m_text[m_pos] != '\r') step();
            } else if (c == '"') {
                return string();
            } else if (auto token = word()) {
                return *token;
            }
        }
    }

    void step()
    {
        const bool lineEnd =
            m_text[m_pos] == '\n' ||
            (m_text[m_pos] == '\r' && (m_pos + 1 >= m_text.size() || m_text[m_pos + 1] != '\n'));
        if (lineEnd) ++m_line;
        ++m_pos;
    }

    Token string()
    {
        Token token{.kind = Token::Kind::Text, .number = 0, .text = {}, .line = m_line};
        step();
        while (m_pos < m_text.size()) {
            if (m_text[m_pos] == '"') {
                step();
                if (m_pos >= m_text.size() || m_text[m_pos] != '"') return token;
            }
            token.text += m_text[m_pos];
            step();
        }
        return token; // the file is cut inside it
    }

    /// A run of other characters: a number, a flag, or decoration.
    std::optional<Token> word()
    {
        const std::size_t begin = m_pos;
        const std::size_t line = m_line;
        while (m_pos < m_text.size() && !isSpace(m_text[m_pos])) step();
        const auto run = m_text.substr(begin, m_pos - begin);
        if (run.front() == '<')
            return Token{.kind = Token::Kind::Flag, .number = 0, .text = std::string(run), .line = line};
        if (const auto value = numberFrom(run))
            return Token{.kind = Token::Kind::Number, .number = *value, .text = {}, .line = line};
        return std::nullopt;
    }

    std::string_view m_text;
    std::size_t m_pos = 0;
    std::size_t m_line = 1;
    std::optional<Token> m_next;
};

/// The numbers up to the next string, and the string: one interval or point.
struct Group {
    std::vector<double> numbers;
    Token text;
    bool atEnd = false;
};

class Reader {
public:
    explicit Reader(std::string_view text) : m_tokens(text) {}

    Result<ReadLabels> read()
    {
        const Token type = m_tokens.take();
        if (type.kind != Token::Kind::Text || !type.text.starts_with("ooTextFile"))
            return fail(ErrorKind::Unreadable, {},
                        "This is no Praat text file; save it in Praat as a text file, not as a binary one.");
        const Token object = m_tokens.take();
        if (object.kind != Token::Kind::Text || object.text != "TextGrid")
            return fail(ErrorKind::Unreadable, {},
                        object.text.empty() ? "This Praat file holds no TextGrid; choose another file."
                                            : "This Praat file holds a " + labelField(object.text) +
                                                  " and no TextGrid; choose another file.");
        const auto begin = number();
        const auto end = number();
        if (!begin || !end || !(*end >= 0 && *end <= kMostSeconds))
            return fail(ErrorKind::Unreadable, {},
                        "The TextGrid does not say from when to when it goes; the file is cut or edited.");
        m_recording.durationSeconds = onGrid(*end);
        if (m_tokens.peek().kind == Token::Kind::Flag && m_tokens.take().text == "<absent>") return done();
        number(); // how many tiers: the file itself shows
        while (m_tokens.peek().kind != Token::Kind::End) readTier();
        return done();
    }

private:
    std::optional<double> number()
    {
        if (m_tokens.peek().kind != Token::Kind::Number) return std::nullopt;
        return m_tokens.take().number;
    }

    Group group()
    {
        Group group;
        for (;;) {
            Token token = m_tokens.peek();
            if (token.kind == Token::Kind::End) {
                group.text = std::move(token);
                group.atEnd = true;
                return group;
            }
            m_tokens.take();
            // More than a few is broken anyway.
            if (token.kind == Token::Kind::Number && group.numbers.size() < 8)
                group.numbers.push_back(token.number);
            if (token.kind == Token::Kind::Text) {
                group.text = std::move(token);
                return group;
            }
        }
    }

    static bool isTierClass(const Token& token)
    {
        return token.kind == Token::Kind::Text && (token.text == "IntervalTier" || token.text == "TextTier");
    }

    void readTier()
    {
        const Token kind = m_tokens.take();
        if (!isTierClass(kind)) {
            if (!m_lost)
                m_warnings.add(kind.line,
                               "A tier was expected here; what follows up to the next one was left out.");
            m_lost = true;
            return;
        }
        m_lost = false;
        const std::string name =
            m_tokens.peek().kind == Token::Kind::Text ? labelField(m_tokens.take().text) : "";
        const std::string tier = name.empty() ? kDefaultTier : name;
        if (std::find(m_recording.tiers.begin(), m_recording.tiers.end(), tier) == m_recording.tiers.end())
            m_recording.tiers.push_back(tier);
        number(); // the tier's own bounds are those of the file
        number();
        const auto announced = number();
        std::size_t entries = 0;
        while (m_tokens.peek().kind != Token::Kind::End && !isTierClass(m_tokens.peek())) {
            const Group entry = group();
            if (entry.atEnd && entry.numbers.empty()) break;
            ++entries;
            readEntry(entry, tier, kind.text == "TextTier");
        }
        if (announced && *announced != double(entries))
            m_warnings.add(kind.line, "The tier \"" + tier + "\" announces " + shortNumber(*announced) +
                                          " entries and holds " + std::to_string(entries) + ".");
    }

    void readEntry(const Group& entry, const std::string& tier, bool isPoint)
    {
        const std::size_t needed = isPoint ? 1 : 2;
        const std::size_t line = entry.text.line;
        if (entry.atEnd || entry.numbers.size() != needed) {
            m_warnings.add(line, isPoint ? "A point needs one time and a text; it was left out."
                                         : "An interval needs two times and a text; it was left out.");
            return;
        }
        if (!isPoint && labelField(entry.text.text).empty()) return; // a gap
        Annotation label;
        label.tier = tier;
        label.startSeconds = entry.numbers.front();
        label.endSeconds = entry.numbers.back();
        setLabelText(label, entry.text.text);
        addForeign(m_recording, std::move(label), "line " + std::to_string(line), m_warnings);
    }

    ReadLabels done()
    {
        ReadLabels labels;
        labels.document.recordings.push_back(std::move(m_recording));
        labels.warnings = m_warnings.take();
        return labels;
    }

    Tokens m_tokens;
    RecordingLabels m_recording;
    Warnings m_warnings;
    bool m_lost = false;
};

} // namespace

Result<ReadLabels> readTextGrid(std::string_view text)
{
    return Reader(text).read();
}

} // namespace cryscope
