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
    <name>CardText</name>
    <message numerus="yes">
        <source>Recordings of %Ln infant(s) or sources.</source>
        <translation>
            <numerusform>Recordings of one infant or source.</numerusform>
            <numerusform>Recordings of %Ln infants or sources.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n clip(s) cannot be read: missing or broken.</source>
        <translation>
            <numerusform>%n clip cannot be read: missing or broken.</numerusform>
            <numerusform>%n clips cannot be read: missing or broken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) hold less than a tenth of a second.</source>
        <translation>
            <numerusform>%n clip holds less than a tenth of a second.</numerusform>
            <numerusform>%n clips hold less than a tenth of a second.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are silent from beginning to end.</source>
        <translation>
            <numerusform>%n clip is silent from beginning to end.</numerusform>
            <numerusform>%n clips are silent from beginning to end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are nearly silent.</source>
        <translation>
            <numerusform>%n clip is nearly silent.</numerusform>
            <numerusform>%n clips are nearly silent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) have parts that could not be decoded.</source>
        <translation>
            <numerusform>%n clip has parts that could not be decoded.</numerusform>
            <numerusform>%n clips have parts that could not be decoded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are shorter than three seconds.</source>
        <translation>
            <numerusform>%n clip is shorter than three seconds.</numerusform>
            <numerusform>%n clips are shorter than three seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are overdriven.</source>
        <translation>
            <numerusform>%n clip is overdriven.</numerusform>
            <numerusform>%n clips are overdriven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) have a constant offset.</source>
        <translation>
            <numerusform>%n clip has a constant offset.</numerusform>
            <numerusform>%n clips have a constant offset.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of clips are the same, sample by sample.</source>
        <translation>
            <numerusform>%n pair of clips is the same, sample by sample.</numerusform>
            <numerusform>%n pairs of clips are the same, sample by sample.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of clips are the same recording under two labels.</source>
        <translation>
            <numerusform>%n pair of clips is the same recording under two labels.</numerusform>
            <numerusform>%n pairs of clips are the same recording under two labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of clips are the same recording under two infants.</source>
        <translation>
            <numerusform>%n pair of clips is the same recording under two infants.</numerusform>
            <numerusform>%n pairs of clips are the same recording under two infants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of clips of one infant are the same recording.</source>
        <translation>
            <numerusform>%n pair of clips of one infant is the same recording.</numerusform>
            <numerusform>%n pairs of clips of one infant are the same recording.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of clips were recorded minutes apart and have different labels.</source>
        <translation>
            <numerusform>%n pair of clips was recorded minutes apart and has different labels.</numerusform>
            <numerusform>%n pairs of clips were recorded minutes apart and have different labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) belong to infants on more than one side of a split.</source>
        <translation>
            <numerusform>%n clip belongs to an infant on more than one side of a split.</numerusform>
            <numerusform>%n clips belong to infants on more than one side of a split.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) hold nothing above 4 kHz, the others do.</source>
        <translation>
            <numerusform>%n clip holds nothing above 4 kHz, the others do.</numerusform>
            <numerusform>%n clips hold nothing above 4 kHz, the others do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>Usual on %n day(s) before: %1 to %2 minutes of crying in an hour of listening (half of the days).</source>
        <translation>
            <numerusform>Usual on the day before: %1 to %2 minutes of crying in an hour of listening (half of the days).</numerusform>
            <numerusform>Usual on %n days before: %1 to %2 minutes of crying in an hour of listening (half of the days).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) of one infant</source>
        <translation>
            <numerusform>%n time of one infant</numerusform>
            <numerusform>%n times of one infant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n infant(s)</source>
        <translation>
            <numerusform>%n infant</numerusform>
            <numerusform>%n infants</numerusform>
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
    <name>cryscope::ClipActions</name>
    <message numerus="yes">
        <source>Whose clips are these? (%n chosen)</source>
        <translation>
            <numerusform>Whose clip is this? (%n chosen)</numerusform>
            <numerusform>Whose clips are these? (%n chosen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::CompareDialog</name>
    <message numerus="yes">
        <source>%1 (%n recordings)</source>
        <translation>
            <numerusform>%1 (%n recording)</numerusform>
            <numerusform>%1 (%n recordings)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::ComparePage</name>
    <message numerus="yes">
        <source>search, %n trial(s)</source>
        <translation>
            <numerusform>search, %n trial</numerusform>
            <numerusform>search, %n trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::DataPage</name>
    <message numerus="yes">
        <source>%n clips came.</source>
        <translation>
            <numerusform>%n clip came.</numerusform>
            <numerusform>%n clips came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken over; the first: %1</source>
        <translation>
            <numerusform>%n could not be taken over: %1</numerusform>
            <numerusform>%n could not be taken over; the first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
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
    <name>cryscope::LearnForm</name>
    <message numerus="yes">
        <source>Only for %1 (%n clips)</source>
        <translation>
            <numerusform>Only for %1 (%n clip)</numerusform>
            <numerusform>Only for %1 (%n clips)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::LearnPage</name>
    <message numerus="yes">
        <source>It will take %1 at most, with %n clips.</source>
        <translation>
            <numerusform>It will take %1 at most, with %n clip.</numerusform>
            <numerusform>It will take %1 at most, with %n clips.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::ProjectPage</name>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::ProjectSession</name>
    <message numerus="yes">
        <source>%n recordings added</source>
        <translation>
            <numerusform>%n recording added</numerusform>
            <numerusform>%n recordings added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings added; %1 were there already</source>
        <translation>
            <numerusform>%n recording added; %1 were there already</numerusform>
            <numerusform>%n recordings added; %1 were there already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::ReviewDraw</name>
    <message numerus="yes">
        <source>%n clips are drawn: judge them with Y, N, U or a number.</source>
        <translation>
            <numerusform>%n clip is drawn: judge it with Y, N, U or a number.</numerusform>
            <numerusform>%n clips are drawn: judge them with Y, N, U or a number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::ReviewProject</name>
    <message numerus="yes">
        <source>%n recordings have their new places.</source>
        <translation>
            <numerusform>%n recording has its new place.</numerusform>
            <numerusform>%n recordings have their new places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::RunView</name>
    <message numerus="yes">
        <source>Learned: %n epochs. Compare the model before it is used.</source>
        <translation>
            <numerusform>Learned: %n epoch. Compare the model before it is used.</numerusform>
            <numerusform>Learned: %n epochs. Compare the model before it is used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended early: the best of %n epochs is kept. Compare it before it is used.</source>
        <translation>
            <numerusform>Ended early: %n epoch is kept. Compare it before it is used.</numerusform>
            <numerusform>Ended early: the best of %n epochs is kept. Compare it before it is used.</numerusform>
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
