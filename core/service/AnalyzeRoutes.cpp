#include "core/service/AnalyzeRoutes.h"

#include "core/analysis/ResultJson.h"
#include "core/service/AccessToken.h"
#include "core/service/RequestName.h"
#include "core/service/SoundBody.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cryscope {
namespace {

constexpr const char* kJson = "application/json";
constexpr std::size_t kMostDigits = 18;

struct Route {
    const char* path;
    const char* methods; ///< for the header Allow
    bool isOpen;         ///< needs no token
};
constexpr std::array kRoutes{Route{"/analyze", "POST", false}, Route{"/model", "GET, HEAD", false},
                             Route{"/health", "GET, HEAD", true}};

const Route* routeOf(const std::string& path)
{
    const auto* const route =
        std::find_if(kRoutes.begin(), kRoutes.end(), [&](const Route& r) { return path == r.path; });
    return route == kRoutes.end() ? nullptr : route;
}

bool allows(const Route& route, const std::string& method)
{
    const std::string methods = std::string(route.methods) + ",";
    const auto at = methods.find(method + ",");
    return at != std::string::npos && (at == 0 || methods[at - 1] == ' ');
}

std::string lineOf(const OrderedJson& json)
{
    return toLine(json) + '\n';
}

std::string nameOf(const httplib::Request& request)
{
    return requestName(request.get_header_value("X-Filename"),
                       request.get_header_value("Content-Disposition"), request.get_param_value("name"));
}

int statusOf(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Unsupported:
        return 415;
    case ErrorKind::InvalidArgument:
    case ErrorKind::Unreadable:
        return 422;
    case ErrorKind::Cancelled:
        return 503;
    default:
        return 500;
    }
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

} // namespace

AnalyzeRoutes::AnalyzeRoutes(AnalysisService& service, const Models& models, std::string token,
                             std::size_t largestBody)
    : m_service(service), m_models(models), m_token(std::move(token)), m_largestBody(largestBody)
{}

void AnalyzeRoutes::refuse(httplib::Response& response, int status, const std::string& sentence,
                           const std::string& file)
{
    response.status = status;
    OrderedJson json;
    if (!file.empty()) json["file"] = file;
    json["error"] = sentence;
    response.set_content(lineOf(json), kJson);
}

void AnalyzeRoutes::explain(httplib::Response& response)
{
    if (!response.body.empty()) return;
    switch (response.status) {
    case 408:
        return refuse(response, 408, "The request did not arrive in time; send it again over a faster way.");
    case 414:
        return refuse(response, 414, "The address in the request is too long.");
    case 416:
        return refuse(response, 416, "Answers are given whole; leave the header Range out.");
    case 431:
        return refuse(response, 431,
                      "The headers of the request are too large; leave out what is not needed.");
    case 500:
        return refuse(response, 500, "Something went wrong inside the program; please report it.");
    default:
        return refuse(response, response.status, "This is no request that can be understood.");
    }
}

bool AnalyzeRoutes::answersAtOnce(const httplib::Request& request, httplib::Response& response) const
{
    const Route* const route = routeOf(request.path);
    if (route == nullptr) {
        refuse(response, 404, "There is nothing here; send recordings to /analyze.");
        return true;
    }
    if (!allows(*route, request.method)) {
        response.set_header("Allow", route->methods);
        refuse(response, 405, request.path + " takes " + route->methods + " and not " + request.method + ".");
        return true;
    }
    const bool analyzes = request.path == kRoutes[0].path;
    const std::string file = analyzes ? nameOf(request) : std::string();
    if (!route->isOpen && (request.get_header_value_count("Authorization") != 1 ||
                           !authorises(request.get_header_value("Authorization"), m_token))) {
        response.set_header("WWW-Authenticate", "Bearer realm=\"cryscope\"");
        refuse(response, 401,
               "This needs the token that the service printed when it started, as the header "
               "\"Authorization: Bearer TOKEN\".",
               file);
        return true;
    }
    if (!analyzes) {
        request.path == "/model" ? model(response) : health(response);
        return true;
    }
    if (refusesBody(request, response, file)) return true;
    // Before a long body is sent for nothing; asked again when it is there.
    if (const auto refusal = m_service.wouldRefuse()) {
        refuseForNow(response, *refusal, file);
        return true;
    }
    return false;
}

