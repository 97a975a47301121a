#pragma once

#include <QPointer>
#include <QWidget>

namespace cyclorama {

/// The row of a panel's tools. It stands at the top of the panel, or, where the dock area has room
/// beside the panel's tab, is lent to it and stands there: the panel then has the height for what
/// it shows. GUI thread only.
class PanelTools : public QWidget {
    Q_OBJECT

public:
    explicit PanelTools(QWidget* tools, QWidget* parent = nullptr);
    ~PanelTools() override;

    /// Whether the panel has use for its tools at present.
    void setWanted(bool wanted);
    bool isWanted() const { return m_wanted; }

    /// What the tools need to stand beside each other.
    QSize neededSize() const;
    void lendTo(QWidget* area, const QRect& place);
    void takeBack();
    bool isLent() const { return m_lent; }

Q_SIGNALS:
    /// They are elsewhere now, or need more room or less.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    QPointer<QWidget> m_tools;
    bool m_wanted = true;
    bool m_lent = false;
};

} // namespace cyclorama
