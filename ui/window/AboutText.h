#pragma once

class QWidget;

namespace cryscope {

/// Shows what the program is, its version, its licence and what it does not claim. Blocks until it is closed.
void showAbout(QWidget* parent);

} // namespace cryscope
