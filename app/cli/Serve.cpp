#include "app/cli/ModelOptions.h"
#include "core/analysis/ResultJson.h"
#include "core/service/AccessToken.h"
#include "core/service/HttpService.h"

#include <csignal>
#include <ostream>
#include <pthread.h>
#include <thread>

namespace cryscope::cli {
namespace {

struct ServeOptions {
    std::string listen = "127.0.0.1:0";
    std::string tokenFile, certificate, key;
    ModelOptions models;
    ServiceConfig service;
    std::size_t largestBody = HttpServiceConfig{}.largestBody;
    int connections = HttpServiceConfig{}.connections;
    bool schema = false;
};

/// Takes SIGINT and SIGTERM for the whole program while it lives; main's own handler could wake nobody. The
/// threads that are started meanwhile never see the signals.
class SignalWaiter {
public:
    SignalWaiter()
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    }
    ~SignalWaiter()
    {
        if (m_thread.joinable()) {
            m_ends = true;
            pthread_kill(m_thread.native_handle(), SIGTERM);
            m_thread.join();
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    SignalWaiter(const SignalWaiter&) = delete;
    SignalWaiter& operator=(const SignalWaiter&) = delete;

    /// `first` runs at the first signal, `again` at every later one, on a thread of their own.
    void start(std::function<void()> first, std::function<void()> again)
    {
        m_thread = std::thread([this, first = std::move(first), again = std::move(again)] {
            for (;;) {
                int signal = 0;
                if (sigwait(&m_signals, &signal) != 0 || m_ends) return;
                m_cameIn.exchange(true) ? again() : first();
            }
        });
    }
    bool cameIn() const { return m_cameIn; }

private:
    sigset_t m_signals{}, m_before{};
    std::atomic<bool> m_ends{false}, m_cameIn{false};
    std::thread m_thread;
};

Result<std::string> tokenFor(const ServeOptions& options, std::ostream& err)
{
    if (options.tokenFile.empty()) return newAccessToken();
    auto token = accessTokenFrom(options.tokenFile);
    if (token && isReadableByOthers(options.tokenFile))
        err << "cryscope-cli: " << options.tokenFile
            << ": Others on this computer can read the token; chmod 600 keeps it to you.\n";
    return token;
}

Result<void> serve(const ServeOptions& options, const CommandContext& context)
{
    // Everything that can be wrong with the options is said before the models are loaded.
    HttpServiceConfig http;
    const auto address = parseListenAddress(options.listen);
    if (!address) return fail(ErrorKind::InvalidArgument, "--listen", address.error().text());
    http.address = *address;
    const auto token = tokenFor(options, context.err);
    if (!token) return tl::unexpected(token.error());
    http.token = *token;
    http.certificate = options.certificate;
    http.key = options.key;
    http.largestBody = options.largestBody;
    http.connections = options.connections;
    if (auto valid = http.validate(); !valid) return valid;

    SignalWaiter signals;
    const auto models = loadModels(options.models, context);
    if (!models) return tl::unexpected(models.error());
    ServiceConfig config = options.service;
    config.analysis = analysisConfigFor(models->detector->card());
    if (auto valid = config.validate(); !valid) return valid;
    AnalysisService service(*models, config);
    const auto server = HttpService::open(http, service, *models);
    if (!server) return tl::unexpected(server.error());
    signals.start([&server] { (*server)->stop(); }, [&service] { service.giveUp(); });
    context.out << "listening on " << (*server)->address().text() << " token: " << http.token << '\n'
                << std::flush;
    if (context.showsProgress)
        context.err << "cryscope-cli: " << models->detector->card().name << ' '
                    << models->detector->card().version << " on " << models->detector->device()
                    << "; Ctrl-C ends it\n";
    const auto served = (*server)->run();
    if (!served) return served;
    const ServiceState state = service.state();
    context.err << "cryscope-cli: " << state.answered << " recordings answered, " << state.overTime
                << " over time\n";
    return signals.cameIn() ? Result<void>(cancelled()) : Result<void>();
}

int run(const ServeOptions& options, const CommandContext& context)
{
    if (options.schema) {
        context.out << analysisSchema().dump(2) << '\n';
        return kDone;
    }
    const auto done = serve(options, context);
    return done ? kDone : context.report(done.error());
}

} // namespace

void addServeCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<ServeOptions>();
    CLI::App* const command =
        app.add_subcommand("serve", "Analyse recordings for other programs, over HTTP on this computer");
    command
        ->add_option("--listen", options->listen,
                     "Where to listen; port 0 takes a free one. Another address than this computer's own\n"
                     "needs --tls-cert and --tls-key")
        ->type_name("HOST:PORT")
        ->capture_default_str();
    command
        ->add_option("--token-file", options->tokenFile,
                     "A file whose first line is the token (16 or more letters, digits, - and _);\n"
                     "default: a new one each time")
        ->type_name("FILE");
    command->add_option("--tls-cert", options->certificate, "Certificate chain (PEM)")->type_name("FILE");
    command->add_option("--tls-key", options->key, "Its private key (PEM, without a password)")
        ->type_name("FILE");
    addModelOptions(*command, std::shared_ptr<ModelOptions>(options, &options->models));
    command->add_option("--jobs", options->service.jobs, "Cores to use; 0: all of them")
        ->check(CLI::Range(0, 256))
        ->capture_default_str();
    command
        ->add_option("--queue", options->service.queue,
                     "Recordings that may wait beside those under way; more are told to come back (503)")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command
        ->add_option("--timeout", options->service.limitSeconds,
                     "Seconds from a recording's arrival to its answer; then it is given up (504)")
        ->check(CLI::Range(0.001, 86400.0))
        ->capture_default_str();
    command->add_option("--max-bytes", options->largestBody, "The largest recording that is taken (413)")
        ->transform(CLI::AsSizeValue(false))
        ->default_str("256 MiB");
    command
        ->add_option("--connections", options->connections,
                     "Connections open at once; more are told to come back")
        ->check(CLI::Range(1, 10000))
        ->capture_default_str();
    command->add_flag("--schema", options->schema, "Print the JSON schema of an answer and stop");
    command->footer(
        "The first line of the output is: listening on HOST:PORT token: TOKEN\n"
        "POST /analyze takes a recording as the body and answers with the JSON of \"analyze\"; its name "
        "comes\n"
        "from the header X-Filename, from Content-Disposition or from ?name=. GET /model says what answers, "
        "GET\n"
        "/health (without a token) how long the queue is. A recording that cannot be read gives {\"file\",\n"
        "\"error\"} with 415 or 422. Ctrl-C answers what was received and ends (exit status 130); a second "
        "one\n"
        "gives it up.\n"
        "Example: curl --data-binary @night.wav -H \"Authorization: Bearer $TOKEN\" -H \"X-Filename: "
        "night.wav\"\n"
        "  http://127.0.0.1:8080/analyze");
    command->callback(
        [options, &context] { context.run = [options, &context] { return run(*options, context); }; });
}

} // namespace cryscope::cli
