#include "core/results/ResultReport.h"

#include "core/base/AtomicFile.h"
#include "core/results/ReportCharts.h"
#include "core/results/ReportSummary.h"
#include "tests/core/results/Outcomes.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fs = std::filesystem;
using namespace cryscope;
using namespace cryscope::test;
using testing::HasSubstr;
using testing::Not;

namespace {

std::vector<FileOutcome> outcomes()
{
    return {heard("/sounds/quiet.wav", {}, 60),
            heard("/sounds/night/a b.wav", {"hungry", kNotSure, "hungry"}, 60),
            unreadable("/sounds/<script>.wav"), heard("/sounds/one.wav", {"tired"}, 30, 0.7)};
}

ResultReportConfig config()
{
    ResultReportConfig config;
    config.title = "Ward 3 & others";
    config.lines = {"29 March"};
    config.tookSeconds = 1.5;
    ModelCard card;
    card.name = "cry-detector";
    card.version = "2";
    card.description = "Says whether an infant cries.";
    card.metrics["auc"] = {0.98, 0.97, 0.99, "5-fold by infant"};
    config.models = {card};
    return config;
}

std::size_t countOf(const std::string& text, const std::string& what)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
    return count;
}

} // namespace

TEST(ReportSummary, CountsDecisionsKindsAndCrying)
{
    const auto summary = summarise(outcomes());
    EXPECT_EQ(summary.recordings(), 4U);
    EXPECT_EQ(summary.unreadable, 1U);
    EXPECT_EQ(summary.withCry, 2U);
    EXPECT_EQ(summary.cries, 4U);
    EXPECT_DOUBLE_EQ(summary.seconds, 150);
    EXPECT_DOUBLE_EQ(summary.cryingSeconds, 8);
    EXPECT_THAT(summary.kinds, testing::ElementsAre(testing::Pair("hungry", 2), testing::Pair(kNotSure, 1),
                                                    testing::Pair("tired", 1)));
    EXPECT_THAT(summary.criesEach,
                testing::ElementsAre(testing::Pair(0, 1), testing::Pair(1, 1), testing::Pair(3, 1)));
    EXPECT_THAT(summary.byCrying, testing::ElementsAre(1, 3, 0));
}

TEST(ResultReport, TellsEverythingThatASummaryNeeds)
{
    const std::string html = resultReportHtml(outcomes(), config());
    for (const char* words :
         {"Ward 3 &amp; others", "29 March", "Recordings by decision", "Cries by kind",
          "Recordings by cries in them", "How sure the detector was",
          "Times as fast as listening</td><td>100", "The file is empty.", "/sounds/&lt;script&gt;.wav",
          "cry-detector 2", "Says whether an infant cries.", "0.970 to 0.990", "5-fold by infant",
          "no medical device", "2 (66.7 % of those read)"})
        EXPECT_THAT(html, HasSubstr(words));
    EXPECT_EQ(countOf(html, "<svg"), 4U);
    EXPECT_LT(html.find("a b.wav"), html.find("one.wav"));
    EXPECT_LT(html.find("one.wav"), html.find("quiet.wav"));
}

TEST(ResultReport, DrawsNoBarWhereThereIsNothing)
{
    const std::string chart =
        countBars("Kinds <&>", {{"hungry", 4}, {"tired", 0}, {"a name that is far too long", 2}});
    EXPECT_EQ(countOf(chart, "<rect"), 2U);
    EXPECT_THAT(chart, HasSubstr("Kinds &lt;&amp;&gt;"));
    EXPECT_THAT(chart, HasSubstr(">a name that is f…</text>"));
    EXPECT_THAT(chart, HasSubstr("<title>a name that is far too long</title>"));
    EXPECT_THAT(countBars("Nothing", {}), HasSubstr("</svg>"));
}

TEST(ResultReport, FetchesNothingAndRunsNothing)
{
    const std::string html = resultReportHtml(outcomes(), config());
    for (const char* words : {"<script", "http:", "https:", "src=", "<link", "@import", "url("})
        EXPECT_THAT(html, Not(HasSubstr(words)));
    EXPECT_THAT(html, HasSubstr("@media print"));
    EXPECT_EQ(countOf(html, "<table"), countOf(html, "</table"));
    EXPECT_EQ(countOf(html, "<div"), countOf(html, "</div"));
}

TEST(ResultReport, LinksToRecordingsFromWhereItLies)
{
    auto relative = config();
    relative.folder = "/sounds/reports";
    EXPECT_THAT(resultReportHtml(outcomes(), relative), HasSubstr("href=\"./../night/a%20b.wav\""));
    EXPECT_THAT(resultReportHtml(outcomes(), config()), HasSubstr("href=\"file:///sounds/night/a%20b.wav\""));
    EXPECT_EQ(addressOf("/ä#?%\"<a>"), "/%C3%A4%23%3F%25%22%3Ca%3E");
}

TEST(ResultReport, CountsTheRowsThatItLeavesOut)
{
    auto shorter = config();
    shorter.rowsShown = 1;
    const std::string html = resultReportHtml(outcomes(), shorter);
    EXPECT_THAT(html, HasSubstr("and 2 more"));
    EXPECT_THAT(html, Not(HasSubstr("quiet.wav")));
}

TEST(ResultReport, SaysSomethingOfNothing)
{
    EXPECT_THAT(resultReportHtml({}, {}), HasSubstr("None could be analysed."));
    const std::vector<FileOutcome> broken{unreadable("/sounds/x.wav")};
    EXPECT_THAT(resultReportHtml(broken, {}), HasSubstr("The file is empty."));
}

TEST(ResultReport, IsWrittenWholeOrNotAtAll)
{
    const TempFolder folder;
    ASSERT_TRUE(writeResultReport(outcomes(), config(), folder / "report.html"));
    EXPECT_EQ(*readFile(folder / "report.html"), resultReportHtml(outcomes(), config()));
    CancelSource cancel;
    cancel.request();
    const auto cancelledOne = writeResultReport(outcomes(), config(), folder / "other.html", cancel.token());
    ASSERT_FALSE(cancelledOne);
    EXPECT_FALSE(fs::exists(folder / "other.html"));
}
