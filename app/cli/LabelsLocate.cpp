#include "app/cli/LabelsMore.h"
#include "core/project/LocateLabels.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cryscope::cli {
namespace {

namespace fs = std::filesystem;

struct LocateOptions {
    std::string place, folder;
    bool dryRun = false;
    bool back = false;
};

template <class PathOf>
int tell(const CommandContext& context, const Location& where, bool isDone, PathOf&& pathOf)
{
    nlohmann::json found = nlohmann::json::array();
    for (const LocatedFile& each : where.found)
        found.push_back({{"was", pathOf(each.sought)},
                         {"is", each.path.string()},
                         {"by", each.by == LocatedFile::By::Place ? "place" : "content"}});
    const auto names = [&](const std::vector<std::size_t>& places) {
        nlohmann::json list = nlohmann::json::array();
        for (const std::size_t place : places) list.push_back(pathOf(place));
        return list;
    };
    const nlohmann::json all{{"found", std::move(found)},
                             {"missing", names(where.missing)},
                             {"unclear", names(where.unclear)},
                             {"changed", isDone}};
    context.out << all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    return where.missing.empty() && where.unclear.empty() ? kDone : kSomeFailed;
}

int locateInProject(const LocateOptions& options, const CommandContext& context)
{
    const auto project = Project::open(options.place);
    if (!project) return context.report(project.error());
    if (options.back) {
        const auto moved = (*project)->movedLast();
        if (!moved) return context.report(moved.error());
        if (auto done = (*project)->moveBack(); !done) return context.report(done.error());
        context.err << "cryscope-cli: moved back: " << *moved << '\n';
        return kDone;
    }
    const auto location =
        locateRecordings(**project, options.folder, context.cancel, context.progressBar(options.folder));
    if (!location) return context.report(location.error());
    if (!options.dryRun)
        if (auto moved = moveRecordings(**project, *location); !moved) return context.report(moved.error());
    return tell(context, location->where, !options.dryRun,
                [&](std::size_t place) { return location->sought[place].path.string(); });
}

int locate(const LocateOptions& options, const CommandContext& context)
{
    if (options.folder.empty() && !options.back)
        return context.report(
            {ErrorKind::InvalidArgument, {}, "Name the folder where the recordings are now."});
    std::error_code error;
    if (!fs::is_directory(options.place, error) || Project::isIn(options.place))
        return locateInProject(options, context);
    if (options.back)
        return context.report({ErrorKind::InvalidArgument, options.place,
                               "Only a project remembers where its recordings were."});
    const auto location =
        locateLabelled(options.place, options.folder, context.cancel, context.progressBar(options.folder));
    if (!location) return context.report(location.error());
    if (location->unreadable > 0)
        context.err << "cryscope-cli: label files left out that cannot be read: " << location->unreadable
                    << '\n';
    if (!options.dryRun)
        if (auto moved = moveLabelled(*location); !moved) return context.report(moved.error());
    return tell(context, location->where, !options.dryRun,
                [&](std::size_t place) { return location->paths[place].string(); });
}

} // namespace

void addLabelsLocate(CLI::App& labels, CommandContext& context)
{
    const auto options = std::make_shared<LocateOptions>();
    auto* locating = labels.add_subcommand(
        "locate", "Find recordings that have been moved, and write their new place into project or labels");
    locating->add_option("place", options->place, "A project, or a folder of label files")->required();
    locating->add_option("folder", options->folder, "The folder where the recordings are now");
    locating->add_flag("--dry-run", options->dryRun, "Say what would be found and change nothing");
    locating->add_flag("--back", options->back,
                       "Of a project: take the last change of places back, and stop");
    locating->footer(
        "Recordings are known by their name and as many folders above it as agree; in a project by\n"
        "their length and content as well, also under another name. The exit status is 1 where some\n"
        "are not found.");
    locating->callback(
        [options, &context] { context.run = [options, &context] { return locate(*options, context); }; });
}

} // namespace cryscope::cli
