#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTemporaryFile>
#include <QUrl>
#include <memory>

namespace cryscope {

/// Fetches one file from an address that somebody has typed, when they ask for it, into a temporary file:
/// https alone (http from this computer), redirections to https alone, no cookies, at most kMostBytes. What
/// comes is a stranger's: it is for importModel() to check. GUI thread.
class ModelDownload final : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kMostBytes = qint64(600) << 20;

    explicit ModelDownload(QObject* parent = nullptr);
    ~ModelDownload() override;

    /// One sentence that says why the address will not do; empty: it will.
    static QString problemWith(const QUrl& address);

    /// Ends what runs. done() or failed() follows.
    void start(const QUrl& address, qint64 mostBytes = kMostBytes);
    void cancel();
    bool isRunning() const { return m_reply != nullptr; }

Q_SIGNALS:
    /// 0..1, or negative while the size is not known.
    void progressed(double fraction);
    /// The file is there until the next start, or until this object goes.
    void done(const QString& file);
    void failed(const QString& sentence);

private:
    void take();
    void finish();
    void end(const QString& sentence);

    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_mostBytes = kMostBytes;
    qint64 m_received = 0;
};

} // namespace cryscope
