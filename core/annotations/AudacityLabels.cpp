#include "core/annotations/AddLabel.h"
#include "core/annotations/FormatReaders.h"
#include "core/annotations/LabelText.h"

namespace cryscope {
namespace {

std::vector<std::string_view> fieldsOf(std::string_view line)
{
    std::vector<std::string_view> fields;
    for (;;) {
        const std::size_t tab = line.find('\t');
        fields.push_back(line.substr(0, tab));
        if (tab == std::string_view::npos) return fields;
        line.remove_prefix(tab + 1);
    }
}

/// Audacity writes an edge that is not set as -1.
std::optional<double> edgeFrom(std::string_view field)
{
    const auto value = numberFrom(field);
    return value && *value >= 0 ? value : std::nullopt;
}

struct Pending {
    Annotation annotation;
    std::size_t line = 0;
};

class Reader {
public:
    void take(std::string_view line, std::size_t number)
    {
        if (line.find_first_not_of(" \t") == std::string_view::npos) return;
        const auto fields = fieldsOf(line);
        if (line.starts_with('\\')) {
            // Of the lines that continue a label only the one with the frequencies is known: "\", low, high.
            if (m_pending && fields[0] == "\\" && fields.size() >= 3 && numberFrom(fields[1])) {
                m_pending->annotation.lowHz = edgeFrom(fields[1]);
                m_pending->annotation.highHz = edgeFrom(fields[2]);
            }
            return;
        }
        finish();
        const auto start = numberFrom(fields[0]);
        if (!start) {
            m_warnings.add(number, "This is no label: a line begins with a time in seconds and a tab.");
            return;
        }
        m_pending = Pending{.annotation = {}, .line = number};
        Annotation& label = m_pending->annotation;
        const auto end = fields.size() > 1 ? numberFrom(fields[1]) : std::nullopt;
        label.startSeconds = *start;
        label.endSeconds = end.value_or(*start);
        const std::size_t text = end ? 2 : 1; // without an end it is a point, and its text comes second
        if (fields.size() > text) setLabelText(label, fields[text]);
    }

    Result<ReadLabels> done()
    {
        finish();
        auto warnings = m_warnings.take();
        if (m_recording.annotations.empty() && !warnings.empty())
            return fail(ErrorKind::Unreadable, {},
                        "No line of this text is an Audacity label; the first: " + warnings.front());
        if (!m_recording.annotations.empty()) m_recording.tiers = {kDefaultTier};
        ReadLabels labels;
        labels.document.recordings.push_back(std::move(m_recording));
        labels.warnings = std::move(warnings);
        return labels;
    }

private:
    void finish()
    {
        if (m_pending)
            addForeign(m_recording, std::move(m_pending->annotation),
                       "line " + std::to_string(m_pending->line), m_warnings);
        m_pending.reset();
    }

    RecordingLabels m_recording;
    std::optional<Pending> m_pending; ///< lines that continue it may follow
    Warnings m_warnings;
};

std::string edgeText(const std::optional<double>& hz)
{
    return fixedNumber(hz.value_or(-1.0), 6);
}

} // namespace

Result<ReadLabels> readAudacityLabels(std::string_view text)
{
    Reader reader;
    std::size_t number = 0;
    for (const auto line : linesOf(text)) reader.take(line, ++number);
    return reader.done();
}

std::string writeAudacityLabels(const LabelDocument& document)
{
    std::string text;
    for (const RecordingLabels& recording : document.recordings)
        recording.annotations.forEach([&](const Annotation& label) {
            text += fixedNumber(label.startSeconds, 6) + '\t' + fixedNumber(label.endSeconds, 6) + '\t' +
                    oneLine(labelText(label)) + '\n';
            if (label.lowHz || label.highHz)
                text += "\\\t" + edgeText(label.lowHz) + '\t' + edgeText(label.highHz) + '\n';
        });
    return text;
}

} // namespace cryscope
