<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>About</name>
    <message>
        <source>Shows, measures and classifies the cries of infants, on this computer alone: no sound ever leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no medical device and does not replace watching over a child. Where it cannot tell the kind of a cry it says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About CryScope</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>silence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonitorStatus</name>
    <message>
        <source>The microphone gives pure silence: is it muted or switched off?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is too busy to keep up: close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound arrives from the microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crying since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT MONITORING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MICROPHONE LOST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is heard from &quot;%1&quot; any more. It is tried again every second.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Hungry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belly pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs to burp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discomfort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>hungry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belly pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs to burp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discomfort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cry %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordingName</name>
    <message>
        <source>The recording cannot be written to this folder: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::ColourBar</name>
    <message>
        <source>Colour scale of the spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours from %1 to %2 dBFS; 0 dBFS is a full-scale sine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::EventLog</name>
    <message>
        <source>The event log cannot be written: choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::FrequencyRuler</name>
    <message>
        <source>Frequency ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency. Wheel or drag: move the band; Alt+wheel: zoom at the pointer; Up/Down, +/- with the keyboard; double click or Home: show the usual band</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::LevelMeter</name>
    <message>
        <source>Level of the microphone in dBFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level in dBFS (0 = full scale): the bar is the mean level, the mark the peak of the last two seconds. Red at the end means too loud.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::LiveSpectrogramView</name>
    <message>
        <source>Cry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the microphone heard in the last seconds: time runs to the right, frequency upwards, louder is brighter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::MainWindow</name>
    <message>
        <source>Open recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings (%1);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About CryScope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recordings, see and hear their cries (Ctrl+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen to the microphone (Ctrl+2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::MicrophoneReader</name>
    <message>
        <source>No microphone was found: connect one, or check the sound settings of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen microphone is not connected: connect it, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone &quot;%1&quot; cannot be opened: another program may hold it, or access is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone &quot;%1&quot; gives no sound: check its switch and its connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::MonitorWorkspace</name>
    <message>
        <source>Folder for recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording begins with the first sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen to the microphone, or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record everything that is heard to a WAV file, or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that recordings go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this recording, its cries and its kinds of cry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone to listen to; the list follows what is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much time the spectrogram shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cries in this sitting yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cries in this sitting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cries of this sitting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::RecentFilesMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording has been opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::SittingEpisodes</name>
    <message>
        <source>%1, still crying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day at which the cry began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since listening began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrated probability that this was a cry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of cry it may be; &quot;not sure&quot; where it cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::SpectrogramView</name>
    <message>
        <source>Spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency over time; loud is bright. Left and Right move the playhead, Space plays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: go there. Drag: select. Wheel or Shift+wheel: scroll in time. Ctrl+wheel or pinch: zoom in time at the pointer. Alt+wheel: zoom the frequencies. Middle button: move the view.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::StateBanner</name>
    <message>
        <source>listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::StatusStrip</name>
    <message>
        <source>Monitor: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the monitor hears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::TimeRuler</name>
    <message>
        <source>Time ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time. Click or drag: go there; Ctrl+wheel: zoom at the pointer; wheel: scroll</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cryscope::WaveformOverview</name>
    <message>
        <source>Overview of the whole recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole recording; the box is what is shown above. Drag the box or its sides, click to show another place, double click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
