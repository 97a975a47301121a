<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>cyclorama::DatasetDock</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation><numerusform>%n picture</numerusform><numerusform>%n pictures</numerusform></translation>
    </message>
</context>
<context>
    <name>cyclorama::FollowedPictures</name>
    <message numerus="yes">
        <source>%n chosen for the previews</source>
        <translation>
            <numerusform>%n chosen for the previews</numerusform>
            <numerusform>%n chosen for the previews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cyclorama::LogDock</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation><numerusform>%n line</numerusform><numerusform>%n lines</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation><numerusform>%1 of %n line</numerusform><numerusform>%1 of %n lines</numerusform></translation>
    </message>
</context>
<context>
    <name>cyclorama::MainWindow</name>
    <message numerus="yes">
        <source>%n run(s) wait in the queue.</source>
        <translation><numerusform>%n run waits in the queue.</numerusform><numerusform>%n runs wait in the queue.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the queue</source>
        <translation><numerusform>%n run in the queue</numerusform><numerusform>%n runs in the queue</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n translation(s) would be lost</source>
        <translation><numerusform>%n translation would be lost</numerusform><numerusform>%n translations would be lost</numerusform></translation>
    </message>
</context>
<context>
    <name>cyclorama::PreviewsDock</name>
    <message numerus="yes">
        <source>%n picture(s) saved in %1</source>
        <translation><numerusform>%n picture saved in %1</numerusform><numerusform>%n pictures saved in %1</numerusform></translation>
    </message>
</context>
<context>
    <name>cyclorama::RunsDock</name>
    <message numerus="yes">
        <source>%n run(s) selected</source>
        <translation><numerusform>%n run selected</numerusform><numerusform>%n runs selected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Move %n runs to the trash?</source>
        <translation><numerusform>Move %n run to the trash?</numerusform><numerusform>Move %n runs to the trash?</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) moved to the trash</source>
        <translation><numerusform>%n run moved to the trash</numerusform><numerusform>%n runs moved to the trash</numerusform></translation>
    </message>
</context>
<context>
    <name>cyclorama::StartPage</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation><numerusform>%n picture</numerusform><numerusform>%n pictures</numerusform></translation>
    </message>
</context>
<context>
    <name>cyclorama::TranslateDock</name>
    <message numerus="yes">
        <source>%n result(s) saved in %1</source>
        <translation><numerusform>%n result saved in %1</numerusform><numerusform>%n results saved in %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation><numerusform>%n cancelled</numerusform><numerusform>%n cancelled</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation><numerusform>%n failed</numerusform><numerusform>%n failed</numerusform></translation>
    </message>
</context>
<context>
    <name>cyclorama::RunSummary</name>
    <message numerus="yes">
        <source>It goes on from step %1; the %n step(s) after that are trained again.</source>
        <translation><numerusform>It goes on from step %1; the step after that is trained again.</numerusform><numerusform>It goes on from step %1; the %n steps after that are trained again.</numerusform></translation>
    </message>
</context>
</TS>
