#include "app/cli/ModelsPersonal.h"

#include "core/model/Engine.h"

#include <memory>
#include <ostream>

namespace cryscope::cli {
namespace {

struct PersonalArguments {
    std::string data, init = "cry-reason-cnn", group, out, name, label, time, device = "cpu";
    double heldOut = PersonalRequest{}.heldOutShare, precision = PersonalRequest{}.reasonPrecision;
    bool schema = false;
};

nlohmann::json personalSchema()
{
    const nlohmann::json text{{"type", "string"}};
    const nlohmann::json number{{"type", "number"}};
    const nlohmann::json count{{"type", "integer"}, {"minimum", 0}};
    const nlohmann::json part{{"type", "object"},
                              {"required", {"recordings", "days"}},
                              {"properties", {{"recordings", count}, {"days", count}}}};
    return {
        {"$schema", "https://json-schema.org/draft/2020-12/schema"},
        {"title", "cryscope-cli models personal"},
        {"type", "object"},
        {"required", {"adopted", "sentence", "folder", "earlier", "later", "log_loss", "accuracy", "notes"}},
        {"properties",
         {{"adopted", {{"type", "boolean"}}},
          {"sentence", text},
          {"folder", {{"type", {"string", "null"}}, {"description", "null: nothing was written"}}},
          {"earlier", part},
          {"later", part},
          {"log_loss",
           {{"type", "object"},
            {"required", {"present", "personal", "shares"}},
            {"properties", {{"present", number}, {"personal", number}, {"shares", number}}}}},
          {"accuracy",
           {{"type", "object"},
            {"required", {"present", "personal"}},
            {"properties", {{"present", number}, {"personal", number}}}}},
          {"notes", {{"type", "array"}, {"items", text}}}}}};
}

nlohmann::json resultJson(const PersonalOutcome& outcome, const std::string& folder)
{
    return {{"adopted", outcome.isAdopted},
            {"sentence", outcome.sentence},
            {"folder", outcome.isAdopted ? nlohmann::json(folder) : nlohmann::json()},
            {"earlier", {{"recordings", outcome.earlier}, {"days", outcome.earlierDays}}},
            {"later", {{"recordings", outcome.later}, {"days", outcome.laterDays}}},
            {"log_loss",
             {{"present", outcome.presentLogLoss},
              {"personal", outcome.personalLogLoss},
              {"shares", outcome.sharesLogLoss}}},
            {"accuracy", {{"present", outcome.presentAccuracy}, {"personal", outcome.personalAccuracy}}},
            {"notes", outcome.notes}};
}

int personal(const PersonalArguments& arguments, const CommandContext& context)
{
    if (arguments.schema) {
        context.out << personalSchema().dump(2) << '\n';
        return kDone;
    }
    if (arguments.data.empty() || arguments.out.empty() || arguments.group.empty())
        return context.report({ErrorKind::InvalidArgument,
                               {},
                               "--data, --group and --out are all needed; see models personal --help."});
    const auto location = findModel(arguments.init);
    if (!location) return context.report(location.error());
    PersonalRequest request;
    request.manifest = arguments.data;
    request.init = location->folder;
    request.group = arguments.group;
    request.output = arguments.out;
    request.heldOutShare = arguments.heldOut;
    request.reasonPrecision = arguments.precision;
    if (!arguments.name.empty()) request.name = arguments.name;
    if (!arguments.label.empty()) request.labelColumn = arguments.label;
    if (!arguments.time.empty()) request.timeColumn = arguments.time;
    if (arguments.device == "auto") request.device = DeviceRequest::Auto;
    if (arguments.device == "cuda") request.device = DeviceRequest::Cuda;
    auto engine = loadEngine();
    if (!engine) return context.report(engine.error());
    const auto outcome = (*engine)->personalise(request, context.progressBar("listening"), context.cancel);
    if (!outcome) return context.report(outcome.error());
    for (const auto& note : outcome->notes) context.err << "cryscope-cli: " << note << '\n';
    context.out
        << resultJson(*outcome, arguments.out).dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
        << '\n';
    return kDone;
}

} // namespace

void addModelsPersonalCommand(CLI::App& models, CommandContext& context)
{
    auto* command = models.add_subcommand(
        "personal", "Make a model of kinds for one infant, if its recordings bear it out");
    command->footer("Learns from the infant's earlier days and is judged on its later ones; it is written "
                    "only if it is better\n"
                    "there than the present model and than a guess without sound. Times come from the "
                    "manifest's column\n"
                    "recorded_unix_s (see --time) or from donateacry file names.");
    const auto arguments = std::make_shared<PersonalArguments>();
    command->add_option("--data", arguments->data,
                        "Manifest: CSV with path, group, a label column and times");
    command->add_option("--init", arguments->init, "The present model (folder or name)")
        ->capture_default_str();
    command->add_option("--group", arguments->group, "The infant, as the manifest's column group says");
    command->add_option("--out", arguments->out, "Folder for the model; made only when it is adopted");
    command->add_option("--name", arguments->name, "Name of the model [personal]");
    command->add_option("--label", arguments->label, "Label column [reason]");
    command->add_option("--time", arguments->time, "Column of times in seconds [recorded_unix_s]");
    command->add_option("--held-out", arguments->heldOut, "Share of the recordings, the latest, that judge")
        ->check(CLI::Range(0.1, 0.9))
        ->capture_default_str();
    command
        ->add_option("--precision", arguments->precision,
                     "How often an answer must be right, else \"not sure\"")
        ->check(CLI::Range(0.05, 0.99))
        ->capture_default_str();
    command->add_option("--device", arguments->device, "Where to compute")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    command->add_flag("--schema", arguments->schema, "Print the JSON schema of the result and stop");
    command->callback([arguments, &context] {
        context.run = [arguments, &context] { return personal(*arguments, context); };
    });
}

} // namespace cryscope::cli
