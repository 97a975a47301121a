#pragma once

#include <QFont>
#include <QLabel>
#include <QStringList>

namespace cyclorama {

/// What the setting that is looked at does, at the foot of the panel: always in one place and as
/// high as the longest of all texts needs, so that no row moves when another is chosen. Gives up
/// lines only in a panel that is too low.
class SettingsExplanation : public QLabel {
    Q_OBJECT

public:
    SettingsExplanation(QStringList allTexts, QWidget* parent);

    QSize sizeHint() const override { return {0, m_height}; }
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; } // one height for all texts

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QStringList m_allTexts; ///< rich text
    int m_height = 0;
    int m_measuredWidth = -1;
    QFont m_measuredFont;
};

} // namespace cyclorama
