#pragma once

#include "core/base/Result.h"

#include <string>

namespace cryscope {

/// Where a service listens.
struct ListenAddress {
    std::string host; ///< a numeric address: "127.0.0.1", "::1"
    int port = 0;     ///< 0..65535; 0: any that is free
    bool isLoopback = false;

    /// "127.0.0.1:8080", "[::1]:8080".
    std::string text() const;
    bool operator==(const ListenAddress&) const = default;
};

/// "HOST:PORT" with a name, an IPv4 address or an IPv6 address in brackets. A name may ask the system's
/// resolver. Fails with InvalidArgument.
Result<ListenAddress> parseListenAddress(const std::string& text);

} // namespace cryscope
