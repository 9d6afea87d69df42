#include "core/analysis/ResultJson.h"
#include "core/analysis/ResultText.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <locale>

using namespace cryscope;

namespace {

ClipAnalysis example()
{
    ClipAnalysis analysis;
    analysis.durationSeconds = 7.00049;
    analysis.cryProbability = 0.987654;
    analysis.isCry = true;
    analysis.reason = "hungry";
    analysis.reasons = {{"hungry", 0.75}, {"tired", 0.25}};
    analysis.episodes = {{0.5, 2.25, 0.9, "hungry", {{"hungry", 0.8}, {"tired", 0.2}}},
                         {4.0, 6.5, 0.6, kNotSure, {{"hungry", 0.5}, {"tired", 0.5}}}};
    analysis.detectorName = "cry-detector";
    analysis.detectorVersion = "1";
    analysis.reasonName = "cry-reason";
    analysis.reasonVersion = "2";
    analysis.device = "cpu";
    return analysis;
}

} // namespace

TEST(ResultJson, HasTheFieldsOfTheContractInTheirOrder)
{
    EXPECT_EQ(
        toLine(toJson(example(), "a/b.wav")),
        R"({"file":"a/b.wav","duration_s":7.0,"cry_probability":0.9877,"decision":"cry","reason":"hungry",)"
        R"("reasons":{"hungry":0.75,"tired":0.25},"episodes":[{"start_s":0.5,"end_s":2.25,)"
        R"("cry_probability":0.9,"reason":"hungry","reasons":{"hungry":0.8,"tired":0.2}},{"start_s":4.0,)"
        R"("end_s":6.5,"cry_probability":0.6,"reason":"not_sure","reasons":{"hungry":0.5,"tired":0.5}}],)"
        R"("model":{"name":"cry-detector","version":"1","reason":{"name":"cry-reason","version":"2"}},)"
        R"("device":"cpu"})");
    EXPECT_EQ(toLine(toJson(Error{ErrorKind::Unreadable, "x.wav", "It is broken."}, "x.wav")),
              R"({"file":"x.wav","error":"It is broken."})");
}

TEST(ResultJson, NeverHoldsANumberThatIsNoneOrTextThatBreaksIt)
{
    ClipAnalysis odd = example();
    odd.cryProbability = std::nan("");
    odd.durationSeconds = std::numeric_limits<double>::infinity();
    odd.episodes[0].startSeconds = -1e-9;
    odd.episodes[0].cryProbability = 1.5;
    const std::string line = toLine(toJson(odd, "bad\xff\"name\n.wav"));
    const auto json = nlohmann::json::parse(line);
    EXPECT_EQ(json["cry_probability"], 0.0);
    EXPECT_EQ(json["duration_s"], 0.0);
    EXPECT_EQ(json["episodes"][0]["start_s"].dump(), "0.0");
    EXPECT_EQ(json["episodes"][0]["cry_probability"], 1.0);
    EXPECT_EQ(json["file"], "bad\xEF\xBF\xBD\"name\n.wav");
    EXPECT_EQ(line.find('\n'), std::string::npos);
}

TEST(ResultJson, WritesEachEventWithItsOwnFields)
{
    LiveEvent event;
    event.timeSeconds = 12.3456;
    event.episode = {10.1, 14.9, 0.95, kNotSure, {}};
    EXPECT_EQ(toLine(toJson(event)),
              R"({"event":"start","time_s":12.346,"start_s":10.1,"cry_probability":0.95,)"
              R"("reason":"not_sure","reasons":{}})");
    event.kind = LiveEvent::Kind::End;
    EXPECT_EQ(toLine(toJson(event)),
              R"({"event":"end","time_s":12.346,"start_s":10.1,"end_s":14.9,"cry_probability":0.95,)"
              R"("reason":"not_sure","reasons":{}})");
    event.kind = LiveEvent::Kind::Dropout;
    event.lengthSeconds = 0.25;
    EXPECT_EQ(toLine(toJson(event)), R"({"event":"dropout","time_s":12.346,"length_s":0.25})");
    event.kind = LiveEvent::Kind::NotMonitoring;
    event.cause = "no_samples";
    EXPECT_EQ(toLine(toJson(event)), R"({"event":"not_monitoring","time_s":12.346,"cause":"no_samples"})");
    event.kind = LiveEvent::Kind::Monitoring;
    EXPECT_EQ(toLine(toJson(event)), R"({"event":"monitoring","time_s":12.346})");
}

