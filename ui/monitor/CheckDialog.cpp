#include "ui/monitor/CheckDialog.h"

#include "ui/monitor/CheckWords.h"
#include "ui/monitor/LevelMeter.h"
#include "ui/shared/Theme.h"

#include <QDialogButtonBox>
#include <QPainter>
#include <QVBoxLayout>

namespace cryscope {

namespace {

using Grade = MicrophoneFinding::Grade;

/// A disc with a tick, a triangle or a cross: told apart by shape as well as by colour.
QPixmap gradeSign(Grade grade, const QWidget& widget)
{
    const int size = widget.fontMetrics().height();
    QPixmap pixmap(QSize(size, size) * widget.devicePixelRatioF());
    pixmap.setDevicePixelRatio(widget.devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    const ThemeColours colours = themeColours(widget.palette());
    const QColor colour = grade == Grade::Good   ? colours.success
                          : grade == Grade::Fair ? colours.warning
                                                 : colours.error;
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 16.0, size / 16.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (grade == Grade::Fair) {
        painter.drawPolygon(QPolygonF({{8, 1}, {15.5, 15}, {0.5, 15}}));
    } else {
        painter.drawEllipse(QRectF(0.5, 0.5, 15, 15));
    }
    const QColor ink =
        contrastRatio(colour, Qt::white) > contrastRatio(colour, Qt::black) ? Qt::white : Qt::black;
    painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (grade) {
    case Grade::Good:
        painter.drawPolyline(QPolygonF({{4.5, 8.5}, {7, 11}, {11.5, 5.5}}));
        break;
    case Grade::Fair:
        painter.drawLine(QPointF(8, 6), QPointF(8, 10));
        painter.drawPoint(QPointF(8, 13));
        break;
    case Grade::Bad:
        painter.drawLine(QPointF(5, 5), QPointF(11, 11));
        painter.drawLine(QPointF(11, 5), QPointF(5, 11));
        break;
    }
    return pixmap;
}

} // namespace

CheckDialog::CheckDialog(ListeningSession& session, Microphone& microphone, QByteArray deviceId,
                         const QString& deviceName, QWidget* parent)
    : QDialog(parent), m_check(session, microphone), m_deviceId(std::move(deviceId)),
      m_pages(new QStackedWidget), m_asked(new QLabel), m_meter(new LevelMeter), m_progress(new QProgressBar),
      m_title(new QLabel), m_rows(new QGridLayout), m_assumption(new QLabel), m_again(nullptr),
      m_close(nullptr)
{
    setWindowTitle(tr("Check my microphone"));
    m_pages->addWidget(buildListening(deviceName));
    m_pages->addWidget(buildResult());
    auto* buttons = new QDialogButtonBox;
    m_again = buttons->addButton(tr("Check &again"), QDialogButtonBox::ActionRole);
    m_again->setToolTip(tr("Listen for another ten seconds (Alt+A)"));
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &CheckDialog::begin);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);

    connect(&m_check, &CheckSession::heard, this, [this](float rms, float peak, double seconds) {
        m_meter->setLevel(rms, peak);
        m_progress->setValue(int(seconds * 100));
    });
    connect(&m_check, &CheckSession::judged, this, &CheckDialog::show);
    connect(&m_check, &CheckSession::failed, this, &CheckDialog::showFailure);
    begin();
}

QWidget* CheckDialog::buildListening(const QString& deviceName)
{
    auto* device = new QLabel(tr("Microphone: %1").arg(deviceName));
    m_asked->setText(
        tr("Put it where it will stand at night, leave the room as it will be then, and wait ten "
           "seconds. Nothing is recorded."));
    for (QLabel* label : {device, m_asked}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_progress->setRange(0, int(CheckSession::kSeconds * 100));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Listened so far"));
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(device);
    column->addWidget(m_asked);
    column->addWidget(m_meter);
    column->addWidget(m_progress);
    column->addStretch(1);
    return page;
}

QWidget* CheckDialog::buildResult()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setWordWrap(true);
    m_assumption->setWordWrap(true);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, themeColours(palette()).secondaryText);
    m_assumption->setPalette(colours);
    for (QLabel* label : {m_title, m_assumption}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_rows->setHorizontalSpacing(10);
    m_rows->setVerticalSpacing(8);
    m_rows->setColumnStretch(1, 1);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    column->addWidget(m_assumption);
    column->addStretch(1);
    return page;
}

void CheckDialog::begin()
{
    m_meter->clear();
    m_progress->setValue(0);
    m_pages->setCurrentIndex(0);
    m_again->setEnabled(false);
    m_close->setText(tr("Cancel"));
    m_close->setToolTip(tr("Stop checking (Esc)"));
    m_check.start(m_deviceId);
}

void CheckDialog::clearRows()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void CheckDialog::addRow(const QPixmap& sign, const QString& grade, const QString& words)
{
    const int row = m_rows->rowCount();
    auto* picture = new QLabel;
    picture->setPixmap(sign);
    picture->setAccessibleName(grade);
    auto* text = new QLabel(words);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->addWidget(picture, row, 0, Qt::AlignTop);
    m_rows->addWidget(text, row, 1);
}

void CheckDialog::show(const MicrophoneReport& report)
{
    clearRows();
    m_title->setText(gradeTitle(report.grade()));
    const QString grades[] = {tr("good"), tr("fair"), tr("bad")};
    for (const auto& finding : report.findings)
        addRow(gradeSign(finding.grade, *this), grades[std::size_t(finding.grade)],
               findingWords(finding, report));
    m_assumption->setText(assumptionWords(report.config));
    m_assumption->setVisible(report.findings.back().kind == MicrophoneFinding::Kind::Cry);
    showResultPage();
    m_again->setEnabled(true);
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close this window (Esc)"));
}

/// Wrapped lines need the height that they have at this width, which a stack does not ask for.
void CheckDialog::showResultPage()
{
    m_pages->setCurrentIndex(1);
    m_pages->setMinimumHeight(m_pages->widget(1)->layout()->totalHeightForWidth(m_pages->width()));
    adjustSize();
}

void CheckDialog::showFailure(const QString& sentence)
{
    clearRows();
    m_title->setText(tr("The microphone could not be checked."));
    addRow(gradeSign(Grade::Bad, *this), tr("bad"), sentence);
    m_assumption->hide();
    showResultPage();
    m_again->setEnabled(true);
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close this window (Esc)"));
}

QStringList CheckDialog::words() const
{
    QStringList lines{m_title->text()};
    for (int i = 0; i < m_rows->count(); ++i)
        if (const auto* label = qobject_cast<QLabel*>(m_rows->itemAt(i)->widget());
            label && !label->text().isEmpty())
            lines << label->text();
    return lines;
}

void CheckDialog::done(int result)
{
    m_check.cancel();
    QDialog::done(result);
}

} // namespace cryscope
