// What tells the classes apart without listening to the cry: the shortcuts a network finds first.
#include "core/dataset/AuditChecks.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <limits>
#include <numeric>

namespace cryscope {
namespace {

std::string decimal(double value, int digits)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

/// The rows that count: readable and labelled.
std::vector<std::size_t> labelledRows(const AuditInput& input, const std::string& column)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < input.facts.size(); ++row)
        if (input.facts[row] && !input.label(row, column).empty()) rows.push_back(row);
    return rows;
}

std::vector<std::string> classesOf(const AuditInput& input, const std::vector<std::size_t>& rows,
                                   const std::string& column)
{
    std::map<std::string, int> counts;
    for (const std::size_t row : rows) ++counts[input.label(row, column)];
    std::vector<std::string> classes;
    for (const auto& [name, count] : counts)
        if (count >= 20) classes.push_back(name); // with fewer, chance alone separates
    return classes;
}

struct Telling {
    std::string cls;
    double auc = 0.5; ///< of "this class against the rest", 0.5 or more
    bool isHigher = true;
};

/// The class that the values tell best.
Telling bestToldClass(const AuditInput& input, const std::vector<std::size_t>& rows,
                      const std::string& column,
                      const std::function<double(std::size_t row, const std::string& cls)>& value)
{
    Telling best;
    for (const auto& cls : classesOf(input, rows, column)) {
        std::vector<double> values;
        std::vector<bool> positives;
        for (const std::size_t row : rows) {
            values.push_back(value(row, cls));
            positives.push_back(input.label(row, column) == cls);
        }
        const double auc = separation(values, positives);
        if (!std::isnan(auc) && std::max(auc, 1 - auc) > best.auc)
            best = {cls, std::max(auc, 1 - auc), auc >= 0.5};
    }
    return best;
}

/// A property with names: codec, sample rate, platform.
void checkCategory(const AuditInput& input, const std::string& column, const std::string& what,
                   const std::function<std::string(std::size_t row)>& categoryOf,
                   std::vector<AuditFinding>& findings)
{
    std::vector<std::size_t> rows = labelledRows(input, column);
    std::erase_if(rows, [&](std::size_t row) { return categoryOf(row).empty(); });
    std::map<std::string, std::map<std::string, int>> counts; // category -> class -> clips
    for (const std::size_t row : rows) ++counts[categoryOf(row)][input.label(row, column)];
    if (counts.size() < 2) return;
    const auto shareOf = [&](const std::string& category, const std::string& cls) {
        const auto& of = counts[category];
        int all = 0;
        for (const auto& [name, count] : of) all += count;
        const auto found = of.find(cls);
        return found == of.end() ? 0.0 : double(found->second) / all;
    };
    const auto told = bestToldClass(input, rows, column, [&](std::size_t row, const std::string& cls) {
        return shareOf(categoryOf(row), cls);
    });
    if (told.auc < input.config.confoundedAuc) return;
    std::string shares;
    for (const auto& [category, of] : counts) {
        const int all =
            std::accumulate(of.begin(), of.end(), 0, [](int sum, const auto& c) { return sum + c.second; });
        shares += (shares.empty() ? "" : ", ") + category + " " +
                  std::to_string(static_cast<int>(std::lround(100 * shareOf(category, told.cls)))) +
                  " % of " + std::to_string(all);
    }
    findings.push_back(
        {Severity::Warning,
         "confounded_" + what,
         "The " + what + " alone tells " + column + " \"" + told.cls + "\" at an AUC of " +
             decimal(told.auc, 2) + " (share of that class: " + shares + ").",
         "Change band, level and noise of all classes at random in training, test on band-limited "
         "copies, and report figures within one " +
             what + ".",
         {},
         {{"auc", told.auc}}});
}

/// A property with a size: level, bandwidth, length.
void checkNumber(const AuditInput& input, const std::string& column, const std::string& what,
                 const std::string& unit, int digits, const std::function<double(const ClipFacts&)>& valueOf,
                 std::vector<AuditFinding>& findings)
{
    std::vector<std::size_t> rows = labelledRows(input, column);
    std::erase_if(rows, [&](std::size_t row) { return !std::isfinite(valueOf(*input.facts[row])); });
    const auto told = bestToldClass(
        input, rows, column, [&](std::size_t row, const std::string&) { return valueOf(*input.facts[row]); });
    if (told.auc < input.config.confoundedAuc) return;
    const auto median = [&](bool ofClass) {
        std::vector<double> values;
        for (const std::size_t row : rows)
            if ((input.label(row, column) == told.cls) == ofClass)
                values.push_back(valueOf(*input.facts[row]));
        const auto middle = values.begin() + std::ssize(values) / 2;
        std::nth_element(values.begin(), middle, values.end());
        return *middle;
    };
    findings.push_back(
        {Severity::Warning,
         "confounded_" + what,
         "The " + what + " alone tells " + column + " \"" + told.cls + "\" at an AUC of " +
             decimal(told.auc, 2) + " (median " + decimal(median(true), digits) + unit + ", others " +
             decimal(median(false), digits) + unit + ").",
         "Vary it at random for all classes in training, and report figures on clips that are alike "
         "in it.",
         {},
         {{"auc", told.auc}, {"median", median(true)}, {"median_others", median(false)}}});
}

} // namespace

double separation(std::span<const double> values, const std::vector<bool>& positives)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    // Mann and Whitney: ranks of the positives, equal values share theirs.
    double rankSum = 0;
    double count = 0;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        double here = 0;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            here += positives[order[end++]] ? 1 : 0;
        rankSum += here * (double(begin + end - 1) / 2 + 1);
        count += here;
        begin = end;
    }
    const double others = double(values.size()) - count;
    if (count == 0 || others == 0) return std::numeric_limits<double>::quiet_NaN();
    return (rankSum - count * (count + 1) / 2) / (count * others);
}

void checkConfounds(const AuditInput& input, std::vector<AuditFinding>& findings)
{
    for (const auto& column : input.labelColumns) {
        checkCategory(
            input, column, "codec", [&](std::size_t row) { return input.facts[row]->codec; }, findings);
        checkCategory(
            input, column, "sample rate",
            [&](std::size_t row) { return std::to_string(input.facts[row]->rateHz) + " Hz"; }, findings);
        for (const char* category : {"platform", "device", "source"})
            checkCategory(
                input, column, category, [&](std::size_t row) { return input.label(row, category); },
                findings);
        checkNumber(
            input, column, "level", " dBFS", 0, [](const ClipFacts& f) { return f.loudestDbfs; }, findings);
        checkNumber(
            input, column, "bandwidth", " Hz", 0,
            [](const ClipFacts& f) { return f.bandwidthHz > 0 ? f.bandwidthHz : std::nan(""); }, findings);
        checkNumber(
            input, column, "length", " s", 1, [](const ClipFacts& f) { return f.seconds; }, findings);
    }
}

} // namespace cryscope
