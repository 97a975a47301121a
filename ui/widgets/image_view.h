#pragma once

#include <QHash>
#include <QImage>
#include <QPointer>
#include <QWidget>

class QAction;
class QToolButton;

namespace cyclorama {

class ImageViewport;

/// A picture, never stretched: shrunk smoothly, enlarged with its pixels visible once a person
/// zooms in, on a checkerboard where it is transparent. The wheel and + - zoom, dragging pans where
/// the picture is larger than the pane and else drags the picture out; 0 fits, 1 is one to one.
/// Actions appear in a corner while the pointer or the focus is here, and in the menu; those that
/// are given to the view (addAction) stand before its own. GUI thread only.
class ImageView : public QWidget {
    Q_OBJECT

public:
    /// `viewport` is shared with other panes and must outlive the view.
    explicit ImageView(ImageViewport& viewport, QWidget* parent = nullptr);

    void setImage(const QImage& image);
    const QImage& image() const { return m_image; }
    /// What files are called that are saved or dragged out, without an ending.
    void setFileName(const QString& name) { m_fileName = name; }
    QString fileName() const { return m_fileName; }
    /// A file to hand out instead of a PNG made of the pixels.
    void setFile(const QString& path) { m_file = path; }
    void setEnlargeable(bool on);

    /// Where the whole picture lies, in logical pixels of the widget; may reach beyond it.
    QRectF pictureRect() const;
    /// The pixel at a place given in shares; (-1, -1) outside.
    QPoint pixelAt(QPointF place) const;

Q_SIGNALS:
    void enlargeRequested();
    void told(const QString& message, bool failed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void actionEvent(QActionEvent* event) override;
    bool event(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    double fittingZoom() const;
    double shownZoom() const;
    QPointF placeAt(QPointF position) const; ///< in shares of the picture
    void zoomAt(double factor, QPointF position);
    QToolButton* makeCornerButton();
    void showActions();
    void save();
    void paintPicture(QPainter& painter);

    ImageViewport& m_viewport;
    QImage m_image;
    QImage m_shrunk; ///< the picture as shown when it is shrunk, made when needed
    QString m_fileName;
    QString m_file;
    QWidget* m_actions;
    QToolButton *m_copy, *m_save, *m_enlarge;
    QHash<QAction*, QToolButton*> m_given; ///< what stands for actions that were given to the view
    bool m_panning = false;
    bool m_pressed = false;
    QPointF m_pressedAt;
    QPointF m_centreBefore;
};

} // namespace cyclorama
