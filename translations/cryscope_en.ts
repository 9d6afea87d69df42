<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AlertWords</name>
    <message numerus="yes">
        <source>With this rule the last %1 would have given %n alerts.</source>
        <translation>
            <numerusform>With this rule the last %1 would have given one alert.</numerusform>
            <numerusform>With this rule the last %1 would have given %n alerts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the alerts were no cry, as you said.</source>
        <translation>
            <numerusform>One of the alerts was no cry, as you said.</numerusform>
            <numerusform>%n of the alerts were no cry, as you said.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::BatchExportDialog</name>
    <message numerus="yes">
        <source>All %n results</source>
        <translation>
            <numerusform>The one result</numerusform>
            <numerusform>All %n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen files</source>
        <translation>
            <numerusform>The chosen file</numerusform>
            <numerusform>The %n chosen files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are written.</source>
        <translation>
            <numerusform>%n file is written.</numerusform>
            <numerusform>%n files are written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be made; the first: %1</source>
        <translation>
            <numerusform>%n could not be made: %1</numerusform>
            <numerusform>%n could not be made; the first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::BatchProgress</name>
    <message numerus="yes">
        <source>Finished: %n files</source>
        <translation>
            <numerusform>Finished: %n file</numerusform>
            <numerusform>Finished: %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with cries</source>
        <translation>
            <numerusform>%n with cries</numerusform>
            <numerusform>%n with cries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::BatchSession</name>
    <message numerus="yes">
        <source>%n of these files were in the list already.</source>
        <translation>
            <numerusform>%n of these files was in the list already.</numerusform>
            <numerusform>%n of these files were in the list already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are analysed again: they or the model have changed since.</source>
        <translation>
            <numerusform>%n file is analysed again: it or the model has changed since.</numerusform>
            <numerusform>%n files are analysed again: they or the model have changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::BatchWorkspace</name>
    <message numerus="yes">
        <source>The batch is finished: %n files.</source>
        <translation>
            <numerusform>The batch is finished: %n file.</numerusform>
            <numerusform>The batch is finished: %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files chosen</source>
        <translation>
            <numerusform>%n file chosen</numerusform>
            <numerusform>%n files chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::HistoryWorkspace</name>
    <message numerus="yes">
        <source>By the rules of &quot;What is stored&quot; %n sounds were deleted (%1).</source>
        <translation>
            <numerusform>By the rules of &quot;What is stored&quot; %n sound was deleted (%1).</numerusform>
            <numerusform>By the rules of &quot;What is stored&quot; %n sounds were deleted (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::SittingPanel</name>
    <message numerus="yes">
        <source>%n cries in this sitting</source>
        <translation>
            <numerusform>One cry in this sitting</numerusform>
            <numerusform>%n cries in this sitting</numerusform>
        </translation>
    </message>
</context>
</TS>
