#pragma once

#include <exception>
#include <string>

namespace cryscope {

/// What LibTorch says, without the stack trace that it puts behind the first line.
inline std::string firstLine(const std::exception& error)
{
    const std::string text = error.what();
    return text.substr(0, text.find('\n'));
}

} // namespace cryscope
