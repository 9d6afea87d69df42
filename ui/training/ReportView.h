#pragma once

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWidget>
#include <nlohmann/json.hpp>

namespace cryscope {

class ReportChart;

/// A report of `evaluate`, `crossval` or `tune` inside the window: tables and charts of the numbers that
/// their JSON holds. GUI thread.
class ReportView final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Nothing, Evaluation, Comparison, Search };

    explicit ReportView(QWidget* parent = nullptr);

    /// What it is goes by its members; null shows `hint` instead.
    void show(nlohmann::json report, const QString& hint = {});
    Kind kind() const { return m_kind; }
    const nlohmann::json& report() const { return m_report; }
    /// All texts of the page, for tests and for copying.
    QString text() const;
    QList<ReportChart*> charts() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void showEvaluation(const nlohmann::json& evaluation);
    void showComparison();
    void showSearch();
    void addTitle(const QString& text);
    void addText(const QString& richText);
    void addCharts(const QList<ReportChart*>& charts);

    nlohmann::json m_report;
    QString m_hint;
    Kind m_kind = Kind::Nothing;
    int m_candidate = 0;
    QScrollArea* m_scroll;
    QWidget* m_page = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace cryscope
