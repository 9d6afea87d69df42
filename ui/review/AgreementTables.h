#pragma once

#include "ui/jobs/AgreementJob.h"

#include <QTableWidget>
#include <QWidget>
#include <optional>
#include <string>

class QLabel;

namespace cryscope {

/// The title of a kind; "not sure"; "nothing" where there is none.
QString agreementKindWords(const std::optional<std::string>& kind);
/// A cell of these tables.
QTableWidgetItem* tableItem(const QString& text, Qt::Alignment alignment = Qt::AlignLeft);
/// The look that the tables of the dialog have in common.
void dressTable(QTableWidget& table);

/// Percent and kappa of two reviewers with their intervals, and a sentence of what was counted.
class AgreementFigures : public QWidget {
    Q_OBJECT

public:
    explicit AgreementFigures(QWidget* parent = nullptr);

    /// In place of figures.
    void say(const QString& sentence, bool withTable);
    /// Empty, with the reason, where there is no report.
    void fill(const AgreementFound& found);

private:
    QLabel* m_summary;
    QTableWidget* m_table;
};

/// Who called what what: in rows the first reviewer, in columns the second.
class AgreementMatrix : public QTableWidget {
    Q_OBJECT

public:
    explicit AgreementMatrix(QWidget* parent = nullptr);

    void fill(const AgreementReport& report);
    void clearAll();
};

} // namespace cryscope
