#include "app/cli/ModelOptions.h"

#include <ostream>

namespace cryscope::cli {

void addModelOptions(CLI::App& command, const std::shared_ptr<ModelOptions>& options)
{
    // The command's callbacks keep the options alive; so do these.
    command
        .add_option(
            "--model", options->models,
            "Model folder or name; may be given once for the detector and once for the reasons\n"
            "(default: those in use, as chosen in the window; at first cry-detector, and cry-reason-cnn\n"
            "where it is installed). \"level\" needs no model at all: it takes everything loud for a cry.")
        ->type_name("PATH|NAME")
        ->allow_extra_args(false);
    command
        .add_option("--device", options->device,
                    "Where the model runs; auto takes a CUDA card if there is one")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
}

Result<Models> loadModels(const ModelOptions& options, const CommandContext& context)
{
    const DeviceRequest device = options.device == "cpu"    ? DeviceRequest::Cpu
                                 : options.device == "cuda" ? DeviceRequest::Cuda
                                                            : DeviceRequest::Auto;
    auto loaded = cryscope::loadModels(options.models, device);
    if (!loaded) return tl::unexpected(loaded.error());
    for (const std::string& note : loaded->notes) context.err << "cryscope-cli: " << note << '\n';
    return std::move(loaded->models);
}

} // namespace cryscope::cli
