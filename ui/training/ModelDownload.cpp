#include "ui/training/ModelDownload.h"

#include <QDir>
#include <QHostAddress>
#include <QNetworkRequest>

namespace cryscope {
namespace {

constexpr int kTimeoutMs = 30'000;
constexpr int kMostRedirects = 5;

bool isThisComputer(const QUrl& address)
{
    return address.host() == QLatin1String("localhost") || QHostAddress(address.host()).isLoopback();
}

} // namespace

ModelDownload::ModelDownload(QObject* parent) : QObject(parent) {}

ModelDownload::~ModelDownload()
{
    if (m_reply) m_reply->disconnect(this);
    cancel();
}

QString ModelDownload::problemWith(const QUrl& address)
{
    if (!address.isValid() || address.host().isEmpty())
        return tr("This is no address; it begins with https://.");
    if (address.scheme() == QLatin1String("https")) return {};
    if (address.scheme() == QLatin1String("http") && isThisComputer(address)) return {};
    return tr("Models are fetched by https alone, so that nobody can change them on the way.");
}

void ModelDownload::start(const QUrl& address, qint64 mostBytes)
{
    if (m_reply) m_reply->disconnect(this);
    cancel();
    m_file.reset();
    if (const QString problem = problemWith(address); !problem.isEmpty()) return end(problem);
    m_file = std::make_unique<QTemporaryFile>(QDir::temp().filePath(QStringLiteral("cryscope-XXXXXX.zip")));
    if (!m_file->open()) return end(tr("There is no room for a temporary file; make some and try again."));
    m_mostBytes = mostBytes;
    m_received = 0;
    QNetworkRequest request(address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setMaximumRedirectsAllowed(kMostRedirects);
    request.setTransferTimeout(kTimeoutMs);
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &ModelDownload::take);
    connect(m_reply, &QNetworkReply::finished, this, &ModelDownload::finish);
    connect(m_reply, &QNetworkReply::downloadProgress, this, [this](qint64 received, qint64 all) {
        Q_EMIT progressed(all > 0 ? double(received) / double(all) : -1.0);
    });
}

void ModelDownload::cancel()
{
    if (!m_reply) return;
    QNetworkReply* reply = m_reply;
    m_reply = nullptr;
    reply->abort();
    reply->deleteLater();
}

void ModelDownload::take()
{
    if (!m_reply) return;
    const QByteArray bytes = m_reply->readAll();
    m_received += bytes.size();
    if (m_received > m_mostBytes) return end(tr("What this address gives is larger than any model."));
    if (m_file->write(bytes) != bytes.size()) end(tr("The disk is full; make some room and try again."));
}

void ModelDownload::finish()
{
    if (!m_reply) return; // ended already, with a sentence
    take();
    if (!m_reply) return;
    const auto error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (error != QNetworkReply::NoError)
        return end(status >= 400 ? tr("There is nothing at this address (the server says %1).").arg(status)
                                 : tr("The address cannot be reached: %1").arg(m_reply->errorString()));
    m_file->flush();
    m_reply->deleteLater();
    m_reply = nullptr;
    Q_EMIT done(m_file->fileName());
}

void ModelDownload::end(const QString& sentence)
{
    cancel();
    m_file.reset(); // nothing is left behind
    Q_EMIT failed(sentence);
}

} // namespace cryscope
