#include "ui/monitor/RecordingName.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace cryscope {

Result<QString> newRecordingFile(const QString& folder, const QDateTime& when)
{
    const QDir directory(folder);
    if (!directory.mkpath(QStringLiteral(".")) || !QFileInfo(folder).isWritable()) {
        return fail(
            ErrorKind::Io, folder.toStdString(),
            QCoreApplication::translate("RecordingName",
                                        "The recording cannot be written to this folder: choose another one.")
                .toStdString());
    }
    const QString stem = QStringLiteral("cryscope-") + when.toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString file;
    for (int number = 1;; ++number) {
        const QString suffix = number == 1 ? QString() : QStringLiteral("-%1").arg(number);
        file = directory.absoluteFilePath(stem + suffix + QStringLiteral(".wav"));
        if (!QFileInfo::exists(file) && !QFileInfo::exists(file + QStringLiteral(".part"))) return file;
    }
}

QString usualRecordingFolder()
{
    const QString music = QStandardPaths::writableLocation(QStandardPaths::MusicLocation);
    return QDir(music.isEmpty() ? QDir::homePath() : music).absoluteFilePath(QStringLiteral("CryScope"));
}

} // namespace cryscope
