#pragma once

#include "core/train/training_events.h"

#include <QImage>
#include <QWidget>

#include <array>
#include <utility>
#include <vector>

class QAction;

namespace cyclorama {

class ImageView;
class ImageViewport;

/// The parts of a preview row, from left to right.
enum class PreviewRole { Real, Fake, Reconstructed, Identity };

/// "real", "fake", ... as files write it.
const char* name(PreviewRole role);
const Image& pictureOf(const PreviewRow& row, PreviewRole role);

/// The formula of a picture with the domains' names: "G_B(G_A(horse))".
QString previewFormula(int domain, PreviewRole role, const QString& a, const QString& b);

/// What stands below a picture.
struct PreviewCaption {
    QString formula;
    QString role;
    QString figure;
};

/// One picture with its caption: formula and role, and at the right how far it is from the real
/// one, or the value of the pixel that is pointed at.
class PreviewTile : public QWidget {
    Q_OBJECT

public:
    explicit PreviewTile(ImageViewport& viewport, QWidget* parent = nullptr);

    void present(const PreviewRow& row, PreviewRole role, const QString& formula, bool difference);
    ImageView& view() const { return *m_view; }
    /// One line, or two where formula, role and figure do not fit beside each other.
    void setCaptionLines(int lines);
    int captionHeight() const { return captionHeight(m_lines); }
    static int captionHeight(int lines);
    /// What the caption needs to stand in one line.
    int captionWidth() const;
    QString formula() const { return m_formula; }
    QString role() const { return m_role; }
    /// Among the fixed pictures or not, and whether that can be changed now.
    void setKeeping(bool kept, bool changeable);
    QAction& keepAction() const { return *m_keep; }
    /// What belongs at the right of the caption at present.
    QString figure() const;
    /// The caption as it fits into so many pixels; the tooltip holds the whole.
    PreviewCaption caption(double width) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeView();
    QString pixelText() const;

    ImageView* m_view;
    QAction* m_keep;
    ImageViewport& m_viewport;
    QString m_formula;
    QString m_role;
    QString m_figure;
    QString m_plainFigure;            ///< without the name of what it measures
    std::array<QImage, 2> m_compared; ///< whose difference is shown, else null
    int m_lines = 1;
};

/// Rows of real, fake, reconstructed and identity pictures, as large as the space allows: laid out
/// in rows or, where that makes them larger, in columns. Any picture can fill the space alone.
class PreviewGrid : public QWidget {
    Q_OBJECT

public:
    explicit PreviewGrid(QWidget* parent = nullptr);

    void setRows(const std::vector<const PreviewRow*>& rows);
    void setDomainNames(const QString& a, const QString& b);
    void setDifference(bool on);
    /// Offers with each picture to keep it among the fixed ones, or to give it up.
    void setKeepable(bool on);
    ImageViewport& viewport() { return *m_viewport; }

    int tileCount() const { return static_cast<int>(m_rowCount) * 4; }
    PreviewTile& tile(int row, PreviewRole role) const;
    /// Domain and key of a row's picture.
    std::pair<int, QString> pictureOf(int row) const;
    /// Shows one tile alone; -1: all.
    void enlarge(int tile);
    int enlarged() const { return m_enlarged; }

Q_SIGNALS:
    /// The picture of this row, with what stands beside it of the other domain, is to be one of the
    /// fixed pictures from now on, or no longer.
    void keepWanted(int row, bool kept);
    void told(const QString& message, bool failed);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void fill();
    void offerKeeping();

    ImageViewport* m_viewport;
    std::vector<PreviewTile*> m_tiles;
    std::size_t m_rowCount = 0;
    double m_aspect = 1; ///< width to height of the widest picture
    std::vector<PreviewRow> m_rows;
    QString m_nameA, m_nameB;
    bool m_difference = false;
    bool m_keepable = false;
    int m_enlarged = -1;
};

} // namespace cyclorama
