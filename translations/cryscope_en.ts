<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>cryscope::MonitorWorkspace</name>
    <message numerus="yes">
        <source>%n cries in this sitting</source>
        <translation>
            <numerusform>One cry in this sitting</numerusform>
            <numerusform>%n cries in this sitting</numerusform>
        </translation>
    </message>
</context>
</TS>
