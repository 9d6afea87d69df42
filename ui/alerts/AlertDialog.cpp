#include "ui/alerts/AlertDialog.h"

#include "ui/alerts/AlertPreview.h"
#include "ui/alerts/AlertRuleForm.h"
#include "ui/alerts/AlertWaysForm.h"
#include "ui/alerts/AlertWords.h"

#include <QDialogButtonBox>
#include <QGroupBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace cryscope {

AlertDialog::AlertDialog(const AlertSettings& settings, const QString& libraryFolder, QWidget* parent)
    : QDialog(parent), m_settings(settings), m_words(new QLabel), m_rule(new AlertRuleForm),
      m_ways(new AlertWaysForm), m_preview(new AlertPreview)
{
    setWindowTitle(tr("Alerts"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    const auto group = [](const QString& title, std::initializer_list<QWidget*> widgets) {
        auto* box = new QGroupBox(title);
        auto* column = new QVBoxLayout(box);
        for (QWidget* widget : widgets) column->addWidget(widget);
        return box;
    };
    auto* buttons = new QDialogButtonBox;
    auto* usual = buttons->addButton(tr("&Usual rule"), QDialogButtonBox::ResetRole);
    usual->setToolTip(tr("Take the rule that CryScope came with (Alt+U)"));
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setToolTip(tr("Close this window (Esc); everything is remembered"));

    for (QPushButton* button : {usual, close}) button->setAutoDefault(false);
    close->setDefault(true);

    auto* inside = new QWidget;
    auto* groups = new QVBoxLayout(inside);
    groups->setContentsMargins(0, 0, 0, 0);
    groups->addWidget(group(tr("When"), {m_words, m_rule}));
    groups->addWidget(group(tr("How"), {m_ways}));
    groups->addStretch(1);
    auto* scroll = new QScrollArea; // at 200 % it may be taller than a screen
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    scroll->setMinimumWidth(inside->minimumSizeHint().width() + 24);
    auto* column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(m_preview); // always in sight while a control moves
    column->addWidget(buttons);
    const int wanted = inside->sizeHint().height() + m_preview->sizeHint().height() + 110;
    resize(inside->sizeHint().width() + 48,
           std::min(wanted, screen()->availableGeometry().height() * 9 / 10));

    m_rule->setRule(m_settings.rule);
    m_ways->setWays(m_settings.ways);
    m_preview->read(libraryFolder);
    connect(m_rule, &AlertRuleForm::changed, this, &AlertDialog::take);
    connect(m_ways, &AlertWaysForm::changed, this, &AlertDialog::take);
    connect(m_ways, &AlertWaysForm::testRequested, this, &AlertDialog::testRequested);
    connect(usual, &QPushButton::clicked, this, [this] {
        m_rule->setRule({});
        take();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_words->setText(AlertWords::rule(m_settings.rule));
    m_preview->setRule(m_settings.rule);
}

void AlertDialog::take()
{
    const AlertSettings before = m_settings;
    m_settings = {m_rule->rule(), m_ways->ways()};
    m_words->setText(AlertWords::rule(m_settings.rule));
    if (m_settings.rule != before.rule) m_preview->setRule(m_settings.rule);
    if (m_settings != before) Q_EMIT changed(m_settings);
}

} // namespace cryscope
