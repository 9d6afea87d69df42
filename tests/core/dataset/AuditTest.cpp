#include "core/dataset/Audit.h"
#include "core/dataset/AuditChecks.h"
#include "core/dataset/Augment.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr SampleRate kRate{16000};

const AuditFinding* findingOf(const AuditReport& report, const std::string& kind)
{
    const auto found = std::find_if(report.findings.begin(), report.findings.end(),
                                    [&](const AuditFinding& finding) { return finding.kind == kind; });
    return found == report.findings.end() ? nullptr : &*found;
}

/// Manifests about clips whose facts the test invents.
class AuditOfFacts : public testing::Test {
protected:
    void add(const std::string& line, ClipFacts facts)
    {
        m_text += line + "\n";
        if (facts.pcmHash.empty()) facts.pcmHash = std::to_string(m_facts.size());
        m_facts.emplace_back(std::move(facts));
    }
    static ClipFacts plain()
    {
        ClipFacts facts;
        facts.seconds = 7;
        facts.rateHz = 8000;
        facts.codec = "pcm_s16le";
        facts.rmsDbfs = -20;
        facts.loudestDbfs = -15;
        facts.peakDbfs = -6;
        facts.bandwidthHz = 4000;
        return facts;
    }
    AuditReport run()
    {
        const auto manifest = parseManifest(m_text, "set.csv", "");
        EXPECT_TRUE(manifest) << manifest.error().text();
        auto report = audit(*manifest, m_facts);
        EXPECT_TRUE(report) << report.error().text();
        return *report;
    }

    std::string m_text = "path,cry,reason,group,fold\n";
    std::vector<MeasuredClip> m_facts;
};

TEST_F(AuditOfFacts, OfACleanSetHasNothingToObjectTo)
{
    for (int i = 0; i < 40; ++i)
        add("c" + std::to_string(i) + ".wav," + std::to_string(i % 2) + ",,g" + std::to_string(i) + ",",
            plain());
    const auto report = run();
    EXPECT_THAT(report.findings, IsEmpty());
    EXPECT_EQ(report.clips, 40);
    EXPECT_EQ(report.groups, 40);
    EXPECT_NEAR(report.seconds, 280, 1e-9);
    ASSERT_THAT(report.labels, SizeIs(2));
    EXPECT_EQ(report.labels[0].classes[1].clips, 20);
    EXPECT_EQ(report.labels[1].unlabelled, 40);
    EXPECT_THAT(auditText(report), HasSubstr("Nothing to object to"));
}

TEST_F(AuditOfFacts, NamesEverySoundThatIsNone)
{
    auto silent = plain();
    silent.loudestDbfs = silent.rmsDbfs = -INFINITY;
    auto quiet = plain();
    quiet.rmsDbfs = -48;
    auto empty = plain();
    empty.seconds = 0.004;
    auto brief = plain();
    brief.seconds = 1;
    auto clipped = plain();
    clipped.clippedShare = 0.01;
    auto offset = plain();
    offset.dcOffset = -0.05;
    auto damaged = plain();
    damaged.damagedPackets = 3;
    add("good.wav,,,a,", plain());
    add("silent.wav,,,b,", silent);
    add("quiet.wav,,,c,", quiet);
    add("empty.wav,,,d,", empty);
    add("brief.wav,,,e,", brief);
    add("clipped.wav,,,f,", clipped);
    add("offset.wav,,,g,", offset);
    add("damaged.wav,,,h,", damaged);
    m_text += "broken.wav,,,i,\n";
    m_facts.emplace_back(fail(ErrorKind::Unreadable, "broken.wav", "Broken."));
    const auto report = run();
    for (const auto& [kind, clip] : std::map<std::string, std::string>{{"silent", "silent.wav"},
                                                                       {"quiet", "quiet.wav"},
                                                                       {"empty", "empty.wav"},
                                                                       {"short", "brief.wav"},
                                                                       {"clipped", "clipped.wav"},
                                                                       {"dc_offset", "offset.wav"},
                                                                       {"damaged", "damaged.wav"},
                                                                       {"unreadable", "broken.wav"}}) {
        const auto* finding = findingOf(report, kind);
        ASSERT_NE(finding, nullptr) << kind;
        EXPECT_THAT(finding->clips, ElementsAre(clip)) << kind;
        EXPECT_FALSE(finding->advice.empty()) << kind;
    }
    EXPECT_THAT(report.unusable, ElementsAre(false, true, false, true, false, false, false, false, true));
    EXPECT_EQ(report.readable, 8);
    EXPECT_TRUE(std::is_sorted(report.findings.begin(), report.findings.end(),
                               [](const auto& a, const auto& b) { return a.severity < b.severity; }));
}

