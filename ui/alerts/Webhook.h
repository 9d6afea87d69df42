#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>
#include <memory>

namespace cryscope {

/// Posts alerts to the address that somebody has typed in. The only thing in the program that opens a socket,
/// made with the first post: to that address alone, no redirects followed, no proxy asked, no cookies, five
/// seconds at most. GUI thread; nothing blocks.
class Webhook final : public QObject {
    Q_OBJECT
public:
    explicit Webhook(QObject* parent = nullptr) : QObject(parent) {}

    /// The address, or none for what is no http or https address.
    static std::optional<QUrl> addressFrom(const QString& typed);
    /// posted() follows.
    void post(const QUrl& address, const QByteArray& json);
    /// Nothing has been posted yet: no socket was ever opened.
    bool isUnused() const { return m_network == nullptr; }

Q_SIGNALS:
    void posted();
    void failed(const QString& sentence);

private:
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace cryscope
