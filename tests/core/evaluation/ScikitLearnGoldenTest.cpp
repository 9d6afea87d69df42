#include "core/evaluation/BinaryMetrics.h"
#include "core/evaluation/Calibration.h"
#include "core/evaluation/ClassMetrics.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

/// Numbers of scikit-learn, made by make_golden.py.
nlohmann::json golden()
{
    std::ifstream in(std::string(std::getenv("CRYSCOPE_SOURCE_DIR")) + "/tests/core/evaluation/golden.json");
    return nlohmann::json::parse(in);
}

class AgainstScikitLearn : public testing::Test {
protected:
    const nlohmann::json m_binary = golden().at("binary");
    const nlohmann::json m_several = golden().at("several");
    const std::vector<double> m_scores = m_binary.at("scores");
    const std::vector<int> m_positives = m_binary.at("positives");
    const std::vector<double> m_probabilities = m_several.at("probabilities");
    const std::vector<int> m_truth = m_several.at("truth");
    double binary(const char* name) const { return m_binary.at(name); }
    double several(const char* name) const { return m_several.at(name); }
};

TEST_F(AgainstScikitLearn, RankingFiguresOfTwoClassesAgreeTiesIncluded)
{
    EXPECT_NEAR(rocAuc(m_scores, m_positives), binary("rocAuc"), 1e-12);
    EXPECT_NEAR(averagePrecision(m_scores, m_positives), binary("averagePrecision"), 1e-12);
}

TEST_F(AgainstScikitLearn, FiguresAtAThresholdAgree)
{
    const auto counts = countAt(0.5, m_scores, m_positives);
    EXPECT_NEAR(counts.precision(), binary("precisionAtHalf"), 1e-12);
    EXPECT_NEAR(counts.recall(), binary("recallAtHalf"), 1e-12);
    EXPECT_NEAR(counts.f1(), binary("f1AtHalf"), 1e-12);
    EXPECT_NEAR(counts.balancedAccuracy(), binary("balancedAccuracyAtHalf"), 1e-12);
}

TEST_F(AgainstScikitLearn, PlattScalingAgrees)
{
    const auto fit = fitPlatt(m_scores, m_positives);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit->slope, binary("plattSlope"), 1e-3);
    EXPECT_NEAR(fit->offset, binary("plattOffset"), 1e-3);
}

TEST_F(AgainstScikitLearn, ConfusionAndClassFiguresAgree)
{
    const auto matrix = confusionMatrix(m_truth, mostProbable(m_probabilities, 4), 4);
    EXPECT_EQ(matrix.counts, m_several.at("confusion").get<std::vector<std::int64_t>>());
    const auto figures = classFigures(matrix);
    for (std::size_t c = 0; c < 4; ++c) {
        EXPECT_NEAR(figures[c].precision, m_several["precision"][c], 1e-12) << "class " << c;
        EXPECT_NEAR(figures[c].recall, m_several["recall"][c], 1e-12) << "class " << c;
        EXPECT_NEAR(figures[c].f1, m_several["f1"][c], 1e-12) << "class " << c;
        EXPECT_EQ(figures[c].clips, m_several["clips"][c].get<std::int64_t>()) << "class " << c;
    }
    EXPECT_NEAR(accuracy(matrix), several("accuracy"), 1e-12);
    EXPECT_NEAR(balancedAccuracy(matrix), several("balancedAccuracy"), 1e-12);
    EXPECT_NEAR(macroF1(matrix), several("macroF1"), 1e-12);
    EXPECT_NEAR(cohensKappa(matrix), several("kappa"), 1e-12);
}

TEST_F(AgainstScikitLearn, ProbabilityFiguresOfSeveralClassesAgree)
{
    EXPECT_NEAR(macroRocAuc(m_probabilities, m_truth, 4), several("macroRocAuc"), 1e-12);
    EXPECT_NEAR(logLoss(m_probabilities, m_truth, 4), several("logLoss"), 1e-9);
}

TEST_F(AgainstScikitLearn, TheTemperatureIsThatOfABoundedMinimiser)
{
    const std::vector<double> logits = m_several.at("logits");
    const auto temperature = fitTemperature(logits, m_truth, 4);
    ASSERT_TRUE(temperature);
    EXPECT_NEAR(*temperature, several("temperature"), 1e-4);
}

} // namespace
} // namespace cryscope
