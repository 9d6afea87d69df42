#include "core/annotations/SecondReview.h"

#include "core/annotations/Pairing.h"

#include <algorithm>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr std::string_view kMark = ".review-";
constexpr std::string_view kSuffix = ".json";
constexpr std::size_t kMostName = 80;

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

Annotation blind(const Annotation& label)
{
    Annotation place;
    place.startSeconds = label.startSeconds;
    place.endSeconds = label.endSeconds;
    place.tier = place.kind = "cry";
    place.origin = Origin::Model;
    return place;
}

} // namespace

Result<fs::path> reviewFileOf(const fs::path& audio, const std::string& reviewer)
{
    std::string name = trimmed(reviewer);
    if (name.empty())
        return fail(ErrorKind::InvalidArgument, {}, "The second reviewer has no name; type one.");
    if (name.size() > kMostName)
        return fail(ErrorKind::InvalidArgument, {}, "The reviewer's name is too long; take a short form.");
    for (char& c : name) {
        const bool isControl = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        if (isControl || std::string_view(" /\\:*?\"<>|.").find(c) != std::string_view::npos) c = '-';
    }
    fs::path file = audio;
    file += std::string(kMark) + name + std::string(kSuffix);
    return file;
}

std::vector<ReviewFile> reviewFilesOf(const fs::path& audio)
{
    std::vector<ReviewFile> files;
    const std::string begin = audio.filename().string() + std::string(kMark);
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(audio.parent_path(), error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(begin) || !name.ends_with(kSuffix) ||
            name.size() <= begin.size() + kSuffix.size())
            continue;
        files.push_back(
            {name.substr(begin.size(), name.size() - begin.size() - kSuffix.size()), entry.path()});
    }
    std::sort(files.begin(), files.end(),
              [](const ReviewFile& a, const ReviewFile& b) { return a.reviewer < b.reviewer; });
    return files;
}

std::vector<Annotation> blindPlaces(const AnnotationSet& labels)
{
    std::vector<Annotation> places;
    labels.forEach([&places](const Annotation& label) {
        if (label.origin == Origin::Model) places.push_back(blind(label));
    });
    return places;
}

std::vector<Annotation> blindPlaces(const AnnotationSet& labels, const AnnotationSet& found)
{
    AnnotationSet known;
    for (Annotation& place : blindPlaces(labels)) (void)known.add(std::move(place)); // out of a set: it fits
    std::vector<Annotation> places;
    for (const LabelPair& pair : pairLabels(known, found))
        places.push_back(blind(pair.first ? *pair.first : *pair.second));
    return places;
}

} // namespace cryscope
