#include "ui/monitor/InfantBox.h"

#include "ui/monitor/InfantDialog.h"
#include "ui/shared/ErrorWords.h"

#include <QEvent>
#include <QSignalBlocker>

namespace cryscope {

namespace {

constexpr auto kInfantKey = "monitor/infant"; ///< folder, id and alias: an id means nothing elsewhere
constexpr qlonglong kUnknown = 0;
constexpr qlonglong kAdd = -1;

} // namespace

InfantBox::InfantBox(Settings& settings, QWidget* parent) : QComboBox(parent), m_settings(settings)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    connect(this, &QComboBox::activated, this, &InfantBox::onActivated);
    retranslate();
}

void InfantBox::setFolder(const QString& folder)
{
    m_folder = folder;
    m_infants.clear();
    setEnabled(!folder.isEmpty());
    const QStringList kept = m_settings.value(QLatin1String(kInfantKey)).toStringList();
    if (kept.size() == 3 && kept[0] == folder && kept[1].toLongLong() > 0) {
        // Known before the library has been read: listening may begin at once.
        Infant infant;
        infant.id = InfantId{kept[1].toLongLong()};
        infant.alias = kept[2].toStdString();
        m_infants.push_back(infant);
    }
    fill();
    if (!folder.isEmpty()) read({});
}

std::optional<InfantId> InfantBox::chosen() const
{
    const qlonglong id = currentData().toLongLong();
    if (id <= 0) return std::nullopt;
    return InfantId{id};
}

void InfantBox::add(const Infant& infant)
{
    read(infant);
}

void InfantBox::read(std::optional<Infant> toAdd)
{
    m_job.start([this, folder = std::filesystem::path(m_folder.toStdString()),
                 toAdd = std::move(toAdd)](const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        Read read;
        if (!toAdd && !std::filesystem::exists(folder / "library.sqlite"))
            return [this, read] { take(read); };
        const auto collect = [&]() -> Result<void> {
            const auto library = Library::openBeside(folder);
            if (!library) return tl::unexpected(library.error());
            if (toAdd) {
                const auto added = (*library)->addInfant(*toAdd);
                if (!added) return tl::unexpected(added.error());
                read.added = *added;
            }
            auto infants = (*library)->infants();
            if (!infants) return tl::unexpected(infants.error());
            read.infants = std::move(*infants);
            return {};
        };
        if (const auto done = collect(); !done) read.error = done.error();
        return [this, read] { take(read); };
    });
}

void InfantBox::take(const Read& read)
{
    if (read.error) {
        fill();
        Q_EMIT failed(errorText(*read.error));
        return;
    }
    m_infants = read.infants;
    const auto before = chosen();
    if (read.added) {
        for (const Infant& infant : m_infants)
            if (infant.id == *read.added) choose(infant.id, QString::fromStdString(infant.alias));
    }
    fill();
    if (chosen() != before) Q_EMIT changed();
}

void InfantBox::choose(std::optional<InfantId> id, const QString& alias)
{
    m_settings.setValue(QLatin1String(kInfantKey),
                        QStringList{m_folder, QString::number(id ? qlonglong(*id) : kUnknown), alias});
}

void InfantBox::onActivated(int index)
{
    const qlonglong id = itemData(index).toLongLong();
    if (id != kAdd) {
        choose(id > 0 ? std::optional(InfantId{id}) : std::nullopt, currentText());
        Q_EMIT changed();
        return;
    }
    fill(); // back to who was chosen, should nobody be added
    InfantDialog dialog(window());
    if (dialog.exec() == QDialog::Accepted) add(dialog.infant());
}

void InfantBox::fill()
{
    const QSignalBlocker blocker(this);
    const QStringList kept = m_settings.value(QLatin1String(kInfantKey)).toStringList();
    clear();
    addItem(tr("Unknown"), kUnknown);
    for (const Infant& infant : m_infants)
        addItem(QString::fromStdString(infant.alias), qlonglong(infant.id));
    addItem(tr("Add…"), kAdd);
    const int index = kept.size() == 3 && kept[0] == m_folder ? findData(kept[1].toLongLong()) : 0;
    setCurrentIndex(std::max(0, index));
}

void InfantBox::retranslate()
{
    setAccessibleName(tr("Infant"));
    setToolTip(tr("Who is being listened to; \"Unknown\" also for several in one room (Alt+I)"));
    fill();
}

void InfantBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QComboBox::changeEvent(event);
}

} // namespace cryscope
