#pragma once

#include "core/run/run_folder.h"

#include <QFrame>
#include <QImage>
#include <QPixmap>

class QLabel;

namespace cyclorama {

/// A run as a picture with its name and how far it came; pressed or Enter opens it.
class RunCard : public QFrame {
    Q_OBJECT

public:
    explicit RunCard(const RunSummary& run, QWidget* parent = nullptr);

    void setPictureHeight(int height);

Q_SIGNALS:
    void chosen(const QString& run);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPicture();

    QString m_run;
    QString m_title;
    QLabel* m_name;
    QLabel* m_picture;
    QImage m_image;
};

/// The picture scaled to fill `size` without being stretched, with round corners, sharp at `scale`.
QPixmap roundedPixmap(const QImage& image, const QSize& size, double scale);

} // namespace cyclorama
