// Any bytes as a label file of any format: labels that keep the rules, and that come back from our own format
// whole; or one sentence. Input: the format (1 byte), then the file.

#include "core/annotations/LabelFormat.h"
#include "core/annotations/LabelJson.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace cryscope;

void expect(bool holds)
{
    if (!holds) std::abort();
}

void check(const LabelDocument& document)
{
    for (const RecordingLabels& recording : document.recordings)
        recording.annotations.forEach([](const Annotation& label) {
            const auto again = normalised(label);
            expect(again && *again == label);
        });
}

/// Written in any format that can hold it and read again: no crash, and the number of labels stays.
void checkWriting(LabelFormat format, const LabelDocument& document)
{
    const auto text = formatLabels(format, document);
    if (!text) {
        expect(document.recordings.size() > 1 && !holdsSeveralRecordings(format));
        return;
    }
    const auto back = parseLabels(format, *text);
    expect(back.has_value());
    check(back->document);
    if (format == LabelFormat::Json) expect(back->document.recordings.size() == document.recordings.size());
    if (format == LabelFormat::TextGrid) return; // intervals without text are gaps there
    std::size_t before = 0, after = 0;
    for (const auto& recording : document.recordings) before += recording.annotations.size();
    for (const auto& recording : back->document.recordings) after += recording.annotations.size();
    expect(before == after);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const LabelFormat format = kLabelFormats[data[0] % std::size(kLabelFormats)];
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto labels = parseLabels(format, bytes);
    if (!labels) {
        expect(!labels.error().sentence.empty());
        return 0;
    }
    check(labels->document);
    for (const LabelFormat other : kLabelFormats) checkWriting(other, labels->document);
    return 0;
}
