#include "ui/training/ModelList.h"

#include <QHeaderView>

namespace cryscope {
namespace {

constexpr int kIndexRole = Qt::UserRole;
constexpr int kFolderRole = Qt::UserRole + 1; ///< an index is of one reading of the shelf, a folder of all
enum Column { NameColumn, OriginColumn, UseColumn, ColumnCount };

QString stateOf(const ModelEntry& entry)
{
    if (!entry.isInUse) return {};
    return entry.infant.empty() ? ModelList::tr("● in use")
                                : ModelList::tr("● for %1").arg(personTitle(entry.infant));
}

} // namespace

QString purposeTitle(ModelTask task, const std::string& infant)
{
    const QString what =
        task == ModelTask::Cry ? ModelList::tr("Finding cries") : ModelList::tr("Kinds of cry");
    return infant.empty() ? what : QStringLiteral("%1, %2").arg(what, personTitle(infant));
}

ModelList::ModelList(QWidget* parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("modelList"));
    setColumnCount(ColumnCount);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    for (const int each : {int(OriginColumn), int(UseColumn)})
        header()->setSectionResizeMode(each, QHeaderView::ResizeToContents);
}

void ModelList::show(const ModelShelf& shelf)
{
    const QString wanted =
        currentItem() != nullptr ? currentItem()->data(0, kFolderRole).toString() : QString();
    m_shelf = &shelf;
    const QSignalBlocker oneChange(this); // and not one for every row that comes or goes
    clear();
    QTreeWidgetItem* kept = nullptr;
    QTreeWidgetItem* used = nullptr;
    for (const ModelTask task : {ModelTask::Cry, ModelTask::Reason}) {
        auto* group = new QTreeWidgetItem(this, {purposeTitle(task, {})});
        group->setFlags(Qt::ItemIsEnabled);
        QFont bold = font();
        bold.setBold(true);
        group->setFont(0, bold);
        for (std::size_t i = 0; i < shelf.models.size(); ++i) {
            const ModelEntry& entry = shelf.models[i];
            if (entry.card.task != task) continue;
            const QString folder = QString::fromStdString(entry.location.folder.string());
            auto* item =
                new QTreeWidgetItem(group, {modelTitle(entry.card), modelOrigin(entry), stateOf(entry)});
            item->setData(0, kIndexRole, uint(i));
            item->setData(0, kFolderRole, folder);
            if (folder == wanted) kept = item;
            if (used == nullptr && entry.isInUse) used = item;
        }
        if (group->childCount() == 0) {
            auto* none = new QTreeWidgetItem(group, {tr("none: learn one, or take one in")});
            none->setFlags(Qt::NoItemFlags);
        }
        group->setFirstColumnSpanned(true);
    }
    expandAll();
    setCurrentItem(kept != nullptr ? kept : used);
}

const ModelEntry* ModelList::current() const
{
    const QTreeWidgetItem* item = currentItem();
    if (m_shelf == nullptr || item == nullptr || !item->data(0, kIndexRole).isValid()) return nullptr;
    const std::size_t index = item->data(0, kIndexRole).toUInt();
    return index < m_shelf->models.size() ? &m_shelf->models[index] : nullptr;
}

void ModelList::choose(const std::filesystem::path& folder)
{
    const QString wanted = QString::fromStdString(folder.string());
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it)
        if ((*it)->data(0, kFolderRole).toString() == wanted) setCurrentItem(*it);
}

void ModelList::retranslate()
{
    setHeaderLabels({tr("Model"), tr("From"), tr("In use")});
    setAccessibleName(tr("Models"));
    setToolTip(tr("Every model there is, and which of them is in use"));
}

} // namespace cryscope
