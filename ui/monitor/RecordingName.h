#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QString>

namespace cryscope {

/// "<folder>/cryscope-20261122-143107.wav": letters that every file system takes, sorted by time. Makes the
/// folder if it is missing; a name that exists, finished or being written, gets "-2", "-3", ... Fails with Io
/// when the folder cannot be made or written to, saying so in the interface's language.
Result<QString> newRecordingFile(const QString& folder, const QDateTime& when);

/// Where recordings go unless another folder was chosen: "CryScope" in the person's music folder.
QString usualRecordingFolder();

} // namespace cryscope