TEST_F(AuditOfFacts, NamesTheDonorThatGaveHalfOfAClass)
{
    for (int i = 0; i < 40; ++i) {
        const bool isPain = i < 12;
        const std::string group = isPain && i < 6 ? "busy donor" : "g" + std::to_string(i);
        add("c" + std::to_string(i) + ".wav,1," + (isPain ? "pain" : "hungry") + "," + group + ",", plain());
    }
    const auto report = run();
    const auto* finding = findingOf(report, "dominating_group");
    ASSERT_NE(finding, nullptr);
    EXPECT_THAT(finding->sentence, HasSubstr("busy donor"));
    EXPECT_THAT(finding->sentence, HasSubstr("6 of the 12 clips (50 %)"));
    EXPECT_THAT(finding->clips, SizeIs(6));
}

TEST_F(AuditOfFacts, CallsAClassOfFewDonorsThin)
{
    for (int i = 0; i < 30; ++i)
        add("c" + std::to_string(i) + ".wav,1," + (i < 4 ? "burping" : "hungry") + ",g" + std::to_string(i) +
                ",",
            plain());
    const auto report = run();
    const auto* finding = findingOf(report, "thin_class");
    ASSERT_NE(finding, nullptr);
    EXPECT_THAT(finding->sentence, HasSubstr("\"burping\" has 4 clips of 4 groups"));
}

TEST_F(AuditOfFacts, FindsTheCodecThatGivesTheClassAway)
{
    for (int i = 0; i < 60; ++i) {
        auto facts = plain();
        const bool isCry = i % 2 == 0;
        // Nine of ten cries are AMR, nine of ten others are FLAC.
        facts.codec = isCry != (i % 20 < 2) ? "amr_nb" : "flac";
        facts.loudestDbfs = -20 - i % 7;
        add("c" + std::to_string(i) + ".wav," + (isCry ? "1" : "0") + ",,g" + std::to_string(i) + ",", facts);
    }
    const auto report = run();
    const auto* finding = findingOf(report, "confounded_codec");
    ASSERT_NE(finding, nullptr);
    EXPECT_NEAR(finding->figures.at("auc"), 0.9, 0.02);
    EXPECT_EQ(findingOf(report, "confounded_level"), nullptr);
}

TEST_F(AuditOfFacts, FindsTheLevelThatGivesTheClassAway)
{
    for (int i = 0; i < 60; ++i) {
        auto facts = plain();
        facts.loudestDbfs = (i % 2 == 0 ? -10.0 : -30.0) - i % 5;
        add("c" + std::to_string(i) + ".wav," + std::to_string(1 - i % 2) + ",,g" + std::to_string(i) + ",",
            facts);
    }
    const auto report = run();
    const auto* finding = findingOf(report, "confounded_level");
    ASSERT_NE(finding, nullptr);
    EXPECT_DOUBLE_EQ(finding->figures.at("auc"), 1);
}

TEST_F(AuditOfFacts, CountsLabelsOfOneInfantThatDifferMinutesApart)
{
    const auto at = [](double minutes) {
        auto facts = plain();
        facts.startUnixSeconds = 1.43e9 + 60 * minutes;
        return facts;
    };
    add("a.wav,,hungry,one,", at(0));
    add("b.wav,,tired,one,", at(3));
    add("c.wav,,tired,one,", at(8));
    add("d.wav,,hungry,one,", at(60));
    add("e.wav,,pain,two,", at(4));
    add("f.wav,,hungry,,", at(0));
    add("g.wav,,pain,,", at(1));
    const auto report = run();
    const auto* finding = findingOf(report, "label_conflict");
    ASSERT_NE(finding, nullptr);
    EXPECT_THAT(finding->clips, ElementsAre("a.wav", "b.wav"));
    EXPECT_EQ(finding->figures.at("pairs"), 2);
}

TEST_F(AuditOfFacts, FindsCopiesAndTheirContradictions)
{
    auto copy = plain();
    copy.pcmHash = "same";
    add("a.wav,1,,one,", copy);
    add("b.wav,1,,one,", copy);
    add("c.wav,0,,two,", copy);
    const auto report = run();
    ASSERT_NE(findingOf(report, "exact_duplicate"), nullptr);
    EXPECT_THAT(findingOf(report, "exact_duplicate")->sentence, HasSubstr("2 clips are exact copies"));
    ASSERT_NE(findingOf(report, "duplicate_label_conflict"), nullptr);
    EXPECT_THAT(findingOf(report, "duplicate_label_conflict")->clips, ElementsAre("a.wav", "c.wav"));
    EXPECT_THAT(report.unusable, ElementsAre(false, true, true));
}

