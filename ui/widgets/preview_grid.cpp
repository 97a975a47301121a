#include "ui/widgets/preview_grid.h"

#include "ui/widgets/difference.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/image_viewport.h"
#include "ui/widgets/picture_image.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cyclorama {

namespace {

constexpr int kRoles = 4;
constexpr int kTileGap = 8;
constexpr int kGroupGap = 16; ///< more between two rows that stand beside each other
constexpr double kFigureGap = 8;
constexpr double kLeastCaption = 150; ///< of a picture that is narrower than its place
const QString kBetween = QStringLiteral(" · ");

QFont strongFont() {
    QFont font = theme::captionFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QString roleText(PreviewRole role) {
    switch (role) {
    case PreviewRole::Real:
        return PreviewTile::tr("real");
    case PreviewRole::Fake:
        return PreviewTile::tr("fake");
    case PreviewRole::Reconstructed:
        return PreviewTile::tr("reconstructed");
    case PreviewRole::Identity:
        return PreviewTile::tr("identity");
    }
    return {};
}

QString explanation(PreviewRole role) {
    switch (role) {
    case PreviewRole::Real:
        return PreviewTile::tr("A picture of the data, as it is.");
    case PreviewRole::Fake:
        return PreviewTile::tr("The picture translated into the other domain.");
    case PreviewRole::Reconstructed:
        return PreviewTile::tr("The translation translated back. It should look like the real "
                               "picture; L1 is the mean distance, 0 to 2.");
    case PreviewRole::Identity:
        return PreviewTile::tr("What the generator that makes such pictures makes of this one. It "
                               "should change nothing; L1 is the mean distance, 0 to 2.");
    }
    return {};
}

} // namespace

const char* name(PreviewRole role) {
    static constexpr const char* kNames[] = {"real", "fake", "reconstructed", "identity"};
    return kNames[static_cast<int>(role)];
}

const Image& pictureOf(const PreviewRow& row, PreviewRole role) {
    switch (role) {
    case PreviewRole::Fake:
        return row.fake;
    case PreviewRole::Reconstructed:
        return row.reconstructed;
    case PreviewRole::Identity:
        return row.identity;
    case PreviewRole::Real:
        break;
    }
    return row.real;
}

QString previewFormula(int domain, PreviewRole role, const QString& a, const QString& b) {
    const QString own = domain == 0 ? a : b;
    const QString there = domain == 0 ? QStringLiteral("G_A") : QStringLiteral("G_B");
    const QString back = domain == 0 ? QStringLiteral("G_B") : QStringLiteral("G_A");
    switch (role) {
    case PreviewRole::Real:
        return own;
    case PreviewRole::Fake:
        return QStringLiteral("%1(%2)").arg(there, own);
    case PreviewRole::Reconstructed:
        return QStringLiteral("%1(%2(%3))").arg(back, there, own);
    case PreviewRole::Identity:
        return QStringLiteral("%1(%2)").arg(back, own);
    }
    return own;
}

PreviewTile::PreviewTile(ImageViewport& viewport, QWidget* parent)
    : QWidget(parent)
    , m_view(new ImageView(viewport, this))
    , m_keep(new QAction(theme::icon(QStringLiteral("pin")), {}, m_view))
    , m_viewport(viewport) {
    m_keep->setCheckable(true);
    m_keep->setVisible(false);
    m_view->addAction(m_keep);
    connect(&viewport, &ImageViewport::pointedChanged, this, qOverload<>(&PreviewTile::update));
}

void PreviewTile::setKeeping(bool kept, bool changeable) {
    m_keep->setVisible(changeable);
    m_keep->setChecked(kept);
    m_keep->setText(kept ? tr("Take out of the fixed pictures")
                         : tr("Keep among the fixed pictures"));
    m_keep->setToolTip(
        kept ? tr("One of the fixed pictures, which every preview shows. Click to take it and the "
                  "one of the other domain out.")
             : tr("Keep it and the one of the other domain among the fixed pictures, which every "
                  "preview shows from now on."));
}

void PreviewTile::present(const PreviewRow& row, PreviewRole role, const QString& formula,
                          bool difference) {
    const bool compared = role == PreviewRole::Reconstructed || role == PreviewRole::Identity;
    const Image& picture = pictureOf(row, role);
    m_formula = formula;
    m_role = role == PreviewRole::Real && !row.fixed ? tr("real, this batch") : roleText(role);
    m_figure.clear();
    m_plainFigure.clear();
    if (compared) {
        const float distance = role == PreviewRole::Reconstructed ? row.cycleL1 : row.identityL1;
        if (!picture.empty()) {
            m_plainFigure = QLocale().toString(static_cast<double>(distance), 'f', 3);
            m_figure = tr("L1 %1").arg(m_plainFigure);
        }
    }
    m_compared = {};
    if (difference && compared) {
        m_view->setImage(toQImage(differencePicture(row.real, picture)));
        m_compared = {toQImage(row.real), toQImage(picture)};
        m_role = tr("difference");
    } else {
        m_view->setImage(toQImage(picture));
    }
    const QString source = QString::fromStdString(row.source);
    m_view->setFileName(QStringLiteral("%1_%2").arg(
        source.isEmpty() ? formula : source.section(QLatin1Char('/'), -1).section('.', 0, 0),
        QString::fromLatin1(name(role))));
    m_view->setAccessibleName(QStringLiteral("%1, %2").arg(m_formula, m_role));
    QStringList tip{m_formula + kBetween + m_role +
                    (m_figure.isEmpty() ? QString() : QStringLiteral("  ") + m_figure)};
    if (!source.isEmpty()) tip << source;
    setToolTip((tip << explanation(role)).join(QLatin1Char('\n')));
    update();
}

void PreviewTile::setCaptionLines(int lines) {
    m_lines = lines;
    placeView();
    update();
}

int PreviewTile::captionHeight(int lines) {
    return QFontMetrics(theme::captionFont()).height() * lines + 6;
}

int PreviewTile::captionWidth() const {
    const QFontMetrics words(theme::captionFont());
    const int figure =
        m_figure.isEmpty() ? 0 : words.horizontalAdvance(m_figure) + static_cast<int>(kFigureGap);
    return QFontMetrics(strongFont()).horizontalAdvance(m_formula) +
           words.horizontalAdvance(kBetween + m_role) + figure;
}

QString PreviewTile::pixelText() const {
    const auto pointed = m_viewport.pointed();
    if (!pointed || m_view->image().isNull()) return {};
    const QPoint pixel = m_view->pixelAt(*pointed);
    if (pixel.x() < 0) return {};
    const auto text = [](int red, int green, int blue) {
        return QStringLiteral("%1 %2 %3").arg(red).arg(green).arg(blue);
    };
    const auto& [one, other] = m_compared;
    if (one.valid(pixel) && other.valid(pixel)) {
        const QColor a = one.pixelColor(pixel), b = other.pixelColor(pixel);
        return text(std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
                    std::abs(a.blue() - b.blue()));
    }
    const QColor colour = m_view->image().pixelColor(pixel);
    return text(colour.red(), colour.green(), colour.blue());
}

QString PreviewTile::figure() const {
    const QString pixel = pixelText();
    return pixel.isEmpty() ? m_figure : pixel;
}

PreviewCaption PreviewTile::caption(double width) const {
    const QFontMetricsF words(theme::captionFont());
    const QFontMetricsF strong(strongFont());
    PreviewCaption caption;
    caption.formula = strong.elidedText(m_formula, Qt::ElideMiddle, width);
    const bool below = m_lines > 1; // role and figure
    caption.role = below ? m_role : kBetween + m_role;
    const double room = below ? width : width - strong.horizontalAdvance(caption.formula);

    const QString pixel = pixelText();
    double roleWidth = words.horizontalAdvance(caption.role);
    if (below) // the same for all figures of a row
        for (const auto role : {PreviewRole::Reconstructed, PreviewRole::Identity})
            roleWidth = std::max(roleWidth, words.horizontalAdvance(roleText(role)));
    for (const QString& figure :
         pixel.isEmpty() ? QStringList{m_figure, m_plainFigure} : QStringList{pixel}) {
        caption.figure = figure;
        if (figure.isEmpty() || roleWidth + kFigureGap + words.horizontalAdvance(figure) <= room)
            break; // it has room beside the role
    }
    const double figureWidth =
        caption.figure.isEmpty() ? 0 : words.horizontalAdvance(caption.figure) + kFigureGap;
    caption.role =
        words.elidedText(caption.role, Qt::ElideRight, std::max(0.0, room - figureWidth));
    const bool shortened = caption.role != (below ? m_role : kBetween + m_role);
    if (shortened && !pixel.isEmpty()) caption.role.clear(); // "r…" says nothing
    return caption;
}

void PreviewTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const theme::Colours& colours = theme::colours();
    // The caption stands below the picture, as wide as the picture.
    const QRectF picture = m_view->pictureRect().intersected(QRectF(m_view->rect()));
    const double left = std::max(0.0, std::min(picture.left(), width() - kLeastCaption));
    const double lineHeight = QFontMetricsF(theme::captionFont()).height();
    QRectF line(left, m_view->height() + 3, width() - 2 * left, lineHeight);
    const PreviewCaption words = caption(line.width());

