#include "core/base/Csv.h"
#include "core/dataset/Augmenter.h"
#include "core/dataset/GroupSplit.h"
#include "core/dataset/Import.h"
#include "core/dataset/Manifest.h"
#include "core/evaluation/OutOfFold.h"

#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

using namespace cryscope;

/// The tables that users bring: a manifest, its folds, a file of scores, file names, settings. What is read
/// must survive being written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto table = parseCsv(text)) {
        std::string written = csvLine(table->columns) + "\n";
        for (const auto& record : table->records) written += csvLine(record.cells) + "\n";
        const auto again = parseCsv(written);
        if (!again || again->columns != table->columns || again->records.size() != table->records.size())
            std::abort();
        for (std::size_t i = 0; i < table->records.size(); ++i)
            if (again->records[i].cells != table->records[i].cells) std::abort();
    }
    for (const char* label : {"cry", ""}) {
        const auto manifest = parseManifest(text, "set.csv", label);
        if (!manifest) continue;
        const auto again = parseManifest(formatManifest(*manifest), "set.csv", label);
        if (!again || again->rows.size() != manifest->rows.size()) std::abort();
        (void)effectiveGroups(*manifest);
        (void)foldsOfColumn(*manifest);
    }
    (void)parseOutOfFoldScores(text, "oof.csv", 0.5);
    (void)parseDonateacryName(text);
    if (const auto json = nlohmann::json::parse(text, nullptr, false); !json.is_discarded())
        (void)augmentConfigFromJson(json);
    return 0;
}
