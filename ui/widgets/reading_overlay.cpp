#include "ui/widgets/reading_overlay.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace cyclorama {

ReadingOverlay::ReadingOverlay(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void ReadingOverlay::present(const Reading& reading, const QRect& area) {
    m_reading = reading;
    m_area = area;
    m_shown = true;
    update();
}

void ReadingOverlay::clear() {
    if (!m_shown) return;
    m_shown = false;
    update();
}

void ReadingOverlay::setSelection(const QRect& selection) {
    m_selection = selection;
    update();
}

void ReadingOverlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const theme::Colours& colours = theme::colours();
    if (parentWidget()->hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colours.accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius,
                                theme::kRadius);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (!m_selection.isEmpty()) {
        QColor fill = colours.accent;
        fill.setAlphaF(0.15f);
        painter.fillRect(m_selection, fill);
        painter.setPen(colours.accent);
        painter.drawRect(m_selection.adjusted(0, 0, -1, -1));
    }
    if (!m_shown) return;

    painter.setPen(QPen(colours.secondary, 1));
    painter.drawLine(QLineF(m_reading.x, m_area.top(), m_reading.x, m_area.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_reading.points.size(); ++i) {
        if (!QRectF(m_area).contains(m_reading.points[i])) continue;
        painter.setPen(QPen(colours.panel, 1.5));
        painter.setBrush(m_reading.pointColours[i]);
        painter.drawEllipse(m_reading.points[i], 3.5, 3.5);
    }
    paintPanel(painter);
}

void ReadingOverlay::paintPanel(QPainter& painter) const {
    const theme::Colours& colours = theme::colours();
    QFont words = theme::captionFont();
    QFont strong = words;
    strong.setWeight(QFont::DemiBold);
    QFont figures = theme::figureFont();
    figures.setPixelSize(QFontInfo(words).pixelSize());
    const QFontMetricsF wordMetrics(words), strongMetrics(strong), figureMetrics(figures);
    const double line = std::ceil(std::max(wordMetrics.height(), figureMetrics.height())) + 1;
    constexpr double kSwatch = 18, kSpace = 12, kStackGap = 20;
    constexpr std::size_t kMostStacks = 3;

    // Measured first, so that every column is as wide as its widest value.
    double nameWidth = 0;
    std::vector<double> widths;
    for (const QString& column : m_reading.columns)
        widths.push_back(wordMetrics.horizontalAdvance(column));
    for (const Reading::Row& row : m_reading.rows) {
        nameWidth = std::max(nameWidth, wordMetrics.horizontalAdvance(row.name));
        for (std::size_t i = 0; i < widths.size() && i < row.values.size(); ++i)
            widths[i] = std::max(widths[i], figureMetrics.horizontalAdvance(row.values[i]));
    }
    double stackWidth = kSwatch + nameWidth;
    for (const double column : widths)
        stackWidth += kSpace + column;

    // In a low plot the rows stand in stacks beside each other.
    const std::size_t rows = m_reading.rows.size();
    const double head = 2.0 + !m_reading.mark.isEmpty();
    const auto heightOf = [&](std::size_t stacks) {
        return (head + static_cast<double>((rows + stacks - 1) / stacks)) * line + 16;
    };
    std::size_t stacks = 1;
    while (stacks < kMostStacks && heightOf(stacks) > height() - 8)
        ++stacks;
    const std::size_t inStack = std::max<std::size_t>(1, (rows + stacks - 1) / stacks);
    const double gaps = static_cast<double>(stacks - 1) * kStackGap;
    const double width = std::max({static_cast<double>(stacks) * stackWidth + gaps,
                                   strongMetrics.horizontalAdvance(m_reading.heading),
                                   wordMetrics.horizontalAdvance(m_reading.mark)});
    stackWidth = (width - gaps) / static_cast<double>(stacks);
    const QSizeF size(width + 20, heightOf(stacks));

    double left = m_reading.x + 14;
    if (left + size.width() > m_area.right()) left = m_reading.x - 14 - size.width();
    left = std::clamp(left, 4.0, std::max(4.0, this->width() - size.width() - 4));
    const double top = std::max(4.0, std::min(m_area.top() + 8.0, height() - size.height() - 4.0));
    const QRectF panel(QPointF(std::round(left), std::round(top)), size);

    QColor ground = colours.panel;
    ground.setAlphaF(0.96f);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(panel.translated(0.5, 0.5), theme::kRadius, theme::kRadius);

    double y = panel.top() + 8;
    double x = panel.left() + 10;
    painter.setFont(strong);
    painter.setPen(colours.text);
    painter.drawText(QRectF(x, y, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                     m_reading.heading);
    y += line;
    painter.setFont(words);
    if (!m_reading.mark.isEmpty()) {
        painter.drawText(QRectF(x, y, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                         m_reading.mark);
        y += line;
    }
    const double stackTop = y;
    for (std::size_t begin = 0; begin < rows; begin += inStack) {
        y = stackTop;
        const auto eachColumn = [&](const auto& draw) {
            double right = x + stackWidth;
            for (std::size_t i = widths.size(); i-- > 0;) {
                draw(i, QRectF(right - widths[i], y, widths[i], line));
                right -= widths[i] + kSpace;
            }
        };
        painter.setFont(words);
        painter.setPen(colours.secondary);
        eachColumn([&](std::size_t i, const QRectF& cell) {
            painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, m_reading.columns[i]);
        });
        for (std::size_t r = begin; r < std::min(rows, begin + inStack); ++r) {
            const Reading::Row& row = m_reading.rows[r];
            y += line;
            QPen pen(row.colour, 2);
            if (row.dashed) pen.setDashPattern({2.5, 1.5});
            painter.setPen(pen);
            painter.drawLine(QPointF(x, y + line / 2), QPointF(x + kSwatch - 6, y + line / 2));
            painter.setFont(words);
            painter.setPen(colours.text);
            painter.drawText(QRectF(x + kSwatch, y, nameWidth, line),
                             Qt::AlignLeft | Qt::AlignVCenter, row.name);
            painter.setFont(figures);
            eachColumn([&](std::size_t i, const QRectF& cell) {
                painter.setPen(i == 0 ? colours.text : colours.secondary);
                if (i < row.values.size())
                    painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, row.values[i]);
            });
        }
        x += stackWidth + kStackGap;
    }
}

} // namespace cyclorama