    painter.setFont(strongFont());
    painter.setPen(colours.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, words.formula);
    if (m_lines > 1)
        line.translate(0, lineHeight);
    else
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(words.formula));
    painter.setFont(theme::captionFont());
    painter.setPen(colours.secondary);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, words.role);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, words.figure);
}

void PreviewTile::resizeEvent(QResizeEvent*) {
    placeView();
}

void PreviewTile::placeView() {
    m_view->setGeometry(0, 0, width(), std::max(1, height() - captionHeight()));
}

PreviewGrid::PreviewGrid(QWidget* parent)
    : QWidget(parent)
    , m_viewport(new ImageViewport(this))
    , m_nameA(QStringLiteral("A"))
    , m_nameB(QStringLiteral("B")) {
    setMinimumSize(240, 140);
}

PreviewTile& PreviewGrid::tile(int row, PreviewRole role) const {
    return *m_tiles[static_cast<std::size_t>(row * kRoles + static_cast<int>(role))];
}

std::pair<int, QString> PreviewGrid::pictureOf(int row) const {
    const PreviewRow& shown = m_rows[static_cast<std::size_t>(row)];
    return {shown.domain, QString::fromStdString(shown.key)};
}

void PreviewGrid::setRows(const std::vector<const PreviewRow*>& rows) {
    std::vector<PreviewRow> kept;
    for (const PreviewRow* row : rows)
        kept.push_back(*row);
    m_rows = std::move(kept);
    while (m_tiles.size() < m_rows.size() * kRoles) {
        auto* tile = new PreviewTile(*m_viewport, this);
        const int index = static_cast<int>(m_tiles.size());
        connect(&tile->view(), &ImageView::enlargeRequested, this,
                [this, index] { enlarge(m_enlarged == index ? -1 : index); });
        connect(&tile->view(), &ImageView::told, this, &PreviewGrid::told);
        connect(&tile->keepAction(), &QAction::triggered, this,
                [this, index](bool kept) { Q_EMIT keepWanted(index / kRoles, kept); });
        m_tiles.push_back(tile);
    }
    const bool otherCount = m_rowCount != m_rows.size();
    m_rowCount = m_rows.size();
    if (m_enlarged >= tileCount()) m_enlarged = -1;
    double aspect = 0;
    for (const PreviewRow& row : m_rows)
        if (row.real.height > 0)
            aspect = std::max(aspect, static_cast<double>(row.real.width) / row.real.height);
    const bool otherAspect = aspect > 0 && aspect != m_aspect;
    if (aspect > 0) m_aspect = aspect;
    fill();
    if (otherCount || otherAspect) arrange();
}