bool AnalyzeRoutes::refusesBody(const httplib::Request& request, httplib::Response& response,
                                const std::string& file) const
{
    const auto lengths = request.get_header_value_count("Content-Length");
    const auto codings = request.get_header_value_count("Transfer-Encoding");
    const auto no = [&](int status, const std::string& sentence) {
        refuse(response, status, sentence, file);
        return true;
    };
    if (lengths + codings > 1 ||
        (codings == 1 && lower(request.get_header_value("Transfer-Encoding")) != "chunked"))
        return no(400, "The length of the body is not clear; send one Content-Length, or chunks.");
    if (lower(request.get_header_value("Content-Type")).starts_with("multipart/"))
        return no(415, "Send the recording itself as the body, not a form (curl: --data-binary @FILE).");
    if (const auto encoding = lower(request.get_header_value("Content-Encoding"));
        !encoding.empty() && encoding != "identity")
        return no(415, "Send the recording as it is, without a Content-Encoding.");
    if (lengths == 0 && codings == 0)
        return no(400, "There is no body; send the recording itself as the body.");
    if (codings == 1) return false;
    const std::string text = request.get_header_value("Content-Length");
    if (text.empty() || text.find_first_not_of("0123456789") != std::string::npos)
        return no(400, "Content-Length must be a number.");
    std::uint64_t length = 0;
    const bool fits = text.size() <= kMostDigits &&
                      std::from_chars(text.data(), text.data() + text.size(), length).ec == std::errc{};
    if (!fits || length > m_largestBody)
        return no(413, "The recording is larger than the " + std::to_string(m_largestBody) +
                           " bytes that are taken; send a shorter or a compressed one.");
    if (length == 0) return no(400, "The body is empty; send the recording itself as the body.");
    return false;
}

void AnalyzeRoutes::refuseForNow(httplib::Response& response, AnalysisService::Refusal why,
                                 const std::string& file) const
{
    response.set_header("Retry-After", std::to_string(m_service.retryAfterSeconds()));
    refuse(response, 503,
           why == AnalysisService::Refusal::Full
               ? "As many requests wait as may; send it again when the time in Retry-After is over."
               : "The service is ending; send it again when it is back.",
           file);
}

void AnalyzeRoutes::analyze(const httplib::Request& request, httplib::Response& response,
                            const httplib::ContentReader& body) const
{
    const std::string file = nameOf(request);
    SoundBody sound(m_largestBody);
    Result<void> kept;
    const bool isWhole = body([&](const char* bytes, std::size_t count) {
        kept = sound.append(std::as_bytes(std::span(bytes, count)));
        return kept.has_value();
    });
    if (sound.isTooLarge()) return refuse(response, 413, kept.error().sentence, file);
    if (!kept) return refuse(response, 500, kept.error().sentence, file);
    if (!isWhole)
        return refuse(response, 400, "The body is shorter than the request says; send it again.", file);
    if (sound.size() == 0)
        return refuse(response, 400, "The body is empty; send the recording itself as the body.", file);
    auto input = sound.take(file);
    if (!input) return refuse(response, 500, input.error().sentence, file);

    auto ticket = m_service.submit(std::move(*input), file);
    if (!ticket) return refuseForNow(response, ticket.error(), file);
    const auto answer = ticket->wait();
    if (!answer)
        return refuse(response, 504, "The time for one recording is over; send a shorter one, or try later.",
                      file);
    if (*answer) {
        response.status = 200;
        return response.set_content(lineOf(toJson(**answer, file)), kJson);
    }
    const Error& error = answer->error();
    if (error.kind == ErrorKind::Cancelled)
        return refuseForNow(response, AnalysisService::Refusal::Closed, file);
    refuse(response, statusOf(error), error.sentence, file);
}

void AnalyzeRoutes::health(httplib::Response& response) const
{
    const ServiceState state = m_service.state();
    response.status = 200;
    response.set_content(lineOf({{"status", state.isOpen ? "ok" : "ending"},
                                 {"waiting", state.waiting},
                                 {"under_way", state.underWay},
                                 {"places", state.places}}),
                         kJson);
}

void AnalyzeRoutes::model(httplib::Response& response) const
{
    const ModelCard& detector = m_models.detector->card();
    OrderedJson json = {{"name", detector.name}, {"version", detector.version}};
    OrderedJson reasons = OrderedJson::array();
    if (m_models.reason) {
        const ModelCard& reason = m_models.reason->card();
        json["reason"] = {{"name", reason.name}, {"version", reason.version}};
        for (const std::string& name : reason.classes) reasons.push_back(name);
    }
    response.status = 200;
    response.set_content(lineOf({{"model", std::move(json)},
                                 {"reasons", std::move(reasons)},
                                 {"device", m_models.detector->device()},
                                 {"program", CRYSCOPE_VERSION}}),
                         kJson);
}

} // namespace cryscope
