#pragma once

#include "core/library/Retention.h"
#include "ui/history/HistoryData.h"
#include "ui/jobs/JobThread.h"
#include "ui/shared/Settings.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace cryscope {

/// What is stored and where, which sound may go (shown before it does), and "Forget everything". Reads and
/// deletes on a thread. Pictures of recordings that can be made again have a group of their own.
class StoredDialog final : public QDialog {
    Q_OBJECT
public:
    /// Without `pictures` nothing is said of them.
    StoredDialog(const QString& folder, Settings& settings, bool isListening,
                 std::shared_ptr<PictureStore> pictures = nullptr, QWidget* parent = nullptr);

    RetentionRules rules() const;

Q_SIGNALS:
    void deleted();
    void everythingForgotten();
    void voicesDropped(bool drops);

private:
    void build();
    QWidget* buildPictures();
    void measure();
    void clearPictures();
    void showPictures(std::int64_t bytes);
    void plan();
    void deletePlanned();
    void askToForget();
    void forget();
    void remember();
    void showError(const Error& error);

    QString m_folder;
    Settings& m_settings;
    bool m_isListening;
    std::shared_ptr<PictureStore> m_pictures;
    RetentionPlan m_plan;
    QLabel* m_amount;
    QSpinBox* m_days;
    QSpinBox* m_recordingDays;
    QSpinBox* m_megabytes;
    QCheckBox* m_keepAnswered;
    QCheckBox* m_dropsVoices;
    QCheckBox* m_applies;
    QPushButton* m_showPlan;
    QPushButton* m_delete;
    QPushButton* m_forget;
    QLabel* m_planText;
    QLabel* m_pictureText;
    QSpinBox* m_pictureMegabytes;
    QPushButton* m_clearPictures;
    JobThread m_job;
};

} // namespace cryscope
