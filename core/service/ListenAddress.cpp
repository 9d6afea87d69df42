#include "core/service/ListenAddress.h"

#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>

namespace cryscope {
namespace {

bool isLoopback(const sockaddr& address)
{
    if (address.sa_family == AF_INET) {
        const auto& four = reinterpret_cast<const sockaddr_in&>(address);
        return (ntohl(four.sin_addr.s_addr) >> 24) == 127;
    }
    const auto& six = reinterpret_cast<const sockaddr_in6&>(address).sin6_addr;
    return IN6_IS_ADDR_LOOPBACK(&six) || (IN6_IS_ADDR_V4MAPPED(&six) && six.s6_addr[12] == 127);
}

tl::unexpected<Error> refusal(const std::string& text, const char* sentence)
{
    return fail(ErrorKind::InvalidArgument, text, sentence);
}

} // namespace

std::string ListenAddress::text() const
{
    const bool isSix = host.find(':') != std::string::npos;
    return (isSix ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

Result<ListenAddress> parseListenAddress(const std::string& text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0)
        return refusal(text, "An address is HOST:PORT, as in 127.0.0.1:8080 (port 0 takes a free one).");
    std::string host = text.substr(0, colon);
    if (host.front() == '[' && host.back() == ']' && host.size() > 2)
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != std::string::npos)
        return refusal(text, "An IPv6 address stands in brackets, as in [::1]:8080.");
    ListenAddress address;
    const char* const begin = text.data() + colon + 1;
    const char* const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(begin, end, address.port);
    if (error != std::errc{} || last != end || address.port < 0 || address.port > 65535)
        return refusal(text, "A port is a number from 0 (any that is free) to 65535.");
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), nullptr, &hints, &found) != 0 || found == nullptr)
        return refusal(text, "This computer knows no such host; give its address, as in 127.0.0.1:8080.");
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, &::freeaddrinfo);
    std::array<char, NI_MAXHOST> name{};
    if (::getnameinfo(found->ai_addr, found->ai_addrlen, name.data(), name.size(), nullptr, 0,
                      NI_NUMERICHOST) != 0)
        return refusal(text, "This address cannot be listened on; take 127.0.0.1:8080.");
    address.host = name.data();
    address.isLoopback = isLoopback(*found->ai_addr);
    return address;
}

} // namespace cryscope
