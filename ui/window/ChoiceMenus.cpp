#include "ui/window/ChoiceMenus.h"

#include <QActionGroup>

namespace cryscope {
namespace {

constexpr auto kLanguageKey = "window/language";

} // namespace

ThemeMenu::ThemeMenu(Settings& settings, ThemeController& theme, QWidget* parent) : QMenu(parent)
{
    auto* group = new QActionGroup(this);
    for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark}) {
        QAction* choice = addAction(QString());
        choice->setCheckable(true);
        choice->setChecked(theme.mode() == mode);
        group->addAction(choice);
        m_choices.push_back(choice);
        connect(choice, &QAction::triggered, this, [&settings, &theme, mode] {
            settings.setThemeMode(mode);
            theme.setMode(mode);
        });
    }
}

void ThemeMenu::retranslate()
{
    setTitle(tr("&Theme"));
    m_choices[std::size_t(ThemeMode::System)]->setText(tr("As the &system"));
    m_choices[std::size_t(ThemeMode::Light)]->setText(tr("&Light"));
    m_choices[std::size_t(ThemeMode::Dark)]->setText(tr("&Dark"));
}

LanguageMenu::LanguageMenu(Settings& settings, Languages& languages, QWidget* parent) : QMenu(parent)
{
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& name, const QString& code) {
        QAction* choice = addAction(name);
        choice->setCheckable(true);
        choice->setChecked(languages.chosen() == code);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [&settings, &languages, code] {
            settings.setValue(QLatin1String(kLanguageKey), code);
            languages.use(code);
        });
        return choice;
    };
    m_system = add(QString(), QString());
    addSeparator();
    for (const auto& language : Languages::choices()) add(language.name, language.code);
}

void LanguageMenu::retranslate()
{
    setTitle(tr("&Language"));
    m_system->setText(tr("As the &system"));
}

} // namespace cryscope