void PreviewGrid::fill() {
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        for (int role = 0; role < kRoles; ++role) {
            const auto which = static_cast<PreviewRole>(role);
            m_tiles[row * kRoles + static_cast<std::size_t>(role)]->present(
                m_rows[row], which, previewFormula(m_rows[row].domain, which, m_nameA, m_nameB),
                m_difference);
        }
    offerKeeping();
}

void PreviewGrid::offerKeeping() {
    for (std::size_t i = 0; i < m_rows.size() * kRoles; ++i) {
        const PreviewRow& row = m_rows[i / kRoles];
        m_tiles[i]->setKeeping(row.fixed, m_keepable && !row.key.empty());
    }
}

void PreviewGrid::setKeepable(bool on) {
    m_keepable = on;
    offerKeeping();
}

void PreviewGrid::setDomainNames(const QString& a, const QString& b) {
    m_nameA = a.isEmpty() ? QStringLiteral("A") : a;
    m_nameB = b.isEmpty() ? QStringLiteral("B") : b;
    fill();
    arrange(); // longer names may need a second line
}

void PreviewGrid::setDifference(bool on) {
    m_difference = on;
    fill();
}

void PreviewGrid::enlarge(int tile) {
    m_enlarged = tile;
    arrange();
    if (tile >= 0) m_tiles[static_cast<std::size_t>(tile)]->view().setFocus();
}

