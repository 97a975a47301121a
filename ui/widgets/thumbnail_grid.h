#pragma once

#include "core/data/picture_source.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <vector>

namespace cyclorama {

/// Small pictures in as many columns as fit, in rows of squares. They are loaded in the background;
/// a place stays empty until its picture is there, and says why when there is none.
class ThumbnailGrid : public QWidget {
    Q_OBJECT

public:
    explicit ThumbnailGrid(QWidget* parent = nullptr);

    /// Shows `most` pictures of the source, evenly spread. Null: none.
    void setSource(std::shared_ptr<PictureSource> source, int channels, int most = 12);
    /// Shows these, each with a line that a tooltip tells.
    void setPictures(const std::vector<QImage>& pictures, const QStringList& tips);
    /// Whether pictures of a source can be marked, with the mouse or with arrows and space.
    /// `advice` is added to their tooltips.
    void setMarkable(bool markable, const QString& advice = {});
    /// The names of the pictures that carry a mark.
    void setMarked(const QStringList& names);
    /// Columns to fill the width with; 0: as many as fit.
    void setColumns(int columns) { m_columns = columns; }

    int loadedCount() const;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// All pictures are there, or known to be unreadable.
    void allLoaded();
    /// The user wants the picture's mark set or taken away.
    void markToggled(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Place {
        QImage picture;
        QString tip;
        bool done = false;
        QString name; ///< as the source calls it
    };

    void fitHeight();
    int columnsFor(int width) const;
    QRect placeRect(int index) const;
    int placeAt(QPoint position) const; ///< -1: none
    void setCurrent(int index);

    std::vector<Place> m_places;
    QStringList m_marked;
    QString m_markAdvice;
    bool m_markable = false;
    int m_current = 0; ///< where the keyboard is
    int m_columns = 0;
    quint64 m_generation = 0; ///< tells pictures of an earlier source from those of this one
};

} // namespace cyclorama
