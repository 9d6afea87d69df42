#include "ui/shared/KindBook.h"

#include "core/annotations/KindFile.h"
#include "core/model/ProgramPaths.h"

#include <QCoreApplication>
#include <QTranslator>

namespace cryscope {
namespace {

constexpr const char* kMergedContext = "KindsMerged";

} // namespace

class KindBook::Titles final : public QTranslator {
public:
    explicit Titles(const Vocabulary& kinds) : m_kinds(kinds) {}

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        const bool isTitle = qstrcmp(context, kKindTitleContext) == 0;
        if (!isTitle && qstrcmp(context, kMergedContext) != 0) return {};
        const std::string_view meaning = m_kinds.meaningOf(source);
        if (!isTitle)
            return meaning == source ? QString()
                                     : QString::fromUtf8(meaning.data(), qsizetype(meaning.size()));
        const KindStyle* kind = m_kinds.find(meaning);
        return kind == nullptr ? QString() : QString::fromStdString(kind->title);
    }

private:
    const Vocabulary& m_kinds;
};

KindBook::KindBook(std::filesystem::path file, QObject* parent)
    : QObject(parent), m_file(std::move(file)), m_kinds(Vocabulary::standard()),
      m_titles(std::make_unique<Titles>(m_kinds))
{
    auto read = readKinds(m_file);
    if (read) {
        m_kinds = std::move(*read);
    } else {
        m_problem = read.error().text();
        m_file.clear(); // what cannot be read is not written over
    }
    QCoreApplication::installTranslator(m_titles.get());
}

KindBook::~KindBook()
{
    QCoreApplication::removeTranslator(m_titles.get());
}

std::filesystem::path KindBook::usualFile()
{
    const auto data = userDataFolder();
    return data.empty() ? data : data / "kinds.json";
}

Result<void> KindBook::set(Vocabulary kinds)
{
    if (kinds == m_kinds) return {};
    if (!m_file.empty())
        if (auto written = writeKinds(kinds, m_file); !written) return written;
    m_kinds = std::move(kinds);
    tell();
    return {};
}

void KindBook::add(const QString& name)
{
    Vocabulary kinds = m_kinds;
    if (kinds.find(name.toStdString()) == nullptr && kinds.addNamed(name.toStdString()))
        (void)set(std::move(kinds));
}

void KindBook::tell()
{
    // Whoever shows words hears of new ones by QEvent::LanguageChange, which a translator that comes brings.
    QCoreApplication::removeTranslator(m_titles.get());
    QCoreApplication::installTranslator(m_titles.get());
    Q_EMIT changed(m_kinds);
}

QString ownKindTitle(const std::string& name)
{
    // Translated to itself: nobody has a word of their own.
    const QString title = QCoreApplication::translate(kKindTitleContext, name.c_str());
    return title == QString::fromStdString(name) ? QString() : title;
}

std::string kindAsRead(const std::string& name)
{
    return QCoreApplication::translate(kMergedContext, name.c_str()).toStdString();
}

} // namespace cryscope