TEST_F(AuditOfFacts, FindsGroupsOnTwoSidesOfASplit)
{
    add("a.wav,1,,one,1", plain());
    add("b.wav,1,,one,2", plain());
    add("c.wav,1,,two,2", plain());
    const auto report = run();
    const auto* finding = findingOf(report, "split_leak");
    ASSERT_NE(finding, nullptr);
    EXPECT_THAT(finding->clips, ElementsAre("a.wav", "b.wav"));
}

TEST_F(AuditOfFacts, RefusesALabelColumnThatIsNotThere)
{
    add("a.wav,1,,one,", plain());
    const auto manifest = parseManifest(m_text, "set.csv", "");
    EXPECT_FALSE(audit(*manifest, m_facts, AuditConfig{.labelColumns = {"mood"}}));
    EXPECT_FALSE(audit(*manifest, m_facts, AuditConfig{.labelColumns = {}, .silentDbfs = 20}));
}

TEST_F(AuditOfFacts, KeepsTheOtherColumnsWhenItLeavesRowsOut)
{
    auto silent = plain();
    silent.loudestDbfs = -80;
    add("a.wav,1,hungry,one,", silent);
    add("b.wav,0,tired,two,", plain());
    const auto report = run();
    const auto kept = withoutUnusable(*parseManifest(m_text, "set.csv", ""), report);
    EXPECT_EQ(formatManifest(kept), "path,cry,reason,group,fold\nb.wav,0,tired,two,\n");
}

TEST(Separation, IsTheShareOfPairsInOrder)
{
    EXPECT_DOUBLE_EQ(separation(std::vector<double>{1, 2, 3, 4}, {false, false, true, true}), 1);
    EXPECT_DOUBLE_EQ(separation(std::vector<double>{1, 1, 1}, {false, true, true}), 0.5);
    EXPECT_DOUBLE_EQ(separation(std::vector<double>{3, 1, 2}, {true, false, true}), 1);
    EXPECT_TRUE(std::isnan(separation(std::vector<double>{1}, {true})));
}

/// Clips that exist as files.
class AuditOfFiles : public testing::Test {
protected:
    ClipFacts measured(const std::string& name, const std::vector<float>& samples, SampleRate rate = kRate)
    {
        test::writeWav(m_folder / name, samples, rate, test::WavFormat::Float);
        const auto facts = measureClip(m_folder / name);
        EXPECT_TRUE(facts) << facts.error().text();
        return *facts;
    }
    const test::TempFolder m_folder;
};

TEST_F(AuditOfFiles, MeasuresWhatWasPutIn)
{
    auto samples = test::sine(1000, 2, kRate, 0.5);
    for (float& s : samples) s += 0.1F;
    const auto facts = measured("tone.wav", samples);
    EXPECT_NEAR(facts.seconds, 2, 1e-9);
    EXPECT_EQ(facts.rateHz, 16000);
    EXPECT_NEAR(facts.dcOffset, 0.1, 1e-4);
    EXPECT_NEAR(facts.peakDbfs, 20 * std::log10(0.6), 0.01);
    EXPECT_EQ(facts.clippedShare, 0);
    EXPECT_NEAR(facts.bandwidthHz, 1000, 60);
}

TEST_F(AuditOfFiles, HearsTheLoudestHalfSecondOfAQuietRecording)
{
    auto samples = test::silence(5, kRate);
    test::mixInto(samples, test::sine(500, 0.5, kRate, 0.5), 32000);
    const auto facts = measured("once.wav", samples);
    EXPECT_NEAR(facts.loudestDbfs, -6.02, 0.1);
    EXPECT_LT(facts.rmsDbfs, -15);
    EXPECT_EQ(measured("zeros.wav", test::silence(1, kRate)).loudestDbfs, -INFINITY);
}

TEST_F(AuditOfFiles, FindsTheSameSoundInAnotherFormatAndOnlyThat)
{
    const auto sound = test::cry(4, kRate);
    const auto one = measured("a.wav", sound);
    EXPECT_EQ(one.pcmHash, measured("b.wav", sound).pcmHash);
    auto louder = sound;
    louder[100] += 0.001F;
    EXPECT_NE(one.pcmHash, measured("c.wav", louder).pcmHash);
}

