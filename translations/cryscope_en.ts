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