void PreviewGrid::arrange() {
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const bool wanted =
            m_enlarged >= 0 ? static_cast<int>(i) == m_enlarged : static_cast<int>(i) < tileCount();
        m_tiles[i]->setVisible(wanted);
    }
    if (m_rowCount == 0) return;
    if (m_enlarged >= 0) {
        m_tiles[static_cast<std::size_t>(m_enlarged)]->setGeometry(rect());
        return;
    }
    const int rows = static_cast<int>(m_rowCount);

    /// Places in the grid.
    struct Plan {
        int across = 0, down = 0;
        int groups = 1;          ///< rows that stand beside each other rather than below
        bool transposed = false; ///< a row's pictures go down
        double side = 0;         ///< height of a picture
    };
    const auto planned = [&](int lines) {
        Plan best;
        const auto consider = [&](Plan plan) {
            const double cellWidth =
                (width() - (plan.across - 1.0) * kTileGap - (plan.groups - 1.0) * kGroupGap) /
                plan.across;
            const double cellHeight = (height() - (plan.down - 1.0) * kTileGap) / plan.down -
                                      PreviewTile::captionHeight(lines);
            plan.side = std::min(cellHeight, cellWidth / m_aspect);
            if (plan.side > best.side * 1.15) best = plan; // directions below each other read best
        };
        for (int groups = 1; groups <= rows; groups *= 2)
            if (rows % groups == 0) consider({kRoles * groups, rows / groups, groups, false, 0});
        consider({rows, kRoles, 1, true, 0});
        if (best.across == 0) best = {kRoles, rows, 1, false, 16};
        return best;
    };
    Plan best = planned(1);
    int longest = 0;
    for (int i = 0; i < tileCount(); ++i)
        longest = std::max(longest, m_tiles[static_cast<std::size_t>(i)]->captionWidth());
    const int lines = longest > best.side * m_aspect ? 2 : 1;
    if (lines == 2) best = planned(2);
    for (PreviewTile* tile : m_tiles)
        tile->setCaptionLines(lines);
    const int caption = PreviewTile::captionHeight(lines);

    const int pictureHeight = std::max(8, static_cast<int>(best.side));
    const int cellHeight = pictureHeight + caption;
    const int gaps = (best.across - 1) * kTileGap + (best.groups - 1) * kGroupGap;
    const int cellWidth = std::max(8, static_cast<int>(pictureHeight * m_aspect));
    const int usedWidth = best.across * cellWidth + gaps;
    const int usedHeight = best.down * cellHeight + (best.down - 1) * kTileGap;
    const QPoint origin((width() - usedWidth) / 2, std::max(0, (height() - usedHeight) / 2));
    for (int row = 0; row < rows; ++row)
        for (int role = 0; role < kRoles; ++role) {
            int column = role, line = row, group = 0;
            if (best.transposed) std::swap(column, line);
            if (!best.transposed) {
                group = row / best.down;
                column = role + group * kRoles;
                line = row % best.down;
            }
            m_tiles[static_cast<std::size_t>(row * kRoles + role)]->setGeometry(
                origin.x() + column * (cellWidth + kTileGap) + group * kGroupGap,
                origin.y() + line * (cellHeight + kTileGap), cellWidth, cellHeight);
        }
}

void PreviewGrid::resizeEvent(QResizeEvent*) {
    arrange();
}

void PreviewGrid::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_enlarged >= 0) {
        enlarge(-1);
        return;
    }
    QWidget::keyPressEvent(event);
}

void PreviewGrid::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) arrange();
}

} // namespace cyclorama
