#include "core/acoustics/MicrophoneCheck.h"
#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace cryscope {
namespace {

using Kind = MicrophoneFinding::Kind;
using Grade = MicrophoneFinding::Grade;
using Cause = MicrophoneFinding::Cause;

constexpr SampleRate kRate{48000};

/// Ten seconds of a quiet room: noise of -66 dBFS over the whole band.
std::vector<float> room(double rms = 3.5e-4, SampleRate rate = kRate)
{
    return test::noise(10, rate, rms);
}

MicrophoneReport checked(const std::vector<float>& samples, SampleRate rate = kRate)
{
    const auto report = checkMicrophone(samples, rate);
    EXPECT_TRUE(report) << report.error().text();
    return *report;
}

Cause causeOf(const MicrophoneReport& report, Kind kind)
{
    for (const auto& finding : report.findings)
        if (finding.kind == kind) return finding.cause;
    ADD_FAILURE() << "no finding of " << kindName(kind);
    return Cause::Fine;
}

/// What is left of `samples` below `hz`: a windowed sinc of 1001 taps.
std::vector<float> lowPassed(const std::vector<float>& samples, double hz, SampleRate rate)
{
    constexpr int kHalf = 200;
    std::vector<double> taps;
    for (int i = -kHalf; i <= kHalf; ++i) {
        const double x = 2 * hz / rate.hz * i;
        const double sinc = i == 0 ? 1 : std::sin(M_PI * x) / (M_PI * x);
        taps.push_back(2 * hz / rate.hz * sinc * (0.5 + 0.5 * std::cos(M_PI * i / (kHalf + 1))));
    }
    std::vector<float> out(samples.size());
    for (std::size_t n = kHalf; n + kHalf < samples.size(); ++n) {
        double sum = 0;
        for (int i = -kHalf; i <= kHalf; ++i)
            sum += taps[std::size_t(i + kHalf)] * samples[std::size_t(std::ptrdiff_t(n) + i)];
        out[n] = float(sum);
    }
    return out;
}

TEST(MicrophoneCheck, FindsNothingWrongWithAQuietRoomAndAGoodMicrophone)
{
    const auto report = checked(room());
    EXPECT_EQ(report.grade(), Grade::Good);
    ASSERT_EQ(report.findings.size(), 6U);
    for (const auto& finding : report.findings)
        EXPECT_EQ(finding.cause, Cause::Fine) << kindName(finding.kind);
    EXPECT_NEAR(report.facts.floorDbfs, 20 * std::log10(3.5e-4 * std::sqrt(2.0)), 0.5);
    EXPECT_NEAR(*report.facts.bandLimitHz, 24000, 1);
}

TEST(MicrophoneCheck, MeasuresTheFloorInTheBandOfACry)
{
    // White noise: 3.7 of 24 kHz hold 8.1 dB less than everything.
    const auto report = checked(room());
    const double all = 20 * std::log10(3.5e-4 * std::sqrt(2.0));
    EXPECT_NEAR(report.facts.cryBandFloorDbfs, all + 10 * std::log10(3700.0 / 24000), 1.0);
    // 80 dB at one metre, 74 at two, and 94 give -26 dBFS.
    EXPECT_NEAR(report.config.cryDbfs(), -46.02, 0.01);
    EXPECT_NEAR(report.facts.cryMarginDb, report.config.cryDbfs() - report.facts.cryBandFloorDbfs, 1e-9);
}

TEST(MicrophoneCheck, NamesTheMainsWhoseHumItHears)
{
    for (const int mains : {50, 60}) {
        auto samples = room();
        for (const int harmonic : {1, 2, 3, 5})
            test::mixInto(samples, test::sine(mains * harmonic, 10, kRate, 0.002 / harmonic), 0);
        const auto report = checked(samples);
        EXPECT_EQ(report.facts.humHz, mains);
        EXPECT_EQ(causeOf(report, Kind::Hum), Cause::Audible);
        EXPECT_NEAR(report.facts.humDbfs, 20 * std::log10(0.002 * std::sqrt(1 + 0.25 + 1 / 9.0 + 0.04)), 1);
    }
}

TEST(MicrophoneCheck, FollowsAMainsThatIsSlightlyOff)
{
    auto samples = room();
    for (const int harmonic : {1, 2, 3})
        test::mixInto(samples, test::sine(49.9 * harmonic, 10, kRate, 0.01), 0);
    const auto report = checked(samples);
    EXPECT_EQ(report.facts.humHz, 50);
    EXPECT_EQ(causeOf(report, Kind::Hum), Cause::Loud);
}

TEST(MicrophoneCheck, TakesNeitherToneNorCryForHum)
{
    auto samples = room();
    test::mixInto(samples, test::sine(440, 10, kRate, 0.01), 0);
    EXPECT_EQ(checked(samples).facts.humHz, 0);
    EXPECT_EQ(checked(test::cry(10, kRate)).facts.humHz, 0);
}

TEST(MicrophoneCheck, FindsWhereTheSoundReallyEnds)
{
    for (const double hz : {2000.0, 3500.0, 7000.0}) {
        const auto report = checked(lowPassed(room(0.003), hz, kRate));
        ASSERT_TRUE(report.facts.bandLimitHz);
        EXPECT_NEAR(*report.facts.bandLimitHz, hz, hz * 0.13);
        EXPECT_EQ(causeOf(report, Kind::Bandwidth), hz < 3000   ? Cause::Narrow
                                                    : hz < 5000 ? Cause::Telephone
                                                                : Cause::Fine);
    }
}

TEST(MicrophoneCheck, DoesNotTakeASlopeForALimit)
{
    // Brown noise: 6 dB less an octave, as rooms have it.
    auto samples = room();
    float sum = 0;
    for (float& sample : samples) sample = sum = sum * 0.99F + sample;
    EXPECT_NEAR(*checked(samples).facts.bandLimitHz, 24000, 1);
}

TEST(MicrophoneCheck, DoesNotTakeTheEndOfAVoiceForALimit)
{
    auto samples = room();
    test::mixInto(samples, lowPassed(test::noise(3, kRate, 0.1), 5000, kRate), 48000);
    EXPECT_NEAR(*checked(samples).facts.bandLimitHz, 24000, 1);
}

TEST(MicrophoneCheck, SaysThatSilenceIsTooQuietToTellTheBand)
{
    const auto report = checked(test::noise(10, kRate, 1e-6));
    EXPECT_FALSE(report.facts.bandLimitHz);
    EXPECT_EQ(causeOf(report, Kind::Bandwidth), Cause::Unknown);
    EXPECT_EQ(causeOf(report, Kind::Level), Cause::Faint);
}

TEST(MicrophoneCheck, CountsWhatIsClipped)
{
    auto samples = room(0.6);
    for (float& sample : samples) sample = std::clamp(sample, -1.0F, 1.0F);
    const auto report = checked(samples);
    EXPECT_EQ(causeOf(report, Kind::Clipping), Cause::Much);
    EXPECT_GT(report.facts.clippedShare, 1e-4);
    auto one = room();
    one[1000] = 1;
    EXPECT_EQ(causeOf(checked(one), Kind::Clipping), Cause::Some);
}

TEST(MicrophoneCheck, SeesTopsThatWereCutOffBelowFullScale)
{
    auto samples = test::sine(300, 10, kRate, 0.9);
    for (float& sample : samples) sample = std::clamp(sample, -0.5F, 0.5F);
    EXPECT_EQ(causeOf(checked(samples), Kind::Clipping), Cause::Much);
}

TEST(MicrophoneCheck, TellsADeadInputFromAQuietOne)
{
    const auto dead = checked(test::silence(10, kRate));
    ASSERT_EQ(dead.findings.size(), 1U);
    EXPECT_EQ(dead.findings[0].cause, Cause::Dead);
    EXPECT_EQ(dead.grade(), Grade::Bad);
}

TEST(MicrophoneCheck, SeesANoiseGate)
{
    auto samples = room();
    std::fill(samples.begin() + 48000, samples.begin() + 4 * 48000, 0.0F);
    EXPECT_EQ(causeOf(checked(samples), Kind::Level), Cause::Gated);
}

TEST(MicrophoneCheck, SaysThatARoomWasNotQuiet)
{
    auto samples = room();
    test::mixInto(samples, test::cry(1, kRate), 3 * 48000);
    EXPECT_EQ(causeOf(checked(samples), Kind::Floor), Cause::Unquiet);
    EXPECT_EQ(causeOf(checked(room(0.01)), Kind::Floor), Cause::Loud);
}

TEST(MicrophoneCheck, JudgesACryByItsMarginOverTheFloor)
{
    EXPECT_EQ(causeOf(checked(room(0.0035)), Kind::Cry), Cause::Doubtful);
    EXPECT_EQ(causeOf(checked(room(0.02)), Kind::Cry), Cause::Unheard);
    MicrophoneCheckConfig close;
    close.distanceMetres = 0.25; // 18 dB more
    const auto report = checkMicrophone(room(0.0035), kRate, close);
    EXPECT_EQ(causeOf(*report, Kind::Cry), Cause::Fine);
}

TEST(MicrophoneCheck, GivesTheSameJudgementAtAnyRate)
{
    for (const int hz : {8000, 16000, 44100, 96000}) {
        const SampleRate rate{hz};
        auto samples = room(3.5e-4, rate);
        test::mixInto(samples, test::sine(50, 10, rate, 0.01), 0);
        test::mixInto(samples, test::sine(150, 10, rate, 0.01), 0);
        const auto report = checked(samples, rate);
        EXPECT_EQ(report.facts.humHz, 50) << hz;
        EXPECT_NEAR(*report.facts.bandLimitHz, hz / 2.0, 1) << hz;
    }
}

TEST(MicrophoneCheck, RefusesTooLittleSoundAndWrongSettings)
{
    EXPECT_EQ(checkMicrophone(test::noise(2, kRate), kRate).error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(checkMicrophone(room(), SampleRate{0}).error().kind, ErrorKind::InvalidArgument);
    MicrophoneCheckConfig config;
    config.distanceMetres = 0;
    EXPECT_EQ(checkMicrophone(room(), kRate, config).error().where, "distanceMetres");
}

TEST(MicrophoneCheck, TakesWhatIsNoNumberForZero)
{
    auto samples = room();
    samples[5] = std::numeric_limits<float>::quiet_NaN();
    samples[6] = std::numeric_limits<float>::infinity();
    const auto report = checked(samples);
    EXPECT_TRUE(std::isfinite(report.facts.rmsDbfs));
    EXPECT_TRUE(std::isfinite(report.facts.cryMarginDb));
}

TEST(MicrophoneCheck, SaysInWordsWhatToDoAndWhatItRestsOn)
{
    const auto report = checked(room(0.02));
    for (const auto& finding : report.findings) EXPECT_FALSE(findingText(finding, report).empty());
    EXPECT_NE(findingText(report.findings.back(), report).find("within a metre"), std::string::npos);
    EXPECT_NE(assumptionText(report.config).find("cannot be known"), std::string::npos);
    const auto json = toJson(report);
    EXPECT_EQ(json["grade"], "bad");
    EXPECT_EQ(json["findings"].size(), 6U);
    EXPECT_EQ(json["facts"]["hum_hz"], nullptr);
}

} // namespace
} // namespace cryscope
