#include "app/cli/Command.h"
#include "app/cli/ModelsFuse.h"
#include "app/cli/ModelsPersonal.h"

#include "core/model/Engine.h"
#include "core/model/Fusion.h"
#include "core/model/ModelArchive.h"
#include "core/model/ModelBundle.h"
#include "core/model/ModelImport.h"
#include "core/model/ProgramPaths.h"

#include <iomanip>
#include <ostream>

namespace cryscope::cli {
namespace {

namespace fs = std::filesystem;

struct ModelsArguments {
    std::string model, target, format = "text";
    bool replace = false;
    bool schema = false;
};

std::string placeName(ModelLocation::Place place)
{
    switch (place) {
    case ModelLocation::Place::Given:
        return "given";
    case ModelLocation::Place::User:
        return "user";
    case ModelLocation::Place::Installed:
        return "installed";
    }
    return {};
}

std::string taskName(ModelTask task)
{
    return task == ModelTask::Cry ? "cry" : "reason";
}

void print(std::ostream& out, const nlohmann::json& json)
{
    out << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

nlohmann::json withHeader(const char* title, nlohmann::json schema)
{
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = title;
    return schema;
}

nlohmann::json listSchema()
{
    const nlohmann::json text{{"type", "string"}};
    const nlohmann::json entry{{"type", "object"},
                               {"required", {"name", "folder", "place"}},
                               {"properties",
                                {{"name", text},
                                 {"folder", text},
                                 {"place", {{"enum", {"user", "installed"}}}},
                                 {"version", text},
                                 {"task", {{"enum", {"cry", "reason"}}}},
                                 {"error", text}}},
                               {"additionalProperties", false}};
    return withHeader("cryscope-cli models list --format json", {{"type", "array"}, {"items", entry}});
}

/// What model.json holds.
nlohmann::json cardSchema()
{
    const nlohmann::json text{{"type", "string"}};
    const nlohmann::json number{{"type", "number"}};
    const nlohmann::json share{{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
    const nlohmann::json object{{"type", "object"}};
    const nlohmann::json metric{
        {"type", "object"},
        {"required", {"value", "low", "high", "protocol"}},
        {"properties", {{"value", number}, {"low", number}, {"high", number}, {"protocol", text}}}};
    const nlohmann::json properties{
        {"formatVersion", {{"const", ModelCard::kFormatVersion}}},
        {"name", text},
        {"version", text},
        {"description", text},
        {"task", {{"enum", {"cry", "reason"}}}},
        {"architecture", text},
        {"architectureOptions", object},
        {"features", object},
        {"windowLength", {{"type", "integer"}, {"minimum", 1}}},
        {"windowHop", {{"type", "integer"}, {"minimum", 1}}},
        {"classes", {{"type", "array"}, {"items", text}, {"minItems", 2}}},
        {"temperature", number},
        {"logitBias", {{"type", "array"}, {"items", number}}},
        {"clipCalibration",
         {{"type", "object"},
          {"required", {"slope", "offset"}},
          {"properties", {{"slope", number}, {"offset", number}}}}},
        {"thresholds",
         {{"type", "object"},
          {"required", {"episodeOn", "episodeOff", "clip", "reasonConfidence"}},
          {"properties",
           {{"episodeOn", share}, {"episodeOff", share}, {"clip", share}, {"reasonConfidence", share}}}}},
        {"training", object},
        {"metrics", {{"type", "object"}, {"additionalProperties", metric}}},
        {"cost",
         {{"type", "object"},
          {"properties",
           {{"parameters", number}, {"macsPerWindow", number}, {"millisecondsPerWindow", number}}}}},
        {"weightsSha256", {{"type", "string"}, {"pattern", "^[0-9a-f]{64}$"}}}};
    std::vector<std::string> required;
    for (const auto& [name, type] : properties.items())
        if (name != "cost") required.push_back(name); // models of before it was measured
    return withHeader("cryscope-cli models show --format json",
                      {{"type", "object"}, {"required", required}, {"properties", properties}});
}

int listCommand(const ModelsArguments& arguments, const CommandContext& context)
{
    if (arguments.schema) {
        print(context.out, listSchema());
        return kDone;
    }
    nlohmann::json entries = nlohmann::json::array();
    int status = kDone;
    for (const auto& location : listModels()) {
        nlohmann::json entry{{"name", location.name},
                             {"folder", location.folder.string()},
                             {"place", placeName(location.place)}};
        if (const auto card = readModelCard(location.folder)) {
            entry["version"] = card->version;
            entry["task"] = taskName(card->task);
        } else {
            entry["error"] = card.error().text();
            status = kSomeFailed;
        }
        entries.push_back(std::move(entry));
    }
    if (arguments.format == "json") {
        print(context.out, entries);
        return status;
    }
    for (const auto& entry : entries)
        context.out << std::left << std::setw(24) << entry["name"].get<std::string>() << std::setw(10)
                    << entry.value("version", "-") << std::setw(8) << entry.value("task", "-")
                    << std::setw(10) << entry["place"].get<std::string>()
                    << entry.value("error", entry["folder"].get<std::string>()) << '\n';
    if (entries.empty())
        context.err << "cryscope-cli: no models; train one or bring one in with models import FOLDER.\n";
    return status;
}

void describe(std::ostream& out, const ModelCard& card, const fs::path& folder)
{
    const auto& rate = card.features.sampleRateHz;
    out << card.name << " " << card.version << " (" << folder.string() << ")\n";
    if (!card.description.empty()) out << card.description << '\n';
    out << "decides       " << (card.task == ModelTask::Cry ? "cry or not" : "the kind of a cry") << ": ";
    for (std::size_t i = 0; i < card.classes.size(); ++i) out << (i == 0 ? "" : ", ") << card.classes[i];
    out << "\narchitecture  " << card.architecture;
    if (isFusion(card))
        if (const auto members = fusionMembers(card))
            for (const auto& member : *members)
                out << "\n  " << std::setw(10) << std::left << member.weight << "  " << member.card.name
                    << " " << member.card.version << " (" << member.card.architecture << ", "
                    << member.card.weightsSha256.substr(0, 12) << ")";
    out << "\nhears         " << rate << " Hz, windows of " << double(card.windowLength) / rate << " s every "
        << double(card.windowHop) / rate << " s, " << card.features.melBands
        << " mel bands\nthresholds    episode " << card.thresholds.episodeOn << " on, "
        << card.thresholds.episodeOff << " off, " << card.thresholds.episodeSustained << " over "
        << card.thresholds.sustainedSeconds << " s, " << card.thresholds.episodeLasting << " over "
        << card.thresholds.lastingSeconds << " s; clip " << card.thresholds.clip << "; reason "
        << card.thresholds.reasonConfidence << '\n';
    if (card.cost)
        out << "costs         " << card.cost->parameters << " parameters, "
            << double(card.cost->macsPerWindow) / 1e6 << " million multiplications and "
            << card.cost->millisecondsPerWindow << " ms a window on the computer that trained it\n";
    if (card.training.contains("attribution") && card.training["attribution"].is_string() &&
        !card.training["attribution"].get_ref<const std::string&>().empty())
        out << "learned from  " << card.training["attribution"].get<std::string>() << '\n';
    for (const auto& [name, metric] : card.metrics)
        out << std::left << std::setw(40) << name << std::fixed << std::setprecision(3) << metric.value
            << " (" << metric.low << " to " << metric.high << ")  " << metric.protocol << '\n';
}

int showCommand(const ModelsArguments& arguments, const CommandContext& context)
{
    if (arguments.schema) {
        print(context.out, cardSchema());
        return kDone;
    }
    if (arguments.model.empty())
        return context.report(
            {ErrorKind::InvalidArgument, {}, "Name the model to show; models list names them."});
    const auto location = findModel(arguments.model);
    if (!location) return context.report(location.error());
    const auto card = readModelCard(location->folder);
    if (!card) return context.report(card.error());
    if (arguments.format == "json")
        print(context.out, toJson(*card));
    else
        describe(context.out, *card, location->folder);
    return kDone;
}

/// Reads every byte, compares the hash and lets the engine run its self-test.
int verifyCommand(const ModelsArguments& arguments, const CommandContext& context)
{
    const auto location = findModel(arguments.model);
    if (!location) return context.report(location.error());
    const auto bundle = readModelBundle(location->folder);
    if (!bundle) return context.report(bundle.error());
    auto engine = loadEngine();
    if (!engine) return context.report(engine.error());
    const auto loaded = (*engine)->load(location->folder, DeviceRequest::Cpu);
    if (!loaded) return context.report(loaded.error());
    context.out << bundle->card.name << " " << bundle->card.version << ": the files are whole, "
                << bundle->weights.tensors.size() << " tensors fit the network, the self-test passes.\n";
    return kDone;
}

/// An archive as models export makes it: verified, and beside whatever has its name.
int importArchive(const ModelsArguments& arguments, const CommandContext& context)
{
    auto engine = loadEngine();
    if (!engine) return context.report(engine.error());
    const auto imported = importModel(arguments.model, **engine);
    if (!imported) return context.report(imported.error());
    context.out << imported->location.folder.string() << '\n';
    if (imported->wasThere) context.err << "cryscope-cli: this model was among yours already.\n";
    return kDone;
}

int importCommand(const ModelsArguments& arguments, const CommandContext& context)
{
    std::error_code error;
    if (fs::is_regular_file(arguments.model, error)) return importArchive(arguments, context);
    const fs::path data = userDataFolder();
    if (data.empty())
        return context.report(
            {ErrorKind::NotFound, {}, "There is no home folder to keep models in; set XDG_DATA_HOME."});
    const auto target = copyModelBundle(arguments.model, data / "models", arguments.replace);
    if (!target) return context.report(target.error());
    context.out << target->string() << '\n';
    return kDone;
}

int exportCommand(const ModelsArguments& arguments, const CommandContext& context)
{
    const auto location = findModel(arguments.model);
    if (!location) return context.report(location.error());
    if (fs::path(arguments.target).extension() == kModelArchiveSuffix) {
        std::error_code error;
        if (!arguments.replace && fs::exists(arguments.target, error))
            return context.report({ErrorKind::InvalidArgument, arguments.target,
                                   "There is a file of this name already; take another, or --replace."});
        if (auto written = writeModelArchive(location->folder, arguments.target); !written)
            return context.report(written.error());
        context.out << arguments.target << '\n';
        return kDone;
    }
    const auto target = copyModelBundle(location->folder, arguments.target, arguments.replace);
    if (!target) return context.report(target.error());
    context.out << target->string() << '\n';
    return kDone;
}

} // namespace

void addModelsCommand(CLI::App& app, CommandContext& context)
{
    auto* models =
        app.add_subcommand("models", "List, show, check, fuse, personalise, import and export models");
    models->require_subcommand(1);
    const auto arguments = std::make_shared<ModelsArguments>();
    const auto add = [&](const char* name, const char* what,
                         int (*run)(const ModelsArguments&, const CommandContext&)) {
        auto* command = models->add_subcommand(name, what);
        command->callback([arguments, &context, run] {
            context.run = [arguments, &context, run] { return run(*arguments, context); };
        });
        return command;
    };
    const auto addFormat = [&](CLI::App* command) {
        command->add_option("--format", arguments->format, "How to print")
            ->check(CLI::IsMember({"text", "json"}))
            ->capture_default_str();
        command->add_flag("--schema", arguments->schema, "Print the schema of the JSON and stop");
    };
    addFormat(add("list", "List the models there are, the user's before those that came with the program",
                  listCommand));
    auto* show = add("show", "Show what a model decides, how it was trained and how good it is", showCommand);
    show->add_option("model", arguments->model, "Folder or name");
    addFormat(show);
    add("verify", "Read every byte of a model, compare its hash and run its self-test", verifyCommand)
        ->add_option("model", arguments->model, "Folder or name")
        ->required();
    auto* import = add("import", "Check a model and copy it into the user's data folder", importCommand);
    import
        ->add_option("folder", arguments->model,
                     "Folder that holds model.json, or a file that models export has made")
        ->required();
    import->add_flag("--replace", arguments->replace, "Take the place of a model of the same name");
    auto* exported = add("export", "Copy a model into a folder, under its name, or into one file to hand on",
                         exportCommand);
    exported->add_option("model", arguments->model, "Folder or name")->required();
    exported->add_option("target", arguments->target, "Folder that gets the copy, or a file NAME.zip")
        ->required();
    exported->add_flag("--replace", arguments->replace, "Take the place of a model of the same name");
    addModelsFuseCommand(*models, context);
    addModelsPersonalCommand(*models, context);
}

} // namespace cryscope::cli
