#pragma once

#include "core/annotations/Annotation.h"
#include "core/base/Result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

// The pieces of text that label formats are made of. Numbers have a dot in every locale.

/// A fixed number of digits behind the dot.
std::string fixedNumber(double value, int digits);
/// The shortest text that reads back as the same number of millionths.
std::string shortNumber(double value);
/// The whole text as a finite number, blanks around it allowed; nullopt otherwise.
std::optional<double> numberFrom(std::string_view text);

/// Tabs and line ends become blanks.
std::string oneLine(std::string text);
/// In double quotes, which are doubled inside; on one line (Praat).
std::string quotedText(const std::string& text);
/// Without control characters (line ends and tabs become blanks), cut at kMostText bytes, trimmed: how
/// foreign text becomes a label's.
std::string labelField(std::string_view text);
/// The same for a note: line ends and tabs stay, "\r\n" becomes "\n", kMostNote bytes.
std::string noteField(std::string_view text);

/// What formats with a single text write: the kind, and behind it the confidence with at least two digits
/// ("hungry 0.87").
std::string labelText(const Annotation& annotation);
/// Takes it apart again: a last word like 0.87 or 1.00 is the confidence, and then a model drew the label.
void setLabelText(Annotation& annotation, std::string_view text);

/// Any text file's bytes as UTF-8: UTF-16 with byte order mark, UTF-8 with or without one, else Latin-1, or
/// MacRoman where bytes stand that are no characters in Latin-1. Fails with Unreadable on half a UTF-16 unit.
Result<std::string> decodedText(std::string_view bytes);

/// Lines without their ends (LF, CRLF or CR).
std::vector<std::string_view> linesOf(std::string_view text);
/// "line 7: sentence".
std::string onLine(std::size_t line, const std::string& sentence);

/// Warnings of a reader: the first 1000 in words, then a count.
class Warnings {
public:
    void add(std::size_t line, const std::string& sentence) { add(onLine(line, sentence)); }
    void add(std::string sentence);
    std::vector<std::string> take();

private:
    std::vector<std::string> m_sentences;
    std::size_t m_more = 0;
};

} // namespace cryscope
