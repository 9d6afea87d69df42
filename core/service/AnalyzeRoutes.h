#pragma once

#include "core/service/AnalysisService.h"

#include <httplib.h>
#include <string>

namespace cryscope {

/// What is answered to which request, whatever it came over. Thread-safe.
class AnalyzeRoutes {
public:
    AnalyzeRoutes(AnalysisService& service, const Models& models, std::string token, std::size_t largestBody);

    /// Before the body is read; true: `response` is the answer.
    bool answersAtOnce(const httplib::Request& request, httplib::Response& response) const;
    /// POST /analyze, where answersAtOnce() was false.
    void analyze(const httplib::Request& request, httplib::Response& response,
                 const httplib::ContentReader& body) const;
    /// Words for a status that nobody explained yet.
    static void explain(httplib::Response& response);
    static void refuse(httplib::Response& response, int status, const std::string& sentence,
                       const std::string& file = {});

private:
    void health(httplib::Response& response) const;
    void model(httplib::Response& response) const;
    void refuseForNow(httplib::Response& response, AnalysisService::Refusal why,
                      const std::string& file) const;
    bool refusesBody(const httplib::Request& request, httplib::Response& response,
                     const std::string& file) const;

    AnalysisService& m_service;
    const Models m_models;
    const std::string m_token;
    const std::size_t m_largestBody;
};

} // namespace cryscope
