#pragma once

#include "ui/history/HistoryData.h"

#include <QStringList>

namespace cryscope {

/// What a history says in sentences: totals, kinds, what helped, what was left out. The window and the report
/// share them.
QStringList historySentences(const HistoryData& data);
/// What a reader must know before believing it.
QString historyCaveat();

/// One page for the paediatrician (PDF, A4): the sentences, the newest 21 days, hours of the week, the
/// caveat. On any thread. Fails with Io.
Result<void> writeReport(const HistoryData& data, const std::filesystem::path& file);

} // namespace cryscope