TEST(ResultJson, SchemasNameEveryField)
{
    const auto schema = analysisSchema();
    EXPECT_TRUE(schema["oneOf"].is_array());
    std::vector<std::string> required = schema["oneOf"][0]["required"];
    const auto line = toJson(example(), "a.wav");
    std::vector<std::string> keys;
    for (const auto& [key, value] : line.items()) keys.push_back(key);
    EXPECT_EQ(required, keys);
    const auto events = liveEventSchema(); // must outlive the loop over a part of it
    for (const auto& event : events["oneOf"]) {
        EXPECT_TRUE(event["required"].is_array());
        EXPECT_EQ(event["required"][0], "event");
        // Of a dropout the cause stands only where it is known.
        const std::size_t optional = event["properties"]["event"].dump().find("dropout") != std::string::npos;
        EXPECT_EQ(event["required"].size() + optional, event["properties"].size()) << event.dump();
    }
}

TEST(ResultText, AudacityLabelsHaveSixDigitsAndATab)
{
    ResultText text(ResultFormat::Audacity, {});
    EXPECT_EQ(text.header(), "");
    EXPECT_EQ(text.rows(example(), "a.wav"),
              "0.500000\t2.250000\tcry: hungry 0.90\n4.000000\t6.500000\tcry 0.60\n");
}

TEST(ResultText, CsvBeginsWithTheSixColumnsThatOthersRead)
{
    ResultText text(ResultFormat::Csv, {"hungry", "tired"});
    EXPECT_EQ(text.header(), "Start (s),End (s),Scientific name,Common name,Confidence,File,Reason,P(hungry),"
                             "P(tired),Model\n");
    EXPECT_EQ(
        text.rows(example(), "a, \"b\".wav"),
        "0.500,2.250,Homo sapiens,cry,0.9000,\"a, \"\"b\"\".wav\",hungry,0.8000,0.2000,cry-detector 1\n"
        "4.000,6.500,Homo sapiens,cry,0.6000,\"a, \"\"b\"\".wav\",not_sure,0.5000,0.5000,cry-detector 1\n");
}

TEST(ResultText, RavenTimesRunOnOverSeveralFilesAndTheOffsetDoesNot)
{
    ResultText text(ResultFormat::Raven, {});
    EXPECT_TRUE(text.header().starts_with(
        "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\t"));
    text.rows(example(), "dir/a.wav");
    const std::string second = text.rows(example(), "dir/b.wav");
    EXPECT_TRUE(second.starts_with(
        "3\tSpectrogram 1\t1\t7.500490\t9.250490\t200.0\t4000.0\tdir/b.wav\t0.500000\tb.wav\t"))
        << second;
}

TEST(ResultText, TextGridTilesTheRecordingAsPraatWritesIt)
{
    ClipAnalysis analysis = example();
    analysis.durationSeconds = 7;
    analysis.episodes[0].reason = "\"odd\"";
    ResultText text(ResultFormat::TextGrid, {});
    EXPECT_EQ(text.rows(analysis, "a.wav"), R"(File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0 
xmax = 7 
tiers? <exists> 
size = 1 
item []: 
    item [1]:
        class = "IntervalTier" 
        name = "cry" 
        xmin = 0 
        xmax = 7 
        intervals: size = 5 
        intervals [1]:
            xmin = 0 
            xmax = 0.5 
            text = "" 
        intervals [2]:
            xmin = 0.5 
            xmax = 2.25 
            text = "cry: ""odd"" 0.90" 
        intervals [3]:
            xmin = 2.25 
            xmax = 4 
            text = "" 
        intervals [4]:
            xmin = 4 
            xmax = 6.5 
            text = "cry 0.60" 
        intervals [5]:
            xmin = 6.5 
            xmax = 7 
            text = "" 
)");
}

TEST(ResultText, HasDotsWhateverTheLocale)
{
    class CommaPunctuation : public std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
    };
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new CommaPunctuation));
    ResultText text(ResultFormat::Audacity, {});
    const std::string rows = text.rows(example(), "a.wav");
    const std::string line = toLine(toJson(example(), "a.wav"));
    std::locale::global(before);
    EXPECT_EQ(rows.find(','), std::string::npos);
    EXPECT_NE(line.find("0.9877"), std::string::npos);
}