TEST_F(AuditOfFiles, MeasuresOnlyTheStretchThatIsNamed)
{
    auto samples = test::silence(6, kRate);
    test::mixInto(samples, test::sine(500, 2, kRate, 0.5), 4 * 16000);
    test::writeWav(m_folder / "both.wav", samples, kRate);
    const auto head = measureClip(m_folder / "both.wav", {}, 3.0);
    const auto tail = measureClip(m_folder / "both.wav", 4.5, {});
    ASSERT_TRUE(head && tail);
    EXPECT_NEAR(head->seconds, 3, 1e-9);
    EXPECT_EQ(head->loudestDbfs, -INFINITY);
    EXPECT_NEAR(tail->seconds, 1.5, 1e-9);
    EXPECT_GT(tail->loudestDbfs, -7);
    EXPECT_FALSE(measureClip(m_folder / "both.wav", 10.0, {}));
}

TEST_F(AuditOfFiles, FindsARecordingAgainAfterACodecAGainAndATrim)
{
    test::CryShape other{.f0LowHz = 300, .f0HighHz = 480, .unitSeconds = 0.7, .seed = 9};
    auto sound = test::cry(7, kRate);
    test::mixInto(sound, test::noise(7, kRate, 0.02, 3), 0);
    auto worn = std::vector<float>(sound.begin() + 20000, sound.end() - 8000);
    telephone(worn, kRate);
    applyGain(worn, -12);
    auto stranger = test::cry(7, kRate, other);
    test::mixInto(stranger, test::noise(7, kRate, 0.02, 4), 0);
    const std::vector<Fingerprint> prints{measured("one.wav", sound).fingerprint,
                                          measured("other.wav", stranger).fingerprint,
                                          measured("worn.wav", worn).fingerprint};
    const auto pairs = findNearDuplicates(prints);
    ASSERT_TRUE(pairs);
    ASSERT_THAT(*pairs, SizeIs(1));
    EXPECT_EQ(pairs->front().first, 0u);
    EXPECT_EQ(pairs->front().second, 2u);
    EXPECT_GT(pairs->front().similarity, 0.85);
    EXPECT_NEAR(pairs->front().offsetSeconds, 1.25, 0.02);
}

TEST_F(AuditOfFiles, DoesNotTakeTwoSilencesForTheSameRecording)
{
    const std::vector<Fingerprint> prints{measured("a.wav", test::silence(5, kRate)).fingerprint,
                                          measured("b.wav", test::silence(5, kRate)).fingerprint};
    EXPECT_THAT(*findNearDuplicates(prints), IsEmpty());
}

TEST_F(AuditOfFiles, ListensToAManifestInOrderWithManyThreads)
{
    std::string text = "path,cry\n";
    for (int i = 0; i < 12; ++i) {
        const std::string name = std::to_string(i) + ".wav";
        test::writeWav(m_folder / name, test::sine(500, 0.2 + 0.1 * i, kRate), kRate);
        text += name + ",1\n";
    }
    text += "missing.wav,1\n";
    const auto manifest = parseManifest(text, m_folder / "set.csv");
    const auto facts = measureClips(*manifest, 4);
    ASSERT_TRUE(facts);
    for (int i = 0; i < 12; ++i) {
        ASSERT_TRUE((*facts)[std::size_t(i)]);
        EXPECT_NEAR((*facts)[std::size_t(i)]->seconds, 0.2 + 0.1 * i, 1e-3);
    }
    EXPECT_FALSE(facts->back());
    CancelSource source;
    source.request();
    EXPECT_FALSE(measureClips(*manifest, 2, source.token()));
}

TEST(AuditJson, NamesEveryFieldThatTheSchemaAsksFor)
{
    AuditReport report;
    report.findings.push_back({Severity::Warning, "quiet", "s", "a", {"x.wav"}, {{"auc", 0.5}}});
    report.findings.push_back({Severity::Note, "short", "s", "a", {}, {}});
    report.labels.push_back({"cry", {{"1", 3, 2}}, 4});
    const auto json = toJson(report);
    const auto schema = auditSchema();
    for (const auto& name : schema["required"]) EXPECT_TRUE(json.contains(name)) << name;
    EXPECT_EQ(json.size(), schema["properties"].size());
    EXPECT_TRUE(json["findings"][1]["figures"].is_object());
    EXPECT_EQ(json["findings"][0]["severity"], "warning");
}

} // namespace
} // namespace cryscope
