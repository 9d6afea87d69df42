#include "ui/alerts/Webhook.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace cryscope {

namespace {
constexpr int kLimitMs = 5000;
}

std::optional<QUrl> Webhook::addressFrom(const QString& typed)
{
    const QUrl url(typed.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty()) return std::nullopt;
    return url;
}

void Webhook::post(const QUrl& address, const QByteArray& json)
{
    if (!m_network) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxy(QNetworkProxy::NoProxy);
        m_network->setAutoDeleteReplies(true);
    }
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("CryScope"));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(kLimitMs);
    QNetworkReply* reply = m_network->post(request, json);
    connect(reply, &QNetworkReply::finished, this, [this, reply, address] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (reply->error() == QNetworkReply::NoError && status >= 200 && status < 300) {
            Q_EMIT posted();
            return;
        }
        Q_EMIT failed(tr("The alert could not be posted to %1: check the address.")
                          .arg(address.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)));
    });
}

} // namespace cryscope
