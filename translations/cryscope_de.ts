<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>About</name>
    <message>
        <source>Shows, measures and classifies the cries of infants, on this computer alone: no sound ever leaves it.</source>
        <translation>Zeigt, misst und ordnet die Schreie von Säuglingen ein, und zwar nur auf diesem Rechner: Kein Ton verlässt ihn.</translation>
    </message>
    <message>
        <source>It is no medical device and does not replace watching over a child. Where it cannot tell the kind of a cry it says so.</source>
        <translation>Es ist kein Medizinprodukt und ersetzt nicht die Aufsicht über ein Kind. Wo es die Art eines Schreis nicht erkennt, sagt es das.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>About CryScope</source>
        <translation>Über CryScope</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 %2 s</source>
        <translation>%1 %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 %2 min</source>
        <translation>%1 %2 min</translation>
    </message>
    <message>
        <source>Alerts when %1 of %2 windows of a second are at least %3 sure of a cry and it has cried for %4.</source>
        <translation>Meldet, wenn in %1 von %2 Sekundenfenstern mit mindestens %3 Sicherheit geschrien wird und es %4 geschrien hat.</translation>
    </message>
    <message>
        <source>Says every %1 that it still cries, and once that it is over after %2 unheard.</source>
        <translation>Sagt alle %1, dass es noch schreit, und nach %2 Stille einmal, dass es vorbei ist.</translation>
    </message>
    <message>
        <source>Says once that it is over after %1 unheard.</source>
        <translation>Sagt nach %1 Stille einmal, dass es vorbei ist.</translation>
    </message>
    <message>
        <source>No new alert for %1 after one.</source>
        <translation>Danach %1 lang keine neue Meldung.</translation>
    </message>
    <message>
        <source>No alerts from %1 to %2.</source>
        <translation>Keine Meldungen von %1 bis %2 Uhr.</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>By kind: %1.</source>
        <translation>Nach Art: %1.</translation>
    </message>
    <message>
        <source>Never for: %1.</source>
        <translation>Nie bei: %1.</translation>
    </message>
    <message numerus="yes">
        <source>With this rule the last %1 would have given %n alerts.</source>
        <translation>
            <numerusform>Diese Regel hätte in den letzten %1 zu einer Meldung geführt.</numerusform>
            <numerusform>Diese Regel hätte in den letzten %1 zu %n Meldungen geführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 too short</source>
        <translation>%1 zu kurz</translation>
    </message>
    <message>
        <source>%1 of a kind without alerts</source>
        <translation>%1 von einer Art ohne Meldung</translation>
    </message>
    <message>
        <source>%1 too soon after another</source>
        <translation>%1 zu bald nach einer anderen</translation>
    </message>
    <message>
        <source>%1 in quiet hours</source>
        <translation>%1 in der Ruhezeit</translation>
    </message>
    <message>
        <source>Held back: %1.</source>
        <translation>Zurückgehalten: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the alerts were no cry, as you said.</source>
        <translation>
            <numerusform>%n der Meldungen war nach Ihrer Antwort kein Schreien.</numerusform>
            <numerusform>%n der Meldungen waren nach Ihrer Antwort kein Schreien.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>Marimba</source>
        <translation>Marimba</translation>
    </message>
    <message>
        <source>Knocking</source>
        <translation>Klopfen</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>The baby cries</source>
        <translation>Das Baby schreit</translation>
    </message>
    <message>
        <source>The baby still cries</source>
        <translation>Das Baby schreit noch</translation>
    </message>
    <message>
        <source>The crying is over</source>
        <translation>Das Schreien ist vorbei</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Seit %1 Uhr.</translation>
    </message>
    <message>
        <source>Since %1, for %2.</source>
        <translation>Seit %1 Uhr, %2 lang.</translation>
    </message>
    <message>
        <source>Perhaps: %1.</source>
        <translation>Vielleicht: %1.</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Fed</source>
        <translation>Gefüttert</translation>
    </message>
    <message>
        <source>Burped</source>
        <translation>Aufgestoßen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewickelt</translation>
    </message>
    <message>
        <source>Slept</source>
        <translation>Geschlafen</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Nothing helped</source>
        <translation>Nichts half</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>A cry</source>
        <translation>Ein Schrei</translation>
    </message>
    <message>
        <source>No cry</source>
        <translation>Kein Schrei</translation>
    </message>
</context>
<context>
    <name>BatchPdf</name>
    <message>
        <source>%1 s and longer</source>
        <translation>%1 s und länger</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Most crying</source>
        <translation>Am meisten Schreien</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Cries in %1 recordings</source>
        <translation>Schreie in %1 Aufnahmen</translation>
    </message>
    <message>
        <source>%1 of sound, %2 of crying; found by %3.</source>
        <translation>%1 Ton, davon %2 Schreien; gefunden von %3.</translation>
    </message>
    <message>
        <source>Recordings with cries</source>
        <translation>Aufnahmen mit Schreien</translation>
    </message>
    <message>
        <source>Recordings without</source>
        <translation>Aufnahmen ohne</translation>
    </message>
    <message>
        <source>Episodes of crying</source>
        <translation>Ereignisse mit Schreien</translation>
    </message>
    <message>
        <source>Kinds of the episodes (guesses)</source>
        <translation>Arten der Ereignisse (Vermutungen)</translation>
    </message>
    <message>
        <source>Recordings by the probability of a cry</source>
        <translation>Aufnahmen nach der Wahrscheinlichkeit eines Schreis</translation>
    </message>
    <message>
        <source>Episodes by length</source>
        <translation>Ereignisse nach Länge</translation>
    </message>
    <message>
        <source>A program counted this from sound; it misses cries and takes other sounds for cries. It is no medical device and no diagnosis.</source>
        <translation>Ein Programm hat das aus Ton gezählt; es überhört Schreie und hält anderes für Schreie. Es ist kein Medizinprodukt und keine Diagnose.</translation>
    </message>
</context>
<context>
    <name>BatchProgress</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>infant %1</source>
        <translation>Kind %1</translation>
    </message>
    <message>
        <source>Whether an infant cries, from %1 s of sound at a time.</source>
        <translation>Ob ein Säugling weint, aus jeweils %1 s Ton.</translation>
    </message>
    <message>
        <source>Which kind a cry is, from %1 s of sound at a time: %2.</source>
        <translation>Welcher Art ein Weinen ist, aus jeweils %1 s Ton: %2.</translation>
    </message>
    <message>
        <source>no cry</source>
        <translation>kein Weinen</translation>
    </message>
    <message>
        <source>%1 clips: %2.</source>
        <translation>%1 Ausschnitte: %2.</translation>
    </message>
    <message>
        <source>It went on from a model that does not say whom it had heard.</source>
        <translation>Es lernte von einem Modell weiter, das nicht sagt, wen es gehört hatte.</translation>
    </message>
    <message>
        <source>The card does not say which infants they are from.</source>
        <translation>Die Karte sagt nicht, von welchen Säuglingen sie sind.</translation>
    </message>
    <message>
        <source>A last layer of its own for one infant, on top of %1.</source>
        <translation>Eine eigene letzte Schicht für einen Säugling, auf %1.</translation>
    </message>
    <message>
        <source>Nothing was measured. Compare it before you use it.</source>
        <translation>Nichts wurde gemessen. Vergleichen Sie es, bevor Sie es verwenden.</translation>
    </message>
    <message>
        <source>95 % intervals; %1</source>
        <translation>95-%-Intervalle; %1</translation>
    </message>
    <message>
        <source>For comparison: always answering &quot;%1&quot; would be right in %2 % of its clips.</source>
        <translation>Zum Vergleich: Immer „%1“ zu antworten, wäre bei %2 % seiner Ausschnitte richtig.</translation>
    </message>
    <message>
        <source>It hears up to %1 kHz.</source>
        <translation>Es hört bis %1 kHz.</translation>
    </message>
    <message>
        <source>No threshold made it right often enough, so it answers &quot;not sure&quot; nearly always.</source>
        <translation>Mit keiner Schwelle lag es oft genug richtig, daher antwortet es fast immer „nicht sicher“.</translation>
    </message>
    <message>
        <source>Below a probability of %1 % it answers &quot;not sure&quot;.</source>
        <translation>Unter einer Wahrscheinlichkeit von %1 % antwortet es „nicht sicher“.</translation>
    </message>
    <message>
        <source>What it has learned holds for recordings like those it learned from; other rooms, microphones and infants may differ.</source>
        <translation>Was es gelernt hat, gilt für Aufnahmen wie die, von denen es gelernt hat; andere Räume, Mikrofone und Säuglinge können anders sein.</translation>
    </message>
    <message>
        <source>%1 weights; %2 ms for each decision on the computer that trained it.</source>
        <translation>%1 Gewichte; %2 ms für jede Entscheidung auf dem Rechner, auf dem es gelernt hat.</translation>
    </message>
    <message>
        <source>fusion of %1</source>
        <translation>Fusion aus %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>just learned</source>
        <translation>eben gelernt</translation>
    </message>
    <message>
        <source>came with CryScope</source>
        <translation>mit CryScope gekommen</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>for %1 alone</source>
        <translation>nur für %1</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Gebrauch</translation>
    </message>
    <message>
        <source>What it tells</source>
        <translation>Was es sagt</translation>
    </message>
    <message>
        <source>What it learned from</source>
        <translation>Wovon es gelernt hat</translation>
    </message>
    <message>
        <source>How good it is</source>
        <translation>Wie gut es ist</translation>
    </message>
    <message>
        <source>Its limits</source>
        <translation>Seine Grenzen</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message numerus="yes">
        <source>Recordings of %Ln infant(s) or sources.</source>
        <translation>
            <numerusform>Aufnahmen eines Säuglings oder einer Quelle.</numerusform>
            <numerusform>Aufnahmen von %Ln Säuglingen oder Quellen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColourMap</name>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosé</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Inverse grey</source>
        <translation>Grau, umgekehrt</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file may not be read; check its permissions.</source>
        <translation>Die Datei darf nicht gelesen werden; prüfen Sie ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>Die Datei lässt sich nicht öffnen: %1.</translation>
    </message>
    <message>
        <source>This is a folder, not a sound file.</source>
        <translation>Das ist ein Ordner, keine Tondatei.</translation>
    </message>
    <message>
        <source>This is a device, not a sound file.</source>
        <translation>Das ist ein Gerät, keine Tondatei.</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a sound file.</source>
        <translation>Das ist ein Gerät oder eine Pipe, keine Tondatei.</translation>
    </message>
    <message>
        <source>The file became shorter while it was being read; open it again when it is complete.</source>
        <translation>Die Datei wurde kürzer, während sie gelesen wurde; öffnen Sie sie wieder, wenn sie vollständig ist.</translation>
    </message>
    <message>
        <source>Reading stopped part-way: %1; check the drive or the connection.</source>
        <translation>Das Lesen brach ab: %1; prüfen Sie das Laufwerk oder die Verbindung.</translation>
    </message>
    <message>
        <source>There is no sound in this file; choose another recording.</source>
        <translation>In dieser Datei ist kein Ton; wählen Sie eine andere Aufnahme.</translation>
    </message>
    <message>
        <source>This is not a recording that can be read: it is damaged, cut off or of another kind.</source>
        <translation>Das ist keine lesbare Aufnahme: Sie ist beschädigt, abgeschnitten oder von anderer Art.</translation>
    </message>
    <message>
        <source>The recording holds no sound; it is empty or cut off.</source>
        <translation>Die Aufnahme enthält keinen Ton; sie ist leer oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The recording holds no sound; record it again.</source>
        <translation>Die Aufnahme enthält keinen Ton; nehmen Sie sie neu auf.</translation>
    </message>
    <message>
        <source>The sound is coded as %1, which cannot be decoded; convert it to WAV first.</source>
        <translation>Der Ton ist als %1 kodiert, was nicht gelesen werden kann; wandeln Sie ihn zuerst in WAV um.</translation>
    </message>
    <message>
        <source>The file has %1 channels; at most 32 can be read.</source>
        <translation>Die Datei hat %1 Kanäle; höchstens 32 können gelesen werden.</translation>
    </message>
    <message>
        <source>A sample rate of %1 Hz is outside the 1,000 to 768,000 Hz that can be read.</source>
        <translation>Eine Abtastrate von %1 Hz liegt außerhalb der lesbaren 1.000 bis 768.000 Hz.</translation>
    </message>
    <message>
        <source>The decoded sound cannot be kept: %1.</source>
        <translation>Der dekodierte Ton lässt sich nicht aufbewahren: %1.</translation>
    </message>
    <message>
        <source>The decoded sound can no longer be read; open the recording again.</source>
        <translation>Der dekodierte Ton ist nicht mehr lesbar; öffnen Sie die Aufnahme noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full; free some space and record again. What was recorded so far is kept.</source>
        <translation>Der Datenträger ist voll; schaffen Sie Platz und nehmen Sie neu auf. Was bisher aufgenommen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The disk is full; free some space and try again.</source>
        <translation>Der Datenträger ist voll; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This place may not be written to; choose another folder.</source>
        <translation>Hier darf nicht geschrieben werden; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no such folder; choose another one.</source>
        <translation>Diesen Ordner gibt es nicht; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The recording could not be completed; what there is stays in %1.</source>
        <translation>Die Aufnahme ließ sich nicht abschließen; was da ist, bleibt in %1.</translation>
    </message>
    <message>
        <source>The engine module could not be loaded (%1): reinstall CryScope.</source>
        <translation>Das Rechenmodul ließ sich nicht laden (%1): Installieren Sie CryScope neu.</translation>
    </message>
    <message>
        <source>There is no model of this name and no folder with a model.json; there are %1.</source>
        <translation>Es gibt kein Modell dieses Namens und keinen Ordner mit einer model.json; es gibt %1.</translation>
    </message>
    <message>
        <source>This folder holds no model.json, so it is not a model.</source>
        <translation>In diesem Ordner ist keine model.json, also ist er kein Modell.</translation>
    </message>
    <message>
        <source>The weights are not those that model.json names (their SHA-256 differs); get the model again.</source>
        <translation>Die Gewichte sind nicht die, die model.json nennt (ihre SHA-256 weicht ab); beschaffen Sie das Modell neu.</translation>
    </message>
    <message>
        <source>This is not valid JSON (it goes wrong at byte %1); correct the file or get it again.</source>
        <translation>Das ist kein gültiges JSON (es geht bei Byte %1 schief); berichtigen Sie die Datei oder beschaffen Sie sie neu.</translation>
    </message>
    <message>
        <source>The last time of listening was cut off; it is kept up to the last second that was heard.</source>
        <translation>Das letzte Zuhören wurde abgebrochen; es ist bis zur letzten gehörten Sekunde aufbewahrt.</translation>
    </message>
    <message>
        <source>The library is open in another window too; both may listen and write.</source>
        <translation>Die Bibliothek ist auch in einem anderen Fenster offen; beide dürfen zuhören und schreiben.</translation>
    </message>
    <message>
        <source>The library was brought up to date; the old one is kept as %1.</source>
        <translation>Die Bibliothek wurde auf den neuen Stand gebracht; die alte ist als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The library was damaged; it is kept as %1 and a new one has begun.</source>
        <translation>Die Bibliothek war beschädigt; sie ist als %1 aufbewahrt, und eine neue hat begonnen.</translation>
    </message>
    <message>
        <source>Another program holds the library; close it and try again.</source>
        <translation>Ein anderes Programm hält die Bibliothek; schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full; make room, nothing that was kept is lost.</source>
        <translation>Der Datenträger ist voll; schaffen Sie Platz, nichts Aufbewahrtes ist verloren.</translation>
    </message>
    <message>
        <source>The library cannot be read or written (%1); check the disk.</source>
        <translation>Die Bibliothek kann nicht gelesen oder geschrieben werden (%1); prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be made; check its permissions and the disk.</source>
        <translation>Der Ordner der Bibliothek kann nicht angelegt werden; prüfen Sie seine Rechte und den Datenträger.</translation>
    </message>
    <message>
        <source>This library was written by a newer CryScope; update the program to open it.</source>
        <translation>Diese Bibliothek hat ein neueres CryScope geschrieben; aktualisieren Sie das Programm, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>Not every file could be deleted; check the folder&apos;s permissions.</source>
        <translation>Nicht jede Datei konnte gelöscht werden; prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>The clip cannot be deleted; check the folder&apos;s permissions.</source>
        <translation>Der Ton kann nicht gelöscht werden; prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>There is an infant of this name already.</source>
        <translation>Es gibt schon ein Kind dieses Namens.</translation>
    </message>
    <message>
        <source>Nothing has been heard yet; there is nothing to save.</source>
        <translation>Es war noch nichts zu hören; es gibt nichts zu speichern.</translation>
    </message>
    <message>
        <source>The label is no longer there; choose another.</source>
        <translation>Diese Marke gibt es nicht mehr; eine andere wählen.</translation>
    </message>
    <message>
        <source>A label can be split between its start and its end alone.</source>
        <translation>Eine Marke lässt sich nur zwischen Anfang und Ende teilen.</translation>
    </message>
    <message>
        <source>Choose at least two labels to merge.</source>
        <translation>Zum Verbinden mindestens zwei Marken wählen.</translation>
    </message>
    <message>
        <source>Labels of one tier can be merged; these lie on several.</source>
        <translation>Nur Marken einer Ebene lassen sich verbinden; diese liegen auf mehreren.</translation>
    </message>
    <message>
        <source>Another program has changed this label file since it was opened; export your labels under another name.</source>
        <translation>Ein anderes Programm hat diese Markendatei inzwischen geändert; die Marken unter einem anderen Namen ausgeben.</translation>
    </message>
    <message>
        <source>These labels are open in another window; close them there first.</source>
        <translation>Diese Marken sind in einem anderen Fenster offen; dort zuerst schließen.</translation>
    </message>
    <message>
        <source>Changes are not kept until you save: %1</source>
        <translation>Änderungen werden erst beim Speichern bewahrt: %1</translation>
    </message>
    <message>
        <source>There is nothing to measure between these two times; select a part of the recording.</source>
        <translation>Zwischen diesen Zeiten gibt es nichts zu vermessen; einen Teil der Aufnahme auswählen.</translation>
    </message>
    <message>
        <source>Voices dominate the sound of a cry; as you asked, it was not kept.</source>
        <translation>Im Ton eines Weinens überwiegen Stimmen; er wurde wie gewünscht nicht aufgehoben.</translation>
    </message>
    <message>
        <source>This is no archive of a model, or it is cut short; get the file again.</source>
        <translation>Das ist kein Archiv eines Modells, oder es ist abgeschnitten; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>This archive holds more than one model; nothing was taken from it.</source>
        <translation>Dieses Archiv enthält mehr als ein Modell; nichts wurde daraus genommen.</translation>
    </message>
    <message>
        <source>This archive holds a link in place of a file; nothing was taken from it.</source>
        <translation>Dieses Archiv enthält einen Verweis anstelle einer Datei; nichts wurde daraus genommen.</translation>
    </message>
    <message>
        <source>This archive holds no model: model.json and weights.safetensors belong in it; nothing was taken from it.</source>
        <translation>Dieses Archiv enthält kein Modell: model.json und weights.safetensors gehören hinein; nichts wurde daraus genommen.</translation>
    </message>
    <message>
        <source>The list of adopted models cannot be read; move the file away to begin a new one.</source>
        <translation>Die Liste der übernommenen Modelle ist nicht lesbar; schieben Sie die Datei weg, um eine neue zu beginnen.</translation>
    </message>
    <message>
        <source>One of the two models has learned from every infant here; keep some infants apart, or let it learn with cross-validation.</source>
        <translation>Eines der beiden Modelle hat von jedem Säugling hier gelernt; halten Sie einige Säuglinge zurück, oder lassen Sie es mit Kreuzvalidierung lernen.</translation>
    </message>
    <message>
        <source>The list of kinds cannot be read; move the file away to begin with the usual ones.</source>
        <translation>Die Liste der Arten ist nicht lesbar; schieben Sie die Datei weg, um mit den üblichen zu beginnen.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This folder may not be read; check its permissions.</source>
        <translation>Dieser Ordner darf nicht gelesen werden; prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>The list of the batch cannot be read or written (%1); check the disk.</source>
        <translation>Die Liste des Stapels lässt sich nicht lesen oder schreiben (%1); prüfen Sie das Laufwerk.</translation>
    </message>
    <message>
        <source>No list of a batch can be kept here; check the folder&apos;s permissions.</source>
        <translation>Hier lässt sich keine Liste eines Stapels führen; prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>The list of the last batch could not be read; it is kept as %1 and a new one has begun.</source>
        <translation>Die Liste des letzten Stapels war nicht lesbar; sie ist als %1 aufgehoben, und eine neue hat begonnen.</translation>
    </message>
    <message>
        <source>There is no project here; make one of the folder, or choose another.</source>
        <translation>Hier ist kein Projekt; machen Sie aus dem Ordner eines, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This project was written by a newer CryScope; update the program to open it.</source>
        <translation>Dieses Projekt hat ein neueres CryScope geschrieben; aktualisieren Sie das Programm, um es zu öffnen.</translation>
    </message>
    <message>
        <source>The project&apos;s file is damaged; put a copy back, or move it away and make the project anew: labels and verdicts lie beside the recordings and are not touched.</source>
        <translation>Die Datei des Projekts ist beschädigt; legen Sie eine Kopie zurück, oder räumen Sie sie weg und machen Sie das Projekt neu: Marken und Urteile liegen neben den Aufnahmen und bleiben unberührt.</translation>
    </message>
    <message>
        <source>This file is no CryScope project; choose the file or the folder of one.</source>
        <translation>Diese Datei ist kein CryScope-Projekt; wählen Sie die Datei oder den Ordner eines solchen.</translation>
    </message>
    <message>
        <source>Another program is writing to the project; try again in a moment.</source>
        <translation>Ein anderes Programm schreibt gerade ins Projekt; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The project may not be written to; check the permissions of its folder.</source>
        <translation>In das Projekt darf nicht geschrieben werden; prüfen Sie die Rechte seines Ordners.</translation>
    </message>
    <message>
        <source>The project cannot be read or written (%1); check the disk.</source>
        <translation>Das Projekt lässt sich nicht lesen oder schreiben (%1); prüfen Sie die Platte.</translation>
    </message>
    <message>
        <source>There is no such folder, or it may not be read.</source>
        <translation>Diesen Ordner gibt es nicht, oder er darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no clip of a model to draw from; let the recordings be analysed first.</source>
        <translation>Es gibt keinen Ausschnitt eines Modells, aus dem zu ziehen wäre; lassen Sie die Aufnahmen zuerst analysieren.</translation>
    </message>
    <message>
        <source>Every clip has its verdict already; there is nothing left to draw.</source>
        <translation>Jeder Ausschnitt ist schon beurteilt; es bleibt nichts zu ziehen.</translation>
    </message>
    <message>
        <source>This is no list of drawn clips, or somebody has changed it; draw them again.</source>
        <translation>Das ist keine Liste gezogener Ausschnitte, oder jemand hat sie geändert; ziehen Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no recording on this side; choose one.</source>
        <translation>Auf dieser Seite ist keine Aufnahme; wählen Sie eine.</translation>
    </message>
    <message>
        <source>The second reviewer has no name; type one.</source>
        <translation>Die zweite Person hat keinen Namen; einen eintippen.</translation>
    </message>
    <message>
        <source>The reviewer&apos;s name is too long; take a short form.</source>
        <translation>Der Name ist zu lang; eine kurze Form nehmen.</translation>
    </message>
    <message>
        <source>This stretch is too short; select at least a second of the tone.</source>
        <translation>Diese Strecke ist zu kurz; mindestens eine Sekunde des Tons auswählen.</translation>
    </message>
    <message>
        <source>The tone is clipped; turn the input down and record it again.</source>
        <translation>Der Ton ist übersteuert; den Eingang leiser stellen und neu aufnehmen.</translation>
    </message>
    <message>
        <source>There is next to no sound here; select the stretch in which the calibrator sounds.</source>
        <translation>Hier ist fast nichts zu hören; die Strecke auswählen, in der der Kalibrator tönt.</translation>
    </message>
    <message>
        <source>This sound is not steady; select a stretch with the calibrator&apos;s tone alone, without its beginning and end.</source>
        <translation>Dieser Klang ist nicht stetig; eine Strecke mit dem Ton des Kalibrators allein auswählen, ohne Anfang und Ende.</translation>
    </message>
    <message>
        <source>This is no single tone; select a stretch with the calibrator&apos;s tone alone.</source>
        <translation>Das ist kein einzelner Ton; eine Strecke mit dem Ton des Kalibrators allein auswählen.</translation>
    </message>
    <message>
        <source>The key must not lie with what is given away; choose another folder for it.</source>
        <translation>Der Schlüssel darf nicht bei dem liegen, was weitergegeben wird; wählen Sie einen anderen Ordner dafür.</translation>
    </message>
    <message>
        <source>There is an export in this folder already; choose an empty folder.</source>
        <translation>In diesem Ordner liegt schon ein Export; wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>There is no recording to export; open one.</source>
        <translation>Es gibt keine Aufnahme zum Exportieren; öffnen Sie eine.</translation>
    </message>
    <message>
        <source>Nothing is kept of listening yet; leave the history out.</source>
        <translation>Vom Zuhören ist noch nichts aufbewahrt; lassen Sie den Verlauf weg.</translation>
    </message>
    <message>
        <source>An interval needs two cry units or more.</source>
        <translation>Ein Intervall braucht mindestens zwei Schreieinheiten.</translation>
    </message>
    <message>
        <source>There must be 1 to 1,000,000 repeats.</source>
        <translation>Es müssen 1 bis 1.000.000 Wiederholungen sein.</translation>
    </message>
    <message>
        <source>The calibrations of levels cannot be read; calibrate again.</source>
        <translation>Die Pegelkalibrierungen sind nicht lesbar; kalibrieren Sie neu.</translation>
    </message>
    <message>
        <source>The calibrator&apos;s level must lie within 40 and 140 dB; it stands on it.</source>
        <translation>Der Pegel des Kalibrators muss zwischen 40 und 140 dB liegen; er steht auf dem Gerät.</translation>
    </message>
    <message>
        <source>A sample rate of %1 Hz is outside the 1,000 to 768,000 Hz that can be judged.</source>
        <translation>Eine Abtastrate von %1 Hz liegt außerhalb der 1.000 bis 768.000 Hz, die beurteilt werden können.</translation>
    </message>
    <message>
        <source>There is too little sound to judge (%1); let it listen for %2 or longer.</source>
        <translation>Das ist zu wenig Ton für ein Urteil (%1); lassen Sie es mindestens %2 zuhören.</translation>
    </message>
    <message>
        <source>This must be %1 to %2, not %3.</source>
        <translation>Der Wert muss %1 bis %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>%1 is out of range: %2.</source>
        <translation>%1 liegt außerhalb des Bereichs: %2.</translation>
    </message>
    <message>
        <source>An alert rule has no member of this name; leave it out.</source>
        <translation>Eine Alarmregel hat keine Angabe dieses Namens; lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>An alert rule is a JSON object such as {&quot;probability&quot;: 0.9, &quot;min_s&quot;: 5}.</source>
        <translation>Eine Alarmregel ist ein JSON-Objekt wie {&quot;probability&quot;: 0.9, &quot;min_s&quot;: 5}.</translation>
    </message>
    <message>
        <source>The value %1 is out of range; choose one from %2 to %3.</source>
        <translation>Der Wert %1 liegt außerhalb des Bereichs; wählen Sie einen von %2 bis %3.</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>Das muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>This must be a whole number from 1 to 64.</source>
        <translation>Das muss eine ganze Zahl von 1 bis 64 sein.</translation>
    </message>
    <message>
        <source>This must be an object such as {&quot;tired&quot;: {&quot;alerts&quot;: false}}.</source>
        <translation>Das muss ein Objekt wie {&quot;tired&quot;: {&quot;alerts&quot;: false}} sein.</translation>
    </message>
    <message>
        <source>This must be an object with alerts or min_s.</source>
        <translation>Das muss ein Objekt mit alerts oder min_s sein.</translation>
    </message>
    <message>
        <source>This must be null or have two times of day such as {&quot;from&quot;: &quot;22:00&quot;, &quot;until&quot;: &quot;06:30&quot;}.</source>
        <translation>Das muss null sein oder zwei Tageszeiten haben wie {&quot;from&quot;: &quot;22:00&quot;, &quot;until&quot;: &quot;06:30&quot;}.</translation>
    </message>
    <message>
        <source>This must be %1 to %2 seconds, not %3.</source>
        <translation>Der Wert muss %1 bis %2 Sekunden sein, nicht %3.</translation>
    </message>
    <message>
        <source>A sample rate of %1 Hz is outside the 1,000 to 768,000 Hz that can be handled.</source>
        <translation>Eine Abtastrate von %1 Hz liegt außerhalb der 1.000 bis 768.000 Hz, die verarbeitet werden können.</translation>
    </message>
    <message>
        <source>The value %1 is out of range; choose one from 1 to 4096.</source>
        <translation>Der Wert %1 liegt außerhalb des Bereichs; wählen Sie einen von 1 bis 4096.</translation>
    </message>
    <message>
        <source>An episode lacks its times or its probability.</source>
        <translation>Einer Episode fehlen ihre Zeiten oder ihre Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>It has no list &quot;episodes&quot;.</source>
        <translation>Die Liste &quot;episodes&quot; fehlt.</translation>
    </message>
    <message>
        <source>It names no &quot;file&quot;.</source>
        <translation>Die Angabe &quot;file&quot; fehlt.</translation>
    </message>
    <message>
        <source>The recording could not be analysed; it has no labels.</source>
        <translation>Die Aufnahme ließ sich nicht analysieren; sie hat keine Marken.</translation>
    </message>
    <message>
        <source>These labels come from no analysis, so that nothing is known of the clip as a whole; analyze the recording.</source>
        <translation>Diese Marken stammen aus keiner Analyse, so dass über den Ausschnitt als Ganzes nichts bekannt ist; analysieren Sie die Aufnahme.</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>Das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The value %1 is out of range; choose one from 0 (all cores) to %2.</source>
        <translation>Der Wert %1 liegt außerhalb des Bereichs; wählen Sie einen von 0 (alle Kerne) bis %2.</translation>
    </message>
    <message>
        <source>The analysis failed (%1); try this file alone.</source>
        <translation>Die Analyse ist gescheitert (%1); versuchen Sie diese Datei allein.</translation>
    </message>
    <message>
        <source>A file holds 1 to 86400 seconds, not %1.</source>
        <translation>Eine Datei fasst 1 bis 86400 Sekunden, nicht %1.</translation>
    </message>
    <message>
        <source>The kept result is damaged; analyse the file again.</source>
        <translation>Das aufbewahrte Ergebnis ist beschädigt; analysieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The names of the clips need a pattern.</source>
        <translation>Die Namen der Ausschnitte brauchen ein Muster.</translation>
    </message>
    <message>
        <source>The sound around a label is 0 to 60 seconds, not %1.</source>
        <translation>Um eine Marke herum sind 0 bis 60 Sekunden Ton möglich, nicht %1.</translation>
    </message>
    <message>
        <source>This folder cannot be made (%1); choose another one.</source>
        <translation>Dieser Ordner lässt sich nicht anlegen (%1); wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The value %1 is out of range; choose a number of seconds above 0 and up to a day.</source>
        <translation>Der Wert %1 liegt außerhalb des Bereichs; wählen Sie eine Zahl von Sekunden über 0 und bis zu einem Tag.</translation>
    </message>
    <message>
        <source>Nothing is being recorded; start a recording first.</source>
        <translation>Es wird nichts aufgenommen; beginnen Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
        <source>No cry detector is installed; name a model, or take &quot;level&quot;, which goes by loudness alone.</source>
        <translation>Es ist kein Modell installiert, das Schreie erkennt; nennen Sie eines, oder nehmen Sie &quot;level&quot;, das allein nach der Lautstärke geht.</translation>
    </message>
    <message>
        <source>This model is of another task.</source>
        <translation>Dieses Modell ist für eine andere Aufgabe.</translation>
    </message>
    <message>
        <source>No clip carries a label that the model knows; choose the column with --label.</source>
        <translation>Kein Ausschnitt trägt eine Bezeichnung, die das Modell kennt; wählen Sie die Spalte mit --label.</translation>
    </message>
    <message>
        <source>The stretch in line %1 of the manifest begins after the recording has ended.</source>
        <translation>Die Strecke in Zeile %1 des Manifests beginnt nach dem Ende der Aufnahme.</translation>
    </message>
    <message>
        <source>One of the two detects cries and the other tells their kind; compare models of one task.</source>
        <translation>Das eine erkennt Schreie, und das andere nennt ihre Art; vergleichen Sie Modelle einer Aufgabe.</translation>
    </message>
    <message>
        <source>No line of this text is a result of analyze%1</source>
        <translation>Keine Zeile dieses Textes ist ein Ergebnis einer Analyse%1</translation>
    </message>
    <message>
        <source>None of the labelled clips could be read; the first says: %1</source>
        <translation>Keiner der bezeichneten Ausschnitte war lesbar; der erste sagt: %1</translation>
    </message>
    <message>
        <source>Reasons are left out: %1</source>
        <translation>Die Arten bleiben außen vor: %1</translation>
    </message>
    <message>
        <source>The adopted model is left out: %1</source>
        <translation>Das übernommene Modell bleibt außen vor: %1</translation>
    </message>
    <message>
        <source>The %1 of the label must lie within 0 and %2.</source>
        <translation>Die Angabe „%1“ der Marke muss zwischen 0 und %2 liegen.</translation>
    </message>
    <message>
        <source>The label ends before it starts; exchange the two times.</source>
        <translation>Die Marke endet, bevor sie beginnt; vertauschen Sie die beiden Zeiten.</translation>
    </message>
    <message>
        <source>The label has more than %1 further columns; leave some out.</source>
        <translation>Die Marke hat mehr als %1 weitere Spalten; lassen Sie einige weg.</translation>
    </message>
    <message>
        <source>The label lies on no tier; name one.</source>
        <translation>Die Marke liegt auf keiner Ebene; nennen Sie eine.</translation>
    </message>
    <message>
        <source>The label&apos;s upper frequency lies below its lower one; exchange them.</source>
        <translation>Die obere Frequenz der Marke liegt unter ihrer unteren; vertauschen Sie sie.</translation>
    </message>
    <message>
        <source>The verdict says that the label is of another kind and not of which; name the kind.</source>
        <translation>Das Urteil sagt, dass die Marke von anderer Art ist, aber nicht von welcher; nennen Sie die Art.</translation>
    </message>
    <message>
        <source>The labels have changed since this edit was made; make it again.</source>
        <translation>Die Marken haben sich seit dieser Änderung geändert; machen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>There are a million labels; put them into several files.</source>
        <translation>Es gibt eine Million Marken; verteilen Sie sie auf mehrere Dateien.</translation>
    </message>
    <message>
        <source>The header has no &quot;Start (s)&quot; and &quot;End (s)&quot;; this is no table of labels.</source>
        <translation>Der Kopfzeile fehlen &quot;Start (s)&quot; und &quot;End (s)&quot;; das ist keine Tabelle von Marken.</translation>
    </message>
    <message>
        <source>The suffix names no label format; use .json, .txt, .selections.txt, .TextGrid or .csv, or name the format.</source>
        <translation>Die Endung nennt kein Format für Marken; nehmen Sie .json, .txt, .selections.txt, .TextGrid oder .csv, oder nennen Sie das Format.</translation>
    </message>
    <message>
        <source>These are the labels of %1 recordings and this format holds one; choose a recording, or Raven, CSV or JSON.</source>
        <translation>Das sind die Marken von %1 Aufnahmen, und dieses Format fasst eine; wählen Sie eine Aufnahme, oder Raven, CSV oder JSON.</translation>
    </message>
    <message>
        <source>%1 (%2); save the labels elsewhere.</source>
        <translation>%1 (%2); speichern Sie die Marken anderswo.</translation>
    </message>
    <message>
        <source>The journal of unsaved changes is broken or of a newer version; discard it, or keep a copy.</source>
        <translation>Das Journal der ungespeicherten Änderungen ist beschädigt oder von einer neueren Version; verwerfen Sie es, oder heben Sie eine Kopie auf.</translation>
    </message>
    <message>
        <source>There is unsaved work on these labels from an earlier time; recover or discard it first.</source>
        <translation>Von früher gibt es ungespeicherte Arbeit an diesen Marken; stellen Sie sie zuerst wieder her, oder verwerfen Sie sie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2.</source>
        <translation>&quot;%1&quot; muss %2 sein.</translation>
    </message>
    <message>
        <source>The label file does not name its version.</source>
        <translation>Die Markendatei nennt ihre Version nicht.</translation>
    </message>
    <message>
        <source>The label file has no list &quot;recordings&quot;; it is cut or edited.</source>
        <translation>Der Markendatei fehlt die Liste &quot;recordings&quot;; sie ist abgeschnitten oder von Hand geändert.</translation>
    </message>
    <message>
        <source>The label file was written by a newer version of the program; update this one.</source>
        <translation>Die Markendatei hat eine neuere Version des Programms geschrieben; aktualisieren Sie dieses.</translation>
    </message>
    <message>
        <source>The label is no object.</source>
        <translation>Die Marke ist kein Objekt.</translation>
    </message>
    <message>
        <source>This JSON is no label file: &quot;format&quot;: &quot;cryscope-labels&quot; is missing.</source>
        <translation>Dieses JSON ist keine Markendatei: &quot;format&quot;: &quot;cryscope-labels&quot; fehlt.</translation>
    </message>
    <message>
        <source>This is no JSON from here on; the file is cut or edited.</source>
        <translation>Ab hier ist das kein JSON; die Datei ist abgeschnitten oder von Hand geändert.</translation>
    </message>
    <message>
        <source>The labels of this recording cannot be read: %1 New labels will be saved in %2.</source>
        <translation>Die Marken dieser Aufnahme sind nicht lesbar: %1 Neue Marken werden in %2 gespeichert.</translation>
    </message>
    <message>
        <source>The distance at which points pair must lie within 0 and 3600 seconds.</source>
        <translation>Der Abstand, in dem Punkte ein Paar bilden, muss zwischen 0 und 3600 Sekunden liegen.</translation>
    </message>
    <message>
        <source>The overlap from which labels pair must be above 0 and at most 1.</source>
        <translation>Die Überlappung, ab der Marken ein Paar bilden, muss über 0 und höchstens 1 sein.</translation>
    </message>
    <message>
        <source>The file is empty; a selection table begins with a header.</source>
        <translation>Die Datei ist leer; eine Auswahltabelle beginnt mit einer Kopfzeile.</translation>
    </message>
    <message>
        <source>The header has no &quot;Begin Time (s)&quot; and &quot;End Time (s)&quot;; this is no selection table.</source>
        <translation>Der Kopfzeile fehlen &quot;Begin Time (s)&quot; und &quot;End Time (s)&quot;; das ist keine Auswahltabelle.</translation>
    </message>
    <message>
        <source>The text is UTF-16 and ends in the middle of a character; the file is cut.</source>
        <translation>Der Text ist UTF-16 und endet mitten in einem Zeichen; die Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The TextGrid does not say from when to when it goes; the file is cut or edited.</source>
        <translation>Das TextGrid sagt nicht, von wann bis wann es reicht; die Datei ist abgeschnitten oder von Hand geändert.</translation>
    </message>
    <message>
        <source>This is no Praat text file; save it in Praat as a text file, not as a binary one.</source>
        <translation>Das ist keine Praat-Textdatei; speichern Sie sie in Praat als Text, nicht binär.</translation>
    </message>
    <message>
        <source>A kind cannot be merged with itself; choose another.</source>
        <translation>Eine Art lässt sich nicht mit sich selbst vereinen; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>A kind needs a name without blanks at its ends.</source>
        <translation>Eine Art braucht einen Namen ohne Leerzeichen am Anfang und Ende.</translation>
    </message>
    <message>
        <source>A kind&apos;s words have no blanks at their ends and no line breaks.</source>
        <translation>Die Wörter einer Art haben keine Leerzeichen am Anfang und Ende und keine Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>The colour of a kind is one of 0 to 0xFFFFFF.</source>
        <translation>Die Farbe einer Art ist eine von 0 bis 0xFFFFFF.</translation>
    </message>
    <message>
        <source>The key of a kind is one of 1 to 9, or 0 for none.</source>
        <translation>Die Taste einer Art ist eine von 1 bis 9, oder 0 für keine.</translation>
    </message>
    <message>
        <source>There are %1 kinds; remove some first.</source>
        <translation>Es gibt %1 Arten; entfernen Sie zuerst einige.</translation>
    </message>
    <message>
        <source>There is a kind named &quot;%1&quot; already; choose another name.</source>
        <translation>Es gibt schon eine Art namens „%1“; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no kind named &quot;%1&quot;.</source>
        <translation>Es gibt keine Art namens „%1“.</translation>
    </message>
    <message>
        <source>No line of this text is an Audacity label; the first: %1</source>
        <translation>Keine Zeile dieses Textes ist eine Audacity-Marke; die erste: %1</translation>
    </message>
    <message>
        <source>Changes from now on are not kept until you save: %1</source>
        <translation>Änderungen werden ab jetzt erst beim Speichern bewahrt: %1</translation>
    </message>
    <message>
        <source>The places of the first review cannot be read: %1</source>
        <translation>Die Stellen der ersten Durchsicht sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The key %1 belongs to &quot;%2&quot;; choose another.</source>
        <translation>Die Taste %1 gehört „%2“; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The %1 of the label is longer than %2 bytes; shorten it.</source>
        <translation>Die Angabe „%1“ der Marke ist länger als %2 Bytes; kürzen Sie sie.</translation>
    </message>
    <message>
        <source>The %1 of the label is no UTF-8 text; write it anew.</source>
        <translation>Die Angabe „%1“ der Marke ist kein UTF-8-Text; schreiben Sie sie neu.</translation>
    </message>
    <message>
        <source>The %1 of the label holds a control character; leave it out.</source>
        <translation>Die Angabe „%1“ der Marke enthält ein Steuerzeichen; lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Not enough memory to go on decoding.</source>
        <translation>Der Speicher reicht nicht, um weiter zu dekodieren.</translation>
    </message>
    <message>
        <source>The file says that it has no channels; it is damaged.</source>
        <translation>Die Datei sagt, sie habe keine Kanäle; sie ist beschädigt.</translation>
    </message>
    <message>
        <source>The samples are of a kind that cannot be read; convert to WAV.</source>
        <translation>Die Abtastwerte sind von einer Art, die nicht gelesen werden kann; wandeln Sie sie in WAV um.</translation>
    </message>
    <message>
        <source>The sound is coded as %1 in a way that cannot be decoded; convert it to WAV.</source>
        <translation>Der Ton ist auf eine Weise als %1 kodiert, die nicht gelesen werden kann; wandeln Sie ihn in WAV um.</translation>
    </message>
    <message>
        <source>There is no channel %1; the file has %2.</source>
        <translation>Es gibt keinen Kanal %1; die Datei hat %2.</translation>
    </message>
    <message>
        <source>A sample rate of %1 Hz cannot be written in this format.</source>
        <translation>Eine Abtastrate von %1 Hz lässt sich in diesem Format nicht schreiben.</translation>
    </message>
    <message>
        <source>The file cannot be begun: %1.</source>
        <translation>Die Datei lässt sich nicht beginnen: %1.</translation>
    </message>
    <message>
        <source>The file cannot be examined; check the drive or the connection.</source>
        <translation>Die Datei lässt sich nicht untersuchen; prüfen Sie das Laufwerk oder die Verbindung.</translation>
    </message>
    <message>
        <source>The link leads in a circle.</source>
        <translation>Der Verweis führt im Kreis.</translation>
    </message>
    <message>
        <source>The name is longer than any file&apos;s can be.</source>
        <translation>Der Name ist länger, als der einer Datei sein kann.</translation>
    </message>
    <message>
        <source>No temporary file can be made for the decoded sound; set TMPDIR to a folder with room.</source>
        <translation>Für den dekodierten Ton lässt sich keine Zwischendatei anlegen; setzen Sie TMPDIR auf einen Ordner mit Platz.</translation>
    </message>
    <message>
        <source>There is not enough room to decode this recording; free some space or set TMPDIR to another drive.</source>
        <translation>Um diese Aufnahme zu dekodieren, fehlt der Platz; schaffen Sie Platz, oder setzen Sie TMPDIR auf ein anderes Laufwerk.</translation>
    </message>
    <message>
        <source>The file asks for more memory than a recording can need; it is damaged or not a recording.</source>
        <translation>Die Datei verlangt mehr Speicher, als eine Aufnahme brauchen kann; sie ist beschädigt oder keine Aufnahme.</translation>
    </message>
    <message>
        <source>The recording can no longer be read; check that its file and its drive are still there.</source>
        <translation>Die Aufnahme ist nicht mehr lesbar; prüfen Sie, ob ihre Datei und ihr Laufwerk noch da sind.</translation>
    </message>
    <message>
        <source>An unfinished file of this name is in the way; move it elsewhere or choose another name.</source>
        <translation>Eine unfertige Datei dieses Namens ist im Weg; schieben Sie sie weg, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Another program makes this file at the same time; choose another name.</source>
        <translation>Ein anderes Programm macht diese Datei gerade; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file cannot be made: %1.</source>
        <translation>Die Datei lässt sich nicht anlegen: %1.</translation>
    </message>
    <message>
        <source>The recording could not be completed: %1; it stays in %2.</source>
        <translation>Die Aufnahme ließ sich nicht abschließen: %1; sie bleibt in %2.</translation>
    </message>
    <message>
        <source>This file is just being recorded; stop that or choose another name.</source>
        <translation>In diese Datei wird gerade aufgenommen; beenden Sie das, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is not a recording.</source>
        <translation>Das ist keine Aufnahme.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This unfinished file holds no recording of this program.</source>
        <translation>Diese unfertige Datei enthält keine Aufnahme dieses Programms.</translation>
    </message>
    <message>
        <source>Changing the sample rate failed: %1.</source>
        <translation>Die Abtastrate ließ sich nicht ändern: %1.</translation>
    </message>
    <message>
        <source>Going from %1 Hz to %2 Hz is too large a step for live sound; choose a rate nearer to the input&apos;s.</source>
        <translation>Von %1 Hz auf %2 Hz ist ein zu großer Schritt für laufenden Ton; wählen Sie eine Rate näher an der des Eingangs.</translation>
    </message>
    <message>
        <source>The resampler cannot start: %1.</source>
        <translation>Das Umrechnen der Abtastrate kann nicht beginnen: %1.</translation>
    </message>
    <message>
        <source>The disk is full; free some space and record again.%1</source>
        <translation>Der Datenträger ist voll; schaffen Sie Platz und nehmen Sie neu auf.%1</translation>
    </message>
    <message>
        <source>The file may not grow any further here; choose another folder.%1</source>
        <translation>Die Datei darf hier nicht weiter wachsen; wählen Sie einen anderen Ordner.%1</translation>
    </message>
    <message>
        <source>Reading the file failed part-way.</source>
        <translation>Das Lesen der Datei brach ab.</translation>
    </message>
    <message>
        <source>The file is larger than the %1 KiB allowed here.</source>
        <translation>Die Datei ist größer als die hier erlaubten %1 KiB.</translation>
    </message>
    <message>
        <source>The size of the file cannot be read.</source>
        <translation>Die Größe der Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This is a folder or device, not a file.</source>
        <translation>Das ist ein Ordner oder ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>Writing failed: %1.</source>
        <translation>Das Schreiben ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>In the header %1.</source>
        <translation>In der Kopfzeile: %1.</translation>
    </message>
    <message>
        <source>The file is empty; a header is needed.</source>
        <translation>Die Datei ist leer; eine Kopfzeile ist nötig.</translation>
    </message>
    <message>
        <source>The header names the column &quot;%1&quot; twice; rename one of them.</source>
        <translation>Die Kopfzeile nennt die Spalte „%1“ zweimal; benennen Sie eine davon um.</translation>
    </message>
    <message>
        <source>%1 is odd; choose an even number.</source>
        <translation>%1 ist ungerade; wählen Sie eine gerade Zahl.</translation>
    </message>
    <message>
        <source>%1 is out of range; choose %2 to %3 samples.</source>
        <translation>%1 liegt außerhalb des Bereichs; wählen Sie %2 bis %3 Abtastwerte.</translation>
    </message>
    <message>
        <source>The file cannot be written (%1); choose another folder.</source>
        <translation>Die Datei lässt sich nicht schreiben (%1); wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The finished file could not be put in place (%1).</source>
        <translation>Die fertige Datei ließ sich nicht an ihren Platz bringen (%1).</translation>
    </message>
    <message>
        <source>This is a folder; name a file to write to.</source>
        <translation>Das ist ein Ordner; nennen Sie eine Datei, in die geschrieben wird.</translation>
    </message>
    <message>
        <source>An infant needs a name or an alias.</source>
        <translation>Ein Kind braucht einen Namen oder ein Kürzel.</translation>
    </message>
    <message>
        <source>The library is damaged and cannot be moved out of the way; check the folder&apos;s permissions.</source>
        <translation>Die Bibliothek ist beschädigt und lässt sich nicht wegräumen; prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>This is no longer in the library; it may have been deleted.</source>
        <translation>Das ist nicht mehr in der Bibliothek; vielleicht wurde es gelöscht.</translation>
    </message>
    <message>
        <source>Clips are kept for at least one day, not %1.</source>
        <translation>Ausschnitte werden mindestens einen Tag aufgehoben, nicht %1.</translation>
    </message>
    <message>
        <source>Recordings are kept for at least one day, not %1.</source>
        <translation>Aufnahmen werden mindestens einen Tag aufgehoben, nicht %1.</translation>
    </message>
    <message>
        <source>The space for clips cannot be negative (%1).</source>
        <translation>Der Platz für Ausschnitte kann nicht negativ sein (%1).</translation>
    </message>
    <message>
        <source>A date is written as 2024-03-31.</source>
        <translation>Ein Datum wird wie 2024-03-31 geschrieben.</translation>
    </message>
    <message>
        <source>%1 dots an inch are outside 36 to 2400.</source>
        <translation>%1 Punkte je Zoll liegen außerhalb von 36 bis 2400.</translation>
    </message>
    <message>
        <source>%1 is no level in dBFS.</source>
        <translation>%1 ist kein Pegel in dBFS.</translation>
    </message>
    <message>
        <source>%1 is not above the floor of %2 dBFS.</source>
        <translation>%1 liegt nicht über der Untergrenze von %2 dBFS.</translation>
    </message>
    <message>
        <source>A mark ends before it begins.</source>
        <translation>Eine Marke endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>Text of %1 points is outside 4 to 48.</source>
        <translation>Schrift von %1 Punkt liegt außerhalb von 4 bis 48.</translation>
    </message>
    <message>
        <source>The kind of picture goes by the name; let it end in .png, .svg or .pdf, or in .csv or .npy for the numbers.</source>
        <translation>Die Art des Bildes geht nach dem Namen; er muss auf .png, .svg oder .pdf enden, für die Zahlen auf .csv oder .npy.</translation>
    </message>
    <message>
        <source>The picture could not be written (%1).</source>
        <translation>Das Bild ließ sich nicht schreiben (%1).</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size; choose a smaller one.</source>
        <translation>Für ein Bild dieser Größe reicht der Speicher nicht; wählen Sie eine kleinere.</translation>
    </message>
    <message>
        <source>The stored pictures cannot be removed; check who may write to the folder.</source>
        <translation>Die aufbewahrten Bilder lassen sich nicht entfernen; prüfen Sie, wer in den Ordner schreiben darf.</translation>
    </message>
    <message>
        <source>The picture could not be written; choose another folder.</source>
        <translation>Das Bild ließ sich nicht schreiben; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The kind of numbers goes by the name; let it end in .csv or .npy.</source>
        <translation>Die Art der Zahlen geht nach dem Namen; er muss auf .csv oder .npy enden.</translation>
    </message>
    <message>
        <source>The numbers cannot be written; make room on the disk.</source>
        <translation>Die Zahlen lassen sich nicht schreiben; schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>%1 is out of range; choose %2.</source>
        <translation>%1 liegt außerhalb des Bereichs; wählen Sie %2.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end.</source>
        <translation>Die Datei lässt sich nicht bis zum Ende lesen.</translation>
    </message>
    <message>
        <source>The file is not there any more, or its folder may not be read.</source>
        <translation>Die Datei ist nicht mehr da, oder ihr Ordner darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>Die Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The folder cannot be made; check the permissions of the one above it.</source>
        <translation>Der Ordner lässt sich nicht anlegen; prüfen Sie die Rechte des Ordners darüber.</translation>
    </message>
    <message>
        <source>The recording %1 is in the project already; nothing was changed.</source>
        <translation>Die Aufnahme %1 ist schon im Projekt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is a project in this folder already; open it instead.</source>
        <translation>In diesem Ordner ist schon ein Projekt; öffnen Sie es stattdessen.</translation>
    </message>
    <message>
        <source>Its labels cannot be read: %1</source>
        <translation>Seine Marken sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>This recording failed (%1); try it alone.</source>
        <translation>Diese Aufnahme ist gescheitert (%1); versuchen Sie sie allein.</translation>
    </message>
    <message>
        <source>The probabilities are a range within 0 to 1, the lower one first.</source>
        <translation>Die Wahrscheinlichkeiten sind ein Bereich von 0 bis 1, die kleinere zuerst.</translation>
    </message>
    <message>
        <source>A file of this format holds one recording; export one file for each instead.</source>
        <translation>Eine Datei dieses Formats fasst eine Aufnahme; geben Sie für jede eine Datei aus.</translation>
    </message>
    <message>
        <source>The value %1 is out of range; choose one from 0 to 256.</source>
        <translation>Der Wert %1 liegt außerhalb des Bereichs; wählen Sie einen von 0 bis 256.</translation>
    </message>
    <message>
        <source>The manifest has no such label column.</source>
        <translation>Das Manifest hat keine solche Spalte.</translation>
    </message>
    <message>
        <source>The value must be %1 to %2, not %3.</source>
        <translation>Der Wert muss %1 bis %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>The value must be 0 to %1, not %2.</source>
        <translation>Der Wert muss 0 bis %1 sein, nicht %2.</translation>
    </message>
    <message>
        <source>A probability must be 0 to 1, not %1.</source>
        <translation>Eine Wahrscheinlichkeit muss 0 bis 1 sein, nicht %1.</translation>
    </message>
    <message>
        <source>The level must be -60 to 0 dBFS, not %1.</source>
        <translation>Der Pegel muss -60 bis 0 dBFS sein, nicht %1.</translation>
    </message>
    <message>
        <source>The range must rise and lie within %1 to %2, not be %3 to %4.</source>
        <translation>Der Bereich muss steigen und zwischen %1 und %2 liegen, nicht %3 bis %4 sein.</translation>
    </message>
    <message>
        <source>There is no such augmentation setting; see the names in the documentation.</source>
        <translation>Eine solche Einstellung der Augmentierung gibt es nicht; die Namen stehen in der Dokumentation.</translation>
    </message>
    <message>
        <source>This must be a JSON object of settings.</source>
        <translation>Das muss ein JSON-Objekt mit Einstellungen sein.</translation>
    </message>
    <message>
        <source>This must be a number, not %1.</source>
        <translation>Das muss eine Zahl sein, nicht %1.</translation>
    </message>
    <message>
        <source>This must be a range such as [1.0, 2.0], not %1.</source>
        <translation>Das muss ein Bereich wie [1.0, 2.0] sein, nicht %1.</translation>
    </message>
    <message>
        <source>None of the background sounds can be read.</source>
        <translation>Keines der Hintergrundgeräusche ist lesbar.</translation>
    </message>
    <message>
        <source>The folder cannot be made; choose another.</source>
        <translation>Der Ordner lässt sich nicht anlegen; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The number of copies must be 0 to 1000, not %1.</source>
        <translation>Die Zahl der Kopien muss 0 bis 1000 sein, nicht %1.</translation>
    </message>
    <message>
        <source>The sample rate must be 1000 to 768000 Hz, not %1.</source>
        <translation>Die Abtastrate muss 1000 bis 768000 Hz sein, nicht %1.</translation>
    </message>
    <message>
        <source>There is no sound in this clip; leave it out.</source>
        <translation>In diesem Ausschnitt ist kein Ton; lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>In %1 the clip %2 is named again; write the fold file anew.</source>
        <translation>In %1 ist der Ausschnitt %2 noch einmal genannt; schreiben Sie die Datei der Teile neu.</translation>
    </message>
    <message>
        <source>In %1 the clip %2 is not in the manifest; these folds belong to another data set.</source>
        <translation>In %1 steht der Ausschnitt %2, der nicht im Manifest ist; diese Teile gehören zu anderen Daten.</translation>
    </message>
    <message>
        <source>In %1 the fold must be a number from 0 to 999, not &quot;%2&quot;.</source>
        <translation>In %1 muss der Teil eine Zahl von 0 bis 999 sein, nicht „%2“.</translation>
    </message>
    <message>
        <source>The file names fewer than two folds.</source>
        <translation>Die Datei nennt weniger als zwei Teile.</translation>
    </message>
    <message>
        <source>No such source.</source>
        <translation>Diese Quelle gibt es nicht.</translation>
    </message>
    <message>
        <source>This table has no labels: it needs a column cry (1 or 0), reason, or label.</source>
        <translation>Diese Tabelle hat keine Bezeichnungen: Sie braucht eine Spalte cry (1 oder 0), reason oder label.</translation>
    </message>
    <message>
        <source>All labelled clips belong to one group; at least two infants are needed to test on another than was learned from.</source>
        <translation>Alle bezeichneten Ausschnitte gehören zu einer Gruppe; mindestens zwei Säuglinge sind nötig, um an einem anderen zu prüfen als dem, von dem gelernt wurde.</translation>
    </message>
    <message>
        <source>No clip has a label, so there is nothing to split; fill in the label column.</source>
        <translation>Kein Ausschnitt hat eine Bezeichnung, also gibt es nichts aufzuteilen; füllen Sie die Spalte aus.</translation>
    </message>
    <message>
        <source>The number of folds must be 2 to 1000, not %1.</source>
        <translation>Es müssen 2 bis 1000 Teile sein, nicht %1.</translation>
    </message>
    <message>
        <source>The share held out must be 0.01 to 0.99, not %1.</source>
        <translation>Der zurückgehaltene Anteil muss 0,01 bis 0,99 sein, nicht %1.</translation>
    </message>
    <message>
        <source>There are only %1 groups for %2 folds; ask for fewer folds.</source>
        <translation>Es gibt nur %1 Gruppen für %2 Teile; verlangen Sie weniger Teile.</translation>
    </message>
    <message>
        <source>This column names fewer than two folds; fill it in or let the program make folds.</source>
        <translation>Diese Spalte nennt weniger als zwei Teile; füllen Sie sie aus, oder lassen Sie das Programm teilen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the label column; choose a name such as reason.</source>
        <translation>„%1“ kann nicht die Spalte der Bezeichnungen sein; wählen Sie einen Namen wie reason.</translation>
    </message>
    <message>
        <source>The file has no such column.</source>
        <translation>Die Datei hat keine solche Spalte.</translation>
    </message>
    <message>
        <source>The folder could not be read to its end.</source>
        <translation>Der Ordner ließ sich nicht bis zum Ende lesen.</translation>
    </message>
    <message>
        <source>The folder may not be read.</source>
        <translation>Der Ordner darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This is no regular expression: %1.</source>
        <translation>Das ist kein regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>Two columns would have this name; choose another.</source>
        <translation>Zwei Spalten hätten diesen Namen; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This is no library: there is no library.sqlite in it; name the folder that Monitor keeps.</source>
        <translation>Das ist keine Bibliothek: Es ist keine library.sqlite darin; nennen Sie den Ordner, in dem das Zuhören aufbewahrt.</translation>
    </message>
    <message>
        <source>There is no label file in this folder; judge labels in Review and save them first.</source>
        <translation>In diesem Ordner ist keine Markendatei; beurteilen Sie zuerst Marken bei den Aufnahmen, und speichern Sie sie.</translation>
    </message>
    <message>
        <source>A manifest needs a column named &quot;path&quot;; this one has: %1.</source>
        <translation>Ein Manifest braucht eine Spalte namens &quot;path&quot;; dieses hat: %1.</translation>
    </message>
    <message>
        <source>There is no label column &quot;%1&quot;; choose one of: %2.</source>
        <translation>Es gibt keine Spalte „%1“ mit Bezeichnungen; wählen Sie eine von: %2.</translation>
    </message>
    <message>
        <source>A cry may be played 0.89 to 1.123 times as fast, not %1; beyond 2 semitones it is no longer an infant&apos;s.</source>
        <translation>Ein Schrei darf 0,89- bis 1,123-mal so schnell gespielt werden, nicht %1; jenseits von 2 Halbtönen ist es nicht mehr der eines Säuglings.</translation>
    </message>
    <message>
        <source>A cry may be shifted by at most 2 semitones up or down, not %1; beyond it is no longer an infant&apos;s.</source>
        <translation>Ein Schrei darf um höchstens 2 Halbtöne verschoben werden, nicht um %1; darüber hinaus ist es nicht mehr der eines Säuglings.</translation>
    </message>
    <message>
        <source>A cry may be stretched by 0.85 to 1.18, not %1; beyond it no infant breathes so.</source>
        <translation>Ein Schrei darf auf das 0,85- bis 1,18-Fache gedehnt werden, nicht auf %1; darüber hinaus atmet kein Säugling so.</translation>
    </message>
    <message>
        <source>Not one copy could be made%1</source>
        <translation>Es ließ sich nicht eine Kopie machen%1</translation>
    </message>
    <message>
        <source>There is nothing to learn from; %1</source>
        <translation>Es gibt nichts, wovon zu lernen wäre; %1</translation>
    </message>
    <message>
        <source>Not one clip could be taken over%1</source>
        <translation>Es ließ sich nicht ein Ausschnitt übernehmen%1</translation>
    </message>
    <message>
        <source>Nobody has drawn or judged a label in this folder; judge labels in Review first.%1</source>
        <translation>Niemand hat in diesem Ordner eine Marke gezogen oder beurteilt; beurteilen Sie zuerst Marken bei den Aufnahmen.%1</translation>
    </message>
    <message>
        <source>The manifest names no usable clip%1</source>
        <translation>Das Manifest nennt keinen brauchbaren Ausschnitt%1</translation>
    </message>
    <message>
        <source>The fold file is damaged (%1); write it anew.</source>
        <translation>Die Datei der Teile ist beschädigt (%1); schreiben Sie sie neu.</translation>
    </message>
    <message>
        <source>The scores are damaged (%1); delete this folder and run again.</source>
        <translation>Die Bewertungen sind beschädigt (%1); löschen Sie diesen Ordner, und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>Clips of both classes are needed to calibrate a score.</source>
        <translation>Um eine Bewertung zu kalibrieren, braucht es Ausschnitte beider Klassen.</translation>
    </message>
    <message>
        <source>No clip is there to fit a temperature on.</source>
        <translation>Es gibt keinen Ausschnitt, an den eine Temperatur anzupassen wäre.</translation>
    </message>
    <message>
        <source>The network gave a score that is not a number; its training has failed.</source>
        <translation>Das Netz gab eine Bewertung, die keine Zahl ist; sein Lernen ist gescheitert.</translation>
    </message>
    <message>
        <source>It has judged no clip that %1 has.</source>
        <translation>Es hat keinen Ausschnitt beurteilt, den %1 hat.</translation>
    </message>
    <message>
        <source>It tells other classes apart than %1; compare models of one task.</source>
        <translation>Es unterscheidet andere Klassen als %1; vergleichen Sie Modelle einer Aufgabe.</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Two configurations have this name; give each its own.</source>
        <translation>Zwei Einstellungen haben diesen Namen; geben Sie jeder einen eigenen.</translation>
    </message>
    <message>
        <source>All clips are of one fold or one donor; sets need others to be calibrated on.</source>
        <translation>Alle Ausschnitte sind aus einem Teil oder von einem Säugling; Antwortmengen brauchen andere, um kalibriert zu werden.</translation>
    </message>
    <message>
        <source>The coverage must be at least 0.5 and below 1, not %1.</source>
        <translation>Die Abdeckung muss mindestens 0,5 und unter 1 sein, nicht %1.</translation>
    </message>
    <message>
        <source>A probability is not between 0 and 1.</source>
        <translation>Eine Wahrscheinlichkeit liegt nicht zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>At least two classes are needed to tell them apart.</source>
        <translation>Mindestens zwei Klassen sind nötig, um sie zu unterscheiden.</translation>
    </message>
    <message>
        <source>The answer set of the clip names a class that is none.</source>
        <translation>Die Antwortmenge des Ausschnitts nennt eine Klasse, die keine ist.</translation>
    </message>
    <message>
        <source>The clip has %1 probabilities for %2 classes.</source>
        <translation>Der Ausschnitt hat %1 Wahrscheinlichkeiten für %2 Klassen.</translation>
    </message>
    <message>
        <source>The clip has no group.</source>
        <translation>Der Ausschnitt hat keine Gruppe.</translation>
    </message>
    <message>
        <source>The label of the clip is none of the classes.</source>
        <translation>Die Bezeichnung des Ausschnitts ist keine der Klassen.</translation>
    </message>
    <message>
        <source>The number of permutations must be 0 to 1000000, not %1.</source>
        <translation>Es müssen 0 bis 1000000 Vertauschungen sein, nicht %1.</translation>
    </message>
    <message>
        <source>The number of repeats must be 0 to 1000000, not %1.</source>
        <translation>Es müssen 0 bis 1000000 Wiederholungen sein, nicht %1.</translation>
    </message>
    <message>
        <source>The number of repeats must be 1 to 1000000, not %1.</source>
        <translation>Es müssen 1 bis 1000000 Wiederholungen sein, nicht %1.</translation>
    </message>
    <message>
        <source>There is no labelled clip to evaluate.</source>
        <translation>Es gibt keinen bezeichneten Ausschnitt, der auszuwerten wäre.</translation>
    </message>
    <message>
        <source>A fusion needs the scores of two models or more.</source>
        <translation>Eine Fusion braucht die Bewertungen von mindestens zwei Modellen.</translation>
    </message>
    <message>
        <source>The models have scored no clip in common; take scores of the same data.</source>
        <translation>Die Modelle haben keinen Ausschnitt gemeinsam bewertet; nehmen Sie Bewertungen derselben Daten.</translation>
    </message>
    <message>
        <source>The scores disagree on the label of this clip; take those of the same data.</source>
        <translation>Die Bewertungen sind sich über die Bezeichnung dieses Ausschnitts uneins; nehmen Sie die derselben Daten.</translation>
    </message>
    <message>
        <source>The scores name other classes; fuse models of the same.</source>
        <translation>Die Bewertungen nennen andere Klassen; vereinen Sie Modelle derselben.</translation>
    </message>
    <message>
        <source>A file of scores needs a column &quot;score&quot;, or one column p_&lt;class&gt; for every class.</source>
        <translation>Eine Datei mit Bewertungen braucht eine Spalte &quot;score&quot; oder für jede Klasse eine Spalte p_&lt;class&gt;.</translation>
    </message>
    <message>
        <source>A file of scores needs a column named &quot;%1&quot;.</source>
        <translation>Eine Datei mit Bewertungen braucht eine Spalte namens &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The two have no recording in common; compare labels of the same recordings.</source>
        <translation>Die beiden haben keine Aufnahme gemeinsam; vergleichen Sie Marken derselben Aufnahmen.</translation>
    </message>
    <message>
        <source>Draw one clip or more.</source>
        <translation>Ziehen Sie mindestens einen Ausschnitt.</translation>
    </message>
    <message>
        <source>There must be 1 to 1,000 strata.</source>
        <translation>Es müssen 1 bis 1.000 Schichten sein.</translation>
    </message>
    <message>
        <source>There must be one verdict a clip of the draw.</source>
        <translation>Zu jedem gezogenen Ausschnitt muss es ein Urteil geben.</translation>
    </message>
    <message>
        <source>No label of the kind &quot;%1&quot; has a score and a verdict; judge some first.</source>
        <translation>Keine Marke der Art „%1“ hat eine Bewertung und ein Urteil; beurteilen Sie zuerst einige.</translation>
    </message>
    <message>
        <source>The precision must be above 0 and at most 1.</source>
        <translation>Die Genauigkeit muss über 0 und höchstens 1 sein.</translation>
    </message>
    <message>
        <source>The file holds no usable score%1</source>
        <translation>Die Datei enthält keine brauchbare Bewertung%1</translation>
    </message>
    <message>
        <source>Folds of a column cannot be drawn anew; leave out --repeats or --fold-column.</source>
        <translation>Teile aus einer Spalte lassen sich nicht neu ziehen; lassen Sie --repeats oder --fold-column weg.</translation>
    </message>
    <message>
        <source>It has another task, label column or other classes than %1; compare configurations of one task.</source>
        <translation>Aufgabe, Spalte oder Klassen sind andere als bei %1; vergleichen Sie Einstellungen einer Aufgabe.</translation>
    </message>
    <message>
        <source>It names %1, which is not in the manifest; delete this folder and run again.</source>
        <translation>Es nennt %1, was nicht im Manifest steht; löschen Sie diesen Ordner, und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>Name at least one configuration.</source>
        <translation>Nennen Sie mindestens eine Einstellung.</translation>
    </message>
    <message>
        <source>The number of repeats must be 1 to 1000, not %1.</source>
        <translation>Es müssen 1 bis 1000 Wiederholungen sein, nicht %1.</translation>
    </message>
    <message>
        <source>This name cannot be that of a folder; rename the configuration&apos;s file.</source>
        <translation>So kann kein Ordner heißen; benennen Sie die Datei der Einstellung um.</translation>
    </message>
    <message>
        <source>This run is not complete; let its job finish (or run it again) and merge then.</source>
        <translation>Dieser Lauf ist nicht vollständig; lassen Sie ihn zu Ende laufen (oder starten Sie ihn noch einmal), und führen Sie dann zusammen.</translation>
    </message>
    <message>
        <source>Two configurations have this name; rename one of the files.</source>
        <translation>Zwei Einstellungen haben diesen Namen; benennen Sie eine der Dateien um.</translation>
    </message>
    <message>
        <source>The folder holds results of other settings or other data; name another folder, or delete it.</source>
        <translation>Der Ordner enthält Ergebnisse anderer Einstellungen oder anderer Daten; nennen Sie einen anderen, oder löschen Sie ihn.</translation>
    </message>
    <message>
        <source>There is no clip of the class %1; add some or take the class out.</source>
        <translation>Es gibt keinen Ausschnitt der Klasse %1; fügen Sie einige hinzu, oder nehmen Sie die Klasse heraus.</translation>
    </message>
    <message>
        <source>A logarithmic range must begin above 0.</source>
        <translation>Ein logarithmischer Bereich muss über 0 beginnen.</translation>
    </message>
    <message>
        <source>A search space is an object of 1 to 100 settings.</source>
        <translation>Ein Suchraum ist ein Objekt aus 1 bis 100 Einstellungen.</translation>
    </message>
    <message>
        <source>The lower end must not be above the upper one.</source>
        <translation>Das untere Ende darf nicht über dem oberen liegen.</translation>
    </message>
    <message>
        <source>The settings have no such place.</source>
        <translation>Diese Stelle gibt es in den Einstellungen nicht.</translation>
    </message>
    <message>
        <source>Write it as {&quot;uniform&quot;: [LOW, HIGH]}, {&quot;log&quot;: [LOW, HIGH]}, {&quot;integer&quot;: [LOW, HIGH]} or {&quot;choice&quot;: [...]}.</source>
        <translation>Schreiben Sie es als {&quot;uniform&quot;: [VON, BIS]}, {&quot;log&quot;: [VON, BIS]}, {&quot;integer&quot;: [VON, BIS]} oder {&quot;choice&quot;: [...]}.</translation>
    </message>
    <message>
        <source>The file holds trials of other settings or other data; name another folder, or delete it.</source>
        <translation>Die Datei enthält Versuche anderer Einstellungen oder anderer Daten; nennen Sie einen anderen Ordner, oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>The folder could not be made: %1.</source>
        <translation>Der Ordner ließ sich nicht anlegen: %1.</translation>
    </message>
    <message>
        <source>This is no file of trials, or it is damaged; move it away.</source>
        <translation>Das ist keine Datei mit Versuchen, oder sie ist beschädigt; schieben Sie sie weg.</translation>
    </message>
    <message>
        <source>Bracket %1 of %2 is not complete; let its job finish (or run it again) and merge then.</source>
        <translation>Zweig %1 von %2 ist nicht vollständig; lassen Sie ihn zu Ende laufen (oder starten Sie ihn noch einmal), und führen Sie dann zusammen.</translation>
    </message>
    <message>
        <source>It must be %1 to %2, not %3.</source>
        <translation>Der Wert muss %1 bis %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>There are %1 brackets for %2 jobs; give --brackets %3 or ask for fewer jobs.</source>
        <translation>Es gibt %1 Zweige für %2 Läufe; geben Sie --brackets %3 an, oder verlangen Sie weniger Läufe.</translation>
    </message>
    <message>
        <source>There is no setting to search.</source>
        <translation>Es gibt keine Einstellung, die zu suchen wäre.</translation>
    </message>
    <message>
        <source>No trial could be learned; the first says: %1</source>
        <translation>Kein Versuch konnte lernen; der erste sagt: %1</translation>
    </message>
    <message>
        <source>An adoption needs the time at which it was made.</source>
        <translation>Eine Übernahme braucht die Zeit, zu der sie geschah.</translation>
    </message>
    <message>
        <source>There is no home folder to keep the choice of models in; set XDG_DATA_HOME.</source>
        <translation>Es gibt keinen persönlichen Ordner, in dem die Wahl der Modelle aufbewahrt werden könnte; setzen Sie XDG_DATA_HOME.</translation>
    </message>
    <message>
        <source>A fusion takes 2 to %1 models, not %2.</source>
        <translation>Eine Fusion nimmt 2 bis %1 Modelle, nicht %2.</translation>
    </message>
    <message>
        <source>A weight must be above 0; leave a model out that shall not count.</source>
        <translation>Ein Gewicht muss über 0 sein; lassen Sie ein Modell weg, das nicht zählen soll.</translation>
    </message>
    <message>
        <source>The fusion %1; get the model again.</source>
        <translation>Die Fusion ist fehlerhaft (%1); beschaffen Sie das Modell neu.</translation>
    </message>
    <message>
        <source>The weights hold tensors that belong to no member of the fusion; get the model again.</source>
        <translation>Die Gewichte enthalten Tensoren, die zu keinem Mitglied der Fusion gehören; beschaffen Sie das Modell neu.</translation>
    </message>
    <message>
        <source>The weights of member %1 (%2) are not those that the card names (their SHA-256 differs); get the model again.</source>
        <translation>Die Gewichte des Mitglieds %1 (%2) sind nicht die, die das Modell nennt (ihre SHA-256 weicht ab); beschaffen Sie das Modell neu.</translation>
    </message>
    <message>
        <source>There are %1 weights for %2 models; give one for each, or none.</source>
        <translation>Es gibt %1 Gewichte für %2 Modelle; geben Sie für jedes eines an, oder keines.</translation>
    </message>
    <message>
        <source>This model %1, so it cannot be heard together with them.</source>
        <translation>Dieses Modell passt nicht zu den anderen (%1), so dass es nicht mit ihnen gehört werden kann.</translation>
    </message>
    <message>
        <source>%1 must be an object but is %2.</source>
        <translation>%1 muss ein Objekt sein, ist aber %2.</translation>
    </message>
    <message>
        <source>The JSON is nested deeper than %1 levels; the file is not one of ours.</source>
        <translation>Das JSON ist tiefer als %1 Ebenen verschachtelt; die Datei ist keine von uns.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; stands there twice; get the file again.</source>
        <translation>Das Feld „%1“ steht zweimal da; beschaffen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The field %1 %2.</source>
        <translation>Das Feld %1 ist fehlerhaft: %2.</translation>
    </message>
    <message>
        <source>There is no setting %1; there are %2.</source>
        <translation>Es gibt keine Einstellung %1; es gibt %2.</translation>
    </message>
    <message>
        <source>This is not valid JSON; correct the file or get it again.</source>
        <translation>Das ist kein gültiges JSON; berichtigen Sie die Datei, oder beschaffen Sie sie neu.</translation>
    </message>
    <message>
        <source>The disk did not take the whole file.</source>
        <translation>Der Datenträger hat nicht die ganze Datei aufgenommen.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei lässt sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>The model could not be written: %1.</source>
        <translation>Das Modell ließ sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>The model in this archive is larger than any that CryScope makes; nothing was taken from it.</source>
        <translation>Das Modell in diesem Archiv ist größer als jedes, das CryScope macht; nichts wurde daraus genommen.</translation>
    </message>
    <message>
        <source>There is a folder of this name already.</source>
        <translation>Einen Ordner dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>The model could not be put in place: %1.</source>
        <translation>Das Modell ließ sich nicht an seinen Platz bringen: %1.</translation>
    </message>
    <message>
        <source>There is a model of this name already; replace it expressly or choose another place.</source>
        <translation>Ein Modell dieses Namens gibt es schon; ersetzen Sie es ausdrücklich, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is no such folder; a model is a folder with a model.json.</source>
        <translation>Diesen Ordner gibt es nicht; ein Modell ist ein Ordner mit einer model.json.</translation>
    </message>
    <message>
        <source>This model has format version %1, this CryScope reads %2; use the CryScope that it was made with, or a newer one.</source>
        <translation>Dieses Modell hat die Formatversion %1, dieses CryScope liest %2; nehmen Sie das CryScope, mit dem es gemacht wurde, oder ein neueres.</translation>
    </message>
    <message>
        <source>The model could not be copied: %1.</source>
        <translation>Das Modell ließ sich nicht kopieren: %1.</translation>
    </message>
    <message>
        <source>There is no home folder to keep models in; set XDG_DATA_HOME.</source>
        <translation>Es gibt keinen persönlichen Ordner, in dem Modelle aufbewahrt werden könnten; setzen Sie XDG_DATA_HOME.</translation>
    </message>
    <message>
        <source>Name the infant (the group of the manifest) that the model is for.</source>
        <translation>Nennen Sie den Säugling (die Gruppe im Manifest), für den das Modell ist.</translation>
    </message>
    <message>
        <source>The file is cut short; get it again.</source>
        <translation>Die Datei ist abgeschnitten; beschaffen Sie sie neu.</translation>
    </message>
    <message>
        <source>The file is larger than any model of this program; it is not one of ours.</source>
        <translation>Die Datei ist größer als jedes Modell dieses Programms; sie ist keine von uns.</translation>
    </message>
    <message>
        <source>The header claims to be too long; this is no safetensors file of ours.</source>
        <translation>Die Kopfdaten geben sich zu lang aus; das ist keine safetensors-Datei von uns.</translation>
    </message>
    <message>
        <source>The header is not an object; get the file again.</source>
        <translation>Die Kopfdaten sind kein Objekt; beschaffen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The header names too many tensors; this is no model of this program.</source>
        <translation>Die Kopfdaten nennen zu viele Tensoren; das ist kein Modell dieses Programms.</translation>
    </message>
    <message>
        <source>The metadata are not an object.</source>
        <translation>Die Metadaten sind kein Objekt.</translation>
    </message>
    <message>
        <source>The metadata hold something not text.</source>
        <translation>In den Metadaten steht etwas, das kein Text ist.</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; %2; the file is damaged, get it again.</source>
        <translation>Der Tensor „%1“ ist fehlerhaft (%2); die Datei ist beschädigt, beschaffen Sie sie neu.</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; holds numbers that are not finite; the file is damaged, get it again.</source>
        <translation>Der Tensor „%1“ enthält Zahlen, die nicht endlich sind; die Datei ist beschädigt, beschaffen Sie sie neu.</translation>
    </message>
    <message>
        <source>There are bytes after the last tensor; the file is damaged, get it again.</source>
        <translation>Hinter dem letzten Tensor stehen noch Bytes; die Datei ist beschädigt, beschaffen Sie sie neu.</translation>
    </message>
    <message>
        <source>This is no safetensors file; choose the weights of a model bundle.</source>
        <translation>Das ist keine safetensors-Datei; wählen Sie die Gewichte eines Modells.</translation>
    </message>
    <message>
        <source>The adopted model has been changed since: %1</source>
        <translation>Das übernommene Modell wurde seither geändert: %1</translation>
    </message>
    <message>
        <source>The adopted model is no longer there: %1</source>
        <translation>Das übernommene Modell ist nicht mehr da: %1</translation>
    </message>
    <message>
        <source>There is no model of this name and no folder with a model.json; no models are installed.</source>
        <translation>Es gibt kein Modell dieses Namens und keinen Ordner mit einer model.json; es sind keine Modelle installiert.</translation>
    </message>
    <message>
        <source>%1&quot; belongs to no layer; the weights belong to another network.</source>
        <translation>Der Tensor „%1“ gehört zu keiner Schicht; die Gewichte gehören zu einem anderen Netz.</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; has another shape than its network; the weights belong to another model.</source>
        <translation>Der Tensor „%1“ hat eine andere Form als sein Netz; die Gewichte gehören zu einem anderen Modell.</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; is missing; the weights belong to another network.</source>
        <translation>Der Tensor „%1“ fehlt; die Gewichte gehören zu einem anderen Netz.</translation>
    </message>
    <message>
        <source>%1 blocks halve %2 mel bands away; use fewer blocks or more bands.</source>
        <translation>%1 Blöcke halbieren %2 Mel-Bänder weg; nehmen Sie weniger Blöcke oder mehr Bänder.</translation>
    </message>
    <message>
        <source>%1 is %2 but must lie between %3 and %4.</source>
        <translation>%1 ist %2, muss aber zwischen %3 und %4 liegen.</translation>
    </message>
    <message>
        <source>A window of %1 frames and %2 bands is too large for so many channels.</source>
        <translation>Ein Fenster von %1 Rahmen und %2 Bändern ist zu groß für so viele Kanäle.</translation>
    </message>
    <message>
        <source>The model fails its self-test on a known sound; get it again.</source>
        <translation>Das Modell besteht seine Selbstprüfung an einem bekannten Klang nicht; beschaffen Sie es neu.</translation>
    </message>
    <message>
        <source>The model gives numbers that are not finite; get it again.</source>
        <translation>Das Modell gibt Zahlen, die nicht endlich sind; beschaffen Sie es neu.</translation>
    </message>
    <message>
        <source>The weights are fewer than the network of model.json has; the two do not belong together.</source>
        <translation>Es sind weniger Gewichte, als das Netz der model.json hat; die beiden gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>The model could not be loaded: %1</source>
        <translation>Das Modell ließ sich nicht laden: %1</translation>
    </message>
    <message>
        <source>There is no clip to calibrate on.</source>
        <translation>Es gibt keinen Ausschnitt, an dem zu kalibrieren wäre.</translation>
    </message>
    <message>
        <source>None of the sources of %1 has a weight; name one that is in the data.</source>
        <translation>Keine der Quellen von %1 hat ein Gewicht; nennen Sie eine, die in den Daten ist.</translation>
    </message>
    <message>
        <source>There is no clip to learn from; check the labels of the manifest.</source>
        <translation>Es gibt keinen Ausschnitt, von dem zu lernen wäre; prüfen Sie die Bezeichnungen im Manifest.</translation>
    </message>
    <message>
        <source>A fusion is not trained further; start from one of its members.</source>
        <translation>Eine Fusion lernt nicht weiter; beginnen Sie mit einem ihrer Mitglieder.</translation>
    </message>
    <message>
        <source>The model to start from has other %1 than the settings; take its %2, or start from random weights.</source>
        <translation>Das Modell, mit dem begonnen werden soll, und die Einstellungen passen nicht zusammen (%1); übernehmen Sie das aus dem Modell (%2), oder beginnen Sie mit zufälligen Gewichten.</translation>
    </message>
    <message>
        <source>The checkpoint belongs to another network; begin anew.</source>
        <translation>Der Zwischenstand gehört zu einem anderen Netz; beginnen Sie neu.</translation>
    </message>
    <message>
        <source>The checkpoint is not complete; begin anew.</source>
        <translation>Der Zwischenstand ist nicht vollständig; beginnen Sie neu.</translation>
    </message>
    <message>
        <source>No labelled recording of this infant carries a time; a personal model is judged on later days than it has learned from.</source>
        <translation>Keine bezeichnete Aufnahme dieses Säuglings trägt eine Zeit; ein persönliches Modell wird an späteren Tagen beurteilt als denen, von denen es gelernt hat.</translation>
    </message>
    <message>
        <source>The manifest holds no recording of the group &quot;%1&quot;; look at its column group.</source>
        <translation>Das Manifest enthält keine Aufnahme der Gruppe „%1“; sehen Sie in seiner Spalte group nach.</translation>
    </message>
    <message>
        <source>The model has no last layer for its classes; get the model again.</source>
        <translation>Das Modell hat keine letzte Schicht für seine Klassen; beschaffen Sie das Modell neu.</translation>
    </message>
    <message>
        <source>A personal model tells kinds of cry; start from a model of kinds, not from a detector.</source>
        <translation>Ein persönliches Modell nennt Arten von Schreien; beginnen Sie mit einem Modell für Arten, nicht mit einem, das Schreie erkennt.</translation>
    </message>
    <message>
        <source>All earlier recordings of this infant are of one kind; there is nothing to tell apart.</source>
        <translation>Alle früheren Aufnahmen dieses Säuglings sind von einer Art; es gibt nichts zu unterscheiden.</translation>
    </message>
    <message>
        <source>All recordings of this infant are of one day; a personal model is judged on later days than it has learned from.</source>
        <translation>Alle Aufnahmen dieses Säuglings sind von einem Tag; ein persönliches Modell wird an späteren Tagen beurteilt als denen, von denen es gelernt hat.</translation>
    </message>
    <message>
        <source>There are %1 earlier and %2 later recordings of this infant; a personal model needs %3 and %4 at least.</source>
        <translation>Es gibt %1 frühere und %2 spätere Aufnahmen dieses Säuglings; ein persönliches Modell braucht mindestens %3 und %4.</translation>
    </message>
    <message>
        <source>There are %1 usable recordings of this infant; a personal model needs %2 at least.</source>
        <translation>Es gibt %1 brauchbare Aufnahmen dieses Säuglings; ein persönliches Modell braucht mindestens %2.</translation>
    </message>
    <message>
        <source>There is no fold %1 among %2.</source>
        <translation>Es gibt keinen Teil %1 unter %2.</translation>
    </message>
    <message>
        <source>There is no model to start from, so nothing can be frozen; name one, or set freeze to none.</source>
        <translation>Es gibt kein Modell, mit dem begonnen würde, also lässt sich nichts festhalten; nennen Sie eines, oder setzen Sie freeze auf none.</translation>
    </message>
    <message>
        <source>There is no readable clip of the class %1; add some or take the class out.</source>
        <translation>Es gibt keinen lesbaren Ausschnitt der Klasse %1; fügen Sie einige hinzu, oder nehmen Sie die Klasse heraus.</translation>
    </message>
    <message>
        <source>There is no sound in it.</source>
        <translation>Darin ist kein Ton.</translation>
    </message>
    <message>
        <source>The checkpoint belongs to other settings or other data; train without --resume or into another folder.</source>
        <translation>Der Zwischenstand gehört zu anderen Einstellungen oder anderen Daten; lernen Sie ohne --resume oder in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The checkpoint is damaged; begin anew.</source>
        <translation>Der Zwischenstand ist beschädigt; beginnen Sie neu.</translation>
    </message>
    <message>
        <source>The loss is no number at batch %1 (clips %2); lower the learning rate or look at these files.</source>
        <translation>Der Verlust ist bei Stapel %1 keine Zahl (Ausschnitte %2); senken Sie die Lernrate, oder sehen Sie diese Dateien an.</translation>
    </message>
    <message>
        <source>Scoring stopped because LibTorch failed: %1</source>
        <translation>Das Bewerten brach ab, weil LibTorch gescheitert ist: %1</translation>
    </message>
    <message>
        <source>Training stopped because LibTorch failed: %1</source>
        <translation>Das Lernen brach ab, weil LibTorch gescheitert ist: %1</translation>
    </message>
    <message>
        <source>The personal model is adopted: on %1 later recordings its log-loss is %2, the present model&apos;s %3, and that of guessing without sound %4.</source>
        <translation>Das persönliche Modell wird übernommen: Auf %1 späteren Aufnahmen ist sein Log-Verlust %2, der des jetzigen Modells %3 und der des Ratens ohne Ton %4.</translation>
    </message>
    <message>
        <source>The present model stays, because it is not surely better than the present model: on %1 later recordings its log-loss is %2, the present model&apos;s %3, and that of guessing without sound %4.</source>
        <translation>Das jetzige Modell bleibt, denn das persönliche ist nicht sicher besser: Auf %1 späteren Aufnahmen ist dessen Log-Verlust %2, der des jetzigen Modells %3 und der des Ratens ohne Ton %4.</translation>
    </message>
    <message>
        <source>The present model stays, because it is not better than a guess without sound: on %1 later recordings its log-loss is %2, the present model&apos;s %3, and that of guessing without sound %4.</source>
        <translation>Das jetzige Modell bleibt, denn das persönliche ist nicht besser als Raten ohne Ton: Auf %1 späteren Aufnahmen ist dessen Log-Verlust %2, der des jetzigen Modells %3 und der des Ratens ohne Ton %4.</translation>
    </message>
    <message>
        <source>%1 recordings carry no time (column %2); they are left out.</source>
        <translation>%1 Aufnahmen tragen keine Zeit (Spalte %2); sie bleiben außen vor.</translation>
    </message>
    <message>
        <source>%1 more files were left out.</source>
        <translation>%1 weitere Dateien blieben außen vor.</translation>
    </message>
    <message>
        <source>%1 rows carry a label that is none of the classes; they are left out.</source>
        <translation>%1 Zeilen tragen eine Bezeichnung, die keine der Klassen ist; sie bleiben außen vor.</translation>
    </message>
    <message>
        <source>Left out %1: %2</source>
        <translation>Ausgelassen %1: %2</translation>
    </message>
    <message>
        <source>The model of epoch %1 is kept. %2</source>
        <translation>Das Modell der Epoche %1 wird behalten. %2</translation>
    </message>
    <message>
        <source>The report cannot be written; choose another folder or make room on the disk.</source>
        <translation>Der Bericht lässt sich nicht schreiben; wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>The program that learns is not there; reinstall CryScope.</source>
        <translation>Das Programm, das lernt, ist nicht da; installieren Sie CryScope neu.</translation>
    </message>
    <message>
        <source>Training ended by itself, perhaps because memory ran out; go on from the last epoch, with fewer clips or a smaller batch.</source>
        <translation>Das Lernen endete von selbst, vielleicht weil der Speicher ausging; machen Sie ab der letzten Epoche weiter, mit weniger Ausschnitten oder kleineren Stapeln.</translation>
    </message>
    <message>
        <source>Training ended without a result; try again.</source>
        <translation>Das Lernen endete ohne Ergebnis; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no such comparison.</source>
        <translation>Diesen Vergleich gibt es nicht.</translation>
    </message>
    <message>
        <source>For one infant a model of kinds is adapted; choose the one to start from.</source>
        <translation>Für einen Säugling wird ein Modell für Arten angepasst; wählen Sie das, mit dem begonnen wird.</translation>
    </message>
    <message>
        <source>This run cannot go on; begin a new one.</source>
        <translation>Dieser Lauf kann nicht weitergehen; beginnen Sie einen neuen.</translation>
    </message>
    <message>
        <source>What begins from scratch learns as a whole; choose a model to start from, or let all of it learn.</source>
        <translation>Was ganz von vorn beginnt, lernt als Ganzes; wählen Sie ein Modell, mit dem begonnen wird, oder lassen Sie alles lernen.</translation>
    </message>
    <message>
        <source>CUDA was asked for but this LibTorch or this computer does not offer it; using the CPU.</source>
        <translation>CUDA war gewünscht, aber dieses LibTorch oder dieser Rechner bietet es nicht; es rechnet der Prozessor.</translation>
    </message>
    <message>
        <source>The model does not run on CUDA here; using the CPU.</source>
        <translation>Das Modell läuft hier nicht mit CUDA; es rechnet der Prozessor.</translation>
    </message>
    <message>
        <source>What is exported lies in this folder itself; choose an empty folder.</source>
        <translation>Was exportiert wird, liegt selbst in diesem Ordner; wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>A second model that detects cries was given; name one model for each task.</source>
        <translation>Ein zweites Modell, das Schreie erkennt, wurde angegeben; nennen Sie für jede Aufgabe eines.</translation>
    </message>
    <message>
        <source>A second model that tells the reason of a cry was given; name one model for each task.</source>
        <translation>Ein zweites Modell, das den Grund eines Schreis nennt, wurde angegeben; nennen Sie für jede Aufgabe eines.</translation>
    </message>
    <message>
        <source>This Praat file holds no TextGrid; choose another file.</source>
        <translation>Diese Praat-Datei enthält kein TextGrid; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This Praat file holds a %1 and no TextGrid; choose another file.</source>
        <translation>Diese Praat-Datei enthält %1 und kein TextGrid; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This group stands in two folds, or in one and among the clips that are always learned from, so a test would see what was learned from; give all its clips one fold.</source>
        <translation>Diese Gruppe steht in zwei Teilen, oder in einem und unter den Ausschnitten, aus denen immer gelernt wird; eine Prüfung sähe so, was gelernt wurde. Geben Sie all ihren Ausschnitten einen Teil.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>ROC-AUC</source>
        <translation>ROC-AUC</translation>
    </message>
    <message>
        <source>How often a clip of the kind scores higher than one of another: 0.5 is chance, 1 is always.</source>
        <translation>Wie oft ein Ausschnitt der Art höher bewertet wird als einer einer anderen: 0,5 ist Zufall, 1 ist immer.</translation>
    </message>
    <message>
        <source>ROC-AUC, all folds together</source>
        <translation>ROC-AUC, alle Teile zusammen</translation>
    </message>
    <message>
        <source>average precision</source>
        <translation>mittlere Genauigkeit der Treffer</translation>
    </message>
    <message>
        <source>Precision, averaged over all thresholds.</source>
        <translation>Genauigkeit der Treffer, über alle Schwellen gemittelt.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Anteil richtig</translation>
    </message>
    <message>
        <source>The share of clips that were called rightly.</source>
        <translation>Der Anteil der Ausschnitte, die richtig benannt wurden.</translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <translation>ausgewogener Anteil richtig</translation>
    </message>
    <message>
        <source>The share of each kind that was called rightly, averaged over the kinds.</source>
        <translation>Der Anteil jeder Art, der richtig benannt wurde, über die Arten gemittelt.</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Genauigkeit der Treffer</translation>
    </message>
    <message>
        <source>How many of the alarms were cries.</source>
        <translation>Wie viele der Meldungen Weinen waren.</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>How many of the cries were found.</source>
        <translation>Wie viele der Weinen gefunden wurden.</translation>
    </message>
    <message>
        <source>specificity</source>
        <translation>Spezifität</translation>
    </message>
    <message>
        <source>How much of what is no cry was left in peace.</source>
        <translation>Wie viel von dem, was kein Weinen ist, in Ruhe gelassen wurde.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>precision, mean of the kinds</source>
        <translation>Genauigkeit der Treffer, Mittel der Arten</translation>
    </message>
    <message>
        <source>recall, mean of the kinds</source>
        <translation>Trefferquote, Mittel der Arten</translation>
    </message>
    <message>
        <source>F1, mean of the kinds</source>
        <translation>F1, Mittel der Arten</translation>
    </message>
    <message>
        <source>log-loss</source>
        <translation>Log-Verlust</translation>
    </message>
    <message>
        <source>How far the probabilities are from the truth: less is better.</source>
        <translation>Wie weit die Wahrscheinlichkeiten von der Wahrheit entfernt sind: weniger ist besser.</translation>
    </message>
    <message>
        <source>log-loss of the model before</source>
        <translation>Log-Verlust des Modells davor</translation>
    </message>
    <message>
        <source>log-loss of guessing without sound</source>
        <translation>Log-Verlust beim Raten ohne Ton</translation>
    </message>
    <message>
        <source>log-loss minus that of guessing</source>
        <translation>Log-Verlust abzüglich dessen beim Raten</translation>
    </message>
    <message>
        <source>Below 0: it knows more than how common the kinds are.</source>
        <translation>Unter 0: Es weiß mehr, als wie häufig die Arten sind.</translation>
    </message>
    <message>
        <source>calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>How far the stated probabilities are from what comes true: less is better.</source>
        <translation>Wie weit die genannten Wahrscheinlichkeiten von dem entfernt sind, was eintritt: weniger ist besser.</translation>
    </message>
    <message>
        <source>false episodes an hour</source>
        <translation>falsche Episoden je Stunde</translation>
    </message>
    <message>
        <source>Cries that were found in sound that holds none.</source>
        <translation>Weinen, das in Ton gefunden wurde, der keines enthält.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>false episodes an hour, mixed day</source>
        <translation>falsche Episoden je Stunde, gemischter Tag</translation>
    </message>
    <message>
        <source>cries that were found</source>
        <translation>gefundene Schreie</translation>
    </message>
    <message>
        <source>cries among everyday sounds that were found</source>
        <translation>gefundene Schreie unter Alltagsgeräuschen</translation>
    </message>
    <message>
        <source>ROC-AUC, phones</source>
        <translation>ROC-AUC, Telefone</translation>
    </message>
    <message>
        <source>ROC-AUC, phones, low-passed</source>
        <translation>ROC-AUC, Telefone, ohne Höhen</translation>
    </message>
    <message>
        <source>ROC-AUC, phones, audible ones alone</source>
        <translation>ROC-AUC, Telefone, nur hörbare</translation>
    </message>
    <message>
        <source>F1, phones</source>
        <translation>F1, Telefone</translation>
    </message>
    <message>
        <source>average precision, everyday sounds</source>
        <translation>mittlere Genauigkeit der Treffer, Alltagsgeräusche</translation>
    </message>
    <message>
        <source>average precision, everyday sounds, folds pooled</source>
        <translation>mittlere Genauigkeit der Treffer, Alltagsgeräusche, alle Teile zusammen</translation>
    </message>
    <message>
        <source>ROC-AUC, mean of the kinds</source>
        <translation>ROC-AUC, Mittel der Arten</translation>
    </message>
    <message>
        <source>accuracy of always naming the commonest kind</source>
        <translation>Anteil richtig, wenn stets die häufigste Art genannt wird</translation>
    </message>
    <message>
        <source>log-loss of knowing only how common the kinds are</source>
        <translation>Log-Verlust, wenn nur die Häufigkeit der Arten bekannt ist</translation>
    </message>
    <message>
        <source>ROC-AUC, mean of the kinds, larger set</source>
        <translation>ROC-AUC, Mittel der Arten, größere Menge</translation>
    </message>
    <message>
        <source>accuracy, larger set</source>
        <translation>Anteil richtig, größere Menge</translation>
    </message>
    <message>
        <source>ROC-AUC, mean of the kinds, had the split leaked</source>
        <translation>ROC-AUC, Mittel der Arten, bei undichter Teilung</translation>
    </message>
    <message>
        <source>accuracy, had the split leaked</source>
        <translation>Anteil richtig, bei undichter Teilung</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) cannot be read: missing or broken.</source>
        <translation>
            <numerusform>%n Ausschnitt lässt sich nicht lesen: Er fehlt oder ist beschädigt.</numerusform>
            <numerusform>%n Ausschnitte lassen sich nicht lesen: Sie fehlen oder sind beschädigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them out, or fetch them anew.</source>
        <translation>Lassen Sie sie weg, oder holen Sie sie neu.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) hold less than a tenth of a second.</source>
        <translation>
            <numerusform>%n Ausschnitt ist kürzer als eine Zehntelsekunde.</numerusform>
            <numerusform>%n Ausschnitte sind kürzer als eine Zehntelsekunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them out: whatever their label, nothing is in them.</source>
        <translation>Lassen Sie sie weg: Was immer sie heißen, es ist nichts darin.</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are silent from beginning to end.</source>
        <translation>
            <numerusform>%n Ausschnitt ist von Anfang bis Ende stumm.</numerusform>
            <numerusform>%n Ausschnitte sind von Anfang bis Ende stumm.</numerusform>
        </translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>leise</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are nearly silent.</source>
        <translation>
            <numerusform>%n Ausschnitt ist fast stumm.</numerusform>
            <numerusform>%n Ausschnitte sind fast stumm.</numerusform>
        </translation>
    </message>
    <message>
        <source>Listen to some: that a clip is quiet is easier to learn than a cry.</source>
        <translation>Hören Sie in einige hinein: Dass ein Ausschnitt leise ist, lernt sich leichter als ein Schrei.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) have parts that could not be decoded.</source>
        <translation>
            <numerusform>%n Ausschnitt ließ sich nicht ganz entschlüsseln.</numerusform>
            <numerusform>%n Ausschnitte ließen sich nicht ganz entschlüsseln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch them anew; what could be decoded is used.</source>
        <translation>Holen Sie sie neu; was sich lesen ließ, wird verwendet.</translation>
    </message>
    <message>
        <source>short</source>
        <translation>kurz</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are shorter than three seconds.</source>
        <translation>
            <numerusform>%n Ausschnitt ist kürzer als drei Sekunden.</numerusform>
            <numerusform>%n Ausschnitte sind kürzer als drei Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them where the sound that counts is short by nature.</source>
        <translation>Behalten Sie sie, wo das Geräusch von Natur aus kurz ist.</translation>
    </message>
    <message>
        <source>overdriven</source>
        <translation>übersteuert</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are overdriven.</source>
        <translation>
            <numerusform>%n Ausschnitt ist übersteuert.</numerusform>
            <numerusform>%n Ausschnitte sind übersteuert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them: augmentation overdrives others at random.</source>
        <translation>Behalten Sie sie: Die Abwandlung übersteuert andere nach Zufall.</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>Gleichanteil</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) have a constant offset.</source>
        <translation>
            <numerusform>%n Ausschnitt hat einen Gleichanteil.</numerusform>
            <numerusform>%n Ausschnitte haben einen Gleichanteil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs to be done: the network does not hear it.</source>
        <translation>Es ist nichts zu tun: Das Netz hört ihn nicht.</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>Kopie</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of clips are the same, sample by sample.</source>
        <translation>
            <numerusform>%n Paar von Ausschnitten ist Wert für Wert gleich.</numerusform>
            <numerusform>%n Paare von Ausschnitten sind Wert für Wert gleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep one of each.</source>
        <translation>Behalten Sie einen von jedem.</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of clips are the same recording under two labels.</source>
        <translation>
            <numerusform>%n Paar von Ausschnitten ist dieselbe Aufnahme mit zwei Marken.</numerusform>
            <numerusform>%n Paare von Ausschnitten sind dieselbe Aufnahme mit zwei Marken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Listen and decide; at most one of the labels is right.</source>
        <translation>Hören Sie und entscheiden Sie; höchstens eine Marke stimmt.</translation>
    </message>
    <message>
        <source>two infants</source>
        <translation>zwei Kinder</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of clips are the same recording under two infants.</source>
        <translation>
            <numerusform>%n Paar von Ausschnitten ist dieselbe Aufnahme unter zwei Kindern.</numerusform>
            <numerusform>%n Paare von Ausschnitten sind dieselbe Aufnahme unter zwei Kindern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give both the same infant: else a test hears what was learned from.</source>
        <translation>Geben Sie beiden dasselbe Kind: Sonst hört eine Prüfung, woraus gelernt wurde.</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>wiederholt</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of clips of one infant are the same recording.</source>
        <translation>
            <numerusform>%n Paar von Ausschnitten eines Kindes ist dieselbe Aufnahme.</numerusform>
            <numerusform>%n Paare von Ausschnitten eines Kindes sind dieselbe Aufnahme.</numerusform>
        </translation>
    </message>
    <message>
        <source>No harm is done; keep one of each where clips are counted.</source>
        <translation>Es schadet nicht; behalten Sie einen von jedem, wo gezählt wird.</translation>
    </message>
    <message>
        <source>changing label</source>
        <translation>wechselnde Marke</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of clips were recorded minutes apart and have different labels.</source>
        <translation>
            <numerusform>%n Paar von Ausschnitten entstand im Abstand von Minuten und ist verschieden markiert.</numerusform>
            <numerusform>%n Paare von Ausschnitten entstanden im Abstand von Minuten und sind verschieden markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>So far can the labels be trusted; leave them in unless you know better.</source>
        <translation>So weit ist den Marken zu trauen; lassen Sie sie darin, wenn Sie es nicht besser wissen.</translation>
    </message>
    <message>
        <source>on two sides</source>
        <translation>auf zwei Seiten</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) belong to infants on more than one side of a split.</source>
        <translation>
            <numerusform>%n Ausschnitt gehört zu einem Kind auf mehr als einer Seite einer Teilung.</numerusform>
            <numerusform>%n Ausschnitte gehören zu Kindern auf mehr als einer Seite einer Teilung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Split by infant, as the program does by itself.</source>
        <translation>Teilen Sie nach Kindern, wie es das Programm von selbst tut.</translation>
    </message>
    <message>
        <source>no treble</source>
        <translation>ohne Höhen</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) hold nothing above 4 kHz, the others do.</source>
        <translation>
            <numerusform>%n Ausschnitt enthält nichts über 4 kHz, die anderen schon.</numerusform>
            <numerusform>%n Ausschnitte enthalten nichts über 4 kHz, die anderen schon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave augmentation on: it takes the treble from other clips, too.</source>
        <translation>Lassen Sie die Abwandlung an: Sie nimmt auch anderen Ausschnitten die Höhen.</translation>
    </message>
    <message>
        <source>file format</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>loudness</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>one infant</source>
        <translation>ein Kind</translation>
    </message>
    <message>
        <source>few clips</source>
        <translation>wenige</translation>
    </message>
    <message>
        <source>bad lines</source>
        <translation>fehlerhafte Zeilen</translation>
    </message>
    <message>
        <source>The %1 alone tells one kind from the others in %2 of pairs.</source>
        <translation>Schon dieses Merkmal (%1) trennt eine Art von den anderen, in %2 der Paare.</translation>
    </message>
    <message>
        <source>One infant (%1) gave %2 of the clips of &quot;%3&quot;.</source>
        <translation>Von einem Kind (%1) sind %2 der Ausschnitte von „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has only %2 clips of %3 infants.</source>
        <translation>„%1“ hat nur %2 Ausschnitte von %3 Kindern.</translation>
    </message>
    <message>
        <source>Leave augmentation on, and do not believe a figure that rests on it.</source>
        <translation>Lassen Sie die Abwandlung an, und glauben Sie keiner Zahl, die darauf beruht.</translation>
    </message>
    <message>
        <source>Leave some of its clips out: else the kind means that one infant.</source>
        <translation>Lassen Sie einige seiner Ausschnitte weg: Sonst bedeutet die Art dieses eine Kind.</translation>
    </message>
    <message>
        <source>Collect more, give them another kind, or leave them out: no figure about it holds.</source>
        <translation>Sammeln Sie mehr, geben Sie ihnen eine andere Art, oder lassen Sie sie weg: Keine Zahl darüber trägt.</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Keep one of each</source>
        <translation>Einen behalten</translation>
    </message>
    <message>
        <source>Leave both out</source>
        <translation>Beide weglassen</translation>
    </message>
    <message>
        <source>Make them one infant</source>
        <translation>Ein Kind daraus machen</translation>
    </message>
    <message>
        <source>Thin them out</source>
        <translation>Ausdünnen</translation>
    </message>
    <message>
        <source>Leave the kind out</source>
        <translation>Die Art weglassen</translation>
    </message>
    <message>
        <source>Learn without these clips; they can be taken back</source>
        <translation>Ohne diese Ausschnitte lernen; sie lassen sich zurückholen</translation>
    </message>
    <message>
        <source>The first clip of every pair stays; the others can be taken back</source>
        <translation>Der erste jedes Paares bleibt; die anderen lassen sich zurückholen</translation>
    </message>
    <message>
        <source>Learn without both clips of every pair; they can be taken back</source>
        <translation>Ohne beide Ausschnitte jedes Paares lernen; sie lassen sich zurückholen</translation>
    </message>
    <message>
        <source>All clips of the two infants become those of one: no test hears what was learned</source>
        <translation>Alle Ausschnitte der zwei Kinder werden die von einem: Keine Prüfung hört, was gelernt wurde</translation>
    </message>
    <message>
        <source>Leave out so many clips of this infant that it gives less than a third</source>
        <translation>So viele Ausschnitte dieses Kindes weglassen, dass es weniger als ein Drittel gibt</translation>
    </message>
    <message>
        <source>Learn without the clips of this kind; they can be taken back</source>
        <translation>Ohne die Ausschnitte dieser Art lernen; sie lassen sich zurückholen</translation>
    </message>
    <message>
        <source>change of kind</source>
        <translation>Art geändert</translation>
    </message>
    <message>
        <source>change of infant</source>
        <translation>Kind geändert</translation>
    </message>
    <message>
        <source>leaving out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>taking back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>remedy</source>
        <translation>Abhilfe</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>silence</source>
        <translation>Stille</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Kinds: %1</source>
        <translation>Arten: %1</translation>
    </message>
    <message>
        <source>What helped: %1</source>
        <translation>Was half: %1</translation>
    </message>
    <message>
        <source> (born %1)</source>
        <translation> (geboren %1)</translation>
    </message>
    <message>
        <source>The newest %1 of %2 days:</source>
        <translation>Die neuesten %1 von %2 Tagen:</translation>
    </message>
    <message>
        <source>Crying, as CryScope heard it</source>
        <translation>Schreien, wie CryScope es gehört hat</translation>
    </message>
    <message>
        <source>Hours of the week (darker: more crying)</source>
        <translation>Stunden der Woche (dunkler: mehr Schreien)</translation>
    </message>
    <message>
        <source>%1 to %2: %3 cries, %4 of crying, the longest %5.</source>
        <translation>%1 bis %2: %3 Schreie, zusammen %4, der längste %5.</translation>
    </message>
    <message>
        <source>Left out, because somebody said that it was no cry: %1</source>
        <translation>Weggelassen, weil jemand sagte, dass es kein Schrei war: %1</translation>
    </message>
    <message>
        <source>A program counted this from sound, only while it listened; it misses cries and takes other sounds for cries. The kinds are guesses and no finding. It is no medical device and no diagnosis.</source>
        <translation>Ein Programm hat dies aus Ton gezählt, und nur, während es zuhörte; es überhört Schreie und hält andere Geräusche für Schreie. Die Arten sind Vermutungen und kein Befund. Es ist kein Medizinprodukt und keine Diagnose.</translation>
    </message>
    <message>
        <source>Week %1, %2</source>
        <translation>Woche %1, %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message numerus="yes">
        <source>Usual on %n day(s) before: %1 to %2 minutes of crying in an hour of listening (half of the days).</source>
        <translation>
            <numerusform>Üblich an einem Tag davor: %1 bis %2 Minuten Schreien je gehörter Stunde (die Hälfte der Tage).</numerusform>
            <numerusform>Üblich an %n Tagen davor: %1 bis %2 Minuten Schreien je gehörter Stunde (die Hälfte der Tage).</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1 it was %2.</source>
        <translation>Am %1 waren es %2.</translation>
    </message>
</context>
<context>
    <name>LabelFilter</name>
    <message>
        <source>score</source>
        <translation>wert</translation>
    </message>
    <message>
        <source>length</source>
        <translation>länge</translation>
    </message>
    <message>
        <source>start</source>
        <translation>beginn</translation>
    </message>
</context>
<context>
    <name>LabelFormats</name>
    <message>
        <source>CryScope: everything</source>
        <translation>CryScope: alles</translation>
    </message>
    <message>
        <source>Audacity label track</source>
        <translation>Audacity-Textspur</translation>
    </message>
    <message>
        <source>Praat TextGrid</source>
        <translation>Praat TextGrid</translation>
    </message>
    <message>
        <source>Raven selection table</source>
        <translation>Raven-Auswahltabelle</translation>
    </message>
    <message>
        <source>BirdNET table (CSV)</source>
        <translation>BirdNET-Tabelle (CSV)</translation>
    </message>
</context>
<context>
    <name>LiveScores</name>
    <message>
        <source>%1 for %2 s: under the threshold %3</source>
        <translation>%1 für %2 s: unter der Schwelle %3</translation>
    </message>
    <message>
        <source>%1 for %2 s: the mean of %4 s stayed under the threshold %3</source>
        <translation>%1 für %2 s: Das Mittel über %4 s blieb unter der Schwelle %3</translation>
    </message>
    <message>
        <source>%1 for %2 s: shorter than %3 s</source>
        <translation>%1 für %2 s: kürzer als %3 s</translation>
    </message>
    <message>
        <source>No cry: %1</source>
        <translation>Kein Schrei: %1</translation>
    </message>
    <message>
        <source>No cry: %1, under %2</source>
        <translation>Kein Schrei: %1, unter %2</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>zu niedrig</translation>
    </message>
    <message>
        <source>single</source>
        <translation>einzeln</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>Crying</source>
        <translation>Schreit</translation>
    </message>
    <message>
        <source>Paused, %1 before now</source>
        <translation>Angehalten, %1 vor jetzt</translation>
    </message>
</context>
<context>
    <name>LookPresets</name>
    <message>
        <source>Cry: melody, to 8 kHz</source>
        <translation>Schrei: Melodie, bis 8 kHz</translation>
    </message>
    <message>
        <source>Wideband: pulses of the voice</source>
        <translation>Breitband: Pulse der Stimme</translation>
    </message>
    <message>
        <source>Narrowband: fine harmonics</source>
        <translation>Schmalband: feine Obertöne</translation>
    </message>
    <message>
        <source>Like Praat</source>
        <translation>Wie Praat</translation>
    </message>
    <message>
        <source>Like Audacity</source>
        <translation>Wie Audacity</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>expiration 1.4 ± 0.6</source>
        <translation>Ausatmung 1,4 ± 0,6</translation>
    </message>
    <message>
        <source>mainly rising-falling</source>
        <translation>meist steigend-fallend</translation>
    </message>
    <message>
        <source>0.47 German, 0.59 French newborns (Mampe 2009)</source>
        <translation>0,47 deutsche, 0,59 französische Neugeborene (Mampe 2009)</translation>
    </message>
    <message>
        <source>present in over half of healthy cries (Fuamenya 2015)</source>
        <translation>in über der Hälfte gesunder Schreie (Fuamenya 2015)</translation>
    </message>
    <message>
        <source>about 1,100 for a tract of 7.5 cm</source>
        <translation>etwa 1.100 bei einem Ansatzrohr von 7,5 cm</translation>
    </message>
    <message>
        <source>about 3,300 for a tract of 7.5 cm</source>
        <translation>etwa 3.300 bei einem Ansatzrohr von 7,5 cm</translation>
    </message>
    <message>
        <source>0.1 to 0.3</source>
        <translation>0,1 bis 0,3</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>symmetrisch</translation>
    </message>
    <message>
        <source>complex</source>
        <translation>zusammengesetzt</translation>
    </message>
    <message>
        <source>no voiced frame</source>
        <translation>kein stimmhafter Ausschnitt</translation>
    </message>
    <message>
        <source>fewer than ten voiced frames below 1 kHz</source>
        <translation>weniger als zehn stimmhafte Ausschnitte unter 1 kHz</translation>
    </message>
    <message>
        <source>fewer than ten regular cycles</source>
        <translation>weniger als zehn regelmäßige Schwingungen</translation>
    </message>
    <message>
        <source>no peak of the envelope in 600-2,200 Hz in five frames</source>
        <translation>in fünf Ausschnitten kein Gipfel der Hüllkurve zwischen 600 und 2.200 Hz</translation>
    </message>
    <message>
        <source>no peak of the envelope in 2,200-5,500 Hz in five frames</source>
        <translation>in fünf Ausschnitten kein Gipfel der Hüllkurve zwischen 2.200 und 5.500 Hz</translation>
    </message>
    <message>
        <source>shorter than 64 ms or without power</source>
        <translation>kürzer als 64 ms oder ohne Leistung</translation>
    </message>
    <message>
        <source>the unit holds samples that are no numbers</source>
        <translation>die Einheit enthält Werte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>less than half of a cry lies in the selection</source>
        <translation>weniger als ein halber Schrei liegt in der Auswahl</translation>
    </message>
    <message>
        <source>the selection holds samples that are no numbers</source>
        <translation>die Auswahl enthält Werte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>longer than a minute and without a cry</source>
        <translation>länger als eine Minute und ohne Schrei</translation>
    </message>
    <message>
        <source>no cry was detected</source>
        <translation>kein Schrei wurde erkannt</translation>
    </message>
    <message>
        <source>no cry unit found in what was detected as crying</source>
        <translation>keine Schreieinheit in dem, was als Schreien erkannt wurde</translation>
    </message>
    <message>
        <source>no cry unit found</source>
        <translation>keine Schreieinheit gefunden</translation>
    </message>
    <message>
        <source>measurable in no unit</source>
        <translation>in keiner Einheit messbar</translation>
    </message>
    <message>
        <source>no unit with a melody</source>
        <translation>keine Einheit mit einer Melodie</translation>
    </message>
    <message>
        <source>the recording is empty</source>
        <translation>die Aufnahme ist leer</translation>
    </message>
    <message>
        <source>no inspiration heard</source>
        <translation>keine Einatmung zu hören</translation>
    </message>
    <message>
        <source>fewer than two cry units</source>
        <translation>weniger als zwei Schreieinheiten</translation>
    </message>
    <message>
        <source>fewer than four cry units</source>
        <translation>weniger als vier Schreieinheiten</translation>
    </message>
    <message>
        <source>no stimulus was marked</source>
        <translation>kein Reiz ist markiert</translation>
    </message>
    <message>
        <source>no cry unit after the stimulus</source>
        <translation>keine Schreieinheit nach dem Reiz</translation>
    </message>
    <message>
        <source>an extreme has no interval</source>
        <translation>ein Extremwert hat kein Intervall</translation>
    </message>
    <message>
        <source>counted once a recording</source>
        <translation>einmal je Aufnahme gezählt</translation>
    </message>
    <message>
        <source>no detector was asked</source>
        <translation>kein Erkenner wurde gefragt</translation>
    </message>
    <message>
        <source>fewer than %1 cry units on a side</source>
        <translation>weniger als %1 Schreieinheiten auf einer Seite</translation>
    </message>
</context>
<context>
    <name>MicrophoneCheck</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 dBFS</source>
        <translation>%1 dBFS</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No sound arrives at all. Is the microphone muted, by a switch on it or in the system&apos;s sound settings? Is it the right one?</source>
        <translation>Es kommt gar kein Ton an. Ist das Mikrofon stummgeschaltet, an ihm selbst oder in den Klangeinstellungen des Systems? Ist es das richtige?</translation>
    </message>
    <message>
        <source>Quiet parts are cut to nothing (%1 of the time). Switch off noise suppression or the noise gate for this microphone: it would cut away distant cries too. A computer that is too busy loses sound like this as well.</source>
        <translation>Leise Stellen werden zu nichts gekappt (%1 der Zeit). Schalten Sie die Rauschunterdrückung für dieses Mikrofon aus: Sie würde auch ferne Schreie wegschneiden. Auch ein überlasteter Rechner verliert so Ton.</translation>
    </message>
    <message>
        <source>Hardly anything arrives (%1 at the loudest). Turn the microphone up in the system&apos;s sound settings.</source>
        <translation>Es kommt kaum etwas an (höchstens %1). Stellen Sie das Mikrofon in den Klangeinstellungen des Systems lauter.</translation>
    </message>
    <message>
        <source>The signal does not swing around zero (offset %1). It can be listened to; another input or a better sound adapter would be cleaner.</source>
        <translation>Das Signal schwingt nicht um null (Versatz %1). Gehört werden kann damit; ein anderer Eingang oder ein besserer Adapter wäre sauberer.</translation>
    </message>
    <message>
        <source>Sound arrives: %1 on average, %2 at the peak.</source>
        <translation>Es kommt Ton an: im Mittel %1, in der Spitze %2.</translation>
    </message>
    <message>
        <source>The noise floor is %1, which is loud. Move the microphone away from fans and traffic, or turn it down.</source>
        <translation>Das Grundrauschen beträgt %1, und das ist laut. Rücken Sie das Mikrofon von Lüftern und Straße weg, oder stellen Sie es leiser.</translation>
    </message>
    <message>
        <source>The noise floor is %1; something louder was heard meanwhile (%2). Check again while the room is quiet to be sure.</source>
        <translation>Das Grundrauschen beträgt %1; zwischendurch war etwas Lauteres zu hören (%2). Prüfen Sie zur Sicherheit noch einmal, wenn es still ist.</translation>
    </message>
    <message>
        <source>The noise floor is %1: the room is quiet enough.</source>
        <translation>Das Grundrauschen beträgt %1: Der Raum ist ruhig genug.</translation>
    </message>
    <message>
        <source>There is a mains hum of %1 Hz and its harmonics, %2. It does no harm here; another socket or cable may silence it.</source>
        <translation>Es brummt mit %1 Hz und den Obertönen davon, %2. Das schadet hier nicht; eine andere Steckdose oder ein anderes Kabel hilft vielleicht.</translation>
    </message>
    <message>
        <source>There is a mains hum of %1 Hz and its harmonics, %2, which is loud. Try another cable, another socket or the laptop on battery, and keep power supplies away from the microphone.</source>
        <translation>Es brummt mit %1 Hz und den Obertönen davon, %2, und das ist laut. Versuchen Sie ein anderes Kabel, eine andere Steckdose oder das Notebook am Akku, und halten Sie Netzteile vom Mikrofon fern.</translation>
    </message>
    <message>
        <source>There is no mains hum worth speaking of.</source>
        <translation>Es gibt kein nennenswertes Netzbrummen.</translation>
    </message>
    <message>
        <source>%1 of the sound is clipped, single peaks. A little less gain would be safer.</source>
        <translation>%1 des Tons sind übersteuert, einzelne Spitzen. Etwas weniger Verstärkung wäre sicherer.</translation>
    </message>
    <message>
        <source>%1 of the sound is clipped. Turn the microphone down: what is cut off cannot be judged.</source>
        <translation>%1 des Tons sind übersteuert. Stellen Sie das Mikrofon leiser: Was abgeschnitten ist, lässt sich nicht beurteilen.</translation>
    </message>
    <message>
        <source>Nothing is clipped.</source>
        <translation>Nichts ist übersteuert.</translation>
    </message>
    <message>
        <source>The room is too quiet to tell how far up the sound reaches; talk while it listens to know.</source>
        <translation>Der Raum ist zu still, um zu sagen, wie weit der Ton hinaufreicht; sprechen Sie während des Zuhörens, um es zu erfahren.</translation>
    </message>
    <message>
        <source>The sound reaches up to %1 of %2, as by telephone. Cries are recognised; kinds and measures are less reliable. A Bluetooth headset does this: use another microphone.</source>
        <translation>Der Ton reicht bis %1 von %2, wie am Telefon. Schreie werden erkannt; Arten und Messwerte sind weniger verlässlich. Das macht etwa ein Bluetooth-Headset: Nehmen Sie ein anderes Mikrofon.</translation>
    </message>
    <message>
        <source>The sound reaches up to %1 of %2. Cries will be missed: use another microphone.</source>
        <translation>Der Ton reicht bis %1 von %2. Schreie werden überhört: Nehmen Sie ein anderes Mikrofon.</translation>
    </message>
    <message>
        <source>The sound reaches up to %1: everything in a cry is there.</source>
        <translation>Der Ton reicht bis %1: Alles, was zu einem Schrei gehört, ist da.</translation>
    </message>
    <message>
        <source>An ordinary cry at %1 m would be %2 dB above the noise: loud cries will be heard, soft ones may not. Put the microphone closer.</source>
        <translation>Ein gewöhnlicher Schrei in %1 m läge %2 dB über dem Rauschen: Laute Schreie werden gehört, leise vielleicht nicht. Stellen Sie das Mikrofon näher heran.</translation>
    </message>
    <message>
        <source>An ordinary cry at %1 m would hardly stand out of the noise (%2 dB). Put the microphone within a metre, or make the room quieter.</source>
        <translation>Ein gewöhnlicher Schrei in %1 m höbe sich kaum vom Rauschen ab (%2 dB). Stellen Sie das Mikrofon höchstens einen Meter entfernt auf, oder machen Sie den Raum ruhiger.</translation>
    </message>
    <message>
        <source>An ordinary cry at %1 m would be %2 dB above the noise: it would be heard.</source>
        <translation>Ein gewöhnlicher Schrei in %1 m läge %2 dB über dem Rauschen: Er würde gehört.</translation>
    </message>
    <message>
        <source>This microphone will do.</source>
        <translation>Dieses Mikrofon genügt.</translation>
    </message>
    <message>
        <source>This microphone will do; something could be better.</source>
        <translation>Dieses Mikrofon genügt; etwas könnte besser sein.</translation>
    </message>
    <message>
        <source>Cries may be missed like this.</source>
        <translation>So werden Schreie vielleicht überhört.</translation>
    </message>
    <message>
        <source>Assumed: a cry of %1 dB at one metre, 6 dB less for twice the distance, and a microphone of common sensitivity (94 dB give %2 dBFS). How loud this infant cries, how sensitive this microphone is and what stands between them cannot be known from here: try it with a real cry.</source>
        <translation>Angenommen: ein Schrei von %1 dB in einem Meter, 6 dB weniger bei doppelter Entfernung, und ein Mikrofon von üblicher Empfindlichkeit (94 dB ergeben %2 dBFS). Wie laut dieses Kind schreit, wie empfindlich dieses Mikrofon ist und was dazwischen steht, ist von hier aus nicht zu wissen: Probieren Sie es mit einem echten Schrei.</translation>
    </message>
</context>
<context>
    <name>MonitorStatus</name>
    <message>
        <source>The microphone gives pure silence: is it muted or switched off?</source>
        <translation>Das Mikrofon liefert vollkommene Stille: Ist es stummgeschaltet oder aus?</translation>
    </message>
    <message>
        <source>This computer is too busy to keep up: close other programs.</source>
        <translation>Dieser Rechner kommt nicht mehr mit: Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>No sound arrives from the microphone.</source>
        <translation>Vom Mikrofon kommt kein Ton an.</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Hört nicht zu</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geräusch</translation>
    </message>
    <message>
        <source>Crying since %1</source>
        <translation>Schreit seit %1</translation>
    </message>
    <message>
        <source>NOT MONITORING</source>
        <translation>KEINE ÜBERWACHUNG</translation>
    </message>
    <message>
        <source>MICROPHONE LOST</source>
        <translation>MIKROFON VERLOREN</translation>
    </message>
    <message>
        <source>Waiting for the first sound.</source>
        <translation>Wartet auf den ersten Ton.</translation>
    </message>
    <message>
        <source>Nothing is heard from &quot;%1&quot; any more. It is tried again every second.</source>
        <translation>Von „%1“ ist nichts mehr zu hören. Jede Sekunde wird es neu versucht.</translation>
    </message>
    <message>
        <source>The disk is full, nothing can be kept any more: free some space.</source>
        <translation>Die Festplatte ist voll, es kann nichts mehr aufbewahrt werden: Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>The model has failed, crying is not recognised: start CryScope again.</source>
        <translation>Das Modell ist ausgefallen, Schreien wird nicht erkannt: Starten Sie CryScope neu.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>hungry</source>
        <translation>Hunger</translation>
    </message>
    <message>
        <source>belly pain</source>
        <translation>Bauchschmerzen</translation>
    </message>
    <message>
        <source>needs to burp</source>
        <translation>muss aufstoßen</translation>
    </message>
    <message>
        <source>discomfort</source>
        <translation>Unbehagen</translation>
    </message>
    <message>
        <source>tired</source>
        <translation>müde</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>Cry %1</source>
        <translation>Schrei %1</translation>
    </message>
    <message>
        <source>cry</source>
        <translation>Schrei</translation>
    </message>
    <message>
        <source>fussing</source>
        <translation>Quengeln</translation>
    </message>
    <message>
        <source>other sound</source>
        <translation>anderes Geräusch</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unklar</translation>
    </message>
</context>
<context>
    <name>RecordingName</name>
    <message>
        <source>The recording cannot be written to this folder: choose another one.</source>
        <translation>In diesen Ordner kann die Aufnahme nicht geschrieben werden: Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>RecordingReport</name>
    <message>
        <source>Cries and labels (%1)</source>
        <translation>Schreie und Marken (%1)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Length (s)</source>
        <translation>Länge (s)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Acoustic measures over %1 cry units</source>
        <translation>Akustische Maße über %1 Schreieinheiten</translation>
    </message>
    <message>
        <source>No cry unit could be measured.</source>
        <translation>Keine Schreieinheit ließ sich messen.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Usual in healthy newborns</source>
        <translation>Üblich bei gesunden Neugeborenen</translation>
    </message>
    <message>
        <source>not measurable: %1</source>
        <translation>nicht messbar: %1</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>Found by: %1</source>
        <translation>Gefunden von: %1</translation>
    </message>
    <message>
        <source>A program found these cries, or a person marked them, as the verdicts say; it misses cries and takes other sounds for cries. Kinds of cries are guesses and no finding. What is usual was measured in healthy newborns with other microphones and rooms. This is no medical device and no diagnosis.</source>
        <translation>Diese Schreie hat ein Programm gefunden oder ein Mensch markiert, wie die Urteile sagen; das Programm überhört Schreie und hält andere Geräusche für Schreie. Arten von Schreien sind Vermutungen und kein Befund. Was üblich ist, wurde bei gesunden Neugeborenen mit anderen Mikrofonen und Räumen gemessen. Dies ist kein Medizinprodukt und keine Diagnose.</translation>
    </message>
    <message>
        <source>What is usual is known of newborns; for an infant of %1 weeks there are no norms to compare with.</source>
        <translation>Übliche Werte sind von Neugeborenen bekannt; für ein Kind von %1 Wochen gibt es keine Normen zum Vergleich.</translation>
    </message>
</context>
<context>
    <name>RejectedStretches</name>
    <message>
        <source>rejected: never sure enough</source>
        <translation>verworfen: nie sicher genug</translation>
    </message>
    <message>
        <source>rejected: sure for a moment only</source>
        <translation>verworfen: nur einen Moment lang sicher</translation>
    </message>
    <message>
        <source>rejected: too short</source>
        <translation>verworfen: zu kurz</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>learned from</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Hits against false alarms (ROC)</source>
        <translation>Treffer gegen Fehlalarme (ROC)</translation>
    </message>
    <message>
        <source>false alarms of what is none</source>
        <translation>Fehlalarme bei dem, was keines ist</translation>
    </message>
    <message>
        <source>found of what is there</source>
        <translation>gefunden von dem, was da ist</translation>
    </message>
    <message>
        <source>Precision against recall</source>
        <translation>Genauigkeit gegen Trefferquote</translation>
    </message>
    <message>
        <source>Each point is a threshold; the dashed line is chance, the pale band the 95 % interval.</source>
        <translation>Jeder Punkt ist eine Schwelle; die gestrichelte Linie ist Zufall, das blasse Band das 95-%-Intervall.</translation>
    </message>
    <message>
        <source>Each point is a threshold; the pale band is the 95 % interval.</source>
        <translation>Jeder Punkt ist eine Schwelle; das blasse Band ist das 95-%-Intervall.</translation>
    </message>
    <message>
        <source>Do the probabilities come true?</source>
        <translation>Treffen die Wahrscheinlichkeiten zu?</translation>
    </message>
    <message>
        <source>stated probability</source>
        <translation>genannte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>share that came true</source>
        <translation>Anteil, der zutraf</translation>
    </message>
    <message>
        <source>%1 clips: stated %2, came true %3</source>
        <translation>%1 Ausschnitte: genannt %2, zugetroffen %3</translation>
    </message>
    <message>
        <source>On the dashed line the stated probabilities are right.</source>
        <translation>Auf der gestrichelten Linie stimmen die genannten Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Answering less, being right more</source>
        <translation>Weniger antworten, öfter richtig liegen</translation>
    </message>
    <message>
        <source>share that is answered</source>
        <translation>Anteil, der beantwortet wird</translation>
    </message>
    <message>
        <source>at the model&apos;s threshold</source>
        <translation>bei der Schwelle des Modells</translation>
    </message>
    <message>
        <source>What happens when only the surest answers are given.</source>
        <translation>Was geschieht, wenn nur die sichersten Antworten gegeben werden.</translation>
    </message>
    <message>
        <source>Infant by infant</source>
        <translation>Säugling für Säugling</translation>
    </message>
    <message>
        <source>clips of the infant</source>
        <translation>Ausschnitte des Säuglings</translation>
    </message>
    <message>
        <source>share that is right</source>
        <translation>Anteil richtig</translation>
    </message>
    <message>
        <source>Each dot is one infant or source; point at it to read which.</source>
        <translation>Jeder Punkt ist ein Säugling oder eine Quelle; zeigen Sie darauf, um zu lesen, welche.</translation>
    </message>
    <message>
        <source>Loss while learning</source>
        <translation>Verlust beim Lernen</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Durchgang</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>ROC-AUC while learning</source>
        <translation>ROC-AUC beim Lernen</translation>
    </message>
    <message>
        <source>One line a fold; where the two part, it learns by heart.</source>
        <translation>Eine Linie je Teil; wo sich beide trennen, lernt es auswendig.</translation>
    </message>
    <message>
        <source>On what was held out inside each fold.</source>
        <translation>Auf dem, was in jedem Teil zurückgehalten wurde.</translation>
    </message>
    <message>
        <source>log10 of %1</source>
        <translation>log10 von %1</translation>
    </message>
    <message>
        <source>A flat cloud says that this setting does not matter; larger dots learned longer.</source>
        <translation>Eine flache Wolke sagt, dass diese Einstellung nichts ausmacht; größere Punkte haben länger gelernt.</translation>
    </message>
    <message>
        <source>no cry</source>
        <translation>kein Weinen</translation>
    </message>
    <message>
        <source>Data: %1.</source>
        <translation>Daten: %1.</translation>
    </message>
    <message>
        <source>Model: %1 %2, on %3.</source>
        <translation>Modell: %1 %2, auf %3.</translation>
    </message>
    <message>
        <source>Protocol: %1.</source>
        <translation>Verfahren: %1.</translation>
    </message>
    <message>
        <source>%1 clips of %2 infants or sources.</source>
        <translation>%1 Ausschnitte von %2 Säuglingen oder Quellen.</translation>
    </message>
    <message>
        <source>%1 clips.</source>
        <translation>%1 Ausschnitte.</translation>
    </message>
    <message>
        <source>%1 clips without a usable label are left out.</source>
        <translation>%1 Ausschnitte ohne brauchbare Markierung sind ausgelassen.</translation>
    </message>
    <message>
        <source>%1 files could not be read and are left out.</source>
        <translation>%1 Dateien konnten nicht gelesen werden und sind ausgelassen.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value (95 % interval)</source>
        <translation>Wert (95-%-Intervall)</translation>
    </message>
    <message>
        <source>Always &quot;%1&quot;</source>
        <translation>Immer „%1“</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Infants</source>
        <translation>Säuglinge</translation>
    </message>
    <message>
        <source>Label \ answer</source>
        <translation>Markierung \ Antwort</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>control: %1</source>
        <translation>Kontrolle: %1</translation>
    </message>
    <message>
        <source>always &quot;%1&quot;</source>
        <translation>immer „%1“</translation>
    </message>
    <message>
        <source>%1 is better</source>
        <translation>%1 ist besser</translation>
    </message>
    <message>
        <source>no difference that can be told</source>
        <translation>kein Unterschied, der sich sagen lässt</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 minus %2</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Ausschnitt</numerusform>
            <numerusform>%n Ausschnitten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) of one infant</source>
        <translation>
            <numerusform>%n Zeit eines Säuglings</numerusform>
            <numerusform>%n Zeiten eines Säuglings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n infant(s)</source>
        <translation>
            <numerusform>%n Säugling</numerusform>
            <numerusform>%n Säuglingen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Better: %1 differs by %2 on %3.</source>
        <translation>Besser: %1 unterscheidet sich um %2 auf %3.</translation>
    </message>
    <message>
        <source>Worse: %1 differs by %2 on %3. Keep the old one.</source>
        <translation>Schlechter: %1 unterscheidet sich um %2 auf %3. Behalten Sie das alte.</translation>
    </message>
    <message>
        <source>No better on this infant&apos;s cries: %1 differs by %2 on %3. Keep the old one?</source>
        <translation>Beim Weinen dieses Säuglings nicht besser: %1 unterscheidet sich um %2 auf %3. Das alte behalten?</translation>
    </message>
    <message>
        <source>No better, as far as can be told: %1 differs by %2 on %3. Keep the old one?</source>
        <translation>Nicht besser, soweit sich das sagen lässt: %1 unterscheidet sich um %2 auf %3. Das alte behalten?</translation>
    </message>
    <message>
        <source>%1 does not say whom it has learned from: it may know these infants already.</source>
        <translation>%1 sagt nicht, von wem es gelernt hat: Es kennt diese Säuglinge vielleicht schon.</translation>
    </message>
    <message>
        <source>Some clips do not say which infant they are of; one of the models may have heard it.</source>
        <translation>Manche Ausschnitte sagen nicht, von welchem Säugling sie sind; eines der Modelle hat ihn vielleicht gehört.</translation>
    </message>
    <message>
        <source>There are fewer than %1 infants: the intervals are not to be trusted.</source>
        <translation>Es sind weniger als %1 Säuglinge: Den Intervallen ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>All clips are of one infant: nothing is said of any other.</source>
        <translation>Alle Ausschnitte sind von einem Säugling: Über andere ist damit nichts gesagt.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Without a model</source>
        <translation>Ohne Modell</translation>
    </message>
    <message>
        <source>(less is better)</source>
        <translation>(weniger ist besser)</translation>
    </message>
    <message>
        <source>no cry</source>
        <translation>kein Weinen</translation>
    </message>
    <message>
        <source>Both heard the same %1, recordings that neither is known to have learned from (%2 others were left out). 95 % intervals, each infant drawn anew for both alike. Without a model: always answering &quot;%3&quot;, or the shares of the kinds.</source>
        <translation>Beide hörten dieselben Aufnahmen (%1), von denen nach allem, was bekannt ist, keines gelernt hat (%2 weitere wurden ausgelassen). 95-%-Intervalle, jeder Säugling für beide gleich neu gezogen. Ohne Modell: immer „%3“ oder die Anteile der Arten.</translation>
    </message>
    <message>
        <source>Judged on this infant&apos;s later recordings: log-loss %1, that of the model before %2 (less is better).</source>
        <translation>An späteren Aufnahmen dieses Säuglings beurteilt: Log-Verlust %1, der des Modells davor %2 (weniger ist besser).</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Einrasten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>Other kind</source>
        <translation>Andere Art</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Kein Urteil</translation>
    </message>
    <message>
        <source>Cries found</source>
        <translation>Gefundene Schreie</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Recovered changes</source>
        <translation>Wiederhergestellte Änderungen</translation>
    </message>
</context>
<context>
    <name>TrainFields</name>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Most passes over the clips</source>
        <translation>Höchstzahl der Durchgänge</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Epochs without a better validation before it stops by itself</source>
        <translation>Epochen ohne bessere Prüfung, bis es von selbst endet</translation>
    </message>
    <message>
        <source>Clips in a batch</source>
        <translation>Ausschnitte im Stapel</translation>
    </message>
    <message>
        <source>How many clips one step learns from</source>
        <translation>Aus wie vielen Ausschnitten ein Schritt lernt</translation>
    </message>
    <message>
        <source>Clips in an epoch</source>
        <translation>Ausschnitte in einer Epoche</translation>
    </message>
    <message>
        <source>0: as many as there are to learn from</source>
        <translation>0: so viele, wie zum Lernen da sind</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>At its highest, after the warm-up</source>
        <translation>An ihrem höchsten Punkt, nach dem Anlauf</translation>
    </message>
    <message>
        <source>Lowest learning rate</source>
        <translation>Kleinste Lernrate</translation>
    </message>
    <message>
        <source>Where the cosine ends</source>
        <translation>Wo der Kosinus endet</translation>
    </message>
    <message>
        <source>Warm-up in epochs</source>
        <translation>Anlauf in Epochen</translation>
    </message>
    <message>
        <source>The learning rate rises so long</source>
        <translation>So lange steigt die Lernrate</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Of AdamW</source>
        <translation>Von AdamW</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>What a step lowers</source>
        <translation>Was ein Schritt senkt</translation>
    </message>
    <message>
        <source>Gamma of the focal loss</source>
        <translation>Gamma des fokalen Verlusts</translation>
    </message>
    <message>
        <source>0 is cross-entropy; more: clips that are told already count less</source>
        <translation>0 ist Kreuzentropie; mehr: schon Erkanntes zählt weniger</translation>
    </message>
    <message>
        <source>Adjustment of logits</source>
        <translation>Anpassung der Logits</translation>
    </message>
    <message>
        <source>Factor on the logarithms of the shares, with the loss of that name</source>
        <translation>Faktor auf die Logarithmen der Anteile, beim Verlust dieses Namens</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Glättung der Marken</translation>
    </message>
    <message>
        <source>The share of a label that is given to all classes evenly</source>
        <translation>Der Anteil einer Marke, den alle Klassen gleich bekommen</translation>
    </message>
    <message>
        <source>Largest gradient</source>
        <translation>Größter Gradient</translation>
    </message>
    <message>
        <source>Norm of all gradients together; 0: not limited</source>
        <translation>Norm aller Gradienten zusammen; 0: unbegrenzt</translation>
    </message>
    <message>
        <source>Averaging of weights</source>
        <translation>Mittelung der Gewichte</translation>
    </message>
    <message>
        <source>Decay of the averaged weights, which are kept; 0: none</source>
        <translation>Abnahme der gemittelten Gewichte, die behalten werden; 0: keine</translation>
    </message>
    <message>
        <source>What stays as it is</source>
        <translation>Was bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Only with a model to start from</source>
        <translation>Nur mit einem Modell am Ausgang</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed and clips give the same model</source>
        <translation>Gleicher Startwert und gleiche Ausschnitte geben dasselbe Modell</translation>
    </message>
    <message>
        <source>Threads that prepare</source>
        <translation>Fäden, die vorbereiten</translation>
    </message>
    <message>
        <source>That decode, change and measure clips while one learns</source>
        <translation>Die Ausschnitte lesen, abwandeln und messen, während einer lernt</translation>
    </message>
    <message>
        <source>Threads that compute</source>
        <translation>Fäden, die rechnen</translation>
    </message>
    <message>
        <source>Of the network</source>
        <translation>Des Netzes</translation>
    </message>
    <message>
        <source>Sample rate (Hz)</source>
        <translation>Abtastrate (Hz)</translation>
    </message>
    <message>
        <source>Recordings are brought to it first</source>
        <translation>Auf sie werden Aufnahmen zuerst gebracht</translation>
    </message>
    <message>
        <source>Window of a decision (samples)</source>
        <translation>Fenster einer Entscheidung (Abtastwerte)</translation>
    </message>
    <message>
        <source>What one decision looks at</source>
        <translation>Worauf eine Entscheidung sieht</translation>
    </message>
    <message>
        <source>Between decisions (samples)</source>
        <translation>Zwischen Entscheidungen (Abtastwerte)</translation>
    </message>
    <message>
        <source>In analysis, and in scoring clips</source>
        <translation>In der Auswertung, und beim Bewerten von Ausschnitten</translation>
    </message>
    <message>
        <source>Window of a frame (samples)</source>
        <translation>Fenster eines Rahmens (Abtastwerte)</translation>
    </message>
    <message>
        <source>Samples under the window function</source>
        <translation>Abtastwerte unter der Fensterfunktion</translation>
    </message>
    <message>
        <source>Between frames (samples)</source>
        <translation>Zwischen Rahmen (Abtastwerte)</translation>
    </message>
    <message>
        <source>Fewer: finer in time, and slower</source>
        <translation>Weniger: feiner in der Zeit, und langsamer</translation>
    </message>
    <message>
        <source>Transform (samples)</source>
        <translation>Transformation (Abtastwerte)</translation>
    </message>
    <message>
        <source>At least the window of a frame</source>
        <translation>Mindestens das Fenster eines Rahmens</translation>
    </message>
    <message>
        <source>Mel bands</source>
        <translation>Mel-Bänder</translation>
    </message>
    <message>
        <source>Rows that the network sees</source>
        <translation>Zeilen, die das Netz sieht</translation>
    </message>
    <message>
        <source>Lowest frequency (Hz)</source>
        <translation>Tiefste Frequenz (Hz)</translation>
    </message>
    <message>
        <source>Lower edge of the lowest band</source>
        <translation>Unterer Rand des tiefsten Bandes</translation>
    </message>
    <message>
        <source>Highest frequency (Hz)</source>
        <translation>Höchste Frequenz (Hz)</translation>
    </message>
    <message>
        <source>Upper edge of the highest band; 0: 8 kHz or half the rate</source>
        <translation>Oberer Rand des höchsten Bandes; 0: 8 kHz oder die halbe Rate</translation>
    </message>
    <message>
        <source>Masks in time</source>
        <translation>Masken in der Zeit</translation>
    </message>
    <message>
        <source>How many stretches of time are hidden from the network</source>
        <translation>Wie viele Zeitstücke dem Netz verdeckt werden</translation>
    </message>
    <message>
        <source>Longest mask (frames)</source>
        <translation>Längste Maske (Rahmen)</translation>
    </message>
    <message>
        <source>Of a mask in time</source>
        <translation>Einer Maske in der Zeit</translation>
    </message>
    <message>
        <source>Masks in frequency</source>
        <translation>Masken in der Frequenz</translation>
    </message>
    <message>
        <source>How many stretches of frequency are hidden</source>
        <translation>Wie viele Frequenzstücke verdeckt werden</translation>
    </message>
    <message>
        <source>Widest mask (bands)</source>
        <translation>Breiteste Maske (Bänder)</translation>
    </message>
    <message>
        <source>Of a mask in frequency</source>
        <translation>Einer Maske in der Frequenz</translation>
    </message>
    <message>
        <source>Stretch of a clip (s)</source>
        <translation>Stück eines Ausschnitts (s)</translation>
    </message>
    <message>
        <source>From which windows are drawn; longer clips give a random one</source>
        <translation>Aus dem Fenster gezogen werden; längere geben ein zufälliges</translation>
    </message>
    <message>
        <source>Windows of a clip</source>
        <translation>Fenster eines Ausschnitts</translation>
    </message>
    <message>
        <source>That one clip gives to a step</source>
        <translation>Die ein Ausschnitt zu einem Schritt gibt</translation>
    </message>
    <message>
        <source>Pooling of windows</source>
        <translation>Zusammenfassung der Fenster</translation>
    </message>
    <message>
        <source>How the windows of a clip share its one label</source>
        <translation>Wie die Fenster eines Ausschnitts seine eine Marke teilen</translation>
    </message>
    <message>
        <source>Sharpness of pooling</source>
        <translation>Schärfe der Zusammenfassung</translation>
    </message>
    <message>
        <source>Of the soft maximum: more is nearer to the largest</source>
        <translation>Des weichen Maximums: mehr ist näher am größten</translation>
    </message>
    <message>
        <source>Largest windows</source>
        <translation>Größte Fenster</translation>
    </message>
    <message>
        <source>Whose mean counts, with that pooling</source>
        <translation>Deren Mittel zählt, bei dieser Zusammenfassung</translation>
    </message>
    <message>
        <source>Draw every class equally often</source>
        <translation>Jede Klasse gleich oft ziehen</translation>
    </message>
    <message>
        <source>Else as often as its clips are</source>
        <translation>Sonst so oft, wie es Ausschnitte gibt</translation>
    </message>
    <message>
        <source>Share of silence</source>
        <translation>Anteil Stille</translation>
    </message>
    <message>
        <source>Of the clips of &quot;cry or not&quot;: silence and faint noise, which are no cry</source>
        <translation>Der Ausschnitte von „Schrei oder nicht“: Stille und leises Rauschen, die kein Schrei sind</translation>
    </message>
    <message>
        <source>Mixing of clips</source>
        <translation>Mischen von Ausschnitten</translation>
    </message>
    <message>
        <source>Beta parameter of mix-up between two clips; 0: none</source>
        <translation>Beta-Parameter der Mischung zweier Ausschnitte; 0: keine</translation>
    </message>
    <message>
        <source>Parts, one held out</source>
        <translation>Teile, einer zurückgehalten</translation>
    </message>
    <message>
        <source>The infants are dealt to so many parts; one of them validates</source>
        <translation>Auf so viele Teile werden die Kinder verteilt; einer davon prüft</translation>
    </message>
    <message>
        <source>False alarms allowed</source>
        <translation>Erlaubte Fehlalarme</translation>
    </message>
    <message>
        <source>Share of clips without a cry that may open an episode; sets the threshold</source>
        <translation>Anteil der Ausschnitte ohne Schrei, die eine Episode öffnen dürfen; setzt die Schwelle</translation>
    </message>
    <message>
        <source>Stated precision</source>
        <translation>Zugesagte Genauigkeit</translation>
    </message>
    <message>
        <source>A kind is named where so many answers are right at least; else it is not sure</source>
        <translation>Eine Art wird genannt, wo mindestens so viele Antworten stimmen; sonst ist es unsicher</translation>
    </message>
    <message>
        <source>Calibrate every kind by itself</source>
        <translation>Jede Art für sich kalibrieren</translation>
    </message>
    <message>
        <source>A bias of each class beside the temperature</source>
        <translation>Ein Versatz jeder Klasse neben der Temperatur</translation>
    </message>
    <message>
        <source>Level: how often</source>
        <translation>Pegel: wie oft</translation>
    </message>
    <message>
        <source>Share of clips that become louder or quieter</source>
        <translation>Anteil der Ausschnitte, die lauter oder leiser werden</translation>
    </message>
    <message>
        <source>Level (dB)</source>
        <translation>Pegel (dB)</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>Von, bis</translation>
    </message>
    <message>
        <source>Background: how often</source>
        <translation>Hintergrund: wie oft</translation>
    </message>
    <message>
        <source>Share of clips under which another sound is mixed</source>
        <translation>Anteil der Ausschnitte, unter die ein anderes Geräusch gemischt wird</translation>
    </message>
    <message>
        <source>Background: distance (dB)</source>
        <translation>Hintergrund: Abstand (dB)</translation>
    </message>
    <message>
        <source>The clip above the background: from, to</source>
        <translation>Der Ausschnitt über dem Hintergrund: von, bis</translation>
    </message>
    <message>
        <source>Noise: how often</source>
        <translation>Rauschen: wie oft</translation>
    </message>
    <message>
        <source>Share of clips that get white, pink or brown noise</source>
        <translation>Anteil der Ausschnitte mit weißem, rosa oder braunem Rauschen</translation>
    </message>
    <message>
        <source>Noise: distance (dB)</source>
        <translation>Rauschen: Abstand (dB)</translation>
    </message>
    <message>
        <source>The clip above the noise: from, to</source>
        <translation>Der Ausschnitt über dem Rauschen: von, bis</translation>
    </message>
    <message>
        <source>Room: how often</source>
        <translation>Raum: wie oft</translation>
    </message>
    <message>
        <source>Share of clips that are put into a room</source>
        <translation>Anteil der Ausschnitte, die in einen Raum versetzt werden</translation>
    </message>
    <message>
        <source>Room: reverberation (s)</source>
        <translation>Raum: Nachhall (s)</translation>
    </message>
    <message>
        <source>Until the echo has fallen by 60 dB: from, to</source>
        <translation>Bis der Hall um 60 dB gefallen ist: von, bis</translation>
    </message>
    <message>
        <source>Speed: how often</source>
        <translation>Geschwindigkeit: wie oft</translation>
    </message>
    <message>
        <source>Tempo and pitch together: cheap</source>
        <translation>Tempo und Tonhöhe zusammen: billig</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Times: from, to</source>
        <translation>Faktor: von, bis</translation>
    </message>
    <message>
        <source>Pitch: how often</source>
        <translation>Tonhöhe: wie oft</translation>
    </message>
    <message>
        <source>Costs about 10 ms a second of sound</source>
        <translation>Kostet etwa 10 ms je Sekunde Ton</translation>
    </message>
    <message>
        <source>Pitch (semitones)</source>
        <translation>Tonhöhe (Halbtöne)</translation>
    </message>
    <message>
        <source>Tempo: how often</source>
        <translation>Tempo: wie oft</translation>
    </message>
    <message>
        <source>Slower or faster at the same pitch</source>
        <translation>Langsamer oder schneller bei gleicher Tonhöhe</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Shift: how often</source>
        <translation>Verschiebung: wie oft</translation>
    </message>
    <message>
        <source>Share of clips that are moved in time</source>
        <translation>Anteil der Ausschnitte, die in der Zeit verschoben werden</translation>
    </message>
    <message>
        <source>Shift (s)</source>
        <translation>Verschiebung (s)</translation>
    </message>
    <message>
        <source>Telephone: how often</source>
        <translation>Telefon: wie oft</translation>
    </message>
    <message>
        <source>Share of clips that sound as over a telephone</source>
        <translation>Anteil der Ausschnitte, die wie am Telefon klingen</translation>
    </message>
    <message>
        <source>Treble away: how often</source>
        <translation>Höhen weg: wie oft</translation>
    </message>
    <message>
        <source>Share of clips whose treble is taken away</source>
        <translation>Anteil der Ausschnitte, denen die Höhen genommen werden</translation>
    </message>
    <message>
        <source>Treble away above (Hz)</source>
        <translation>Höhen weg über (Hz)</translation>
    </message>
    <message>
        <source>Bass away: how often</source>
        <translation>Bässe weg: wie oft</translation>
    </message>
    <message>
        <source>Share of clips whose bass is taken away</source>
        <translation>Anteil der Ausschnitte, denen die Bässe genommen werden</translation>
    </message>
    <message>
        <source>Bass away below (Hz)</source>
        <translation>Bässe weg unter (Hz)</translation>
    </message>
    <message>
        <source>Overdrive: how often</source>
        <translation>Übersteuerung: wie oft</translation>
    </message>
    <message>
        <source>Share of clips that are overdriven</source>
        <translation>Anteil der Ausschnitte, die übersteuert werden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Letters, digits, - and _: the model&apos;s folder</source>
        <translation>Buchstaben, Ziffern, - und _: der Ordner des Modells</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Anything that tells two of a name apart</source>
        <translation>Was zwei gleichen Namens unterscheidet</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>For whoever is handed the model</source>
        <translation>Für alle, die das Modell bekommen</translation>
    </message>
    <message>
        <source>Where the clips are from</source>
        <translation>Woher die Ausschnitte sind</translation>
    </message>
    <message>
        <source>Licences ask for it; it stands in the model&apos;s card</source>
        <translation>Lizenzen verlangen es; es steht in der Karte des Modells</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Focal: hard clips count more</source>
        <translation>Fokal: Schwieriges zählt mehr</translation>
    </message>
    <message>
        <source>Logit-adjusted: rare kinds count more</source>
        <translation>Logit-angepasst: Seltenes zählt mehr</translation>
    </message>
    <message>
        <source>Nothing: all of it learns</source>
        <translation>Nichts: Alles lernt</translation>
    </message>
    <message>
        <source>All but the head and the last block</source>
        <translation>Alles außer Kopf und letztem Block</translation>
    </message>
    <message>
        <source>All but the head</source>
        <translation>Alles außer dem Kopf</translation>
    </message>
    <message>
        <source>Soft maximum</source>
        <translation>Weiches Maximum</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>Das größte</translation>
    </message>
    <message>
        <source>The mean</source>
        <translation>Das Mittel</translation>
    </message>
    <message>
        <source>The mean of the largest</source>
        <translation>Das Mittel der größten</translation>
    </message>
    <message>
        <source>Every window carries the label</source>
        <translation>Jedes Fenster trägt die Marke</translation>
    </message>
</context>
<context>
    <name>TrainingKinds</name>
    <message>
        <source>No label</source>
        <translation>Ohne Marke</translation>
    </message>
    <message>
        <source>No cry</source>
        <translation>Kein Schrei</translation>
    </message>
    <message>
        <source>Cry</source>
        <translation>Schrei</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Marke</translation>
    </message>
</context>
<context>
    <name>cryscope::AdoptDialog</name>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Use another model</source>
        <translation>Ein anderes Modell verwenden</translation>
    </message>
    <message>
        <source>%1 takes over from %2 only after both have been heard on the same recordings. Choose labelled recordings of infants that neither has learned from.</source>
        <translation>%1 löst %2 erst ab, nachdem beide dieselben Aufnahmen gehört haben. Wählen Sie markierte Aufnahmen von Säuglingen, von denen keines gelernt hat.</translation>
    </message>
    <message>
        <source>Labelled recordings</source>
        <translation>Markierte Aufnahmen</translation>
    </message>
    <message>
        <source>A table of labelled recordings (CSV: path, group, cry or reason)</source>
        <translation>Eine Tabelle markierter Aufnahmen (CSV: path, group, cry oder reason)</translation>
    </message>
    <message>
        <source>Choose a table of labelled recordings</source>
        <translation>Eine Tabelle markierter Aufnahmen wählen</translation>
    </message>
    <message>
        <source>Let both models hear the recordings, or stop that (Alt+C)</source>
        <translation>Beide Modelle die Aufnahmen hören lassen oder das anhalten (Alt+V)</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>Figures of both models</source>
        <translation>Kennzahlen beider Modelle</translation>
    </message>
    <message>
        <source>Each figure of both models with its difference</source>
        <translation>Jede Kennzahl beider Modelle mit ihrem Unterschied</translation>
    </message>
    <message>
        <source>&amp;Keep the old one</source>
        <translation>Das alte &amp;behalten</translation>
    </message>
    <message>
        <source>Nothing changes (Esc)</source>
        <translation>Nichts ändert sich (Esc)</translation>
    </message>
    <message>
        <source>&amp;Use the new one</source>
        <translation>Das &amp;neue verwenden</translation>
    </message>
    <message>
        <source>It takes over at once, in every part of the program; one click takes it back</source>
        <translation>Es gilt sofort, in jedem Teil des Programms; ein Klick nimmt es zurück</translation>
    </message>
    <message>
        <source>Both models are listening …</source>
        <translation>Beide Modelle hören zu …</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>Angehalten. Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>This is no proof:</source>
        <translation>Das ist kein Beweis:</translation>
    </message>
    <message>
        <source>&amp;Use it nevertheless</source>
        <translation>Trotzdem ver&amp;wenden</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>There is nothing to compare on yet: choose labelled recordings.</source>
        <translation>Es gibt noch nichts, woran verglichen werden kann: Wählen Sie markierte Aufnahmen.</translation>
    </message>
</context>
<context>
    <name>cryscope::AgreementDialog</name>
    <message>
        <source>With the other &amp;recordings of this folder</source>
        <translation>Mit den anderen Aufnahmen dieses &amp;Ordners</translation>
    </message>
    <message>
        <source>Only places that both have &amp;judged</source>
        <translation>Nur Stellen, die &amp;beide beurteilt haben</translation>
    </message>
    <message>
        <source>Only &amp;whether it is a cry</source>
        <translation>Nur, ob es &amp;Weinen ist</translation>
    </message>
    <message>
        <source>Agreement of two reviewers</source>
        <translation>Übereinstimmung zweier Durchsichten</translation>
    </message>
    <message>
        <source>Which second review is compared with the labels of this recording (Alt+V)</source>
        <translation>Welche zweite Durchsicht mit den Marken dieser Aufnahme verglichen wird (Alt+D)</translation>
    </message>
    <message>
        <source>Where both have reviewed more recordings, these are counted too, and the brackets are drawn by recording</source>
        <translation>Wo beide weitere Aufnahmen durchgesehen haben, zählen auch diese, und die Klammern werden nach Aufnahmen gezogen</translation>
    </message>
    <message>
        <source>What the program found and one of the two has not judged is left out</source>
        <translation>Was das Programm gefunden und eine der beiden Personen nicht beurteilt hat, bleibt weg</translation>
    </message>
    <message>
        <source>All kinds of cries count as the same</source>
        <translation>Alle Arten des Weinens gelten als dieselbe</translation>
    </message>
    <message>
        <source>Second re&amp;view</source>
        <translation>Zweite &amp;Durchsicht</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>Disagreements and confusion</source>
        <translation>Unterschiede und Verwechslungen</translation>
    </message>
    <message>
        <source>Nobody has reviewed this recording a second time yet: choose &quot;Second review (blind)&quot; in the menu Labels (Ctrl+Shift+B).</source>
        <translation>Diese Aufnahme hat noch niemand ein zweites Mal durchgesehen: „Zweite Durchsicht (blind)“ im Menü Marken wählen (Strg+Umschalt+B).</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählen …</translation>
    </message>
    <message>
        <source>Disagreements (%1)</source>
        <translation>Unterschiede (%1)</translation>
    </message>
</context>
<context>
    <name>cryscope::AgreementFigures</name>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Of what both marked</source>
        <translation>Von beiden markiert</translation>
    </message>
    <message>
        <source>Of all places</source>
        <translation>Alle Stellen</translation>
    </message>
    <message>
        <source>Agreement and kappa</source>
        <translation>Übereinstimmung und Kappa</translation>
    </message>
    <message>
        <source>In brackets: where the figure lies in 95 of 100 draws. Kappa is what of the agreement chance does not explain; 1 is full agreement, 0 that of chance.</source>
        <translation>In Klammern: wo der Wert in 95 von 100 Ziehungen liegt. Kappa ist der Teil der Übereinstimmung, den der Zufall nicht erklärt; 1 ist volle Übereinstimmung, 0 die des Zufalls.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>First: %1. Second: %2. Marked by both: %3, by the first alone: %4, by the second alone: %5; nothing there for both: %6.</source>
        <translation>Erste: %1. Zweite: %2. Von beiden markiert: %3, nur von der ersten: %4, nur von der zweiten: %5; für beide ist dort nichts: %6.</translation>
    </message>
    <message>
        <source>Not judged by both and left out: %1.</source>
        <translation>Nicht von beiden beurteilt und weggelassen: %1.</translation>
    </message>
    <message>
        <source>Recordings: %1.</source>
        <translation>Aufnahmen: %1.</translation>
    </message>
    <message>
        <source>Label files left out: %1.</source>
        <translation>Weggelassene Dateien: %1.</translation>
    </message>
</context>
<context>
    <name>cryscope::AgreementMatrix</name>
    <message>
        <source>Who called what what</source>
        <translation>Wer was wie genannt hat</translation>
    </message>
    <message>
        <source>In rows what the first reviewer says, in columns the second</source>
        <translation>In den Zeilen die erste Person, in den Spalten die zweite</translation>
    </message>
</context>
<context>
    <name>cryscope::AlertBar</name>
    <message>
        <source>Alerts…</source>
        <translation>Meldungen …</translation>
    </message>
    <message>
        <source>When somebody is alerted, and how</source>
        <translation>Wann und wie jemand benachrichtigt wird</translation>
    </message>
    <message>
        <source>Silence the alert</source>
        <translation>Meldung stummschalten</translation>
    </message>
    <message>
        <source>It has been seen: no more sound until something new happens</source>
        <translation>Sie wurde gesehen: kein Ton mehr, bis etwas Neues geschieht</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>cryscope::AlertCentre</name>
    <message>
        <source>Monitoring again</source>
        <translation>Es wird wieder überwacht</translation>
    </message>
    <message>
        <source>This is a test</source>
        <translation>Dies ist ein Test</translation>
    </message>
    <message>
        <source>An alert looks and sounds like this.</source>
        <translation>So sieht eine Meldung aus, und so klingt sie.</translation>
    </message>
</context>
<context>
    <name>cryscope::AlertCommand</name>
    <message>
        <source>The command &quot;%1&quot; cannot be run: check its name.</source>
        <translation>Der Befehl „%1“ lässt sich nicht ausführen: Prüfen Sie seinen Namen.</translation>
    </message>
    <message>
        <source>The command &quot;%1&quot; failed.</source>
        <translation>Der Befehl „%1“ ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>cryscope::AlertCurtain</name>
    <message>
        <source>I have seen it</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Silence, and back to the window (Esc)</source>
        <translation>Ton aus und zurück zum Fenster (Esc)</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Zuhören beenden</translation>
    </message>
    <message>
        <source>Nothing is monitored any more (Ctrl+L)</source>
        <translation>Danach wird nichts mehr überwacht (Strg+L)</translation>
    </message>
</context>
<context>
    <name>cryscope::AlertDialog</name>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>&amp;Usual rule</source>
        <translation>&amp;Übliche Regel</translation>
    </message>
    <message>
        <source>Take the rule that CryScope came with (Alt+U)</source>
        <translation>Die Regel nehmen, mit der CryScope geliefert wird (Alt+Ü)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc); everything is remembered</source>
        <translation>Dieses Fenster schließen (Esc); alles bleibt gespeichert</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
</context>
<context>
    <name>cryscope::AlertPreview</name>
    <message>
        <source>Nothing is kept, so it cannot be told what this rule would have done.</source>
        <translation>Es wird nichts aufbewahrt, daher lässt sich nicht sagen, was diese Regel bewirkt hätte.</translation>
    </message>
    <message>
        <source>Reading the last 24 hours…</source>
        <translation>Die letzten 24 Stunden werden gelesen …</translation>
    </message>
    <message>
        <source>Nobody listened in the last 24 hours: there is nothing to judge yet.</source>
        <translation>In den letzten 24 Stunden wurde nicht zugehört: Es gibt noch nichts zu beurteilen.</translation>
    </message>
    <message>
        <source>Listened for %1.</source>
        <translation>%1 zugehört.</translation>
    </message>
    <message>
        <source>The last 24 hours: bars are alerts, rings are cries that were held back, the green line below is when somebody listened</source>
        <translation>Die letzten 24 Stunden: Balken sind Meldungen, Ringe sind Schreie, die zurückgehalten wurden; die grüne Linie darunter zeigt, wann zugehört wurde</translation>
    </message>
</context>
<context>
    <name>cryscope::AlertRuleForm</name>
    <message>
        <source>Cried for</source>
        <translation>Geschrien</translation>
    </message>
    <message>
        <source>How long it must have cried, pauses left out</source>
        <translation>Wie lange es geschrien haben muss, Pausen nicht gezählt</translation>
    </message>
    <message>
        <source>Over after</source>
        <translation>Vorbei nach</translation>
    </message>
    <message>
        <source>An alert is over when no cry was heard for this long</source>
        <translation>Eine Meldung ist vorbei, wenn so lange kein Schreien zu hören war</translation>
    </message>
    <message>
        <source>Pause after an alert</source>
        <translation>Pause nach einer Meldung</translation>
    </message>
    <message>
        <source>No new alert for this long; crying that goes on alerts then</source>
        <translation>So lange keine neue Meldung; Schreien, das anhält, meldet danach</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>“Still crying” every</source>
        <translation>„Schreit noch“ alle</translation>
    </message>
    <message>
        <source>unheard</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>By kind of cry</source>
        <translation>Nach Art des Schreis</translation>
    </message>
    <message>
        <source>How sure the model must be of a window of a second that it holds a cry</source>
        <translation>Wie sicher sich das Modell bei einem Fenster von einer Sekunde sein muss, dass darin geschrien wird</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>How often it is said that the baby still cries</source>
        <translation>Wie oft gesagt wird, dass das Baby noch schreit</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Windows that must be sure</source>
        <translation>Fenster, die sicher sein müssen</translation>
    </message>
    <message>
        <source>So many of the newest windows must be that sure; there are four a second</source>
        <translation>So viele der neuesten Fenster müssen so sicher sein; es sind vier in der Sekunde</translation>
    </message>
    <message>
        <source>Newest windows</source>
        <translation>Neueste Fenster</translation>
    </message>
    <message>
        <source>Among so many of the newest windows</source>
        <translation>Unter so vielen der neuesten Fenster</translation>
    </message>
    <message>
        <source>of the newest</source>
        <translation>der neuesten</translation>
    </message>
    <message>
        <source>no alerts from</source>
        <translation>keine Meldungen von</translation>
    </message>
    <message>
        <source>In these hours nobody is alerted; NOT MONITORING is always said</source>
        <translation>In dieser Zeit wird niemand benachrichtigt; KEINE ÜBERWACHUNG wird immer gemeldet</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Beginn der Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Ende der Ruhezeit</translation>
    </message>
    <message>
        <source>By the clock on the wall; over midnight if the end is earlier</source>
        <translation>Nach der Uhr an der Wand; über Mitternacht, wenn das Ende früher liegt</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Whether a cry of this kind alerts</source>
        <translation>Ob ein Schrei dieser Art meldet</translation>
    </message>
    <message>
        <source>%1: cried for</source>
        <translation>%1: geschrien</translation>
    </message>
    <message>
        <source>How long a cry of this kind must last; 0: as above</source>
        <translation>Wie lange ein Schrei dieser Art dauern muss; 0: wie oben</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>wie oben</translation>
    </message>
</context>
<context>
    <name>cryscope::AlertWaysForm</name>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>The sound of an alert; none of them is taken for a cry</source>
        <translation>Der Ton einer Meldung; keiner davon wird für Schreien gehalten</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>How loud alerts and the alarm are</source>
        <translation>Wie laut Meldungen und der Alarm sind</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Alert once, in every way that is chosen here (Alt+T)</source>
        <translation>Einmal melden, auf jede hier gewählte Weise (Alt+T)</translation>
    </message>
    <message>
        <source>An alarm sounds when nothing is heard any more (NOT MONITORING)</source>
        <translation>Ein Alarm ertönt, wenn nichts mehr gehört wird (KEINE ÜBERWACHUNG)</translation>
    </message>
    <message>
        <source>It needs no microphone, and quiet hours do not hold it back</source>
        <translation>Er braucht kein Mikrofon, und die Ruhezeit hält ihn nicht zurück</translation>
    </message>
    <message>
        <source>A notification of the desktop</source>
        <translation>Eine Benachrichtigung der Arbeitsfläche</translation>
    </message>
    <message>
        <source>Where the desktop shows messages of programs</source>
        <translation>Dort, wo die Arbeitsfläche Nachrichten von Programmen zeigt</translation>
    </message>
    <message>
        <source>The window asks for attention</source>
        <translation>Das Fenster bittet um Aufmerksamkeit</translation>
    </message>
    <message>
        <source>It blinks in the desktop&apos;s list of windows</source>
        <translation>Es blinkt in der Fensterliste</translation>
    </message>
    <message>
        <source>The whole window says it, in large letters</source>
        <translation>Das ganze Fenster sagt es in großen Buchstaben</translation>
    </message>
    <message>
        <source>To be seen across a room with the sound off</source>
        <translation>Auch ohne Ton quer durch einen Raum zu sehen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Run for every alert, without a shell; CRYSCOPE_EVENT and CRYSCOPE_TEXT tell it what happened</source>
        <translation>Wird bei jeder Meldung ausgeführt, ohne Shell; CRYSCOPE_EVENT und CRYSCOPE_TEXT sagen ihm, was geschehen ist</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Every alert is posted there as JSON, and nowhere else</source>
        <translation>Jede Meldung geht als JSON dorthin und sonst nirgendwohin</translation>
    </message>
    <message>
        <source>To be seen</source>
        <translation>Zu sehen</translation>
    </message>
    <message>
        <source>This is no address: write it as http://192.168.1.20:8123/cry.</source>
        <translation>Das ist keine Adresse: Schreiben Sie sie wie http://192.168.1.20:8123/cry.</translation>
    </message>
    <message>
        <source>Without a web address nothing is sent anywhere; with one, the time and kind of each alert go there, never any sound.</source>
        <translation>Ohne Webadresse wird nirgendwohin etwas gesendet; mit einer gehen Zeit und Art jeder Meldung dorthin, niemals Ton.</translation>
    </message>
</context>
<context>
    <name>cryscope::AnswerBar</name>
    <message>
        <source>This one:</source>
        <translation>Dieser:</translation>
    </message>
    <message>
        <source>What helped:</source>
        <translation>Was half:</translation>
    </message>
    <message>
        <source>It was a cry</source>
        <translation>Es war ein Schrei</translation>
    </message>
    <message>
        <source>The selected episode was a cry</source>
        <translation>Das ausgewählte Ereignis war ein Schrei</translation>
    </message>
    <message>
        <source>It was none</source>
        <translation>Es war keiner</translation>
    </message>
    <message>
        <source>The selected episode was no cry: it is left out of the history</source>
        <translation>Das ausgewählte Ereignis war kein Schrei: Im Verlauf wird es weggelassen</translation>
    </message>
    <message>
        <source>What helped after the selected episode: %1</source>
        <translation>Was nach dem ausgewählten Ereignis half: %1</translation>
    </message>
</context>
<context>
    <name>cryscope::BatchActions</name>
    <message>
        <source>Hold the files under way where they are</source>
        <translation>Die laufenden Dateien dort anhalten, wo sie sind</translation>
    </message>
    <message>
        <source>Go on with the files that wait</source>
        <translation>Mit den wartenden Dateien weitermachen</translation>
    </message>
    <message>
        <source>Find the cries in the files that wait</source>
        <translation>Die Schreie in den wartenden Dateien suchen</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Choose recordings to put into the list</source>
        <translation>Aufnahmen wählen, die in die Liste kommen</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Choose a folder: every recording in it and below it is added</source>
        <translation>Einen Ordner wählen: Jede Aufnahme darin und darunter kommt dazu</translation>
    </message>
    <message>
        <source>Stop: what is done stays, what is under way begins anew another time</source>
        <translation>Aufhören: Fertiges bleibt, Angefangenes beginnt ein andermal von vorn</translation>
    </message>
    <message>
        <source>See and hear this recording in Review</source>
        <translation>Diese Aufnahme in der Durchsicht sehen und hören</translation>
    </message>
    <message>
        <source>Analyse &amp;next</source>
        <translation>Als &amp;Nächstes untersuchen</translation>
    </message>
    <message>
        <source>Put the chosen files before all others that wait</source>
        <translation>Die gewählten Dateien vor alle anderen wartenden stellen</translation>
    </message>
    <message>
        <source>Analyse a&amp;gain</source>
        <translation>No&amp;chmals untersuchen</translation>
    </message>
    <message>
        <source>Analyse the chosen files again, or all that have failed</source>
        <translation>Die gewählten Dateien nochmals untersuchen, oder alle fehlgeschlagenen</translation>
    </message>
    <message>
        <source>Re&amp;move from the list</source>
        <translation>Aus der Liste ne&amp;hmen</translation>
    </message>
    <message>
        <source>Take the chosen files out of the list; they stay on the disk</source>
        <translation>Die gewählten Dateien aus der Liste nehmen; auf der Platte bleiben sie</translation>
    </message>
    <message>
        <source>E&amp;mpty the list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Take all files out of the list; they stay on the disk</source>
        <translation>Alle Dateien aus der Liste nehmen; auf der Platte bleiben sie</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>Aus&amp;geben…</translation>
    </message>
    <message>
        <source>Write the results as tables, labels, pictures, clips or a report</source>
        <translation>Die Ergebnisse als Tabellen, Marken, Bilder, Ausschnitte oder Bericht schreiben</translation>
    </message>
    <message>
        <source>&amp;Pause the batch</source>
        <translation>Stapel &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Go on with the batch</source>
        <translation>Mit dem Stapel &amp;weitermachen</translation>
    </message>
    <message>
        <source>&amp;Start the batch</source>
        <translation>Stapel &amp;starten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>&amp;Cancel the batch</source>
        <translation>Stapel a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show in Re&amp;view</source>
        <translation>In der Du&amp;rchsicht zeigen</translation>
    </message>
</context>
<context>
    <name>cryscope::BatchEmptyPage</name>
    <message>
        <source>Drop recordings or whole folders here</source>
        <translation>Legen Sie Aufnahmen oder ganze Ordner hier ab</translation>
    </message>
    <message>
        <source>The cries in all of them are found, thousands if need be, and listed with their length, probability and kind. You can go on with other things meanwhile, and close the program: it goes on where it was.</source>
        <translation>In allen werden die Schreie gefunden, wenn es sein muss in Tausenden, und mit Länge, Wahrscheinlichkeit und Art aufgelistet. Währenddessen können Sie anderes tun oder das Programm schließen: Es geht dort weiter, wo es war.</translation>
    </message>
</context>
<context>
    <name>cryscope::BatchExportDialog</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>A row for each cry, BirdNET&apos;s columns first: for spreadsheets and R</source>
        <translation>Eine Zeile je Schrei, BirdNETs Spalten zuerst: für Tabellen und R</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Everything of each recording, as cryscope-cli writes it</source>
        <translation>Alles zu jeder Aufnahme, wie cryscope-cli es schreibt</translation>
    </message>
    <message>
        <source>Raven</source>
        <translation>Raven</translation>
    </message>
    <message>
        <source>Selection tables for Raven</source>
        <translation>Auswahltabellen für Raven</translation>
    </message>
    <message>
        <source>Audacity</source>
        <translation>Audacity</translation>
    </message>
    <message>
        <source>Label tracks; one holds one recording, so there is a file for each</source>
        <translation>Textspuren; jede gehört zu einer Aufnahme, darum eine Datei je Aufnahme</translation>
    </message>
    <message>
        <source>TextGrid</source>
        <translation>TextGrid</translation>
    </message>
    <message>
        <source>For Praat; one holds one recording, so there is a file for each</source>
        <translation>Für Praat; jede gehört zu einer Aufnahme, darum eine Datei je Aufnahme</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Ergebnisse ausgeben</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>In one file for all</source>
        <translation>In einer Datei für alle</translation>
    </message>
    <message>
        <source>A file for each recording</source>
        <translation>Eine Datei je Aufnahme</translation>
    </message>
    <message>
        <source>in one file for all</source>
        <translation>in einer Datei für alle</translation>
    </message>
    <message>
        <source>a file for each recording</source>
        <translation>eine Datei je Aufnahme</translation>
    </message>
    <message>
        <source>Sound, pictures, report</source>
        <translation>Ton, Bilder, Bericht</translation>
    </message>
    <message>
        <source>&amp;Spectrogram of each recording (PNG)</source>
        <translation>&amp;Spektrogramm jeder Aufnahme (PNG)</translation>
    </message>
    <message>
        <source>A picture of every recording, named like it, in the folder &quot;pictures&quot; (Alt+S)</source>
        <translation>Ein Bild jeder Aufnahme mit ihrem Namen, im Ordner „pictures“ (Alt+S)</translation>
    </message>
    <message>
        <source>&amp;Clips of the cries, a folder for each kind</source>
        <translation>Au&amp;sschnitte der Schreie, ein Ordner je Art</translation>
    </message>
    <message>
        <source>The sound of every cry as a WAV file in the folder &quot;clips&quot; (Alt+C)</source>
        <translation>Der Ton jedes Schreis als WAV-Datei im Ordner „clips“ (Alt+S)</translation>
    </message>
    <message>
        <source>Least probability of a clip</source>
        <translation>Kleinste Wahrscheinlichkeit eines Ausschnitts</translation>
    </message>
    <message>
        <source>Cries below this probability give no clip (Alt+L)</source>
        <translation>Schreie unter dieser Wahrscheinlichkeit geben keinen Ausschnitt (Alt+M)</translation>
    </message>
    <message>
        <source>at &amp;least</source>
        <translation>&amp;mindestens</translation>
    </message>
    <message>
        <source>&amp;Report as a page for the browser (HTML)</source>
        <translation>Be&amp;richt als Seite für den Browser (HTML)</translation>
    </message>
    <message>
        <source>Figures, charts and every recording on one page (Alt+R)</source>
        <translation>Zahlen, Diagramme und jede Aufnahme auf einer Seite (Alt+R)</translation>
    </message>
    <message>
        <source>Report on &amp;paper (PDF)</source>
        <translation>Bericht auf &amp;Papier (PDF)</translation>
    </message>
    <message>
        <source>Figures and charts to print or send (Alt+P)</source>
        <translation>Zahlen und Diagramme zum Drucken oder Verschicken (Alt+P)</translation>
    </message>
    <message numerus="yes">
        <source>All %n results</source>
        <translation>
            <numerusform>Das eine Ergebnis</numerusform>
            <numerusform>Alle %n Ergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen files</source>
        <translation>
            <numerusform>Die gewählte Datei</numerusform>
            <numerusform>Die %n gewählten Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Which results are exported</source>
        <translation>Welche Ergebnisse ausgegeben werden</translation>
    </message>
    <message>
        <source>Which results are exported (Alt+E)</source>
        <translation>Welche Ergebnisse ausgegeben werden (Alt+G)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>Aus&amp;geben</translation>
    </message>
    <message>
        <source>Where the files are written; the folder is made if it is not there (Alt+F)</source>
        <translation>Wohin die Dateien geschrieben werden; der Ordner wird angelegt, wenn es ihn nicht gibt (Alt+O)</translation>
    </message>
    <message>
        <source>Into the &amp;folder</source>
        <translation>In den &amp;Ordner</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder (Alt+H)</source>
        <translation>Den Ordner wählen (Alt+W)</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>Wie weit die Ausgabe ist</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>S&amp;chreiben</translation>
    </message>
    <message>
        <source>Write what is ticked (Alt+W)</source>
        <translation>Schreiben, was angekreuzt ist (Alt+C)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt…</translation>
    </message>
    <message>
        <source>Cancelled; what was complete is in the folder.</source>
        <translation>Abgebrochen; was vollständig war, liegt im Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%n files are written.</source>
        <translation>
            <numerusform>Eine Datei ist geschrieben.</numerusform>
            <numerusform>%n Dateien sind geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be made; the first: %1</source>
        <translation>
            <numerusform>%n ließ sich nicht machen: %1</numerusform>
            <numerusform>%n ließen sich nicht machen; das erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Stop writing; what is complete stays (Alt+A)</source>
        <translation>Aufhören zu schreiben; Vollständiges bleibt (Alt+R)</translation>
    </message>
    <message>
        <source>Close this window (Alt+O)</source>
        <translation>Dieses Fenster schließen (Alt+L)</translation>
    </message>
</context>
<context>
    <name>cryscope::BatchModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Cry</source>
        <translation>Schrei</translation>
    </message>
    <message>
        <source>No cry</source>
        <translation>Kein Schrei</translation>
    </message>
    <message>
        <source>Crying</source>
        <translation>Schreien</translation>
    </message>
    <message>
        <source>Kind of cry</source>
        <translation>Art des Schreis</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The file, with its place in the folder</source>
        <translation>Die Datei mit ihrem Platz im Ordner</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>How long the recording is</source>
        <translation>Wie lang die Aufnahme ist</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Whether the recording holds a cry</source>
        <translation>Ob in der Aufnahme geschrien wird</translation>
    </message>
    <message>
        <source>P(cry)</source>
        <translation>P(Schrei)</translation>
    </message>
    <message>
        <source>The calibrated probability that the recording holds a cry</source>
        <translation>Die kalibrierte Wahrscheinlichkeit, dass in der Aufnahme geschrien wird</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>How many episodes of crying there are</source>
        <translation>Wie viele Ereignisse mit Schreien es gibt</translation>
    </message>
    <message>
        <source>Seconds of crying in all</source>
        <translation>Sekunden Schreien insgesamt</translation>
    </message>
    <message>
        <source>What kind of cry it may be, or &quot;not sure&quot;: a guess</source>
        <translation>Welche Art von Schrei es sein mag, oder „nicht sicher“: eine Vermutung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>How far it is, or what is the matter</source>
        <translation>Wie weit sie ist, oder was nicht stimmt</translation>
    </message>
</context>
<context>
    <name>cryscope::BatchProgress</name>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Paused at %1 of %2 files</source>
        <translation>Angehalten bei %1 von %2 Dateien</translation>
    </message>
    <message>
        <source>The model is loading; it begins in a moment</source>
        <translation>Das Modell wird geladen; gleich geht es los</translation>
    </message>
    <message>
        <source>Looking for recordings…</source>
        <translation>Sucht Aufnahmen…</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Keine Dateien</translation>
    </message>
    <message>
        <source>Not finished: %1 of %2 files are done</source>
        <translation>Nicht fertig: %1 von %2 Dateien sind untersucht</translation>
    </message>
    <message numerus="yes">
        <source>Finished: %n files</source>
        <translation>
            <numerusform>Fertig: eine Datei</numerusform>
            <numerusform>Fertig: %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with cries</source>
        <translation>
            <numerusform>%n mit Schreien</numerusform>
            <numerusform>%n mit Schreien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n nicht lesbar</numerusform>
            <numerusform>%n nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 times real time</source>
        <translation>%1-fache Echtzeit</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>an earlier sitting was cut off; nothing that is done is done again</source>
        <translation>früher unterbrochen; Fertiges wird nicht wiederholt</translation>
    </message>
    <message>
        <source>looking for more recordings…</source>
        <translation>sucht weitere Aufnahmen…</translation>
    </message>
    <message>
        <source>How many files are done</source>
        <translation>Wie viele Dateien fertig sind</translation>
    </message>
</context>
<context>
    <name>cryscope::BatchSession</name>
    <message>
        <source>There is no recording in what was chosen; choose sound files or folders that hold some.</source>
        <translation>In der Auswahl ist keine Aufnahme; wählen Sie Tondateien oder Ordner mit solchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these files were in the list already.</source>
        <translation>
            <numerusform>Eine dieser Dateien war schon in der Liste.</numerusform>
            <numerusform>%n dieser Dateien waren schon in der Liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are analysed again: they or the model have changed since.</source>
        <translation>
            <numerusform>Eine Datei wird nochmals untersucht: Sie oder das Modell hat sich seitdem geändert.</numerusform>
            <numerusform>%n Dateien werden nochmals untersucht: Sie oder das Modell haben sich seitdem geändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::BatchWorkspace</name>
    <message>
        <source>Recordings (%1);;All files (*)</source>
        <translation>Aufnahmen (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a folder of recordings</source>
        <translation>Ordner mit Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>The chosen files are analysed next.</source>
        <translation>Die gewählten Dateien kommen als Nächste dran.</translation>
    </message>
    <message>
        <source>A batch was not finished: %1 of %2 files are done. Go on with it in Batch (Ctrl+4).</source>
        <translation>Ein Stapel ist nicht fertig: %1 von %2 Dateien sind untersucht. Weiter geht es unter Stapel (Strg+4).</translation>
    </message>
    <message numerus="yes">
        <source>The batch is finished: %n files.</source>
        <translation>
            <numerusform>Der Stapel ist fertig: eine Datei.</numerusform>
            <numerusform>Der Stapel ist fertig: %n Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add recordings</source>
        <translation>Aufnahmen hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n files chosen</source>
        <translation>
            <numerusform>Eine Datei gewählt</numerusform>
            <numerusform>%n Dateien gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No file fits the filter.</source>
        <translation>Keine Datei passt zum Filter.</translation>
    </message>
    <message>
        <source>Looking for recordings…</source>
        <translation>Sucht Aufnahmen…</translation>
    </message>
    <message>
        <source>Start or go on</source>
        <translation>Starten oder weitermachen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>With cries</source>
        <translation>Mit Schreien</translation>
    </message>
    <message>
        <source>Without cries</source>
        <translation>Ohne Schreie</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>Mit Fehlern</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Which files are shown</source>
        <translation>Welche Dateien gezeigt werden</translation>
    </message>
    <message>
        <source>Filter: name, folder, kind or error</source>
        <translation>Filter: Name, Ordner, Art oder Fehler</translation>
    </message>
    <message>
        <source>Filter of the files</source>
        <translation>Filter der Dateien</translation>
    </message>
    <message>
        <source>Words that must stand in the name, the folder, the kind or the error</source>
        <translation>Wörter, die im Namen, im Ordner, in der Art oder im Fehler stehen müssen</translation>
    </message>
    <message>
        <source>Files of the batch</source>
        <translation>Dateien des Stapels</translation>
    </message>
    <message>
        <source>Return or double click: open in Review; a click on a title sorts; Ctrl or Shift: several files</source>
        <translation>Eingabe oder Doppelklick: in der Durchsicht öffnen; ein Klick auf einen Titel sortiert; Strg oder Umschalt: mehrere Dateien</translation>
    </message>
</context>
<context>
    <name>cryscope::BesideController</name>
    <message>
        <source>Open beside</source>
        <translation>Daneben öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is shown below on the same axes.</source>
        <translation>%1 steht darunter auf denselben Achsen.</translation>
    </message>
</context>
<context>
    <name>cryscope::BesidePane</name>
    <message>
        <source>Recording beside</source>
        <translation>Zweite Aufnahme</translation>
    </message>
    <message>
        <source>The second recording; both move together</source>
        <translation>Die zweite Aufnahme; beide bewegen sich zusammen</translation>
    </message>
    <message>
        <source>Be&amp;gins at</source>
        <translation>Be&amp;ginnt bei</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Where the second recording begins</source>
        <translation>Wo die zweite Aufnahme beginnt</translation>
    </message>
    <message>
        <source>The time of the first recording at which the second one begins (Alt+G)</source>
        <translation>Die Zeit der ersten Aufnahme, zu der die zweite beginnt (Alt+G)</translation>
    </message>
    <message>
        <source>Spectrogram of the second recording</source>
        <translation>Spektrogramm der zweiten Aufnahme</translation>
    </message>
</context>
<context>
    <name>cryscope::CalibrateDialog</name>
    <message>
        <source>By a calibrator&apos;s &amp;tone</source>
        <translation>Mit dem &amp;Ton eines Kalibrators</translation>
    </message>
    <message>
        <source>As the &amp;device it was made with</source>
        <translation>Wie das &amp;Gerät der Aufnahme</translation>
    </message>
    <message>
        <source>&amp;Not calibrated: levels in dBFS</source>
        <translation>&amp;Nicht kalibriert: Pegel in dBFS</translation>
    </message>
    <message>
        <source>Calibrate the level</source>
        <translation>Pegel kalibrieren</translation>
    </message>
    <message>
        <source>A tone of known level, as a sound calibrator gives it, tells how loud a level in the recording was: then levels are shown in dB SPL. It holds for one microphone with one setting of its gain.</source>
        <translation>Ein Ton mit bekanntem Pegel, wie ihn ein Schallkalibrator gibt, sagt, wie laut ein Pegel der Aufnahme war: dann stehen Pegel in dB SPL. Das gilt für ein Mikrofon mit einer Einstellung seiner Verstärkung.</translation>
    </message>
    <message>
        <source> dB SPL</source>
        <translation> dB SPL</translation>
    </message>
    <message>
        <source>The level that stands on the calibrator, mostly 94 or 114 dB (Alt+L)</source>
        <translation>Der Pegel, der auf dem Kalibrator steht, meist 94 oder 114 dB (Alt+P)</translation>
    </message>
    <message>
        <source>&amp;Level of the tone</source>
        <translation>&amp;Pegel des Tons</translation>
    </message>
    <message>
        <source>What the calibration holds for; type the name of a device that is not listed (Alt+H)</source>
        <translation>Wofür die Kalibrierung gilt; den Namen eines Geräts eintippen, das nicht in der Liste steht (Alt+F)</translation>
    </message>
    <message>
        <source>This recording alone</source>
        <translation>Nur diese Aufnahme</translation>
    </message>
    <message>
        <source>What the calibration holds for</source>
        <translation>Wofür die Kalibrierung gilt</translation>
    </message>
    <message>
        <source>&amp;Holds for</source>
        <translation>Gilt &amp;für</translation>
    </message>
    <message>
        <source>Devices that are calibrated</source>
        <translation>Kalibrierte Geräte</translation>
    </message>
    <message>
        <source>The tone that was measured, and its level</source>
        <translation>Der gemessene Ton und sein Pegel</translation>
    </message>
    <message>
        <source>Take over what is known of a device</source>
        <translation>Übernehmen, was von einem Gerät bekannt ist</translation>
    </message>
    <message>
        <source>Remove the calibration</source>
        <translation>Kalibrierung entfernen</translation>
    </message>
    <message>
        <source>Select a second or more of the tone in the spectrogram, then come here again.</source>
        <translation>Eine Sekunde oder mehr des Tons im Spektrogramm auswählen und dann wiederkommen.</translation>
    </message>
    <message>
        <source>Measured: %1, %2 dBFS, steady within %3 dB over %4 s.</source>
        <translation>Gemessen: %1, %2 dBFS, stetig innerhalb von %3 dB über %4 s.</translation>
    </message>
    <message>
        <source>%1 is not calibrated.</source>
        <translation>%1 ist nicht kalibriert.</translation>
    </message>
    <message>
        <source>%1 is calibrated: 0 dBFS is %2 dB SPL (tone of %3 at %4 dB SPL, %5).</source>
        <translation>%1 ist kalibriert: 0 dBFS sind %2 dB SPL (Ton von %3 mit %4 dB SPL, %5).</translation>
    </message>
</context>
<context>
    <name>cryscope::CheckDialog</name>
    <message>
        <source>Check my microphone</source>
        <translation>Mein Mikrofon prüfen</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Listen for another ten seconds (Alt+A)</source>
        <translation>Noch einmal zehn Sekunden zuhören (Alt+N)</translation>
    </message>
    <message>
        <source>Microphone: %1</source>
        <translation>Mikrofon: %1</translation>
    </message>
    <message>
        <source>Put it where it will stand at night, leave the room as it will be then, and wait ten seconds. Nothing is recorded.</source>
        <translation>Stellen Sie es dorthin, wo es nachts stehen wird, lassen Sie den Raum so, wie er dann ist, und warten Sie zehn Sekunden. Nichts wird aufgenommen.</translation>
    </message>
    <message>
        <source>Listened so far</source>
        <translation>So weit zugehört</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop checking (Esc)</source>
        <translation>Nicht weiter prüfen (Esc)</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>The microphone could not be checked.</source>
        <translation>Das Mikrofon konnte nicht geprüft werden.</translation>
    </message>
</context>
<context>
    <name>cryscope::CheckSession</name>
    <message>
        <source>The microphone was lost while it was being checked: %1</source>
        <translation>Das Mikrofon ging während der Prüfung verloren: %1</translation>
    </message>
    <message>
        <source>Listening was stopped; check the microphone again.</source>
        <translation>Das Zuhören wurde beendet; prüfen Sie das Mikrofon noch einmal.</translation>
    </message>
</context>
<context>
    <name>cryscope::ClipActions</name>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Infant</source>
        <translation>Kind</translation>
    </message>
    <message numerus="yes">
        <source>Whose clips are these? (%n chosen)</source>
        <translation>
            <numerusform>Von wem ist dieser Ausschnitt? (%n gewählt)</numerusform>
            <numerusform>Von wem sind diese Ausschnitte? (%n gewählt)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message>
        <source>Learn without the chosen clips; they can be taken back</source>
        <translation>Ohne die gewählten Ausschnitte lernen; sie lassen sich zurückholen</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>Learn from the chosen clips again</source>
        <translation>Wieder aus den gewählten Ausschnitten lernen</translation>
    </message>
    <message>
        <source>&amp;Infant…</source>
        <translation>&amp;Kind …</translation>
    </message>
    <message>
        <source>Say whose the chosen clips are</source>
        <translation>Sagen, von wem die gewählten Ausschnitte sind</translation>
    </message>
    <message>
        <source>&amp;Play the clip</source>
        <translation>Ausschnitt ab&amp;spielen</translation>
    </message>
    <message>
        <source>Hear the clip, or stop</source>
        <translation>Den Ausschnitt hören, oder anhalten</translation>
    </message>
    <message>
        <source>See it in Re&amp;view</source>
        <translation>In der D&amp;urchsicht ansehen</translation>
    </message>
    <message>
        <source>See the whole recording in Review</source>
        <translation>Die ganze Aufnahme in der Durchsicht ansehen</translation>
    </message>
    <message>
        <source>Give the chosen clips this kind</source>
        <translation>Den gewählten Ausschnitten diese Art geben</translation>
    </message>
</context>
<context>
    <name>cryscope::ClipDialog</name>
    <message>
        <source>Cut clips out of the recording</source>
        <translation>Ausschnitte aus der Aufnahme schneiden</translation>
    </message>
    <message>
        <source>Labels to cut out: %1</source>
        <translation>Auszuschneidende Marken: %1</translation>
    </message>
    <message>
        <source>What the clips are called: {file}, {n}, {kind}, {start}, {end} and {score} are filled in</source>
        <translation>Wie die Ausschnitte heißen: {file}, {n}, {kind}, {start}, {end} und {score} werden eingesetzt</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Sound before and after each label</source>
        <translation>Ton vor und nach jeder Marke</translation>
    </message>
    <message>
        <source>Both lose nothing; FLAC is half as large</source>
        <translation>Beide verlieren nichts; FLAC ist halb so groß</translation>
    </message>
    <message>
        <source>A folder for each kind</source>
        <translation>Ein Ordner für jede Art</translation>
    </message>
    <message>
        <source>As training from folders expects it</source>
        <translation>Wie es das Lernen aus Ordnern erwartet</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Around it</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
</context>
<context>
    <name>cryscope::ClipPanel</name>
    <message>
        <source>No clip is chosen</source>
        <translation>Kein Ausschnitt ist gewählt</translation>
    </message>
    <message>
        <source>Choose a clip in the table to see it, to hear it, and to see what augmentation makes of it.</source>
        <translation>Wählen Sie einen Ausschnitt in der Tabelle, um ihn zu sehen, zu hören, und zu sehen, was die Abwandlung aus ihm macht.</translation>
    </message>
    <message>
        <source>infant %1</source>
        <translation>Kind %1</translation>
    </message>
    <message>
        <source>loudest %1</source>
        <translation>lauteste Stelle %1</translation>
    </message>
    <message>
        <source>As it was recorded</source>
        <translation>Wie aufgenommen</translation>
    </message>
    <message>
        <source>As training may change it</source>
        <translation>Wie das Training ihn abwandeln kann</translation>
    </message>
    <message>
        <source>Hear the clip as it was recorded (Space in the table)</source>
        <translation>Den Ausschnitt hören, wie er aufgenommen wurde (Leertaste in der Tabelle)</translation>
    </message>
    <message>
        <source>Play the clip as it was recorded</source>
        <translation>Den Ausschnitt abspielen, wie er aufgenommen wurde</translation>
    </message>
    <message>
        <source>Hear what augmentation has made of the clip</source>
        <translation>Hören, was die Abwandlung aus dem Ausschnitt gemacht hat</translation>
    </message>
    <message>
        <source>Play the changed clip</source>
        <translation>Den abgewandelten Ausschnitt abspielen</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Change the clip anew, as the next epoch would</source>
        <translation>Den Ausschnitt neu abwandeln, wie es die nächste Epoche täte</translation>
    </message>
    <message>
        <source>Another change</source>
        <translation>Andere Abwandlung</translation>
    </message>
    <message>
        <source>Spectrogram of the clip as it was recorded</source>
        <translation>Spektrogramm des Ausschnitts, wie er aufgenommen wurde</translation>
    </message>
    <message>
        <source>Spectrogram of the changed clip</source>
        <translation>Spektrogramm des abgewandelten Ausschnitts</translation>
    </message>
    <message>
        <source>Stop sound</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>Anhören</translation>
    </message>
</context>
<context>
    <name>cryscope::ClipTableModel</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Gesammelt</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Judged wrong</source>
        <translation>Als falsch beurteilt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Infant</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>cryscope::CollectDialog</name>
    <message>
        <source>Record to learn from</source>
        <translation>Aufnehmen, um daraus zu lernen</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Aufnehmen</translation>
    </message>
    <message>
        <source>Begin the recording (Alt+R)</source>
        <translation>Die Aufnahme beginnen (Alt+A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Record nothing (Esc)</source>
        <translation>Nichts aufnehmen (Esc)</translation>
    </message>
    <message>
        <source>to be labelled later</source>
        <translation>wird später benannt</translation>
    </message>
    <message>
        <source>What is recorded, as far as somebody knows it for sure (Alt+K)</source>
        <translation>Was aufgenommen wird, soweit es jemand sicher weiß (Alt+R)</translation>
    </message>
    <message>
        <source>before feeding, on the arm, in the cot …</source>
        <translation>vor dem Füttern, auf dem Arm, im Bettchen …</translation>
    </message>
    <message>
        <source>What was going on, in your own words (Alt+S)</source>
        <translation>Was gerade war, in Ihren Worten (Alt+L)</translation>
    </message>
    <message>
        <source>The parents have &amp;consented to this recording</source>
        <translation>Die Eltern haben in diese Aufnahme &amp;eingewilligt</translation>
    </message>
    <message>
        <source>Without consent nothing is recorded to learn from (Alt+C)</source>
        <translation>Ohne Einwilligung wird nichts zum Lernen aufgenommen (Alt+E)</translation>
    </message>
    <message>
        <source>Anything else that may matter (Alt+N)</source>
        <translation>Was sonst noch wichtig sein mag (Alt+N)</translation>
    </message>
    <message>
        <source>&amp;Infant</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Situation</source>
        <translation>&amp;Lage</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>Waiting for the microphone …</source>
        <translation>Warten auf das Mikrofon …</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>End the recording (Alt+S)</source>
        <translation>Die Aufnahme beenden (Alt+B)</translation>
    </message>
    <message>
        <source>Throw the recording away (Esc)</source>
        <translation>Die Aufnahme wegwerfen (Esc)</translation>
    </message>
    <message>
        <source>Recording: %1</source>
        <translation>Aufnahme: %1</translation>
    </message>
    <message>
        <source>%1 were recorded.</source>
        <translation>%1 wurden aufgenommen.</translation>
    </message>
    <message>
        <source>It is too short for its quality to be judged.</source>
        <translation>Sie ist zu kurz, um ihre Güte zu beurteilen.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>Auf&amp;bewahren</translation>
    </message>
    <message>
        <source>Put it into the library (Alt+K)</source>
        <translation>In die Bibliothek legen (Alt+B)</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Delete the recording (Esc)</source>
        <translation>Die Aufnahme löschen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>It stays on this computer. Models can learn from all that were kept: in Training, on the page Data, press Add.</source>
        <translation>Sie bleibt auf diesem Rechner. Modelle können von allen behaltenen lernen: unter Training auf der Seite Daten „Hinzufügen“ drücken.</translation>
    </message>
</context>
<context>
    <name>cryscope::CollectSession</name>
    <message>
        <source>There is no library to keep it in.</source>
        <translation>Es gibt keine Bibliothek, in der sie aufbewahrt werden könnte.</translation>
    </message>
    <message>
        <source>Something is being recorded already; stop that first.</source>
        <translation>Es wird schon etwas aufgenommen; beenden Sie das zuerst.</translation>
    </message>
    <message>
        <source>Nothing was heard, so nothing was recorded.</source>
        <translation>Es war nichts zu hören, also wurde nichts aufgenommen.</translation>
    </message>
    <message>
        <source>The recording could not be deleted: %1</source>
        <translation>Die Aufnahme konnte nicht gelöscht werden: %1</translation>
    </message>
</context>
<context>
    <name>cryscope::ColourBar</name>
    <message>
        <source>Colour scale of the spectrogram</source>
        <translation>Farbskala des Spektrogramms</translation>
    </message>
    <message>
        <source>Colours from %1 to %2 dBFS; 0 dBFS is a full-scale sine</source>
        <translation>Farben von %1 bis %2 dBFS; 0 dBFS ist ein Sinus in Vollaussteuerung</translation>
    </message>
    <message>
        <source>Colours from %1 to %2 dB SPL, by the calibration of this recording</source>
        <translation>Farben von %1 bis %2 dB SPL nach der Kalibrierung dieser Aufnahme</translation>
    </message>
</context>
<context>
    <name>cryscope::CompareDialog</name>
    <message>
        <source>Compare two recordings or dates</source>
        <translation>Zwei Aufnahmen oder Tage vergleichen</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Choose a recording that is not in the list</source>
        <translation>Eine Aufnahme wählen, die nicht in der Liste steht</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Two &amp;recordings</source>
        <translation>Zwei Auf&amp;nahmen</translation>
    </message>
    <message>
        <source>Compare two files (Alt+R)</source>
        <translation>Zwei Dateien vergleichen (Alt+N)</translation>
    </message>
    <message>
        <source>Two &amp;dates of one infant</source>
        <translation>Zwei &amp;Tage eines Kindes</translation>
    </message>
    <message>
        <source>Compare the cries that were kept on two days (Alt+D)</source>
        <translation>Das Schreien vergleichen, das an zwei Tagen aufbewahrt wurde (Alt+T)</translation>
    </message>
    <message>
        <source>&amp;A</source>
        <translation>&amp;A</translation>
    </message>
    <message>
        <source>&amp;B</source>
        <translation>&amp;B</translation>
    </message>
    <message>
        <source>The recording on the left; type to find one (Alt+A)</source>
        <translation>Die Aufnahme links; tippen, um eine zu finden (Alt+A)</translation>
    </message>
    <message>
        <source>The recording on the right; type to find one (Alt+B)</source>
        <translation>Die Aufnahme rechts; tippen, um eine zu finden (Alt+B)</translation>
    </message>
    <message>
        <source>Recording A</source>
        <translation>Aufnahme A</translation>
    </message>
    <message>
        <source>Recording B</source>
        <translation>Aufnahme B</translation>
    </message>
    <message>
        <source>&amp;Infant</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>Whose cries are compared (Alt+I)</source>
        <translation>Wessen Schreien verglichen wird (Alt+K)</translation>
    </message>
    <message>
        <source>Infant</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>B&amp;is</translation>
    </message>
    <message>
        <source>The day on the left (Alt+O)</source>
        <translation>Der Tag links (Alt+O)</translation>
    </message>
    <message>
        <source>The day on the right (Alt+T)</source>
        <translation>Der Tag rechts (Alt+I)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Second day</source>
        <translation>Zweiter Tag</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Measure both sides and show them (Alt+C)</source>
        <translation>Beide Seiten messen und zeigen (Alt+V)</translation>
    </message>
    <message>
        <source>Choose two recordings, or two dates, and compare them.</source>
        <translation>Wählen Sie zwei Aufnahmen oder zwei Tage und vergleichen Sie sie.</translation>
    </message>
    <message>
        <source>How far measuring is</source>
        <translation>Wie weit das Messen ist</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>95 of 100 draws</source>
        <translation>95 von 100 Ziehungen</translation>
    </message>
    <message>
        <source>Usual in newborns</source>
        <translation>Üblich bei Neugeborenen</translation>
    </message>
    <message>
        <source>Where the difference lies when the cry units of both sides are drawn anew</source>
        <translation>Wo der Unterschied liegt, wenn die Schreieinheiten beider Seiten neu gezogen werden</translation>
    </message>
    <message>
        <source>Measures side by side</source>
        <translation>Maße nebeneinander</translation>
    </message>
    <message>
        <source>What could not be measured says why when the pointer rests on it</source>
        <translation>Was nicht messbar war, sagt warum, wenn der Zeiger darauf ruht</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>Als Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>Copy the table with tabs, for a spreadsheet (Alt+X)</source>
        <translation>Die Tabelle mit Tabulatoren kopieren, für eine Tabellenkalkulation (Alt+X)</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy the table as cryscope-cli measure --compare writes it (Alt+V)</source>
        <translation>Die Tabelle kopieren, wie cryscope-cli measure --compare sie schreibt (Alt+C)</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>A recording to compare</source>
        <translation>Eine Aufnahme zum Vergleichen</translation>
    </message>
    <message>
        <source>Recordings (%1);;All files (*)</source>
        <translation>Aufnahmen (%1);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n recordings)</source>
        <translation>
            <numerusform>%1 (%n Aufnahme)</numerusform>
            <numerusform>%1 (%n Aufnahmen)</numerusform>
        </translation>
    </message>
    <message>
        <source>No sound of an infant is kept yet: Monitor keeps what it hears (Alt+D)</source>
        <translation>Noch ist von keinem Kind Ton aufbewahrt: der Monitor bewahrt auf, was es hört (Alt+T)</translation>
    </message>
    <message>
        <source>Choose something on both sides first.</source>
        <translation>Wählen Sie zuerst auf beiden Seiten etwas.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>There is no model: every sound is measured, not cries alone.</source>
        <translation>Es gibt kein Modell: Jedes Geräusch wird gemessen, nicht nur Schreien.</translation>
    </message>
    <message>
        <source>Bold: the difference is there in 95 of 100 draws of the cry units. It speaks of these recordings, not of other days.</source>
        <translation>Fett: Der Unterschied zeigt sich in 95 von 100 Ziehungen der Schreieinheiten. Er spricht von diesen Aufnahmen, nicht von anderen Tagen.</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>Die Tabelle ist kopiert.</translation>
    </message>
</context>
<context>
    <name>cryscope::CompareForm</name>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Hybrid of both</source>
        <translation>Beides zusammen</translation>
    </message>
    <message>
        <source>What is to be learned</source>
        <translation>Was gelernt werden soll</translation>
    </message>
    <message>
        <source>Labelled recordings</source>
        <translation>Markierte Aufnahmen</translation>
    </message>
    <message>
        <source>Settings to compare</source>
        <translation>Einstellungen zum Vergleichen</translation>
    </message>
    <message>
        <source>Settings (*.json);;All files (*)</source>
        <translation>Einstellungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There are no labelled recordings yet: gather some under Data, or choose a table.</source>
        <translation>Es gibt noch keine markierten Aufnahmen: Sammeln Sie welche unter Daten, oder wählen Sie eine Tabelle.</translation>
    </message>
    <message>
        <source>There is no such table of recordings; choose another.</source>
        <translation>Diese Tabelle von Aufnahmen gibt es nicht; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no model to judge.</source>
        <translation>Es gibt kein Modell zu beurteilen.</translation>
    </message>
    <message>
        <source>Choose at least one network or file of settings.</source>
        <translation>Wählen Sie mindestens ein Netz oder eine Datei mit Einstellungen.</translation>
    </message>
    <message>
        <source>Judge a model</source>
        <translation>Ein Modell beurteilen</translation>
    </message>
    <message>
        <source>Compare networks and settings</source>
        <translation>Netze und Einstellungen vergleichen</translation>
    </message>
    <message>
        <source>Search for better settings</source>
        <translation>Bessere Einstellungen suchen</translation>
    </message>
    <message>
        <source>Finding cries</source>
        <translation>Weinen finden</translation>
    </message>
    <message>
        <source>Kinds of cry</source>
        <translation>Arten des Weinens</translation>
    </message>
    <message>
        <source>ROC-AUC</source>
        <translation>ROC-AUC</translation>
    </message>
    <message>
        <source>log-loss</source>
        <translation>Log-Verlust</translation>
    </message>
    <message>
        <source>CNN</source>
        <translation>CNN</translation>
    </message>
    <message>
        <source>Deep spectral</source>
        <translation>Tief spektral</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Add settings…</source>
        <translation>Einstellungen dazu …</translation>
    </message>
    <message>
        <source>as set</source>
        <translation>wie eingestellt</translation>
    </message>
    <message>
        <source>Also a careless split</source>
        <translation>Auch eine sorglose Teilung</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>What is done with the recordings</source>
        <translation>Was mit den Aufnahmen geschieht</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>A table of labelled recordings (CSV); at first that of the page Data</source>
        <translation>Eine Tabelle markierter Aufnahmen (CSV); zuerst die der Seite Daten</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>The model that is judged</source>
        <translation>Das Modell, das beurteilt wird</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>A&amp;ufgabe</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Each is learned and judged on the same folds</source>
        <translation>Jedes wird auf denselben Teilen gelernt und beurteilt</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Files of settings that are compared as they are</source>
        <translation>Dateien mit Einstellungen, die so verglichen werden, wie sie sind</translation>
    </message>
    <message>
        <source>&amp;Folds</source>
        <translation>&amp;Teile</translation>
    </message>
    <message>
        <source>In so many parts the infants are divided; each part is judged once</source>
        <translation>In so viele Teile werden die Säuglinge geteilt; jeder Teil wird einmal beurteilt</translation>
    </message>
    <message>
        <source>&amp;Repeats</source>
        <translation>Wiede&amp;rholungen</translation>
    </message>
    <message>
        <source>How often the infants are divided anew</source>
        <translation>Wie oft die Säuglinge neu geteilt werden</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>Durc&amp;hgänge</translation>
    </message>
    <message>
        <source>At most so many; fewer are quicker and tell less</source>
        <translation>Höchstens so viele; weniger geht schneller und sagt weniger</translation>
    </message>
    <message>
        <source>Tr&amp;ials</source>
        <translation>Versu&amp;che</translation>
    </message>
    <message>
        <source>How many settings are tried</source>
        <translation>Wie viele Einstellungen versucht werden</translation>
    </message>
    <message>
        <source>Rou&amp;nds</source>
        <translation>Ru&amp;nden</translation>
    </message>
    <message>
        <source>The worse ones are left behind after each round</source>
        <translation>Die schlechteren bleiben nach jeder Runde zurück</translation>
    </message>
    <message>
        <source>&amp;Best is</source>
        <translation>Am &amp;besten ist</translation>
    </message>
    <message>
        <source>By which figure the trials are ranked</source>
        <translation>Nach welcher Kennzahl die Versuche geordnet werden</translation>
    </message>
    <message>
        <source>The same with infants on both sides: what a careless split would have claimed</source>
        <translation>Dasselbe mit Säuglingen auf beiden Seiten: was eine sorglose Teilung behauptet hätte</translation>
    </message>
    <message>
        <source>Choose a table of labelled recordings</source>
        <translation>Eine Tabelle markierter Aufnahmen wählen</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>Daten wählen</translation>
    </message>
    <message>
        <source>Add a file of settings, such as best-config.json of a search</source>
        <translation>Eine Datei mit Einstellungen dazunehmen, etwa best-config.json einer Suche</translation>
    </message>
</context>
<context>
    <name>cryscope::ComparePage</name>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1, careless split, fold %2</source>
        <translation>%1, sorglose Teilung, Teil %2</translation>
    </message>
    <message>
        <source>%1, division %2, fold %3</source>
        <translation>%1, Teilung %2, Teil %3</translation>
    </message>
    <message>
        <source>round %1, trial %2, fold %3</source>
        <translation>Runde %1, Versuch %2, Teil %3</translation>
    </message>
    <message>
        <source> against </source>
        <translation> gegen </translation>
    </message>
    <message numerus="yes">
        <source>search, %n trial(s)</source>
        <translation>
            <numerusform>Suche, %n Versuch</numerusform>
            <numerusform>Suche, %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (broken off)</source>
        <translation>%1 (abgebrochen)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>Page (*.html);;Numbers (*.json)</source>
        <translation>Seite (*.html);;Zahlen (*.json)</translation>
    </message>
    <message>
        <source>%p %, about %1 left</source>
        <translation>%p %, noch etwa %1</translation>
    </message>
    <message>
        <source>At work: %1</source>
        <translation>In Arbeit: %1</translation>
    </message>
    <message>
        <source>Stopped. What is there is kept; it can go on.</source>
        <translation>Angehalten. Was da ist, bleibt; es kann weitergehen.</translation>
    </message>
    <message>
        <source>The comparison is done.</source>
        <translation>Der Vergleich ist fertig.</translation>
    </message>
    <message>
        <source>Judge a model on labelled recordings, compare networks, or search for better settings.
The report appears here.</source>
        <translation>Beurteilen Sie ein Modell an markierten Aufnahmen, vergleichen Sie Netze, oder suchen Sie bessere Einstellungen.
Der Bericht erscheint hier.</translation>
    </message>
    <message>
        <source>This was broken off before there was a report.</source>
        <translation>Das wurde abgebrochen, bevor es einen Bericht gab.</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>An&amp;fangen</translation>
    </message>
    <message>
        <source>Begin, or stop what runs; a comparison that was stopped can go on (Alt+B, Alt+S)</source>
        <translation>Anfangen, oder anhalten, was läuft; ein angehaltener Vergleich kann weitergehen (Alt+F, Alt+A)</translation>
    </message>
    <message>
        <source>How far the comparison is</source>
        <translation>Wie weit der Vergleich ist</translation>
    </message>
    <message>
        <source>Earlier results</source>
        <translation>Frühere Ergebnisse</translation>
    </message>
    <message>
        <source>Choose one to see its report again</source>
        <translation>Wählen Sie eines, um seinen Bericht wieder zu sehen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Weitermac&amp;hen</translation>
    </message>
    <message>
        <source>Go on with what was broken off; what is done is not done again (Alt+G)</source>
        <translation>Mit dem Abgebrochenen weitermachen; was getan ist, wird nicht noch einmal getan (Alt+H)</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>The whole report as a page that can be printed (Alt+O)</source>
        <translation>Der ganze Bericht als Seite, die sich drucken lässt (Alt+F)</translation>
    </message>
    <message>
        <source>S&amp;ave the report…</source>
        <translation>Den Bericht &amp;speichern …</translation>
    </message>
    <message>
        <source>As a page, or its numbers as JSON (Alt+A)</source>
        <translation>Als Seite, oder seine Zahlen als JSON (Alt+S)</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
</context>
<context>
    <name>cryscope::Composition</name>
    <message>
        <source>The model is loading: crying is recognised in a moment.</source>
        <translation>Das Modell wird geladen: Schreien wird gleich erkannt.</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <source>Crying is not recognised: there is no model. Level and spectrogram are shown.</source>
        <translation>Schreien wird nicht erkannt: Es gibt kein Modell. Pegel und Spektrogramm werden gezeigt.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>No model is used: whatever is loud counts as crying.</source>
        <translation>Es wird kein Modell benutzt: Was laut ist, gilt als Schreien.</translation>
    </message>
    <message>
        <source>By loudness alone</source>
        <translation>Nur nach Lautstärke</translation>
    </message>
    <message>
        <source>This time the models of the command line stay in use; the choice counts from the next start.</source>
        <translation>Diesmal bleiben die Modelle der Befehlszeile in Gebrauch; die Wahl gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>cryscope::CurveChart</name>
    <message>
        <source>best so far</source>
        <translation>bisher am besten</translation>
    </message>
</context>
<context>
    <name>cryscope::CurveController</name>
    <message>
        <source>Zoom in to two minutes or less to see pitch and level.</source>
        <translation>Für Tonhöhe und Pegel auf höchstens zwei Minuten heranzoomen.</translation>
    </message>
</context>
<context>
    <name>cryscope::CurvePane</name>
    <message>
        <source>Pitch, Hz</source>
        <translation>Tonhöhe, Hz</translation>
    </message>
    <message>
        <source>Level, dBFS</source>
        <translation>Pegel, dBFS</translation>
    </message>
    <message>
        <source>Fundamental frequency of what is voiced. Click: go there; drag: select</source>
        <translation>Grundfrequenz des Stimmhaften. Klick: dorthin; Ziehen: auswählen</translation>
    </message>
    <message>
        <source>RMS level of 40 ms; 0 dBFS is a full-scale sine. Click: go there; drag: select</source>
        <translation>Effektivpegel von 40 ms; 0 dBFS ist ein Sinus mit Vollaussteuerung. Klick: dorthin; Ziehen: auswählen</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>Zoom in to two minutes or less to see the pitch.</source>
        <translation>Bis auf zwei Minuten oder weniger hineinzoomen, um die Tonhöhe zu sehen.</translation>
    </message>
    <message>
        <source>Zoom in to two minutes or less to see the level.</source>
        <translation>Bis auf zwei Minuten oder weniger hineinzoomen, um den Pegel zu sehen.</translation>
    </message>
    <message>
        <source>not voiced</source>
        <translation>nicht stimmhaft</translation>
    </message>
    <message>
        <source>Level, dB SPL</source>
        <translation>Pegel, dB SPL</translation>
    </message>
    <message>
        <source>RMS level of 40 ms, by the calibration of this recording. Click: go there; drag: select</source>
        <translation>RMS-Pegel von 40 ms nach der Kalibrierung dieser Aufnahme. Klicken: dorthin; Ziehen: auswählen</translation>
    </message>
</context>
<context>
    <name>cryscope::DataEmptyPage</name>
    <message>
        <source>What should a model learn from?</source>
        <translation>Woraus soll ein Modell lernen?</translation>
    </message>
    <message>
        <source>Choose recordings with their labels. They stay where they are: here is only noted which of them are used, and as what.</source>
        <translation>Wählen Sie Aufnahmen mit ihren Marken. Sie bleiben, wo sie sind: Hier wird nur notiert, welche verwendet werden, und als was.</translation>
    </message>
</context>
<context>
    <name>cryscope::DataPage</name>
    <message numerus="yes">
        <source>%n clips came.</source>
        <translation>
            <numerusform>%n Ausschnitt kam dazu.</numerusform>
            <numerusform>%n Ausschnitte kamen dazu.</numerusform>
        </translation>
    </message>
    <message>
        <source>No clip came that was not there already.</source>
        <translation>Es kam kein Ausschnitt, der nicht schon da war.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken over; the first: %1</source>
        <translation>
            <numerusform>%n ließ sich nicht übernehmen: %1</numerusform>
            <numerusform>%n ließen sich nicht übernehmen; der erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This infant gave more than a third of all clips: a model may learn this one infant, not what you want it to.</source>
        <translation>Von diesem Kind ist mehr als ein Drittel aller Ausschnitte: Ein Modell lernt womöglich dieses eine Kind und nicht, was es soll.</translation>
    </message>
    <message>
        <source>By infant (%1)</source>
        <translation>Nach Kind (%1)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Listening to every clip…</source>
        <translation>Jeder Ausschnitt wird angehört …</translation>
    </message>
    <message>
        <source>Nothing was found that would mislead a model.</source>
        <translation>Es wurde nichts gefunden, was ein Modell in die Irre führt.</translation>
    </message>
    <message>
        <source>What is wrong with the clips stands here once all have been listened to.</source>
        <translation>Was an den Ausschnitten nicht stimmt, steht hier, sobald alle angehört sind.</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>%1 of %2 clips</source>
        <translation>%1 von %2 Ausschnitten</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n weggelassen</numerusform>
            <numerusform>%n weggelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add clips to learn from, or begin anew</source>
        <translation>Ausschnitte zum Lernen hinzufügen, oder neu beginnen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Give the chosen clips another kind (or its number key)</source>
        <translation>Den gewählten Ausschnitten eine andere Art geben (oder mit ihrer Zifferntaste)</translation>
    </message>
    <message>
        <source>Search names and infants</source>
        <translation>Namen und Kinder suchen</translation>
    </message>
    <message>
        <source>Search clips</source>
        <translation>Ausschnitte suchen</translation>
    </message>
    <message>
        <source>Show only clips whose name or infant holds these letters</source>
        <translation>Nur Ausschnitte zeigen, deren Name oder Kind diese Buchstaben enthält</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which clips are shown</source>
        <translation>Welche Ausschnitte gezeigt werden</translation>
    </message>
    <message>
        <source>Show the clips that are learned from, those left out, or all</source>
        <translation>Ausschnitte zeigen, aus denen gelernt wird, die weggelassenen, oder alle</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show the clips of every kind, infant and finding again</source>
        <translation>Wieder die Ausschnitte jeder Art, jedes Kindes und jedes Befunds zeigen</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <source>Clips to learn from; Space plays, number keys give a kind, Delete leaves out</source>
        <translation>Ausschnitte zum Lernen; die Leertaste spielt ab, Ziffern geben eine Art, Entf lässt weg</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Aufhören</translation>
    </message>
    <message>
        <source>Stop reading and listening; what is there stays</source>
        <translation>Lesen und Anhören beenden; was da ist, bleibt</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>About the clips</source>
        <translation>Über die Ausschnitte</translation>
    </message>
    <message>
        <source>Counts, what is wrong, and the chosen clip</source>
        <translation>Anzahlen, was nicht stimmt, und der gewählte Ausschnitt</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>Clips by kind</source>
        <translation>Ausschnitte nach Art</translation>
    </message>
    <message>
        <source>Choose a kind to see its clips alone; choose it again to see all</source>
        <translation>Eine Art wählen, um nur ihre Ausschnitte zu sehen; noch einmal, um alle zu sehen</translation>
    </message>
    <message>
        <source>Clips by infant</source>
        <translation>Ausschnitte nach Kind</translation>
    </message>
    <message>
        <source>Choose an infant to see its clips alone; choose it again to see all</source>
        <translation>Ein Kind wählen, um nur seine Ausschnitte zu sehen; noch einmal, um alle zu sehen</translation>
    </message>
    <message>
        <source>What would mislead a model, and what to do about it</source>
        <translation>Was ein Modell in die Irre führen würde, und was dagegen zu tun ist</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>cryscope::DataSources</name>
    <message>
        <source>Add a folder of recordings</source>
        <translation>Ordner mit Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <source>Add a table of recordings</source>
        <translation>Tabelle von Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add what was labelled and judged in Review</source>
        <translation>Hinzufügen, was in der Durchsicht markiert und beurteilt wurde</translation>
    </message>
    <message>
        <source>Add everything there is</source>
        <translation>Alles hinzufügen, was da ist</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Forget all clips, their changed kinds and infants, and begin anew? The recordings themselves stay where they are.</source>
        <translation>Alle Ausschnitte, geänderte Arten und Kinder vergessen und neu beginnen? Die Aufnahmen selbst bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add the recordings of a folder: named like the donateacry corpus, or one folder a kind</source>
        <translation>Die Aufnahmen eines Ordners hinzufügen: benannt wie im Bestand donateacry, oder ein Ordner je Art</translation>
    </message>
    <message>
        <source>Add a &amp;table…</source>
        <translation>&amp;Tabelle hinzufügen …</translation>
    </message>
    <message>
        <source>Add a CSV file with columns path, cry or reason, and group (the infant)</source>
        <translation>Eine CSV-Datei mit den Spalten path, cry oder reason, und group (das Kind) hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;answers of Monitor</source>
        <translation>&amp;Antworten des Monitors hinzufügen</translation>
    </message>
    <message>
        <source>Add the cries about which somebody answered in Monitor, and collected recordings</source>
        <translation>Schreie, zu denen im Monitor geantwortet wurde, und gesammelte Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <source>There is nothing yet: listen in Monitor and say which cries were cries</source>
        <translation>Noch ist nichts da: Hören Sie im Monitor zu und sagen Sie, was Schreie waren</translation>
    </message>
    <message>
        <source>Add &amp;verdicts of Review…</source>
        <translation>&amp;Urteile der Durchsicht hinzufügen …</translation>
    </message>
    <message>
        <source>Add what was labelled and judged in Review, what a model took for a cry by mistake among it</source>
        <translation>Hinzufügen, was in der Durchsicht markiert und beurteilt wurde, auch was ein Modell irrtümlich für einen Schrei hielt</translation>
    </message>
    <message>
        <source>Add &amp;everything…</source>
        <translation>A&amp;lles hinzufügen …</translation>
    </message>
    <message>
        <source>Add a folder, what was judged in it, and the answers of Monitor</source>
        <translation>Einen Ordner, was darin beurteilt wurde, und die Antworten des Monitors hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Begin anew…</source>
        <translation>&amp;Neu beginnen …</translation>
    </message>
    <message>
        <source>Forget all clips; the recordings stay where they are</source>
        <translation>Alle Ausschnitte vergessen; die Aufnahmen bleiben, wo sie sind</translation>
    </message>
</context>
<context>
    <name>cryscope::DeidentifyDialog</name>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Marken</translation>
    </message>
    <message>
        <source>&amp;Measures of the labels (table)</source>
        <translation>Maße der Marken (&amp;Tabelle)</translation>
    </message>
    <message>
        <source>&amp;Clips of the labels</source>
        <translation>&amp;Ausschnitte der Marken</translation>
    </message>
    <message>
        <source>&amp;Report (PDF)</source>
        <translation>&amp;Bericht (PDF)</translation>
    </message>
    <message>
        <source>&amp;History of listening (table)</source>
        <translation>&amp;Verlauf des Zuhörens (Tabelle)</translation>
    </message>
    <message>
        <source>&amp;Keep these notes</source>
        <translation>Diese &amp;Notizen behalten</translation>
    </message>
    <message>
        <source>&amp;Write the key into a file of its own</source>
        <translation>Den &amp;Schlüssel in eine eigene Datei schreiben</translation>
    </message>
    <message>
        <source>De-identified export</source>
        <translation>Export ohne Namen</translation>
    </message>
    <message>
        <source>For somebody who must not know whose cries these are: infants, reviewers, recordings and devices become codes, paths and tags of the sound go. The voices in the sound stay what they are.</source>
        <translation>Für jemanden, der nicht wissen darf, wessen Weinen das ist: Kinder, Urteilende, Aufnahmen und Geräte werden zu Kürzeln, Pfade und Angaben in den Tondateien fallen weg. Die Stimmen im Ton bleiben, was sie sind.</translation>
    </message>
    <message>
        <source>Shift them by a secret number of days; intervals stay</source>
        <translation>Um eine geheime Zahl von Tagen verschieben; Abstände bleiben</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>Names, separated by commas</source>
        <translation>Namen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Mask &amp;too</source>
        <translation>A&amp;uch verdecken</translation>
    </message>
    <message>
        <source>What becomes of dates (Alt+D)</source>
        <translation>Was aus Daten wird (Alt+D)</translation>
    </message>
    <message>
        <source>Other names that may stand in kinds, tiers and notes (Alt+T)</source>
        <translation>Weitere Namen, die in Arten, Ebenen und Notizen stehen können (Alt+U)</translation>
    </message>
    <message>
        <source>There are no notes.</source>
        <translation>Es gibt keine Notizen.</translation>
    </message>
    <message>
        <source>These notes are left out, for they may tell more than names (%1):</source>
        <translation>Diese Notizen fallen weg, denn sie können mehr verraten als Namen (%1):</translation>
    </message>
    <message>
        <source>The notes on the labels</source>
        <translation>Die Notizen zu den Marken</translation>
    </message>
    <message>
        <source>The labels of this recording</source>
        <translation>Die Marken dieser Aufnahme</translation>
    </message>
    <message>
        <source>The program that is to read the labels</source>
        <translation>Das Programm, das die Marken lesen soll</translation>
    </message>
    <message>
        <source>Pitch, level and voice of every label</source>
        <translation>Tonhöhe, Pegel und Stimme jeder Marke</translation>
    </message>
    <message>
        <source>The sound of every label as a file, without tags</source>
        <translation>Der Ton jeder Marke als Datei, ohne weitere Angaben</translation>
    </message>
    <message>
        <source>Both lose nothing; FLAC is half as large</source>
        <translation>Beide verlieren nichts; FLAC ist halb so groß</translation>
    </message>
    <message>
        <source>Spectrogram, labels and measures on a page or two</source>
        <translation>Spektrogramm, Marken und Maße auf einer Seite oder zweien</translation>
    </message>
    <message>
        <source>Nothing is kept of listening</source>
        <translation>Vom Zuhören ist nichts aufbewahrt</translation>
    </message>
    <message>
        <source>Names and dates in them that are known are masked</source>
        <translation>Bekannte Namen und Daten darin werden verdeckt</translation>
    </message>
    <message>
        <source>From the codes back to the names, for you alone; without it nobody can undo this</source>
        <translation>Von den Kürzeln zurück zu den Namen, nur für Sie; ohne ihn kann das niemand rückgängig machen</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Export nothing</source>
        <translation>Nichts exportieren</translation>
    </message>
    <message>
        <source>Every cry that listening has kept, of all infants, without the notes on it</source>
        <translation>Jeder Schrei, den das Zuhören aufbewahrt hat, von allen Kindern, ohne die Notizen dazu</translation>
    </message>
    <message>
        <source>An empty folder for the export; a list of what was removed is written beside it</source>
        <translation>Ein leerer Ordner für den Export; daneben wird eine Liste dessen geschrieben, was entfernt wurde</translation>
    </message>
</context>
<context>
    <name>cryscope::DrawDialog</name>
    <message>
        <source>Draw clips to review</source>
        <translation>Ausschnitte zum Prüfen ziehen</translation>
    </message>
    <message>
        <source>Clips that a model has marked in the recordings of the project %1 and that nobody has judged yet.</source>
        <translation>Ausschnitte, die ein Modell in den Aufnahmen des Projekts %1 markiert hat und die noch niemand beurteilt hat.</translation>
    </message>
    <message>
        <source>Clips that a model has marked in the recordings of the folder %1, where labels are saved, and that nobody has judged yet.</source>
        <translation>Ausschnitte, die ein Modell in den Aufnahmen des Ordners %1 markiert hat, soweit Marken gespeichert sind, und die noch niemand beurteilt hat.</translation>
    </message>
    <message>
        <source>As many are drawn from every stratum of the score, so that high and low scores are known alike; the weights make them speak for all.</source>
        <translation>Aus jeder Schicht des Werts werden gleich viele gezogen, damit man hohe und niedrige Werte gleich gut kennt; die Gewichte lassen sie für alle sprechen.</translation>
    </message>
    <message>
        <source>How many clips are drawn (Alt+N)</source>
        <translation>Wie viele Ausschnitte gezogen werden (Alt+A)</translation>
    </message>
    <message>
        <source>Into how many parts of equal width the scores from 0 to 1 are put (Alt+S)</source>
        <translation>In wie viele gleich breite Teile die Werte von 0 bis 1 geteilt werden (Alt+S)</translation>
    </message>
    <message>
        <source>The same number draws the same clips again (Alt+E)</source>
        <translation>Dieselbe Zahl zieht dieselben Ausschnitte noch einmal (Alt+T)</translation>
    </message>
    <message>
        <source>&amp;Number of clips</source>
        <translation>&amp;Anzahl der Ausschnitte</translation>
    </message>
    <message>
        <source>&amp;Strata of the score</source>
        <translation>&amp;Schichten des Werts</translation>
    </message>
    <message>
        <source>S&amp;eed of the draw</source>
        <translation>S&amp;tartzahl der Ziehung</translation>
    </message>
    <message>
        <source>The sample that there is, with %1 of %2 clips judged, gives way. Its verdicts stay in the labels.</source>
        <translation>Die vorhandene Stichprobe, von der %1 von %2 Ausschnitten beurteilt sind, weicht. Ihre Urteile bleiben in den Marken.</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>&amp;Ziehen</translation>
    </message>
    <message>
        <source>Draw the clips and go to the first (Alt+D)</source>
        <translation>Die Ausschnitte ziehen und zum ersten gehen (Alt+Z)</translation>
    </message>
    <message>
        <source>Leave everything as it is (Esc)</source>
        <translation>Alles lassen, wie es ist (Esc)</translation>
    </message>
</context>
<context>
    <name>cryscope::DrawModel</name>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Other kind</source>
        <translation>Andere Art</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>In the order in which to judge them</source>
        <translation>In der Reihenfolge, in der zu urteilen ist</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>The recording that the clip is of</source>
        <translation>Die Aufnahme, aus der der Ausschnitt stammt</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Where the clip begins</source>
        <translation>Wo der Ausschnitt beginnt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What the model thinks of it, from 0 to 1</source>
        <translation>Was das Modell davon hält, von 0 bis 1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What you make of it</source>
        <translation>Was Sie davon halten</translation>
    </message>
</context>
<context>
    <name>cryscope::DrawPanel</name>
    <message>
        <source>Of all %1 clips %2 % are right (%3 to %4).</source>
        <translation>Von allen %1 Ausschnitten sind %2 % richtig (%3 bis %4).</translation>
    </message>
    <message>
        <source>Among the clips looked at it is %1 %: low scores were drawn more often than they come.</source>
        <translation>Unter den angesehenen Ausschnitten sind es %1 %: Niedrige Werte wurden öfter gezogen, als sie vorkommen.</translation>
    </message>
    <message>
        <source>So far this speaks of %1 % of the clips: some strata have no verdict yet.</source>
        <translation>Bisher spricht das von %1 % der Ausschnitte: Einige Schichten haben noch kein Urteil.</translation>
    </message>
    <message>
        <source>All %1 clips are judged</source>
        <translation>Alle %1 Ausschnitte sind beurteilt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>How many of the drawn clips are judged</source>
        <translation>Wie viele der gezogenen Ausschnitte beurteilt sind</translation>
    </message>
    <message>
        <source>Draw clips by the score of the model and judge them (Y, N, U, 1 to 9): what they say is weighted, so that it holds for all clips of the project or folder.</source>
        <translation>Ziehen Sie Ausschnitte nach dem Wert des Modells und urteilen Sie (Y, N, U, 1 bis 9): Was sie sagen, wird gewichtet, sodass es für alle Ausschnitte des Projekts oder Ordners gilt.</translation>
    </message>
    <message>
        <source>Drawn clips</source>
        <translation>Gezogene Ausschnitte</translation>
    </message>
    <message>
        <source>A click goes to the clip and plays it</source>
        <translation>Ein Klick geht zum Ausschnitt und spielt ihn</translation>
    </message>
</context>
<context>
    <name>cryscope::EmptyPage</name>
    <message>
        <source>Open a recording or drop one here</source>
        <translation>Öffnen Sie eine Aufnahme oder legen Sie eine hier ab</translation>
    </message>
    <message>
        <source>Recordings of phones and recorders: WAV, FLAC, MP3, M4A, Ogg, Opus, 3GP, AMR, CAF, AIFF and the sound of videos. Everything stays on this computer.</source>
        <translation>Aufnahmen von Telefonen und Rekordern: WAV, FLAC, MP3, M4A, Ogg, Opus, 3GP, AMR, CAF, AIFF und der Ton von Videos. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Aufnahme öffnen…</translation>
    </message>
    <message>
        <source>Choose a recording to look at and hear (Ctrl+O)</source>
        <translation>Eine Aufnahme wählen, um sie zu sehen und zu hören (Strg+O)</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Aufnahme öffnen</translation>
    </message>
</context>
<context>
    <name>cryscope::EventLog</name>
    <message>
        <source>The event log cannot be written: choose another file.</source>
        <translation>Das Ereignisprotokoll kann nicht geschrieben werden: Wählen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>cryscope::ExpertDialog</name>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Hören</translation>
    </message>
    <message>
        <source>Clips and thresholds</source>
        <translation>Ausschnitte und Schwellen</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Abwandlung</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <source>All settings of training</source>
        <translation>Alle Einstellungen des Trainings</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>Settings by what they are about</source>
        <translation>Einstellungen nach ihrem Gegenstand</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Diese Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Leave the settings as they were</source>
        <translation>Die Einstellungen lassen, wie sie waren</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, von</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, bis</translation>
    </message>
</context>
<context>
    <name>cryscope::FileHeader</name>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>%1 channels, mixed</source>
        <translation>%1 Kanäle, gemischt</translation>
    </message>
</context>
<context>
    <name>cryscope::FindingList</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show these clips alone in the table</source>
        <translation>Nur diese Ausschnitte in der Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>cryscope::FrequencyRuler</name>
    <message>
        <source>Frequency ruler</source>
        <translation>Frequenzachse</translation>
    </message>
    <message>
        <source>Frequency. Wheel or drag: move the band; Alt+wheel: zoom at the pointer; Up/Down, +/- with the keyboard; double click or Home: show the usual band</source>
        <translation>Frequenz. Rad oder Ziehen: Bereich verschieben; Alt+Rad: am Zeiger vergrößern; mit der Tastatur Auf/Ab und +/-; Doppelklick oder Pos1: üblicher Bereich</translation>
    </message>
</context>
<context>
    <name>cryscope::HistoryTimeline</name>
    <message>
        <source>Cries by the clock</source>
        <translation>Weinen nach der Uhr</translation>
    </message>
    <message>
        <source>A bar is a cry: click it to hear it (Left, Right, Enter)</source>
        <translation>Ein Balken ist ein Weinen: anklicken, um es zu hören (Links, Rechts, Eingabe)</translation>
    </message>
</context>
<context>
    <name>cryscope::HistoryWorkspace</name>
    <message>
        <source>No sound of this cry is kept.</source>
        <translation>Von diesem Schrei ist kein Ton aufbewahrt.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf ausgeben</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Tage</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation>Gezeigte Tage</translation>
    </message>
    <message>
        <source>Which days are shown, counted and exported (Alt+D)</source>
        <translation>Welche Tage gezeigt, gezählt und ausgegeben werden (Alt+T)</translation>
    </message>
    <message>
        <source>Sho&amp;w false ones</source>
        <translation>&amp;Falsche zeigen</translation>
    </message>
    <message>
        <source>Show what somebody said was no cry, as hollow bars (Alt+W)</source>
        <translation>Auch zeigen, was laut einer Antwort kein Schrei war, als hohle Balken (Alt+F)</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV …</translation>
    </message>
    <message>
        <source>Export these days as a table</source>
        <translation>Diese Tage als Tabelle ausgeben</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON …</translation>
    </message>
    <message>
        <source>Export these days for other programs</source>
        <translation>Diese Tage für andere Programme ausgeben</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Write one page about these days for the paediatrician (PDF)</source>
        <translation>Eine Seite über diese Tage für die Kinderärztin schreiben (PDF)</translation>
    </message>
    <message>
        <source>What is stored…</source>
        <translation>Was gespeichert ist …</translation>
    </message>
    <message>
        <source>What is stored and where, which sound may go, and how to forget everything</source>
        <translation>Was wo gespeichert ist, welcher Ton gehen darf und wie alles vergessen wird</translation>
    </message>
    <message>
        <source>No cries are kept of these days.

Listen in Monitor: every cry is kept here with its time, its length and its sound. Or choose more days above.</source>
        <translation>Von diesen Tagen sind keine Schreie aufbewahrt.

Im Monitor zuhören: Jeder Schrei wird hier mit Zeit, Länge und Ton aufbewahrt. Oder oben mehr Tage wählen.</translation>
    </message>
    <message>
        <source>Go to Monitor</source>
        <translation>Zum Monitor</translation>
    </message>
    <message>
        <source>Show Monitor, where listening begins (Ctrl+2)</source>
        <translation>Den Monitor zeigen, wo das Zuhören beginnt (Strg+2)</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>Stunden der Woche</translation>
    </message>
    <message>
        <source>Crying by weekday and hour</source>
        <translation>Schreien nach Wochentag und Stunde</translation>
    </message>
    <message>
        <source>The fuller a square, the more crying at that hour of that weekday</source>
        <translation>Je voller ein Feld, desto mehr Schreien zu dieser Stunde dieses Wochentags</translation>
    </message>
    <message numerus="yes">
        <source>By the rules of &quot;What is stored&quot; %n sounds were deleted (%1).</source>
        <translation>
            <numerusform>Nach den Regeln von „Was gespeichert ist“ wurde %n Ton gelöscht (%1).</numerusform>
            <numerusform>Nach den Regeln von „Was gespeichert ist“ wurden %n Töne gelöscht (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>&amp;Infant</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>Whose cries are shown</source>
        <translation>Wessen Schreie gezeigt werden</translation>
    </message>
    <message>
        <source>Whose cries are shown, counted and exported (Alt+I)</source>
        <translation>Wessen Schreie gezeigt, gezählt und ausgegeben werden (Alt+K)</translation>
    </message>
    <message>
        <source>Row&amp;s</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>One a day</source>
        <translation>Je Tag eine</translation>
    </message>
    <message>
        <source>One a week</source>
        <translation>Je Woche eine</translation>
    </message>
    <message>
        <source>What a row holds</source>
        <translation>Was eine Zeile zeigt</translation>
    </message>
    <message>
        <source>What a row of the timeline holds (Alt+S)</source>
        <translation>Was eine Zeile des Verlaufs zeigt (Alt+Z)</translation>
    </message>
    <message>
        <source>Reading what is kept …</source>
        <translation>Liest, was behalten wurde …</translation>
    </message>
    <message>
        <source>Reading what is kept</source>
        <translation>Liest, was behalten wurde</translation>
    </message>
</context>
<context>
    <name>cryscope::InfantBox</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Infant</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Who is being listened to; &quot;Unknown&quot; also for several in one room (Alt+I)</source>
        <translation>Wem zugehört wird; „Unbekannt“ auch bei mehreren in einem Raum (Alt+I)</translation>
    </message>
</context>
<context>
    <name>cryscope::InfantChoice</name>
    <message>
        <source>Age not known</source>
        <translation>Alter nicht bekannt</translation>
    </message>
    <message>
        <source>Newborn, up to four weeks</source>
        <translation>Neugeboren, bis vier Wochen</translation>
    </message>
    <message>
        <source>Older than four weeks</source>
        <translation>Älter als vier Wochen</translation>
    </message>
    <message>
        <source>%1 (age in days: %2)</source>
        <translation>%1 (Alter in Tagen: %2)</translation>
    </message>
    <message>
        <source>%1 (age not known)</source>
        <translation>%1 (Alter nicht bekannt)</translation>
    </message>
    <message>
        <source>&amp;Infant</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>Infant</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Whose cries these are: what is usual depends on the age at the recording&apos;s date (Alt+I)</source>
        <translation>Wessen Weinen das ist: was üblich ist, hängt vom Alter am Tag der Aufnahme ab (Alt+K)</translation>
    </message>
</context>
<context>
    <name>cryscope::InfantDialog</name>
    <message>
        <source>&amp;Born on</source>
        <translation>&amp;Geboren am</translation>
    </message>
    <message>
        <source>Add an infant</source>
        <translation>Ein Kind hinzufügen</translation>
    </message>
    <message>
        <source>An alias is enough</source>
        <translation>Ein Deckname genügt</translation>
    </message>
    <message>
        <source>How the infant is called here (Alt+N)</source>
        <translation>Wie das Kind hier heißt (Alt+N)</translation>
    </message>
    <message>
        <source>The birth date is known (Alt+B)</source>
        <translation>Das Geburtsdatum ist bekannt (Alt+G)</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>From it the age at each cry is known</source>
        <translation>Daraus ergibt sich das Alter bei jedem Schrei</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>May stay unsaid (Alt+S)</source>
        <translation>Darf offen bleiben (Alt+C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Sex</source>
        <translation>Ges&amp;chlecht</translation>
    </message>
    <message>
        <source>This stays on this computer.</source>
        <translation>Das bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add this infant and listen for it (Enter)</source>
        <translation>Dieses Kind hinzufügen und ihm zuhören (Eingabe)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add nobody (Esc)</source>
        <translation>Niemanden hinzufügen (Esc)</translation>
    </message>
</context>
<context>
    <name>cryscope::InputBox</name>
    <message>
        <source>System default</source>
        <translation>Vorgabe des Systems</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (nicht angeschlossen)</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>The microphone to listen to; the list follows what is connected</source>
        <translation>Das Mikrofon, dem zugehört wird; die Liste folgt dem, was angeschlossen ist</translation>
    </message>
</context>
<context>
    <name>cryscope::KeepingBar</name>
    <message>
        <source>The library can be written again; nothing is missing.</source>
        <translation>Die Bibliothek lässt sich wieder beschreiben; es fehlt nichts.</translation>
    </message>
    <message>
        <source>Cries are kept in %1</source>
        <translation>Schreie werden aufbewahrt in %1</translation>
    </message>
    <message>
        <source>Cries are not kept.</source>
        <translation>Schreie werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Not kept at the moment, tried again and again: %1</source>
        <translation>Im Augenblick nicht aufbewahrt, wird immer wieder versucht: %1</translation>
    </message>
    <message>
        <source>&amp;Infant</source>
        <translation>K&amp;ind</translation>
    </message>
    <message>
        <source>Save what I just heard</source>
        <translation>Eben Gehörtes sichern</translation>
    </message>
    <message>
        <source>Write the last 60 seconds to a WAV file in the recording folder</source>
        <translation>Die letzten 60 Sekunden in eine WAV-Datei im Aufnahmeordner schreiben</translation>
    </message>
    <message>
        <source>This applies from the next time that you press Listen.</source>
        <translation>Das gilt, sobald Sie das nächste Mal auf Zuhören drücken.</translation>
    </message>
    <message>
        <source>Everything is recorded in %1</source>
        <translation>Alles wird aufgenommen in %1</translation>
    </message>
    <message>
        <source>Collect…</source>
        <translation>Sammeln…</translation>
    </message>
    <message>
        <source>Record on purpose, with kind, situation and consent, for a model to learn from</source>
        <translation>Mit Absicht aufnehmen, mit Art, Lage und Einwilligung, damit ein Modell daraus lernt</translation>
    </message>
    <message>
        <source>Record everything, hour by hour</source>
        <translation>Alles aufnehmen, Stunde um Stunde</translation>
    </message>
    <message>
        <source>Keep all that is heard in files of an hour, from the next time of listening on</source>
        <translation>Alles Gehörte in Dateien von einer Stunde aufbewahren, vom nächsten Zuhören an</translation>
    </message>
</context>
<context>
    <name>cryscope::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>D&amp;azu</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Wegneh&amp;men</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>Ü&amp;blich</translation>
    </message>
    <message>
        <source>A&amp;ll as usual</source>
        <translation>A&amp;lle wie üblich</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>“%1” has no key now; the menu still has it.</source>
        <translation>„%1“ hat jetzt keine Taste; im Menü steht es weiter.</translation>
    </message>
    <message>
        <source>All keys are as they usually are.</source>
        <translation>Alle Tasten sind wie üblich.</translation>
    </message>
    <message>
        <source>Copied: paste it where it is to be printed.</source>
        <translation>Kopiert: dort einfügen, wo gedruckt wird.</translation>
    </message>
    <message>
        <source>Filter: an action or a key</source>
        <translation>Filter: ein Befehl oder eine Taste</translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation>Tasten filtern</translation>
    </message>
    <message>
        <source>Only actions or keys that contain this</source>
        <translation>Nur Befehle oder Tasten, die dies enthalten</translation>
    </message>
    <message>
        <source>What can be done by key; the menus have the same order. Return: another key</source>
        <translation>Was mit Tasten geht; die Reihenfolge ist die der Menüs. Eingabe: andere Taste</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the key that the chosen action is to have (Alt+K)</source>
        <translation>Die Taste drücken, die der gewählte Befehl haben soll (Alt+N)</translation>
    </message>
    <message>
        <source>The action has this key and no other (Alt+S)</source>
        <translation>Der Befehl hat diese Taste und keine andere (Alt+S)</translation>
    </message>
    <message>
        <source>The action has this key as well (Alt+A)</source>
        <translation>Der Befehl hat auch diese Taste (Alt+A)</translation>
    </message>
    <message>
        <source>The action has no key (Alt+R)</source>
        <translation>Der Befehl hat keine Taste (Alt+M)</translation>
    </message>
    <message>
        <source>The action has its usual key again (Alt+U)</source>
        <translation>Der Befehl hat wieder seine übliche Taste (Alt+B)</translation>
    </message>
    <message>
        <source>Every action has its usual key again (Alt+L)</source>
        <translation>Jeder Befehl hat wieder seine übliche Taste (Alt+L)</translation>
    </message>
    <message>
        <source>All actions and keys as text (Alt+C)</source>
        <translation>Alle Befehle und Tasten als Text (Alt+K)</translation>
    </message>
    <message>
        <source>New &amp;key</source>
        <translation>&amp;Neue Taste</translation>
    </message>
    <message>
        <source>%1 cannot be given to an action; choose another key.</source>
        <translation>%1 kann kein Befehl haben; eine andere Taste wählen.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Press the button again to take it from there.</source>
        <translation>%1 gehört zu „%2“. Den Knopf noch einmal drücken, um sie von dort zu nehmen.</translation>
    </message>
    <message>
        <source>“%1” has lost %2.</source>
        <translation>„%1“ hat %2 verloren.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>cryscope::KindsDialog</name>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Add a kind</source>
        <translation>Eine &amp;Art dazu</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenlegen</translation>
    </message>
    <message>
        <source>&amp;Take away</source>
        <translation>&amp;Wegnehmen</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>The kinds on offer everywhere in the program, in this order</source>
        <translation>Die Arten, die überall im Programm angeboten werden, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Add a kind at the end of the list (Alt+A)</source>
        <translation>Eine Art ans Ende der Liste setzen (Alt+A)</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move the kind up in the list</source>
        <translation>Die Art in der Liste nach oben schieben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move the kind down in the list</source>
        <translation>Die Art in der Liste nach unten schieben</translation>
    </message>
    <message>
        <source>How the kind is called here; what stands in files stays as it is (Alt+N)</source>
        <translation>Wie die Art hier heißt; was in Dateien steht, bleibt, wie es ist (Alt+N)</translation>
    </message>
    <message>
        <source>The digit that gives a label this kind in Review (Alt+K)</source>
        <translation>Die Ziffer, die einer Markierung in der Durchsicht diese Art gibt (Alt+T)</translation>
    </message>
    <message>
        <source>In which colour labels of this kind are drawn (Alt+C)</source>
        <translation>In welcher Farbe Markierungen dieser Art gezeichnet werden (Alt+F)</translation>
    </message>
    <message>
        <source>The kind that this one becomes a part of</source>
        <translation>Die Art, von der diese ein Teil wird</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>Zusammenlegen mit</translation>
    </message>
    <message>
        <source>Read labels of this kind as the other from now on; files are left as they are (Alt+M)</source>
        <translation>Markierungen dieser Art von nun an als die andere lesen; Dateien bleiben, wie sie sind (Alt+Z)</translation>
    </message>
    <message>
        <source>Offer this kind no more; labels that have it keep it (Alt+T)</source>
        <translation>Diese Art nicht mehr anbieten; Markierungen, die sie haben, behalten sie (Alt+W)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Taste</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>In files</source>
        <translation>In Dateien</translation>
    </message>
    <message>
        <source>Everything takes effect at once, in every part of the program. Labels and models that are there go on working: only how they are shown changes.</source>
        <translation>Alles gilt sofort, in jedem Teil des Programms. Vorhandene Markierungen und Modelle gelten weiter: Nur wie sie gezeigt werden, ändert sich.</translation>
    </message>
    <message>
        <source>%1   (key %2)</source>
        <translation>%1   (Taste %2)</translation>
    </message>
    <message>
        <source>There is a kind of this name already; take another name, or merge the two.</source>
        <translation>Eine Art dieses Namens gibt es schon; nehmen Sie einen anderen Namen, oder legen Sie beide zusammen.</translation>
    </message>
    <message>
        <source>%1 had this key and has none now.</source>
        <translation>%1 hatte diese Taste und hat jetzt keine.</translation>
    </message>
    <message>
        <source>Colour of the kind</source>
        <translation>Farbe der Art</translation>
    </message>
    <message>
        <source>new kind</source>
        <translation>neue Art</translation>
    </message>
    <message>
        <source>new kind %1</source>
        <translation>neue Art %1</translation>
    </message>
    <message>
        <source>Labels of %1 are read as %2 from now on.</source>
        <translation>Markierungen mit %1 werden von nun an als %2 gelesen.</translation>
    </message>
</context>
<context>
    <name>cryscope::LabelActions</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Make the step again</source>
        <translation>Den Schritt noch einmal tun</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>What the selected labels say is so</source>
        <translation>Was die gewählten Marken sagen, stimmt</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>There is no such thing here</source>
        <translation>Hier ist nichts dergleichen</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>It cannot be told</source>
        <translation>Es lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Kein Urteil</translation>
    </message>
    <message>
        <source>Take the verdict on the selected labels back</source>
        <translation>Das Urteil über die gewählten Marken zurücknehmen</translation>
    </message>
    <message>
        <source>Play the next by itself</source>
        <translation>Die nächste von selbst abspielen</translation>
    </message>
    <message>
        <source>After a verdict, go to the next label to judge and play it</source>
        <translation>Nach einem Urteil zur nächsten offenen Marke gehen und sie abspielen</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>Marke setzen</translation>
    </message>
    <message>
        <source>Label the selection, or the moment under the playhead</source>
        <translation>Die Auswahl markieren oder den Augenblick an der Abspielmarke</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the selected labels</source>
        <translation>Die gewählten Marken löschen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Split the label at the playhead</source>
        <translation>Die Marke an der Abspielstelle teilen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Merge the selected labels into one</source>
        <translation>Die gewählten Marken zu einer verbinden</translation>
    </message>
    <message>
        <source>Snap to cries</source>
        <translation>An Schreien einrasten</translation>
    </message>
    <message>
        <source>Move the edges of the selected labels to those of the cries</source>
        <translation>Die Ränder der gewählten Marken auf die der Schreie setzen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select all labels of the list</source>
        <translation>Alle Marken der Liste auswählen</translation>
    </message>
    <message>
        <source>Select frequencies too</source>
        <translation>Auch Frequenzen auswählen</translation>
    </message>
    <message>
        <source>Dragging selects a box of time and frequency</source>
        <translation>Ziehen wählt ein Feld aus Zeit und Frequenz</translation>
    </message>
    <message>
        <source>Draw labels</source>
        <translation>Marken zeichnen</translation>
    </message>
    <message>
        <source>Each drag makes a label, until this is switched off</source>
        <translation>Jedes Ziehen setzt eine Marke, bis dies ausgeschaltet wird</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>Marken speichern</translation>
    </message>
    <message>
        <source>Save the labels beside the recording</source>
        <translation>Die Marken neben der Aufnahme speichern</translation>
    </message>
    <message>
        <source>Import labels…</source>
        <translation>Marken einlesen…</translation>
    </message>
    <message>
        <source>Add labels from a file of Audacity, Praat, Raven, BirdNET or CryScope</source>
        <translation>Marken aus einer Datei von Audacity, Praat, Raven, BirdNET oder CryScope hinzufügen</translation>
    </message>
    <message>
        <source>Export labels…</source>
        <translation>Marken ausgeben…</translation>
    </message>
    <message>
        <source>Write labels for Audacity, Praat, Raven, BirdNET or CryScope</source>
        <translation>Marken für Audacity, Praat, Raven, BirdNET oder CryScope schreiben</translation>
    </message>
    <message>
        <source>Reviewer…</source>
        <translation>Prüfer…</translation>
    </message>
    <message>
        <source>The name that stands with your labels and verdicts</source>
        <translation>Der Name, der bei Ihren Marken und Urteilen steht</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>Kind of key %1</source>
        <translation>Art der Taste %1</translation>
    </message>
    <message>
        <source>The selected labels are of this kind: %1</source>
        <translation>Die gewählten Marken sind von dieser Art: %1</translation>
    </message>
    <message>
        <source>No kind has this key yet</source>
        <translation>Noch keine Art hat diese Taste</translation>
    </message>
    <message>
        <source>What the verdicts say…</source>
        <translation>Was die Urteile sagen…</translation>
    </message>
    <message>
        <source>How often each kind is right, and from which score on</source>
        <translation>Wie oft jede Art richtig ist und ab welchem Wert</translation>
    </message>
    <message>
        <source>End the second review</source>
        <translation>Zweite Durchsicht beenden</translation>
    </message>
    <message>
        <source>Second review (blind)…</source>
        <translation>Zweite Durchsicht (blind) …</translation>
    </message>
    <message>
        <source>Save it and show the first review again</source>
        <translation>Speichern und die erste Durchsicht wieder zeigen</translation>
    </message>
    <message>
        <source>Somebody else judges the same places without seeing the first review</source>
        <translation>Jemand anderes beurteilt dieselben Stellen, ohne die erste Durchsicht zu sehen</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Übereinstimmung …</translation>
    </message>
    <message>
        <source>How two reviewers agree: percent, Cohen&apos;s kappa, and the places on which they differ</source>
        <translation>Wie zwei Durchsichten übereinstimmen: Prozent, Cohens Kappa und die Stellen, an denen sie sich unterscheiden</translation>
    </message>
</context>
<context>
    <name>cryscope::LabelController</name>
    <message>
        <source>Changes of an earlier time that were not saved are here again: %1. Undo takes you back to what was saved.</source>
        <translation>Früher nicht gespeicherte Änderungen sind wieder da: %1. „Rückgängig“ führt zum Gespeicherten zurück.</translation>
    </message>
    <message>
        <source>Labels saved in %1</source>
        <translation>Marken gespeichert in %1</translation>
    </message>
    <message>
        <source>Every label of the list is judged.</source>
        <translation>Jede Marke der Liste ist beurteilt.</translation>
    </message>
    <message>
        <source>Save the labels?</source>
        <translation>Marken speichern?</translation>
    </message>
    <message>
        <source>The labels of this recording have changes that are not saved in %1.</source>
        <translation>Die Marken dieser Aufnahme haben Änderungen, die noch nicht in %1 gespeichert sind.</translation>
    </message>
    <message>
        <source>Save from now on without asking</source>
        <translation>Künftig ohne Nachfrage speichern</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>The name that stands with your labels:</source>
        <translation>Der Name, der bei Ihren Marken steht:</translation>
    </message>
    <message>
        <source>There is no label to judge.</source>
        <translation>Es gibt keine Marke zu beurteilen.</translation>
    </message>
    <message>
        <source>The first label to judge is chosen; the key again judges it.</source>
        <translation>Die erste zu beurteilende Marke ist gewählt; die Taste noch einmal beurteilt sie.</translation>
    </message>
</context>
<context>
    <name>cryscope::LabelEditor</name>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>Kind of the selected labels</source>
        <translation>Art der gewählten Marken</translation>
    </message>
    <message>
        <source>Kind of the selected labels; type a name to make a new kind (Alt+K)</source>
        <translation>Art der gewählten Marken; ein neuer Name macht eine neue Art (Alt+R)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>Note on the selected labels</source>
        <translation>Notiz zu den gewählten Marken</translation>
    </message>
    <message>
        <source>Note on the selected labels (Alt+O)</source>
        <translation>Notiz zu den gewählten Marken (Alt+O)</translation>
    </message>
</context>
<context>
    <name>cryscope::LabelExchange</name>
    <message>
        <source>Labels written to %1</source>
        <translation>Marken geschrieben in %1</translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation>Marken einlesen</translation>
    </message>
    <message>
        <source>Labels (%1);;All files (*)</source>
        <translation>Marken (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 holds labels of %2 recordings, but none of this one.</source>
        <translation>%1 enthält Marken von %2 Aufnahmen, aber keine von dieser.</translation>
    </message>
    <message>
        <source>Labels added: %1</source>
        <translation>Marken hinzugefügt: %1</translation>
    </message>
    <message>
        <source>(and %1 more)</source>
        <translation>(und %1 weitere)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Marken</translation>
    </message>
    <message>
        <source>Those in the list</source>
        <translation>Die in der Liste</translation>
    </message>
    <message>
        <source>Those in view</source>
        <translation>Die in der Ansicht</translation>
    </message>
    <message>
        <source>Those selected</source>
        <translation>Die ausgewählten</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>Marken ausgeben</translation>
    </message>
</context>
<context>
    <name>cryscope::LabelExportDialog</name>
    <message>
        <source>Export labels</source>
        <translation>Marken ausgeben</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>The program that is to read the labels</source>
        <translation>Das Programm, das die Marken lesen soll</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>This format keeps everything.</source>
        <translation>Dieses Format bewahrt alles.</translation>
    </message>
    <message>
        <source>This format does not keep: %1.</source>
        <translation>Dieses Format bewahrt nicht: %1.</translation>
    </message>
</context>
<context>
    <name>cryscope::LabelList</name>
    <message>
        <source>%1 of %2 judged</source>
        <translation>%1 von %2 beurteilt</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>No label fits the filter.</source>
        <translation>Keine Marke passt zum Filter.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>To judge</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Other kind</source>
        <translation>Andere Art</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>Which labels are listed, by verdict</source>
        <translation>Welche Marken nach Urteil gelistet sind</translation>
    </message>
    <message>
        <source>Filter: kind, reviewer, score&gt;0.8</source>
        <translation>Filter: Art, Prüfer, wert&gt;0,8</translation>
    </message>
    <message>
        <source>Filter of the list</source>
        <translation>Filter der Liste</translation>
    </message>
    <message>
        <source>Words of the kind, reviewer or note, and limits such as score&gt;0.8 or length&lt;2 (seconds)</source>
        <translation>Wörter aus Art, Prüfer oder Notiz und Grenzen wie wert&gt;0,8 oder länge&lt;2 (Sekunden)</translation>
    </message>
    <message>
        <source>Labels of this recording</source>
        <translation>Marken dieser Aufnahme</translation>
    </message>
    <message>
        <source>Click: go to the label; double click or Return: play it; Ctrl or Shift: several</source>
        <translation>Klick: zur Marke; Doppelklick oder Eingabe: abspielen; Strg oder Umschalt: mehrere</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter leeren</translation>
    </message>
</context>
<context>
    <name>cryscope::LabelModel</name>
    <message>
        <source>label</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>%1, %2 to %3. Click: go there; double click: play</source>
        <translation>%1, %2 bis %3. Klick: dorthin; Doppelklick: abspielen</translation>
    </message>
    <message>
        <source>Reviewer: %1</source>
        <translation>Prüfer: %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Cry</source>
        <translation>Schrei</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>Länge in Sekunden</translation>
    </message>
    <message>
        <source>s</source>
        <comment>length in seconds, over a column</comment>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>cryscope::LabelPane</name>
    <message>
        <source>Labels</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Labels, a row for each tier. Click: select; double click: play; drag: select a stretch, Return labels it</source>
        <translation>Marken, eine Zeile je Ebene. Klick: auswählen; Doppelklick: abspielen; Ziehen: eine Strecke auswählen, die Eingabetaste setzt eine Marke</translation>
    </message>
    <message>
        <source>No labels yet. Drag over a cry and press Return, or press F5 to look for cries.</source>
        <translation>Noch keine Marken. Über einen Schrei ziehen und die Eingabetaste drücken, oder mit F5 nach Schreien suchen.</translation>
    </message>
</context>
<context>
    <name>cryscope::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
</context>
<context>
    <name>cryscope::LearnForm</name>
    <message>
        <source>From scratch</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>For all infants</source>
        <translation>Für alle Kinder</translation>
    </message>
    <message numerus="yes">
        <source>Only for %1 (%n clips)</source>
        <translation>
            <numerusform>Nur für %1 (%n Ausschnitt)</numerusform>
            <numerusform>Nur für %1 (%n Ausschnitte)</numerusform>
        </translation>
    </message>
    <message>
        <source>The last layer of the model moves as far as this infant&apos;s own clips bear out: it learns from the earlier days and is judged on the later ones.</source>
        <translation>Die letzte Schicht des Modells rückt so weit, wie die eigenen Ausschnitte dieses Kindes es tragen: Sie lernt aus den früheren Tagen und wird an den späteren gemessen.</translation>
    </message>
    <message>
        <source>It will tell: %1.</source>
        <translation>Es wird unterscheiden: %1.</translation>
    </message>
    <message>
        <source>It will tell whether there is a cry. Clips without a cry must be among the data.</source>
        <translation>Es wird sagen, ob geschrien wird. Unter den Daten müssen Ausschnitte ohne Schrei sein.</translation>
    </message>
    <message>
        <source>What to learn</source>
        <translation>Was gelernt wird</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>What learns</source>
        <translation>Was lernt</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Computes on</source>
        <translation>Rechnet auf</translation>
    </message>
    <message>
        <source>Whether there is a cry, or which kind of cry it is</source>
        <translation>Ob geschrien wird, oder welche Art von Schrei es ist</translation>
    </message>
    <message>
        <source>Quick: minutes; careful: as good as it gets; for one infant: adapts a model to few clips</source>
        <translation>Schnell: Minuten; sorgfältig: so gut es geht; für ein Kind: passt ein Modell an wenige Ausschnitte an</translation>
    </message>
    <message>
        <source>A model that exists, or nothing: a network that begins at random</source>
        <translation>Ein vorhandenes Modell, oder nichts: ein Netz, das zufällig beginnt</translation>
    </message>
    <message>
        <source>Of the model to start from: all of it, or only its last parts, which needs fewer clips</source>
        <translation>Vom Modell am Ausgang: alles, oder nur seine letzten Teile, was weniger Ausschnitte braucht</translation>
    </message>
    <message>
        <source>A model for one infant: only from a model of kinds to start from</source>
        <translation>Ein Modell für ein Kind: nur mit einem Modell der Arten am Ausgang</translation>
    </message>
    <message>
        <source>What the network is made of</source>
        <translation>Woraus das Netz besteht</translation>
    </message>
    <message>
        <source>Larger networks learn more and take longer</source>
        <translation>Größere Netze lernen mehr und brauchen länger</translation>
    </message>
    <message>
        <source>Most passes over the clips; it stops by itself when it gets no better</source>
        <translation>Höchstzahl der Durchgänge; es endet von selbst, wenn es nicht besser wird</translation>
    </message>
    <message>
        <source>How far a step goes; fine-tuning wants a tenth of what a new network wants</source>
        <translation>Wie weit ein Schritt geht; zum Nachlernen ein Zehntel dessen, was ein neues Netz braucht</translation>
    </message>
    <message>
        <source>How many clips one step learns from; fewer need less memory</source>
        <translation>Aus wie vielen Ausschnitten ein Schritt lernt; weniger brauchen weniger Speicher</translation>
    </message>
    <message>
        <source>Where to compute</source>
        <translation>Wo gerechnet wird</translation>
    </message>
    <message>
        <source>Cry or not</source>
        <translation>Schrei oder nicht</translation>
    </message>
    <message>
        <source>Kind of cry</source>
        <translation>Art des Schreis</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>Sorgfältig</translation>
    </message>
    <message>
        <source>For one infant</source>
        <translation>Für ein Kind</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Head and last block</source>
        <translation>Kopf und letzter Block</translation>
    </message>
    <message>
        <source>The head alone</source>
        <translation>Nur der Kopf</translation>
    </message>
    <message>
        <source>CNN on mel bands</source>
        <translation>CNN auf Mel-Bändern</translation>
    </message>
    <message>
        <source>Deep spectral (MFCC and chroma)</source>
        <translation>Tiefes Spektralnetz (MFCC und Chroma)</translation>
    </message>
    <message>
        <source>Hybrid of both</source>
        <translation>Beides zusammen</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Winzig</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>What is fastest</source>
        <translation>Was am schnellsten ist</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>All settings…</source>
        <translation>Alle Einstellungen …</translation>
    </message>
    <message>
        <source>Every setting of training, augmentation among them</source>
        <translation>Jede Einstellung des Trainings, auch die Abwandlung</translation>
    </message>
</context>
<context>
    <name>cryscope::LearnPage</name>
    <message>
        <source>Discard the run</source>
        <translation>Lauf verwerfen</translation>
    </message>
    <message>
        <source>Discard what this run has learned so far?</source>
        <translation>Verwerfen, was dieser Lauf bisher gelernt hat?</translation>
    </message>
    <message numerus="yes">
        <source>It will take %1 at most, with %n clips.</source>
        <translation>
            <numerusform>Es dauert höchstens %1, mit %n Ausschnitt.</numerusform>
            <numerusform>Es dauert höchstens %1, mit %n Ausschnitten.</numerusform>
        </translation>
    </message>
    <message>
        <source>It will take a minute at most.</source>
        <translation>Es dauert höchstens eine Minute.</translation>
    </message>
    <message>
        <source>Measuring how long it will take…</source>
        <translation>Es wird gemessen, wie lange es dauert …</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>Weiterlernen</translation>
    </message>
    <message>
        <source>Stop for now; it goes on where it was</source>
        <translation>Vorerst anhalten; es geht weiter, wo es war</translation>
    </message>
    <message>
        <source>The run of %1 was broken off.</source>
        <translation>Der Lauf vom %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The run of %1 was broken off after epoch %2 of %3.</source>
        <translation>Der Lauf vom %1 wurde nach Epoche %2 von %3 abgebrochen.</translation>
    </message>
    <message>
        <source>There are no clips yet: choose some on the page Data.</source>
        <translation>Noch sind keine Ausschnitte da: Wählen Sie welche auf der Seite Daten.</translation>
    </message>
    <message>
        <source>&amp;Start learning</source>
        <translation>Lernen &amp;beginnen</translation>
    </message>
    <message>
        <source>Learn from the clips of the page Data with these settings</source>
        <translation>Mit diesen Einstellungen aus den Ausschnitten der Seite Daten lernen</translation>
    </message>
    <message>
        <source>&amp;End learning</source>
        <translation>Lernen b&amp;eenden</translation>
    </message>
    <message>
        <source>End it now and keep the best so far</source>
        <translation>Jetzt beenden und das bisher Beste behalten</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>See the new model beside the one in use</source>
        <translation>Das neue Modell neben dem verwendeten ansehen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on learning from the last epoch that was kept</source>
        <translation>Von der letzten behaltenen Epoche an weiterlernen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Forget what this run has learned</source>
        <translation>Vergessen, was dieser Lauf gelernt hat</translation>
    </message>
    <message>
        <source>Settings of learning</source>
        <translation>Einstellungen des Lernens</translation>
    </message>
    <message>
        <source>What is to be learned</source>
        <translation>Was gelernt werden soll</translation>
    </message>
    <message>
        <source>Go &amp;on learning</source>
        <translation>&amp;Weiterlernen</translation>
    </message>
    <message>
        <source>&amp;Pause learning</source>
        <translation>Lernen &amp;pausieren</translation>
    </message>
</context>
<context>
    <name>cryscope::LevelController</name>
    <message>
        <source>Levels are shown in dB SPL: 0 dBFS is %1 dB SPL.</source>
        <translation>Pegel stehen in dB SPL: 0 dBFS sind %1 dB SPL.</translation>
    </message>
    <message>
        <source>Levels are shown in dBFS: this recording is not calibrated.</source>
        <translation>Pegel stehen in dBFS: diese Aufnahme ist nicht kalibriert.</translation>
    </message>
    <message>
        <source>Calibrate the level…</source>
        <translation>Pegel kalibrieren …</translation>
    </message>
    <message>
        <source>Levels in dB SPL, by a tone of known level that is selected</source>
        <translation>Pegel in dB SPL nach einem ausgewählten Ton mit bekanntem Pegel</translation>
    </message>
</context>
<context>
    <name>cryscope::LevelMeter</name>
    <message>
        <source>Level of the microphone in dBFS</source>
        <translation>Pegel des Mikrofons in dBFS</translation>
    </message>
    <message>
        <source>Level in dBFS (0 = full scale): the bar is the mean level, the mark the peak of the last two seconds. Red at the end means too loud.</source>
        <translation>Pegel in dBFS (0 = Vollaussteuerung): Der Balken ist der mittlere Pegel, die Marke die Spitze der letzten zwei Sekunden. Rot am Ende heißt zu laut.</translation>
    </message>
    <message>
        <source>Level of the microphone in dB SPL</source>
        <translation>Pegel des Mikrofons in dB SPL</translation>
    </message>
    <message>
        <source>Level in dB SPL, by the calibration of this microphone: the bar is the mean level, the mark the peak of the last two seconds. Red at the end means too loud for the input.</source>
        <translation>Pegel in dB SPL nach der Kalibrierung dieses Mikrofons: der Balken ist der mittlere Pegel, der Strich die Spitze der letzten zwei Sekunden. Rot am Ende heißt zu laut für den Eingang.</translation>
    </message>
</context>
<context>
    <name>cryscope::ListeningSession</name>
    <message>
        <source>Nothing has been heard yet: press Listen first.</source>
        <translation>Es wurde noch nichts gehört: zuerst auf Zuhören drücken.</translation>
    </message>
</context>
<context>
    <name>cryscope::LiveBar</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The picture stands still and can be scrolled back; listening goes on</source>
        <translation>Das Bild steht still und lässt sich zurückblättern; das Zuhören geht weiter</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Glide with the sound again</source>
        <translation>Wieder mit dem Ton gleiten</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Show the score of every window, what was rejected and by which rule (point at it to read)</source>
        <translation>Die Bewertung jedes Fensters zeigen, was verworfen wurde und nach welcher Regel (zum Lesen darauf zeigen)</translation>
    </message>
    <message>
        <source>Label now: %1</source>
        <translation>Jetzt markieren: %1</translation>
    </message>
    <message>
        <source>Drop this label at this moment; it is kept with the sitting</source>
        <translation>Diese Marke in diesem Augenblick setzen; sie wird mit der Sitzung aufbewahrt</translation>
    </message>
    <message>
        <source>Which label is dropped</source>
        <translation>Welche Marke gesetzt wird</translation>
    </message>
    <message>
        <source>Drop this label from now on</source>
        <translation>Von nun an diese Marke setzen</translation>
    </message>
    <message>
        <source>Label at %1: %2</source>
        <translation>Marke bei %1: %2</translation>
    </message>
    <message>
        <source>%1 (it is not kept: there is no library)</source>
        <translation>%1 (sie wird nicht aufbewahrt: Es gibt keine Bibliothek)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Seconds shown</source>
        <translation>Gezeigte Sekunden</translation>
    </message>
    <message>
        <source>How much time the spectrogram shows</source>
        <translation>Wie viel Zeit das Spektrogramm zeigt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>cryscope::LiveSpectrogramView</name>
    <message>
        <source>Live spectrogram</source>
        <translation>Laufendes Spektrogramm</translation>
    </message>
    <message>
        <source>What the microphone heard in the last seconds: time runs to the right, frequency upwards, louder is brighter.</source>
        <translation>Was das Mikrofon in den letzten Sekunden gehört hat: Die Zeit läuft nach rechts, die Frequenz nach oben, Lauteres ist heller.</translation>
    </message>
    <message>
        <source>The last ten minutes can be scrolled back to while listening goes on (drag, Shift+wheel, Left, Right, Page Up, Page Down, Home; End is now, Space pauses)</source>
        <translation>Die letzten zehn Minuten lassen sich zurückblättern, während das Zuhören weitergeht (Ziehen, Umschalt+Rad, Links, Rechts, Bild auf, Bild ab, Pos1; Ende ist jetzt, die Leertaste hält an)</translation>
    </message>
</context>
<context>
    <name>cryscope::LocateDialog</name>
    <message>
        <source>Locate moved recordings</source>
        <translation>Verschobene Aufnahmen finden</translation>
    </message>
    <message>
        <source>Looking in %1…</source>
        <translation>Es wird in %1 gesucht…</translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation>Wie weit die Suche ist</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>Wo sie jetzt ist</translation>
    </message>
    <message>
        <source>Recordings that were not where they were</source>
        <translation>Aufnahmen, die nicht mehr da waren, wo sie waren</translation>
    </message>
    <message>
        <source>What was found, and what was not</source>
        <translation>Was gefunden wurde und was nicht</translation>
    </message>
    <message>
        <source>&amp;Use these places</source>
        <translation>Diese &amp;Orte verwenden</translation>
    </message>
    <message>
        <source>Write the new places into the project; it can be taken back (Alt+U)</source>
        <translation>Die neuen Orte ins Projekt schreiben; das lässt sich zurücknehmen (Alt+O)</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>Nichts ändern (Esc)</translation>
    </message>
    <message>
        <source>Every recording of the project is where it was; there is nothing to locate.</source>
        <translation>Jede Aufnahme des Projekts ist, wo sie war; es gibt nichts zu finden.</translation>
    </message>
    <message>
        <source>None of the %1 missing recordings is in this folder (%2 recordings were looked at). Choose another folder.</source>
        <translation>Keine der %1 vermissten Aufnahmen ist in diesem Ordner (%2 Aufnahmen wurden angesehen). Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 of %2 missing recordings were found.</source>
        <translation>%1 von %2 vermissten Aufnahmen wurden gefunden.</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>Nicht gefunden: %1.</translation>
    </message>
    <message>
        <source>Unclear, because several fit alike: %1.</source>
        <translation>Unklar, weil mehrere gleich gut passen: %1.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>several fit alike</source>
        <translation>mehrere passen gleich gut</translation>
    </message>
    <message>
        <source>%1 (by its content)</source>
        <translation>%1 (am Inhalt erkannt)</translation>
    </message>
</context>
<context>
    <name>cryscope::LookPanel</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Levels</source>
        <translation>&amp;Pegel</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>&amp;Detail</source>
        <translation>&amp;Detail</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Abtastwerte</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source>Colours of the spectrogram (Alt+C)</source>
        <translation>Farben des Spektrogramms (Alt+F)</translation>
    </message>
    <message>
        <source>Colours of the spectrogram</source>
        <translation>Farben des Spektrogramms</translation>
    </message>
    <message>
        <source>Everything quieter than this level, in dBFS, has the first colour (Alt+L)</source>
        <translation>Alles, was leiser ist als dieser Pegel in dBFS, hat die erste Farbe (Alt+P)</translation>
    </message>
    <message>
        <source>Lowest level of the colours</source>
        <translation>Unterster Pegel der Farben</translation>
    </message>
    <message>
        <source>Everything louder than this level, in dBFS, has the last colour</source>
        <translation>Alles, was lauter ist als dieser Pegel in dBFS, hat die letzte Farbe</translation>
    </message>
    <message>
        <source>Highest level of the colours</source>
        <translation>Oberster Pegel der Farben</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>A way of looking at the spectrogram, with its frequencies (Alt+P)</source>
        <translation>Eine Art, das Spektrogramm zu sehen, mit ihren Frequenzen (Alt+V)</translation>
    </message>
    <message>
        <source>Preset of the spectrogram</source>
        <translation>Vorgabe für das Spektrogramm</translation>
    </message>
    <message>
        <source>Length of the window (FFT): more samples tell frequencies apart, fewer tell moments apart (Alt+D)</source>
        <translation>Länge des Fensters (FFT): Mehr Abtastwerte trennen Frequenzen, weniger trennen Augenblicke (Alt+D)</translation>
    </message>
    <message>
        <source>Length of the window</source>
        <translation>Länge des Fensters</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>M&amp;ehr</translation>
    </message>
    <message>
        <source>Scale, window, contrast and pre-emphasis (Alt+O)</source>
        <translation>Skala, Fenster, Kontrast und Höhenanhebung (Alt+E)</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Mel</source>
        <translation>Mel</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>How frequencies lie on the height: evenly, as pitch is heard, or by octaves</source>
        <translation>Wie Frequenzen auf der Höhe liegen: gleichmäßig, wie Tonhöhe gehört wird oder nach Oktaven</translation>
    </message>
    <message>
        <source>Scale of the frequencies</source>
        <translation>Skala der Frequenzen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Hann</source>
        <translation>Hann</translation>
    </message>
    <message>
        <source>Hamming</source>
        <translation>Hamming</translation>
    </message>
    <message>
        <source>Blackman</source>
        <translation>Blackman</translation>
    </message>
    <message>
        <source>Blackman-Harris</source>
        <translation>Blackman-Harris</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauß</translation>
    </message>
    <message>
        <source>Rectangular</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Shape of the window</source>
        <translation>Form des Fensters</translation>
    </message>
    <message>
        <source>Zero padding</source>
        <translation>Nullen anfügen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-fach</translation>
    </message>
    <message>
        <source>A longer transform of the same stretch: smoother, not sharper</source>
        <translation>Eine längere Transformation desselben Stücks: glatter, nicht schärfer</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Gamma of the colours: above 1 quiet sound sinks, below 1 it rises</source>
        <translation>Gamma der Farben: über 1 sinkt leiser Ton, unter 1 steigt er</translation>
    </message>
    <message>
        <source>Contrast of the colours</source>
        <translation>Kontrast der Farben</translation>
    </message>
    <message>
        <source>Pre-emphasis</source>
        <translation>Höhenanhebung</translation>
    </message>
    <message>
        <source> dB/octave</source>
        <translation> dB/Oktave</translation>
    </message>
    <message>
        <source>What every octave above 1 kHz is raised by, and those below lowered</source>
        <translation>Um wie viel jede Oktave über 1 kHz angehoben und jede darunter gesenkt wird</translation>
    </message>
    <message>
        <source>What each stretch of sound is faded in and out with</source>
        <translation>Womit jede Strecke des Klangs ein- und ausgeblendet wird</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>By how much neighbouring windows overlap. Automatic: 75 % and more, the more the nearer you come; a fixed one shows the columns as they are computed</source>
        <translation>Wie weit sich benachbarte Fenster überlappen. Automatisch: 75 % und mehr, je näher, desto mehr; eine feste zeigt die Spalten, wie sie berechnet werden</translation>
    </message>
    <message>
        <source>Overlap of the windows</source>
        <translation>Überlappung der Fenster</translation>
    </message>
</context>
<context>
    <name>cryscope::MainWindow</name>
    <message>
        <source>Open recordings</source>
        <translation>Aufnahmen öffnen</translation>
    </message>
    <message>
        <source>Recordings (%1);;All files (*)</source>
        <translation>Aufnahmen (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Open recordings, see and hear their cries</source>
        <translation>Aufnahmen öffnen, ihre Schreie sehen und hören</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Listen to the microphone</source>
        <translation>Dem Mikrofon zuhören</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The cries of the last days, what helped, and reports</source>
        <translation>Die Schreie der letzten Tage, was half, und Berichte</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Find the cries in many recordings at once</source>
        <translation>Das Weinen in vielen Aufnahmen auf einmal finden</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Let models learn, compare them, and choose the one in use</source>
        <translation>Modelle lernen lassen, vergleichen und das gewählte einsetzen</translation>
    </message>
</context>
<context>
    <name>cryscope::MeasureChoiceDialog</name>
    <message>
        <source>Choose the measures</source>
        <translation>Maße wählen</translation>
    </message>
    <message>
        <source>These are shown beside the spectrogram and written into tables; the choice is kept.</source>
        <translation>Diese stehen neben dem Spektrogramm und in Tabellen; die Wahl bleibt erhalten.</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Space shows or hides the measure</source>
        <translation>Die Leertaste zeigt oder verbirgt das Maß</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Show every measure</source>
        <translation>Jedes Maß zeigen</translation>
    </message>
    <message>
        <source>Show no measure, to choose a few</source>
        <translation>Kein Maß zeigen, um wenige zu wählen</translation>
    </message>
</context>
<context>
    <name>cryscope::MeasureExport</name>
    <message>
        <source>Measuring the labels… %1 %</source>
        <translation>Die Marken werden vermessen… %1 %</translation>
    </message>
    <message>
        <source>Measures of the labels written to %1</source>
        <translation>Maße der Marken geschrieben in %1</translation>
    </message>
    <message>
        <source>There is no label with a length to measure.</source>
        <translation>Es gibt keine Marke mit einer Länge, die zu vermessen wäre.</translation>
    </message>
    <message>
        <source>Save the measures of all labels</source>
        <translation>Die Maße aller Marken speichern</translation>
    </message>
    <message>
        <source>Raven selection table (*.selections.txt)</source>
        <translation>Raven-Auswahltabelle (*.selections.txt)</translation>
    </message>
</context>
<context>
    <name>cryscope::MeasurePanel</name>
    <message>
        <source>The measures are copied: paste them into a table.</source>
        <translation>Die Maße sind kopiert: in eine Tabelle einfügen.</translation>
    </message>
    <message>
        <source>Select at most ten minutes to measure them.</source>
        <translation>Höchstens zehn Minuten auswählen, um sie zu vermessen.</translation>
    </message>
    <message>
        <source>Select a part of the spectrogram, or a label, to measure it.</source>
        <translation>Einen Teil des Spektrogramms oder eine Marke auswählen, um sie zu vermessen.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird vermessen…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: one cry unit</source>
        <translation>%1: eine Schreieinheit</translation>
    </message>
    <message>
        <source>%1: no cry unit was found</source>
        <translation>%1: keine Schreieinheit gefunden</translation>
    </message>
    <message>
        <source>%1: means over %2 cry units</source>
        <translation>%1: Mittel über %2 Schreieinheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the table as text</source>
        <translation>Die Tabelle als Text kopieren</translation>
    </message>
    <message>
        <source>Save for all labels…</source>
        <translation>Für alle Marken speichern…</translation>
    </message>
    <message>
        <source>Measure every label and write a table with Raven&apos;s column names</source>
        <translation>Jede Marke vermessen und eine Tabelle mit den Spaltennamen von Raven schreiben</translation>
    </message>
    <message>
        <source>What is usual is known of newborns; for an infant of %1 weeks there are no norms to compare with.</source>
        <translation>Übliche Werte sind von Neugeborenen bekannt; für ein Kind von %1 Wochen gibt es keine Normen zum Vergleich.</translation>
    </message>
    <message>
        <source>Less than half of a cry lies here: this is what can be said of any sound. Usual values are those of whole cries.</source>
        <translation>Hier liegt weniger als ein halber Schrei: das lässt sich von jedem Klang sagen. Übliche Werte sind die ganzer Schreie.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose which measures are shown and exported</source>
        <translation>Wählen, welche Maße gezeigt und exportiert werden</translation>
    </message>
</context>
<context>
    <name>cryscope::MeasuresView</name>
    <message>
        <source>not measurable: %1</source>
        <translation>nicht messbar: %1</translation>
    </message>
    <message>
        <source>usual in newborns: %1</source>
        <translation>bei Neugeborenen üblich: %1</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Acoustic measures</source>
        <translation>Akustische Maße</translation>
    </message>
    <message>
        <source>Measures of the selection or label, with what is usual in healthy newborns</source>
        <translation>Maße der Auswahl oder Marke, mit dem bei gesunden Neugeborenen Üblichen</translation>
    </message>
</context>
<context>
    <name>cryscope::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>cryscope::MicrophoneLevel</name>
    <message>
        <source>Press Listen and let the calibrator sound into the microphone for five seconds first.</source>
        <translation>Zuerst auf Zuhören drücken und den Kalibrator fünf Sekunden in das Mikrofon tönen lassen.</translation>
    </message>
    <message>
        <source>Calibrate the level…</source>
        <translation>Pegel kalibrieren …</translation>
    </message>
    <message>
        <source>The microphone&apos;s level in dB SPL, by a tone of known level that it hears now</source>
        <translation>Der Pegel des Mikrofons in dB SPL nach einem Ton mit bekanntem Pegel, den es gerade hört</translation>
    </message>
</context>
<context>
    <name>cryscope::MicrophoneReader</name>
    <message>
        <source>No microphone was found: connect one, or check the sound settings of this computer.</source>
        <translation>Es wurde kein Mikrofon gefunden: Schließen Sie eines an oder prüfen Sie die Toneinstellungen dieses Rechners.</translation>
    </message>
    <message>
        <source>The chosen microphone is not connected: connect it, or choose another.</source>
        <translation>Das gewählte Mikrofon ist nicht angeschlossen: Schließen Sie es an oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The microphone &quot;%1&quot; cannot be opened: another program may hold it, or access is not allowed.</source>
        <translation>Das Mikrofon „%1“ lässt sich nicht öffnen: Ein anderes Programm benutzt es vielleicht, oder der Zugriff ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The microphone &quot;%1&quot; gives no sound: check its switch and its connection.</source>
        <translation>Das Mikrofon „%1“ liefert keinen Ton: Prüfen Sie seinen Schalter und seinen Anschluss.</translation>
    </message>
</context>
<context>
    <name>cryscope::ModelChange</name>
    <message>
        <source>Use a personal model</source>
        <translation>Ein persönliches Modell verwenden</translation>
    </message>
    <message>
        <source>%1

Use it for %2?</source>
        <translation>%1

Für %2 verwenden?</translation>
    </message>
    <message>
        <source>The model before stays.</source>
        <translation>Das Modell davor bleibt.</translation>
    </message>
    <message>
        <source>There was no model for this before.</source>
        <translation>Dafür gab es vorher kein Modell.</translation>
    </message>
    <message>
        <source>%1 stays in use.</source>
        <translation>%1 bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>%1 is checked …</source>
        <translation>%1 wird geprüft …</translation>
    </message>
    <message>
        <source>%1 is in use from now on, everywhere in the program.</source>
        <translation>%1 ist von nun an in Gebrauch, überall im Programm.</translation>
    </message>
    <message>
        <source>Gone back to.</source>
        <translation>Dazu zurückgekehrt.</translation>
    </message>
    <message>
        <source>%1 is no longer among the models; take it in again.</source>
        <translation>%1 ist nicht mehr unter den Modellen; nehmen Sie es wieder auf.</translation>
    </message>
    <message>
        <source>The model that came with CryScope is in use again.</source>
        <translation>Das mit CryScope gekommene Modell ist wieder in Gebrauch.</translation>
    </message>
    <message>
        <source>%1 is in use again.</source>
        <translation>%1 ist wieder in Gebrauch.</translation>
    </message>
</context>
<context>
    <name>cryscope::ModelDownload</name>
    <message>
        <source>This is no address; it begins with https://.</source>
        <translation>Das ist keine Adresse; sie beginnt mit https://.</translation>
    </message>
    <message>
        <source>Models are fetched by https alone, so that nobody can change them on the way.</source>
        <translation>Modelle werden nur über https geholt, damit sie niemand unterwegs ändern kann.</translation>
    </message>
    <message>
        <source>There is no room for a temporary file; make some and try again.</source>
        <translation>Für eine vorläufige Datei ist kein Platz; schaffen Sie welchen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What this address gives is larger than any model.</source>
        <translation>Was diese Adresse liefert, ist größer als jedes Modell.</translation>
    </message>
    <message>
        <source>The disk is full; make some room and try again.</source>
        <translation>Der Datenträger ist voll; schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is nothing at this address (the server says %1).</source>
        <translation>Unter dieser Adresse gibt es nichts (der Server sagt %1).</translation>
    </message>
    <message>
        <source>The address cannot be reached: %1</source>
        <translation>Die Adresse ist nicht zu erreichen: %1</translation>
    </message>
</context>
<context>
    <name>cryscope::ModelList</name>
    <message>
        <source>● in use</source>
        <translation>● in Gebrauch</translation>
    </message>
    <message>
        <source>● for %1</source>
        <translation>● für %1</translation>
    </message>
    <message>
        <source>Finding cries</source>
        <translation>Weinen finden</translation>
    </message>
    <message>
        <source>Kinds of cry</source>
        <translation>Arten des Weinens</translation>
    </message>
    <message>
        <source>none: learn one, or take one in</source>
        <translation>keines: Lernen Sie eines, oder nehmen Sie eines auf</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Every model there is, and which of them is in use</source>
        <translation>Alle Modelle, und welches davon in Gebrauch ist</translation>
    </message>
</context>
<context>
    <name>cryscope::ModelPast</name>
    <message>
        <source>the one that came with CryScope</source>
        <translation>das mit CryScope gekommene</translation>
    </message>
    <message>
        <source>No model has taken over yet: those that came with CryScope are in use.</source>
        <translation>Noch hat kein Modell ein anderes abgelöst: Die mit CryScope gekommenen sind in Gebrauch.</translation>
    </message>
    <message>
        <source>What was in use, and why</source>
        <translation>Was in Gebrauch war, und warum</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>What was in use</source>
        <translation>Was in Gebrauch war</translation>
    </message>
    <message>
        <source>Which model took over when, and the figures that it was chosen by</source>
        <translation>Welches Modell wann ein anderes abgelöst hat, und nach welchen Kennzahlen</translation>
    </message>
    <message>
        <source>Go &amp;back to this one</source>
        <translation>Zurück zu &amp;diesem</translation>
    </message>
    <message>
        <source>The chosen model of this list is in use again, at once (Alt+B)</source>
        <translation>Das gewählte Modell dieser Liste ist sofort wieder in Gebrauch (Alt+D)</translation>
    </message>
</context>
<context>
    <name>cryscope::ModelsPage</name>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Give a model to somebody</source>
        <translation>Jemandem ein Modell geben</translation>
    </message>
    <message>
        <source>Models (*.zip)</source>
        <translation>Modelle (*.zip)</translation>
    </message>
    <message>
        <source>Take a model in</source>
        <translation>Ein Modell aufnehmen</translation>
    </message>
    <message>
        <source>Models (*.zip *.tar *.tar.gz *.tgz model.json)</source>
        <translation>Modelle (*.zip *.tar *.tar.gz *.tgz model.json)</translation>
    </message>
    <message>
        <source>Fetch a model</source>
        <translation>Ein Modell holen</translation>
    </message>
    <message>
        <source>Address of a model (https://…). It is fetched now, once, and checked before anything is kept.</source>
        <translation>Adresse eines Modells (https://…). Es wird jetzt einmal geholt und geprüft, bevor etwas behalten wird.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>Angehalten. Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>&amp;Go back to this one</source>
        <translation>&amp;Zurück zu diesem</translation>
    </message>
    <message>
        <source>&amp;Use this model…</source>
        <translation>Dieses Modell ver&amp;wenden …</translation>
    </message>
    <message>
        <source>It was in use before: it takes over at once (Alt+G)</source>
        <translation>Es war schon in Gebrauch: Es gilt sofort wieder (Alt+Z)</translation>
    </message>
    <message>
        <source>Compare it with the one in use; then it may take over (Alt+U)</source>
        <translation>Es mit dem vergleichen, das in Gebrauch ist; dann kann es dieses ablösen (Alt+W)</translation>
    </message>
    <message>
        <source>The model is checked …</source>
        <translation>Das Modell wird geprüft …</translation>
    </message>
    <message>
        <source>The model was refused: %1</source>
        <translation>Das Modell wurde abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1 is among your models. It is not in use yet.</source>
        <translation>%1 ist unter Ihren Modellen. Es ist noch nicht in Gebrauch.</translation>
    </message>
    <message>
        <source>Fetching from %1 …</source>
        <translation>Hole von %1 …</translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation>Schreibe %1 …</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Ein Modell löschen</translation>
    </message>
    <message>
        <source>Delete %1? Going back to it will need a copy of it.</source>
        <translation>%1 löschen? Um dazu zurückzukehren, braucht es eine Kopie.</translation>
    </message>
    <message>
        <source>%1 could not be deleted; check the folder&apos;s permissions.</source>
        <translation>%1 konnte nicht gelöscht werden; prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 ist gelöscht.</translation>
    </message>
    <message>
        <source>Card of the model</source>
        <translation>Karte des Modells</translation>
    </message>
    <message>
        <source>What the chosen model tells, what it learned from and how good it is</source>
        <translation>Was das gewählte Modell sagt, wovon es gelernt hat und wie gut es ist</translation>
    </message>
    <message>
        <source>G&amp;ive to somebody…</source>
        <translation>Jemandem &amp;geben …</translation>
    </message>
    <message>
        <source>Write the chosen model into one file (Alt+I)</source>
        <translation>Das gewählte Modell in eine Datei schreiben (Alt+G)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Delete the chosen model; one that is in use stays (Alt+D)</source>
        <translation>Das gewählte Modell löschen; eines, das in Gebrauch ist, bleibt (Alt+L)</translation>
    </message>
    <message>
        <source>&amp;Take in a file…</source>
        <translation>Eine Datei a&amp;ufnehmen …</translation>
    </message>
    <message>
        <source>Take in a model that somebody gave you; it is checked first (Alt+T)</source>
        <translation>Ein Modell aufnehmen, das Ihnen jemand gegeben hat; es wird zuerst geprüft (Alt+U)</translation>
    </message>
    <message>
        <source>&amp;From the web…</source>
        <translation>Aus dem &amp;Netz …</translation>
    </message>
    <message>
        <source>Fetch a model from an address that you type; it is checked first (Alt+F)</source>
        <translation>Ein Modell von einer Adresse holen, die Sie eingeben; es wird zuerst geprüft (Alt+N)</translation>
    </message>
    <message>
        <source>Stop this; nothing is kept of it</source>
        <translation>Das anhalten; nichts davon wird behalten</translation>
    </message>
</context>
<context>
    <name>cryscope::MonitorTray</name>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Zuhören beenden</translation>
    </message>
</context>
<context>
    <name>cryscope::MonitorWorkspace</name>
    <message>
        <source>Listen</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Zuhören beenden</translation>
    </message>
    <message>
        <source>Listen to the microphone, or stop</source>
        <translation>Dem Mikrofon zuhören oder aufhören</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>An unfinished recording was completed: %1</source>
        <translation>Eine unfertige Aufnahme wurde vervollständigt: %1</translation>
    </message>
    <message>
        <source>The last %1 s were saved: %2</source>
        <translation>Die letzten %1 s wurden gesichert: %2</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Listen for ten seconds and say whether this microphone will do</source>
        <translation>Zehn Sekunden zuhören und sagen, ob dieses Mikrofon genügt</translation>
    </message>
</context>
<context>
    <name>cryscope::OutputMenu</name>
    <message>
        <source>What the system plays on</source>
        <translation>Ausgabe des Systems</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (nicht verbunden)</translation>
    </message>
    <message>
        <source>Pla&amp;y on</source>
        <translation>&amp;Ausgabe auf</translation>
    </message>
    <message>
        <source>Which loudspeakers or headphones recordings are heard on</source>
        <translation>Auf welchen Lautsprechern oder Kopfhörern Aufnahmen zu hören sind</translation>
    </message>
</context>
<context>
    <name>cryscope::PictureDialog</name>
    <message>
        <source>Export the picture</source>
        <translation>Das Bild ausgeben</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Width of the whole picture, with its axes</source>
        <translation>Breite des ganzen Bildes mit seinen Achsen</translation>
    </message>
    <message>
        <source>Height of the whole picture, with its axes</source>
        <translation>Höhe des ganzen Bildes mit seinen Achsen</translation>
    </message>
    <message>
        <source>A&amp;xes</source>
        <translation>A&amp;chsen</translation>
    </message>
    <message>
        <source>Name, rulers of time and frequency</source>
        <translation>Name, Lineale für Zeit und Frequenz</translation>
    </message>
    <message>
        <source>&amp;Colour bar</source>
        <translation>&amp;Farbskala</translation>
    </message>
    <message>
        <source>What level each colour stands for</source>
        <translation>Für welchen Pegel jede Farbe steht</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>&amp;Marken</translation>
    </message>
    <message>
        <source>The labels in view as bars above the picture</source>
        <translation>Die Marken der Ansicht als Balken über dem Bild</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Size on paper, or in pixels</source>
        <translation>Größe auf Papier oder in Bildpunkten</translation>
    </message>
    <message>
        <source>Unit of width and height</source>
        <translation>Einheit von Breite und Höhe</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Pixels an inch: 96 for a screen, 300 to 600 for print</source>
        <translation>Bildpunkte je Zoll: 96 für einen Bildschirm, 300 bis 600 für den Druck</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Height of names and numbers on paper: journals ask for 7 to 9 points</source>
        <translation>Höhe von Namen und Zahlen auf Papier: Zeitschriften verlangen 7 bis 9 Punkt</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Schrift</translation>
    </message>
    <message>
        <source>Choose where, and by the ending PNG, SVG, PDF or numbers (CSV, NPY)</source>
        <translation>Den Ort wählen und durch die Endung PNG, SVG, PDF oder Zahlen (CSV, NPY)</translation>
    </message>
    <message>
        <source>%1 × %2 pixels: no side may have more than %3. Choose a smaller size or resolution.</source>
        <translation>%1 × %2 Bildpunkte: Keine Seite darf mehr als %3 haben. Kleinere Größe oder Auflösung wählen.</translation>
    </message>
    <message>
        <source>No room is left for the spectrogram: make the picture larger or its text smaller.</source>
        <translation>Für das Spektrogramm bleibt kein Platz: das Bild größer oder die Schrift kleiner machen.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Bildpunkte</translation>
    </message>
</context>
<context>
    <name>cryscope::ProjectActions</name>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Letzte Projekte</translation>
    </message>
    <message>
        <source>Projects that were open before</source>
        <translation>Projekte, die früher offen waren</translation>
    </message>
    <message>
        <source>&amp;New project from a folder…</source>
        <translation>&amp;Neues Projekt aus einem Ordner…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Choose a folder: every recording in it and below it becomes part of a project</source>
        <translation>Einen Ordner wählen: Jede Aufnahme darin und darunter wird Teil eines Projekts</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Choose the folder of a project</source>
        <translation>Den Ordner eines Projekts wählen</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Put the project away; everything is kept</source>
        <translation>Das Projekt weglegen; alles bleibt aufbewahrt</translation>
    </message>
    <message>
        <source>&amp;List of recordings</source>
        <translation>L&amp;iste der Aufnahmen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Show the list, or the recording again</source>
        <translation>Die Liste zeigen, oder wieder die Aufnahme</translation>
    </message>
    <message>
        <source>&amp;Previous recording</source>
        <translation>&amp;Vorige Aufnahme</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Open the recording before this one in the list</source>
        <translation>Die Aufnahme öffnen, die in der Liste vor dieser steht</translation>
    </message>
    <message>
        <source>Ne&amp;xt recording</source>
        <translation>Nä&amp;chste Aufnahme</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Open the recording after this one in the list</source>
        <translation>Die Aufnahme öffnen, die in der Liste nach dieser steht</translation>
    </message>
    <message>
        <source>&amp;Add recordings to the project…</source>
        <translation>&amp;Aufnahmen zum Projekt hinzufügen…</translation>
    </message>
    <message>
        <source>Add recordings…</source>
        <translation>Aufnahmen hinzufügen…</translation>
    </message>
    <message>
        <source>Choose recordings for the project</source>
        <translation>Aufnahmen für das Projekt wählen</translation>
    </message>
    <message>
        <source>Add a &amp;folder to the project…</source>
        <translation>&amp;Ordner zum Projekt hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Every recording in a folder and below it becomes part of the project</source>
        <translation>Jede Aufnahme in einem Ordner und darunter wird Teil des Projekts</translation>
    </message>
    <message>
        <source>&amp;Take out of the project</source>
        <translation>Aus dem Projekt &amp;nehmen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Take the chosen recordings out of the list; they stay on the disk</source>
        <translation>Die gewählten Aufnahmen aus der Liste nehmen; auf der Platte bleiben sie</translation>
    </message>
    <message>
        <source>Re&amp;view the recording</source>
        <translation>Aufnahme &amp;prüfen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Open the chosen recording</source>
        <translation>Die gewählte Aufnahme öffnen</translation>
    </message>
    <message>
        <source>Re&amp;viewer of the recordings…</source>
        <translation>P&amp;rüfer der Aufnahmen…</translation>
    </message>
    <message>
        <source>Reviewer…</source>
        <translation>Prüfer…</translation>
    </message>
    <message>
        <source>Say who is to review the chosen recordings</source>
        <translation>Sagen, wer die gewählten Aufnahmen prüfen soll</translation>
    </message>
    <message>
        <source>State by its la&amp;bels</source>
        <translation>Zustand nach den &amp;Marken</translation>
    </message>
    <message>
        <source>By its labels</source>
        <translation>Nach den Marken</translation>
    </message>
    <message>
        <source>The state of the chosen recordings is what their labels say</source>
        <translation>Der Zustand der gewählten Aufnahmen ist, was ihre Marken sagen</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>The chosen recordings have this state until you say otherwise</source>
        <translation>Die gewählten Aufnahmen haben diesen Zustand, bis Sie etwas anderes sagen</translation>
    </message>
    <message>
        <source>Loo&amp;k again at the files</source>
        <translation>Dateien noch einmal a&amp;nsehen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Read what has changed on the disk: recordings and labels</source>
        <translation>Lesen, was sich auf der Platte geändert hat: Aufnahmen und Marken</translation>
    </message>
    <message>
        <source>Send to &amp;Batch</source>
        <translation>An den S&amp;tapel geben</translation>
    </message>
    <message>
        <source>Send to Batch</source>
        <translation>An den Stapel geben</translation>
    </message>
    <message>
        <source>Let Batch look for cries in the chosen recordings, or in all</source>
        <translation>Im Stapel nach Schreien suchen lassen, in den gewählten Aufnahmen oder in allen</translation>
    </message>
    <message>
        <source>Locate &amp;moved recordings…</source>
        <translation>&amp;Verschobene Aufnahmen finden…</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Finden…</translation>
    </message>
    <message>
        <source>Choose the folder where recordings are now that are not found any more</source>
        <translation>Den Ordner wählen, in dem Aufnahmen jetzt sind, die nicht mehr gefunden werden</translation>
    </message>
    <message>
        <source>Draw clips to re&amp;view…</source>
        <translation>Ausschnitte zum Prüfen &amp;ziehen…</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>Ziehen…</translation>
    </message>
    <message>
        <source>Draw clips by the score of the model, so that verdicts on few speak for all</source>
        <translation>Ausschnitte nach dem Wert des Modells ziehen, sodass Urteile über wenige für alle sprechen</translation>
    </message>
    <message>
        <source>Next clip of the sample</source>
        <translation>Nächster Ausschnitt der Stichprobe</translation>
    </message>
    <message>
        <source>Go to the next drawn clip and play it</source>
        <translation>Zum nächsten gezogenen Ausschnitt gehen und ihn spielen</translation>
    </message>
    <message>
        <source>Previous clip of the sample</source>
        <translation>Voriger Ausschnitt der Stichprobe</translation>
    </message>
    <message>
        <source>Go to the drawn clip before this one and play it</source>
        <translation>Zum vorigen gezogenen Ausschnitt gehen und ihn spielen</translation>
    </message>
    <message>
        <source>Compare t&amp;wo recordings…</source>
        <translation>Z&amp;wei Aufnahmen vergleichen…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Measure two recordings, or two dates of one infant, side by side</source>
        <translation>Zwei Aufnahmen oder zwei Tage eines Kindes nebeneinander messen</translation>
    </message>
    <message>
        <source>Take the last locating back</source>
        <translation>Letztes Finden zurücknehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>The recordings have the places again that they had before</source>
        <translation>Die Aufnahmen haben wieder die Orte, die sie vorher hatten</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Previous one</source>
        <translation>Voriger</translation>
    </message>
</context>
<context>
    <name>cryscope::ProjectBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>cryscope::ProjectModel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Analysed</source>
        <translation>Analysiert</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Durchsicht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>It is not where it was; &quot;Locate moved recordings…&quot; finds it again in another folder.</source>
        <translation>Sie ist nicht mehr, wo sie war; „Verschobene Aufnahmen finden…“ findet sie in einem anderen Ordner wieder.</translation>
    </message>
    <message>
        <source>Set by hand; &quot;State by its labels&quot; lets the labels say it again</source>
        <translation>Von Hand gesetzt; „Zustand nach den Marken“ lässt es wieder die Marken sagen</translation>
    </message>
    <message>
        <source>As its labels and the analysis say</source>
        <translation>Wie ihre Marken und die Analyse es sagen</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>The recording, by its path from the project&apos;s folder</source>
        <translation>Die Aufnahme, mit ihrem Pfad vom Ordner des Projekts aus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How far its review is</source>
        <translation>Wie weit ihre Durchsicht ist</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>How long the recording is</source>
        <translation>Wie lang die Aufnahme ist</translation>
    </message>
    <message>
        <source>Cries</source>
        <translation>Schreie</translation>
    </message>
    <message>
        <source>How many cries its labels say, or a model has found</source>
        <translation>Wie viele Schreie ihre Marken sagen oder ein Modell gefunden hat</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <source>How many of the model&apos;s labels have a verdict</source>
        <translation>Wie viele der Marken des Modells ein Urteil haben</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Who is to review it, or whose names stand with its labels</source>
        <translation>Wer sie prüfen soll, oder wessen Namen bei ihren Marken stehen</translation>
    </message>
</context>
<context>
    <name>cryscope::ProjectPage</name>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n Aufnahme</numerusform>
            <numerusform>%n Aufnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>Nicht gefunden: %1</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>No recording fits the filter.</source>
        <translation>Keine Aufnahme passt zum Filter.</translation>
    </message>
    <message>
        <source>Looking for recordings…</source>
        <translation>Sucht Aufnahmen…</translation>
    </message>
    <message>
        <source>There is no recording here yet. Add some (F7), or drop recordings or a folder here.</source>
        <translation>Hier ist noch keine Aufnahme. Fügen Sie welche hinzu (F7), oder ziehen Sie Aufnahmen oder einen Ordner hierher.</translation>
    </message>
    <message>
        <source>Reading durations and labels…</source>
        <translation>Dauern und Marken werden gelesen…</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>Alle Aufnahmen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Which recordings are shown</source>
        <translation>Welche Aufnahmen gezeigt werden</translation>
    </message>
    <message>
        <source>Filter: name, folder or reviewer</source>
        <translation>Filter: Name, Ordner oder Prüfer</translation>
    </message>
    <message>
        <source>Filter of the recordings</source>
        <translation>Filter der Aufnahmen</translation>
    </message>
    <message>
        <source>Words that must stand in the path or the reviewer</source>
        <translation>Wörter, die im Pfad oder beim Prüfer stehen müssen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Aufhören</translation>
    </message>
    <message>
        <source>Stop reading; what is known by now stays</source>
        <translation>Mit dem Lesen aufhören; was bis jetzt bekannt ist, bleibt</translation>
    </message>
    <message>
        <source>Recordings of the project</source>
        <translation>Aufnahmen des Projekts</translation>
    </message>
    <message>
        <source>Return or double click: review; Delete: take out; a click on a title sorts; Ctrl or Shift: several</source>
        <translation>Eingabe oder Doppelklick: prüfen; Entf: herausnehmen; ein Klick auf einen Titel sortiert; Strg oder Umschalt: mehrere</translation>
    </message>
</context>
<context>
    <name>cryscope::ProjectSession</name>
    <message numerus="yes">
        <source>%n recordings added</source>
        <translation>
            <numerusform>%n Aufnahme hinzugefügt</numerusform>
            <numerusform>%n Aufnahmen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings added; %1 were there already</source>
        <translation>
            <numerusform>%n Aufnahme hinzugefügt; %1 waren schon da</numerusform>
            <numerusform>%n Aufnahmen hinzugefügt; %1 waren schon da</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cryscope::RecentFilesMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>No recording has been opened yet</source>
        <translation>Es wurde noch keine Aufnahme geöffnet</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
</context>
<context>
    <name>cryscope::RecordingBar</name>
    <message>
        <source>Folder for recordings</source>
        <translation>Ordner für Aufnahmen</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufnahme beenden</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Recording begins with the first sound.</source>
        <translation>Die Aufnahme beginnt mit dem ersten Ton.</translation>
    </message>
    <message>
        <source>Recording to %1</source>
        <translation>Nimmt auf in %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Recordings go to %1</source>
        <translation>Aufnahmen kommen nach %1</translation>
    </message>
    <message>
        <source>Record everything that is heard to a WAV file, or stop</source>
        <translation>Alles, was zu hören ist, in eine WAV-Datei aufnehmen oder aufhören</translation>
    </message>
    <message>
        <source>Recording folder…</source>
        <translation>Aufnahmeordner…</translation>
    </message>
    <message>
        <source>Choose the folder that recordings go to</source>
        <translation>Den Ordner wählen, in den Aufnahmen kommen</translation>
    </message>
    <message>
        <source>Open in Review</source>
        <translation>In der Durchsicht öffnen</translation>
    </message>
    <message>
        <source>Look at this recording, its cries and its kinds of cry</source>
        <translation>Diese Aufnahme ansehen, ihre Schreie und deren Art</translation>
    </message>
</context>
<context>
    <name>cryscope::ReportView</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The same numbers as the report in the browser</source>
        <translation>Dieselben Zahlen wie der Bericht im Browser</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Which kinds are taken for which</source>
        <translation>Welche Arten für welche gehalten werden</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>The surest mistakes</source>
        <translation>Die sichersten Irrtümer</translation>
    </message>
    <message>
        <source>Beside each other</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Settings shown in full</source>
        <translation>Ganz gezeigte Einstellungen</translation>
    </message>
    <message>
        <source>Which of them is shown in full below</source>
        <translation>Welche davon unten ganz gezeigt wird</translation>
    </message>
    <message>
        <source>Trials, best first</source>
        <translation>Versuche, die besten zuerst</translation>
    </message>
    <message>
        <source>The best figure of a search is optimistic: compare its settings with others before you believe it.</source>
        <translation>Die beste Kennzahl einer Suche ist zu günstig: Vergleichen Sie ihre Einstellungen mit anderen, bevor Sie ihr glauben.</translation>
    </message>
</context>
<context>
    <name>cryscope::ResultPanel</name>
    <message>
        <source>Not sure what kind of cry it is: there is no model for the kinds of cries, and the program does not guess.</source>
        <translation>Nicht sicher, welche Art von Schrei es ist: Es gibt kein Modell für die Arten, und das Programm rät nicht.</translation>
    </message>
    <message>
        <source>Not sure what kind of cry it is: cries sound too much alike for the model to name one with confidence, and you know your baby better.</source>
        <translation>Nicht sicher, welche Art von Schrei es ist: Schreie klingen einander zu ähnlich, als dass das Modell eine Art mit Gewissheit nennen könnte, und Sie kennen Ihr Kind besser.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Look for cries</source>
        <translation>Schreie suchen</translation>
    </message>
    <message>
        <source>Stop looking for cries (Esc)</source>
        <translation>Suche nach Schreien beenden (Esc)</translation>
    </message>
    <message>
        <source>Look for cries in this recording (F5)</source>
        <translation>In dieser Aufnahme nach Schreien suchen (F5)</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Augenblick</translation>
    </message>
    <message>
        <source>The model is loading; it will look for cries by itself.</source>
        <translation>Das Modell wird geladen und sucht dann von selbst nach Schreien.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Looking for cries…</source>
        <translation>Sucht nach Schreien…</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>This recording was not looked through to its end.</source>
        <translation>Diese Aufnahme wurde nicht bis zum Ende durchsucht.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>No cry</source>
        <translation>Kein Schrei</translation>
    </message>
    <message>
        <source>Cry – not sure what kind</source>
        <translation>Schrei – Art nicht sicher</translation>
    </message>
    <message>
        <source>Cry – %1</source>
        <translation>Schrei – %1</translation>
    </message>
    <message>
        <source>Probability of a cry</source>
        <translation>Wahrscheinlichkeit eines Schreis</translation>
    </message>
    <message>
        <source>How probable it is that this recording holds a cry; the mark is where the program begins to call it one</source>
        <translation>Wie wahrscheinlich diese Aufnahme einen Schrei enthält; ab der Marke nennt das Programm es so</translation>
    </message>
    <message>
        <source>Kinds of cries</source>
        <translation>Arten von Schreien</translation>
    </message>
    <message>
        <source>How probable each kind is, given that it is a cry; a kind is named only when its bar reaches the mark</source>
        <translation>Wie wahrscheinlich jede Art ist, wenn es ein Schrei ist; genannt wird eine Art erst, wenn ihr Balken die Marke erreicht</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Computed on: %1</source>
        <translation>Berechnet auf: %1</translation>
    </message>
</context>
<context>
    <name>cryscope::ReviewActions</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play from the playhead</source>
        <translation>Ab der Abspielmarke abspielen</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>A step back</source>
        <translation>Ein Schritt zurück</translation>
    </message>
    <message>
        <source>Playhead a hundredth of the view back</source>
        <translation>Abspielmarke um ein Hundertstel der Ansicht zurück</translation>
    </message>
    <message>
        <source>A step forward</source>
        <translation>Ein Schritt vor</translation>
    </message>
    <message>
        <source>Playhead a hundredth of the view forward</source>
        <translation>Abspielmarke um ein Hundertstel der Ansicht vor</translation>
    </message>
    <message>
        <source>Ten steps back</source>
        <translation>Zehn Schritte zurück</translation>
    </message>
    <message>
        <source>Playhead a tenth of the view back</source>
        <translation>Abspielmarke um ein Zehntel der Ansicht zurück</translation>
    </message>
    <message>
        <source>Ten steps forward</source>
        <translation>Zehn Schritte vor</translation>
    </message>
    <message>
        <source>Playhead a tenth of the view forward</source>
        <translation>Abspielmarke um ein Zehntel der Ansicht vor</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Play the selection, or everything, again and again</source>
        <translation>Die Auswahl oder alles immer wieder abspielen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>The view follows the playhead</source>
        <translation>Die Ansicht folgt der Abspielmarke</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in; Ctrl+wheel zooms at the pointer</source>
        <translation>Vergrößern; Strg+Rad vergrößert am Zeiger</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom out; Ctrl+wheel zooms at the pointer</source>
        <translation>Verkleinern; Strg+Rad verkleinert am Zeiger</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show the whole recording</source>
        <translation>Die ganze Aufnahme zeigen</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Auswahl vergrößern</translation>
    </message>
    <message>
        <source>A page back</source>
        <translation>Eine Seite zurück</translation>
    </message>
    <message>
        <source>Scroll a page back</source>
        <translation>Eine Seite zurückblättern</translation>
    </message>
    <message>
        <source>A page forward</source>
        <translation>Eine Seite vor</translation>
    </message>
    <message>
        <source>Scroll a page forward</source>
        <translation>Eine Seite vorblättern</translation>
    </message>
    <message>
        <source>Usual frequencies</source>
        <translation>Übliche Frequenzen</translation>
    </message>
    <message>
        <source>Show the usual frequencies, up to 8 kHz</source>
        <translation>Die üblichen Frequenzen bis 8 kHz zeigen</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Clear the selection; stop looking for cries</source>
        <translation>Auswahl aufheben; Suche nach Schreien beenden</translation>
    </message>
    <message>
        <source>Look for cries</source>
        <translation>Schreie suchen</translation>
    </message>
    <message>
        <source>Look for cries in this recording</source>
        <translation>In dieser Aufnahme nach Schreien suchen</translation>
    </message>
    <message>
        <source>Other time format</source>
        <translation>Andere Zeitangabe</translation>
    </message>
    <message>
        <source>Hours, minutes, seconds</source>
        <translation>Stunden, Minuten, Sekunden</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Previous label</source>
        <translation>Vorige Marke</translation>
    </message>
    <message>
        <source>To the previous cry or label of the list</source>
        <translation>Zum vorigen Schrei oder zur vorigen Marke der Liste</translation>
    </message>
    <message>
        <source>Next label</source>
        <translation>Nächste Marke</translation>
    </message>
    <message>
        <source>To the next cry or label of the list</source>
        <translation>Zum nächsten Schrei oder zur nächsten Marke der Liste</translation>
    </message>
    <message>
        <source>Zoom to the selection, or to the selected label</source>
        <translation>Auf die Auswahl oder die gewählte Marke vergrößern</translation>
    </message>
    <message>
        <source>Finer in time</source>
        <translation>Feiner in der Zeit</translation>
    </message>
    <message>
        <source>A transform half as long: moments apart</source>
        <translation>Eine halb so lange Transformation: trennt Augenblicke</translation>
    </message>
    <message>
        <source>Finer in frequency</source>
        <translation>Feiner in der Frequenz</translation>
    </message>
    <message>
        <source>A transform twice as long: harmonics apart</source>
        <translation>Eine doppelt so lange Transformation: trennt Obertöne</translation>
    </message>
    <message>
        <source>Only the selected frequencies</source>
        <translation>Nur die gewählten Frequenzen</translation>
    </message>
    <message>
        <source>Hear the selected band alone; Q lets you select one</source>
        <translation>Nur das gewählte Frequenzband hören; mit Q lässt sich eines wählen</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Hear it 6 dB louder</source>
        <translation>6 dB lauter hören</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Hear it 6 dB quieter</source>
        <translation>6 dB leiser hören</translation>
    </message>
    <message>
        <source>View before</source>
        <translation>Ansicht davor</translation>
    </message>
    <message>
        <source>Back to the view before</source>
        <translation>Zurück zur Ansicht davor</translation>
    </message>
    <message>
        <source>View after</source>
        <translation>Ansicht danach</translation>
    </message>
    <message>
        <source>Forward to the view after</source>
        <translation>Vor zur Ansicht danach</translation>
    </message>
    <message>
        <source>Show the pitch</source>
        <translation>Tonhöhe zeigen</translation>
    </message>
    <message>
        <source>Draw the pitch over the spectrogram</source>
        <translation>Die Tonhöhe über das Spektrogramm zeichnen</translation>
    </message>
    <message>
        <source>Show the level</source>
        <translation>Pegel zeigen</translation>
    </message>
    <message>
        <source>Draw the level over the spectrogram, on the colour bar&apos;s numbers</source>
        <translation>Den Pegel über das Spektrogramm zeichnen, nach den Zahlen der Farbleiste</translation>
    </message>
    <message>
        <source>Return when it ends</source>
        <translation>Am Ende zurückkehren</translation>
    </message>
    <message>
        <source>The playhead returns to where playing began</source>
        <translation>Der Abspielkopf kehrt dorthin zurück, wo das Abspielen begann</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Play faster at the same pitch</source>
        <translation>Schneller abspielen, in gleicher Tonhöhe</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Play slower at the same pitch</source>
        <translation>Langsamer abspielen, in gleicher Tonhöhe</translation>
    </message>
    <message>
        <source>Usual speed</source>
        <translation>Gewohntes Tempo</translation>
    </message>
    <message>
        <source>Play as fast as it was recorded</source>
        <translation>So schnell abspielen, wie es aufgenommen wurde</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>&amp;Streifen</translation>
    </message>
    <message>
        <source>What is shown along the time of the recording</source>
        <translation>Was entlang der Zeit der Aufnahme gezeigt wird</translation>
    </message>
    <message>
        <source>Pane: waveform</source>
        <translation>Streifen: Wellenform</translation>
    </message>
    <message>
        <source>Show the waveform in a pane of its own</source>
        <translation>Die Wellenform in einem eigenen Streifen zeigen</translation>
    </message>
    <message>
        <source>Pane: spectrogram</source>
        <translation>Streifen: Spektrogramm</translation>
    </message>
    <message>
        <source>Show the spectrogram</source>
        <translation>Das Spektrogramm zeigen</translation>
    </message>
    <message>
        <source>Pane: pitch</source>
        <translation>Streifen: Tonhöhe</translation>
    </message>
    <message>
        <source>Show the pitch in a pane of its own, with its numbers</source>
        <translation>Die Tonhöhe in einem eigenen Streifen mit ihren Zahlen zeigen</translation>
    </message>
    <message>
        <source>Pane: level</source>
        <translation>Streifen: Pegel</translation>
    </message>
    <message>
        <source>Show the level in a pane of its own, with its numbers</source>
        <translation>Den Pegel in einem eigenen Streifen mit seinen Zahlen zeigen</translation>
    </message>
    <message>
        <source>Pane: scores of the detector</source>
        <translation>Streifen: Werte des Detektors</translation>
    </message>
    <message>
        <source>Show how sure the detector is of a cry, with its thresholds</source>
        <translation>Zeigen, wie sicher sich der Detektor eines Schreis ist, mit seinen Schwellen</translation>
    </message>
    <message>
        <source>Pane: labels</source>
        <translation>Streifen: Marken</translation>
    </message>
    <message>
        <source>Show the labels in a pane of their own, a row for each tier</source>
        <translation>Die Marken in einem eigenen Streifen zeigen, eine Zeile je Ebene</translation>
    </message>
    <message>
        <source>Show a grid</source>
        <translation>Gitter zeigen</translation>
    </message>
    <message>
        <source>Fine lines over the spectrogram at the numbers of the rulers</source>
        <translation>Feine Linien über dem Spektrogramm an den Zahlen der Lineale</translation>
    </message>
    <message>
        <source>Count in hours, seconds, samples or by the clock</source>
        <translation>In Stunden, Sekunden, Abtastwerten oder nach der Uhr zählen</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Abtastwerte</translation>
    </message>
    <message>
        <source>Open beside…</source>
        <translation>Daneben öffnen …</translation>
    </message>
    <message>
        <source>Show a second recording below on the same axes</source>
        <translation>Eine zweite Aufnahme darunter auf denselben Achsen zeigen</translation>
    </message>
    <message>
        <source>Pause the one beside</source>
        <translation>Die zweite anhalten</translation>
    </message>
    <message>
        <source>Play the one beside</source>
        <translation>Die zweite abspielen</translation>
    </message>
    <message>
        <source>Pause the second recording</source>
        <translation>Die zweite Aufnahme anhalten</translation>
    </message>
    <message>
        <source>Play the second recording</source>
        <translation>Die zweite Aufnahme abspielen</translation>
    </message>
    <message>
        <source>Close the one beside</source>
        <translation>Die zweite schließen</translation>
    </message>
    <message>
        <source>Show the first recording alone again</source>
        <translation>Wieder nur die erste Aufnahme zeigen</translation>
    </message>
</context>
<context>
    <name>cryscope::ReviewDraw</name>
    <message numerus="yes">
        <source>%n clips are drawn: judge them with Y, N, U or a number.</source>
        <translation>
            <numerusform>%n Ausschnitt ist gezogen: Urteilen Sie mit Y, N, U oder einer Zahl.</numerusform>
            <numerusform>%n Ausschnitte sind gezogen: Urteilen Sie mit Y, N, U oder einer Zahl.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last clip of the sample.</source>
        <translation>Das ist der letzte Ausschnitt der Stichprobe.</translation>
    </message>
    <message>
        <source>This is the first clip of the sample.</source>
        <translation>Das ist der erste Ausschnitt der Stichprobe.</translation>
    </message>
    <message>
        <source>A second review is under way; end it before you go on with the sample.</source>
        <translation>Eine zweite Durchsicht läuft; beenden Sie sie, bevor Sie mit der Stichprobe weitermachen.</translation>
    </message>
    <message>
        <source>The model does not mark this clip any more; go on with the next (J).</source>
        <translation>Das Modell markiert diesen Ausschnitt nicht mehr; gehen Sie weiter zum nächsten (J).</translation>
    </message>
    <message>
        <source>Every clip of the sample is judged.</source>
        <translation>Jeder Ausschnitt der Stichprobe ist beurteilt.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Clips drawn by score, and what their verdicts say of all clips</source>
        <translation>Nach dem Wert gezogene Ausschnitte und was die Urteile darüber von allen sagen</translation>
    </message>
</context>
<context>
    <name>cryscope::ReviewMenu</name>
    <message>
        <source>Play&amp;back</source>
        <translation>Wieder&amp;gabe</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>Gehe &amp;zu</translation>
    </message>
    <message>
        <source>&amp;Zoom and picture</source>
        <translation>&amp;Bild und Ausschnitt</translation>
    </message>
</context>
<context>
    <name>cryscope::ReviewNavigator</name>
    <message>
        <source>Heard as it was recorded</source>
        <translation>Zu hören wie aufgenommen</translation>
    </message>
    <message>
        <source>Heard with %1 dB</source>
        <translation>Zu hören mit %1 dB</translation>
    </message>
    <message>
        <source>Heard as fast as it was recorded</source>
        <translation>Zu hören im Tempo der Aufnahme</translation>
    </message>
    <message>
        <source>Heard %1 times as fast</source>
        <translation>Zu hören im %1-fachen Tempo</translation>
    </message>
</context>
<context>
    <name>cryscope::ReviewProject</name>
    <message>
        <source>Add a folder of recordings</source>
        <translation>Einen Ordner mit Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <source>not part of the project</source>
        <translation>nicht Teil des Projekts</translation>
    </message>
    <message>
        <source>This is the last recording of the list.</source>
        <translation>Das ist die letzte Aufnahme der Liste.</translation>
    </message>
    <message>
        <source>This is the first recording of the list.</source>
        <translation>Das ist die erste Aufnahme der Liste.</translation>
    </message>
    <message>
        <source>A folder of recordings for a new project</source>
        <translation>Ein Ordner mit Aufnahmen für ein neues Projekt</translation>
    </message>
    <message>
        <source>The folder of a project</source>
        <translation>Der Ordner eines Projekts</translation>
    </message>
    <message>
        <source>Add recordings</source>
        <translation>Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <source>Recordings (%1);;All files (*)</source>
        <translation>Aufnahmen (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reviewer of the recordings</source>
        <translation>Prüfer der Aufnahmen</translation>
    </message>
    <message>
        <source>Who is to review the chosen recordings (empty: the names in their labels):</source>
        <translation>Wer die gewählten Aufnahmen prüfen soll (leer: die Namen in ihren Marken):</translation>
    </message>
    <message>
        <source>The folder where the recordings are now</source>
        <translation>Der Ordner, in dem die Aufnahmen jetzt sind</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings have their new places.</source>
        <translation>
            <numerusform>%n Aufnahme hat ihren neuen Ort.</numerusform>
            <numerusform>%n Aufnahmen haben ihre neuen Orte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recordings have the places again that they had before.</source>
        <translation>Die Aufnahmen haben wieder die Orte, die sie vorher hatten.</translation>
    </message>
    <message>
        <source>No project has been opened yet</source>
        <translation>Noch wurde kein Projekt geöffnet</translation>
    </message>
</context>
<context>
    <name>cryscope::ReviewSide</name>
    <message>
        <source>Cries and labels</source>
        <translation>Schreie und Marken</translation>
    </message>
    <message>
        <source>Cries and labels (%1)</source>
        <translation>Schreie und Marken (%1)</translation>
    </message>
    <message>
        <source>Without a model the program cannot look for cries.</source>
        <translation>Ohne Modell kann das Programm nicht nach Schreien suchen.</translation>
    </message>
    <message>
        <source>The cries will be listed here.</source>
        <translation>Hier werden die Schreie aufgelistet.</translation>
    </message>
    <message>
        <source>A cry is likely, but no stretch is sure enough to be marked.</source>
        <translation>Ein Schrei ist wahrscheinlich, aber keine Stelle ist sicher genug, um markiert zu werden.</translation>
    </message>
    <message>
        <source>No cry was found.</source>
        <translation>Kein Schrei gefunden.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>The cries and labels of this recording, and verdicts on them</source>
        <translation>Die Schreie und Marken dieser Aufnahme und die Urteile darüber</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Pitch, rhythm and voice of the selection or label</source>
        <translation>Tonhöhe, Rhythmus und Stimme der Auswahl oder Marke</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>How the spectrogram is drawn</source>
        <translation>Wie das Spektrogramm gezeichnet wird</translation>
    </message>
    <message>
        <source>Labels, measures and view</source>
        <translation>Marken, Maße und Ansicht</translation>
    </message>
    <message>
        <source>Earlier tabs</source>
        <translation>Frühere Reiter</translation>
    </message>
    <message>
        <source>Later tabs</source>
        <translation>Spätere Reiter</translation>
    </message>
    <message>
        <source>Nothing was found to judge; label what you hear yourself (Ctrl+B).</source>
        <translation>Es wurde nichts gefunden, das zu beurteilen wäre; markieren Sie selbst, was Sie hören (Strg+B).</translation>
    </message>
</context>
<context>
    <name>cryscope::ReviewWorkspace</name>
    <message>
        <source>Opening %1…</source>
        <translation>Öffnet %1…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cries found: %1</source>
        <translation>Gefundene Schreie: %1</translation>
    </message>
</context>
<context>
    <name>cryscope::RunView</name>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>etwa %1 h</translation>
    </message>
    <message>
        <source>Cancelled before anything was learned.</source>
        <translation>Beendet, bevor etwas gelernt war.</translation>
    </message>
    <message>
        <source>It did not work: %1</source>
        <translation>Es gelang nicht: %1</translation>
    </message>
    <message>
        <source>The infant has a model of its own. Compare it before it is used.</source>
        <translation>Das Kind hat ein eigenes Modell. Vergleichen Sie es, bevor es verwendet wird.</translation>
    </message>
    <message>
        <source>This infant&apos;s later cries are told no better so: nothing was written.</source>
        <translation>Spätere Schreie dieses Kindes werden so nicht besser erkannt: Es wurde nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>Learned: %n epochs. Compare the model before it is used.</source>
        <translation>
            <numerusform>Gelernt: %n Epoche. Vergleichen Sie das Modell, bevor es verwendet wird.</numerusform>
            <numerusform>Gelernt: %n Epochen. Vergleichen Sie das Modell, bevor es verwendet wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended early: the best of %n epochs is kept. Compare it before it is used.</source>
        <translation>
            <numerusform>Vorzeitig beendet: Das Beste von %n Epoche ist behalten. Vergleichen Sie es, bevor es verwendet wird.</numerusform>
            <numerusform>Vorzeitig beendet: Das Beste von %n Epochen ist behalten. Vergleichen Sie es, bevor es verwendet wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Ending, and keeping the best so far…</source>
        <translation>Wird beendet, das bisher Beste bleibt …</translation>
    </message>
    <message>
        <source>Listening to the infant&apos;s clips…</source>
        <translation>Die Ausschnitte des Kindes werden angehört …</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>Reading the clips…</source>
        <translation>Die Ausschnitte werden gelesen …</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Lernt …</translation>
    </message>
    <message>
        <source>Nothing is being learned</source>
        <translation>Es wird nichts gelernt</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>batch %1 of %2</source>
        <translation>Stapel %1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>best so far: epoch %1</source>
        <translation>bisher am besten: Epoche %1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>learned from</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Area under the curve, held out</source>
        <translation>Fläche unter der Kurve, zurückgehalten</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Progress of learning</source>
        <translation>Fortschritt des Lernens</translation>
    </message>
    <message>
        <source>Kinds, among the clips held out</source>
        <translation>Arten, unter den zurückgehaltenen Ausschnitten</translation>
    </message>
    <message>
        <source>Figures by kind</source>
        <translation>Zahlen nach Art</translation>
    </message>
    <message>
        <source>How many clips of a kind are found, and how many of those named so are so</source>
        <translation>Wie viele Ausschnitte einer Art gefunden werden, und wie viele der so genannten es sind</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Right when named</source>
        <translation>Richtig, wenn genannt</translation>
    </message>
    <message>
        <source>Choose on the left what is to be learned and start: the curves of how it learns appear here, one point an epoch.</source>
        <translation>Links wählen, was gelernt werden soll, und beginnen: Hier erscheinen die Lernkurven, ein Punkt je Epoche.</translation>
    </message>
</context>
<context>
    <name>cryscope::ScorePane</name>
    <message>
        <source>Probability of a cry</source>
        <translation>Wahrscheinlichkeit eines Schreis</translation>
    </message>
    <message>
        <source>What the detector makes of every window of sound. Dashed: from where a cry begins, and below which it ends; hatched: looked like a cry and was rejected. Click: go there; drag: select</source>
        <translation>Was der Detektor von jedem Fenster des Klangs hält. Gestrichelt: ab wo ein Schrei beginnt und unter was er endet; schraffiert: sah nach einem Schrei aus und wurde verworfen. Klick: dorthin; Ziehen: auswählen</translation>
    </message>
    <message>
        <source>No scores yet: the detector has not run. F5 looks for cries.</source>
        <translation>Noch keine Werte: Der Detektor lief noch nicht. F5 sucht nach Schreien.</translation>
    </message>
    <message>
        <source>No scores yet: the detector is loading.</source>
        <translation>Noch keine Werte: Der Detektor wird geladen.</translation>
    </message>
    <message>
        <source>Looking for cries: %1 %</source>
        <translation>Suche nach Schreien: %1 %</translation>
    </message>
    <message>
        <source>No scores: looking for cries was stopped. F5 starts again.</source>
        <translation>Keine Werte: Die Suche nach Schreien wurde abgebrochen. F5 beginnt von vorn.</translation>
    </message>
    <message>
        <source>No scores: there is no detector. The panel on the right says why.</source>
        <translation>Keine Werte: Es gibt keinen Detektor. Rechts steht, warum.</translation>
    </message>
    <message>
        <source>No scores: looking for cries failed. The panel on the right says why.</source>
        <translation>Keine Werte: Die Suche nach Schreien schlug fehl. Rechts steht, warum.</translation>
    </message>
    <message>
        <source>The detector gave no scores for this recording.</source>
        <translation>Der Detektor gab für diese Aufnahme keine Werte.</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>ends below</source>
        <translation>endet unter</translation>
    </message>
    <message>
        <source>The scores are hidden while a second reviewer judges.</source>
        <translation>Die Werte sind verborgen, solange eine zweite Person urteilt.</translation>
    </message>
    <message>
        <source>begins, if it lasts %1 s</source>
        <translation>beginnt, wenn es %1 s anhält</translation>
    </message>
</context>
<context>
    <name>cryscope::SecondReviewDialog</name>
    <message>
        <source>Second review (blind)</source>
        <translation>Zweite Durchsicht (blind)</translation>
    </message>
    <message>
        <source>Somebody else judges the same places without seeing what you or the program made of them. The second review has a file of its own beside the recording; the first one stays as it is. Afterwards &quot;Agreement&quot; compares the two.</source>
        <translation>Jemand anderes beurteilt dieselben Stellen, ohne zu sehen, was Sie oder das Programm daraus gemacht haben. Die zweite Durchsicht hat eine eigene Datei neben der Aufnahme; die erste bleibt, wie sie ist. Danach vergleicht „Übereinstimmung“ die beiden.</translation>
    </message>
    <message>
        <source>Name or initials</source>
        <translation>Name oder Kürzel</translation>
    </message>
    <message>
        <source>Who judges now; choose a name to go on with a review that was begun (Alt+S)</source>
        <translation>Wer jetzt urteilt; ein Name der Liste setzt eine begonnene Durchsicht fort (Alt+Z)</translation>
    </message>
    <message>
        <source>Name of the second reviewer</source>
        <translation>Name der zweiten Person</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>&amp;Second reviewer</source>
        <translation>&amp;Zweite Person</translation>
    </message>
</context>
<context>
    <name>cryscope::SecondReviewPanel</name>
    <message>
        <source>Second review by %1</source>
        <translation>Zweite Durchsicht von %1</translation>
    </message>
    <message>
        <source>Blind: you see where something was found, and nothing of what the first reviewer or the program made of it. Judge with Y, N, U or a number; the next one plays by itself.</source>
        <translation>Blind: zu sehen ist, wo etwas gefunden wurde, und nichts davon, was die erste Person oder das Programm daraus gemacht hat. Urteilen mit Y, N, U oder einer Ziffer; das Nächste spielt von selbst.</translation>
    </message>
    <message>
        <source>End the second review</source>
        <translation>Zweite Durchsicht beenden</translation>
    </message>
    <message>
        <source>Save it and show the first review again (Ctrl+Shift+B)</source>
        <translation>Speichern und die erste Durchsicht wieder zeigen (Strg+Umschalt+B)</translation>
    </message>
</context>
<context>
    <name>cryscope::SettlePage</name>
    <message>
        <source>Take the &amp;first</source>
        <translation>&amp;Erste übernehmen</translation>
    </message>
    <message>
        <source>Take the &amp;second</source>
        <translation>&amp;Zweite übernehmen</translation>
    </message>
    <message>
        <source>Take the &amp;other</source>
        <translation>&amp;Anderes übernehmen</translation>
    </message>
    <message>
        <source>Settled &amp;by</source>
        <translation>Entschieden &amp;von</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweite</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Places on which the two differ</source>
        <translation>Stellen, an denen sich die beiden unterscheiden</translation>
    </message>
    <message>
        <source>Return: to the next one, and hear it; Shift+Return: to the one before</source>
        <translation>Eingabe: zur nächsten und anhören; Umschalt+Eingabe: zur vorigen</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>What both have agreed on, where neither was right</source>
        <translation>Worauf sich beide geeinigt haben, wo keine recht hatte</translation>
    </message>
    <message>
        <source>Other kind</source>
        <translation>Andere Art</translation>
    </message>
    <message>
        <source>Who has settled it: both names, or that of a third person (Alt+B)</source>
        <translation>Wer entschieden hat: beide Namen oder der einer dritten Person (Alt+V)</translation>
    </message>
    <message>
        <source>What the first reviewer says is so (F)</source>
        <translation>Es ist, wie die erste Person sagt (F)</translation>
    </message>
    <message>
        <source>What the second reviewer says is so (S)</source>
        <translation>Es ist, wie die zweite Person sagt (S)</translation>
    </message>
    <message>
        <source>The kind beside this button is so (O)</source>
        <translation>Es ist die Art neben diesem Knopf (O)</translation>
    </message>
    <message>
        <source>open it there</source>
        <translation>dort öffnen</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Nothing can be settled: %1</source>
        <translation>Es kann nichts entschieden werden: %1</translation>
    </message>
    <message>
        <source>%1 of %2 settled; kept in %3</source>
        <translation>%1 von %2 entschieden; aufbewahrt in %3</translation>
    </message>
    <message>
        <source>The two differ nowhere.</source>
        <translation>Die beiden unterscheiden sich nirgends.</translation>
    </message>
</context>
<context>
    <name>cryscope::SittingEpisodes</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time of day at which the cry began</source>
        <translation>Uhrzeit, zu der der Schrei begann</translation>
    </message>
    <message>
        <source>Since listening began</source>
        <translation>Seit Beginn des Zuhörens</translation>
    </message>
    <message>
        <source>Calibrated probability that this was a cry</source>
        <translation>Kalibrierte Wahrscheinlichkeit, dass dies ein Schrei war</translation>
    </message>
    <message>
        <source>What kind of cry it may be; &quot;not sure&quot; where it cannot be told</source>
        <translation>Welche Art von Schrei es sein kann; „nicht sicher“, wo es sich nicht sagen lässt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Cry</source>
        <translation>Schrei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>What you said of it: whether it was a cry, and what helped</source>
        <translation>Was Sie dazu sagten: ob es ein Schrei war und was half</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>cryscope::SittingPanel</name>
    <message>
        <source>No cries in this sitting yet</source>
        <translation>Noch keine Schreie in dieser Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>%n cries in this sitting</source>
        <translation>
            <numerusform>Ein Schrei in dieser Sitzung</numerusform>
            <numerusform>%n Schreie in dieser Sitzung</numerusform>
        </translation>
    </message>
    <message>
        <source>Cries of this sitting</source>
        <translation>Schreie dieser Sitzung</translation>
    </message>
    <message>
        <source>The cries since Listen was pressed, and what kind each may be</source>
        <translation>Die Schreie seit dem Beginn des Zuhörens und welcher Art jeder sein mag</translation>
    </message>
</context>
<context>
    <name>cryscope::SleepInhibitor</name>
    <message>
        <source>Listening to a baby</source>
        <translation>Hört einem Baby zu</translation>
    </message>
</context>
<context>
    <name>cryscope::SpeakerWorker</name>
    <message>
        <source>No loudspeaker or headphones were found: connect them and press play again.</source>
        <translation>Es wurden weder Lautsprecher noch Kopfhörer gefunden: Schließen Sie sie an und spielen Sie noch einmal ab.</translation>
    </message>
    <message>
        <source>The sound output cannot be used (it may have been disconnected): check it and press play again.</source>
        <translation>Die Tonausgabe ist nicht benutzbar (vielleicht wurde sie getrennt): Prüfen Sie sie und spielen Sie noch einmal ab.</translation>
    </message>
</context>
<context>
    <name>cryscope::SpectrogramPanel</name>
    <message>
        <source>Clock</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>h:m:s</source>
        <translation>h:m:s</translation>
    </message>
    <message>
        <source>How the time ruler counts (Ctrl+T changes it)</source>
        <translation>Wie die Zeitachse zählt (Strg+T wechselt)</translation>
    </message>
    <message>
        <source>How the time ruler counts</source>
        <translation>Wie die Zeitachse zählt</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Streifen</translation>
    </message>
    <message>
        <source>What is shown along the time: waveform, spectrogram, pitch, level, scores, labels</source>
        <translation>Was entlang der Zeit gezeigt wird: Wellenform, Spektrogramm, Tonhöhe, Pegel, Werte, Marken</translation>
    </message>
    <message>
        <source>Which panes are shown</source>
        <translation>Welche Streifen gezeigt werden</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Abtastwerte</translation>
    </message>
</context>
<context>
    <name>cryscope::SpectrogramView</name>
    <message>
        <source>Spectrogram</source>
        <translation>Spektrogramm</translation>
    </message>
    <message>
        <source>Frequency over time; loud is bright. Left and Right move the playhead, Space plays.</source>
        <translation>Frequenz über der Zeit; Lautes ist hell. Links und Rechts bewegen die Abspielmarke, die Leertaste spielt ab.</translation>
    </message>
    <message>
        <source>Click: go there. Drag: select; an edge or the tab of a label: change it. Wheel or Shift+wheel: scroll in time. Ctrl+wheel or pinch: zoom in time at the pointer. Alt+wheel: zoom the frequencies. Middle button: move the view.</source>
        <translation>Klick: dorthin. Ziehen: auswählen; an Rand oder Reiter einer Marke: sie ändern. Rad oder Umschalt+Rad: in der Zeit blättern. Strg+Rad oder zwei Finger: die Zeit am Zeiger vergrößern. Alt+Rad: die Frequenzen vergrößern. Mittlere Taste: die Ansicht verschieben.</translation>
    </message>
</context>
<context>
    <name>cryscope::StateBanner</name>
    <message>
        <source>Choose a microphone and press Listen.</source>
        <translation>Mikrofon wählen und auf „Zuhören“ drücken.</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>gehört</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
</context>
<context>
    <name>cryscope::StatusStrip</name>
    <message>
        <source>Monitor: %1</source>
        <translation>Monitor: %1</translation>
    </message>
    <message>
        <source>What the monitor hears</source>
        <translation>Was der Monitor hört</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Compute device</source>
        <translation>Rechengerät</translation>
    </message>
</context>
<context>
    <name>cryscope::StoredDialog</name>
    <message>
        <source>What is stored and where</source>
        <translation>Was wo gespeichert ist</translation>
    </message>
    <message>
        <source>Everything stays on this computer, in this folder:
%1</source>
        <translation>Alles bleibt auf diesem Rechner, in diesem Ordner:
%1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Sound that is older goes (Alt+O)</source>
        <translation>Älterer Ton geht (Alt+N)</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>When there is more, the oldest sound goes first (Alt+T)</source>
        <translation>Ist es mehr, geht der älteste Ton zuerst (Alt+S)</translation>
    </message>
    <message>
        <source>&amp;Keep the sound of cries with an answer</source>
        <translation>Ton von Schreien mit Antwort &amp;behalten</translation>
    </message>
    <message>
        <source>A model can learn from these (Alt+K)</source>
        <translation>Aus ihnen kann ein Modell lernen (Alt+B)</translation>
    </message>
    <message>
        <source>&amp;Show what would go</source>
        <translation>&amp;Zeigen, was ginge</translation>
    </message>
    <message>
        <source>Count what these rules would delete; nothing is deleted yet (Alt+S)</source>
        <translation>Zählen, was diese Regeln löschen würden; noch wird nichts gelöscht (Alt+Z)</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the sound that was counted (Alt+D)</source>
        <translation>Den gezählten Ton löschen (Alt+L)</translation>
    </message>
    <message>
        <source>&amp;Forget everything…</source>
        <translation>Alles &amp;vergessen …</translation>
    </message>
    <message>
        <source>Stop listening first (Alt+F)</source>
        <translation>Zuerst das Zuhören beenden (Alt+V)</translation>
    </message>
    <message>
        <source>Delete every sitting, cry, answer and sound (Alt+F)</source>
        <translation>Jede Sitzung, jeden Schrei, jede Antwort und allen Ton löschen (Alt+V)</translation>
    </message>
    <message>
        <source>Not &amp;older than</source>
        <translation>&amp;Nicht älter als</translation>
    </message>
    <message>
        <source>All &amp;together at most</source>
        <translation>Alles zusammen höchsten&amp;s</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>Nothing would go.</source>
        <translation>Nichts ginge.</translation>
    </message>
    <message>
        <source>%1 sounds would go, %2; %3 would stay. The cries themselves stay in the history.</source>
        <translation>Ton von %1 Schreien ginge, %2; %3 blieben. Die Schreie selbst bleiben im Verlauf.</translation>
    </message>
    <message>
        <source>%1 sounds were deleted.</source>
        <translation>Ton von %1 Schreien wurde gelöscht.</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Alles vergessen</translation>
    </message>
    <message>
        <source>Delete every sitting, cry, answer, infant and sound that CryScope has kept? This cannot be undone.</source>
        <translation>Jede Sitzung, jeden Schrei, jede Antwort, jedes Kind und allen Ton löschen, die CryScope aufbewahrt hat? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete everything now</source>
        <translation>Jetzt alles löschen</translation>
    </message>
    <message>
        <source>Delete nothing (Esc)</source>
        <translation>Nichts löschen (Esc)</translation>
    </message>
    <message>
        <source>Everything was forgotten.</source>
        <translation>Alles ist vergessen.</translation>
    </message>
    <message>
        <source>No network connection is ever opened: no web address is set in Alerts.</source>
        <translation>Es wird nie eine Netzwerkverbindung geöffnet: Unter Meldungen ist keine Webadresse eingetragen.</translation>
    </message>
    <message>
        <source>One network connection is opened: time and kind of each alert, never any sound, are posted to %1, because that address is set in Alerts.</source>
        <translation>Eine Netzwerkverbindung wird geöffnet: Zeit und Art jeder Meldung, niemals Ton, gehen an %1, weil diese Adresse unter Meldungen eingetragen ist.</translation>
    </message>
    <message>
        <source>A diary of listening (times and states, no sound) is kept beside it, in the folder &quot;log&quot; of the program&apos;s data.</source>
        <translation>Daneben liegt im Ordner „log“ der Programmdaten ein Tagebuch des Zuhörens (Zeiten und Zustände, kein Ton).</translation>
    </message>
    <message>
        <source>%1 sittings and %2 cries in tables of %3; %4 sounds, %5.</source>
        <translation>%1 Sitzungen und %2 Schreie in Tabellen von %3; %4 Töne, %5.</translation>
    </message>
    <message>
        <source>Hours of &quot;Record everything&quot; that are older go (Alt+R)</source>
        <translation>Ältere Stunden von „Alles aufnehmen“ gehen (Alt+A)</translation>
    </message>
    <message>
        <source>Do this &amp;by itself, at the start and every hour</source>
        <translation>Das von selbst &amp;tun, beim Start und jede Stunde</translation>
    </message>
    <message>
        <source>Look first at what would go; then it can be switched on (Alt+B)</source>
        <translation>Sehen Sie zuerst nach, was ginge; dann lässt es sich einschalten (Alt+T)</translation>
    </message>
    <message>
        <source>Hourly &amp;recordings not older than</source>
        <translation>Stunden&amp;aufnahmen nicht älter als</translation>
    </message>
    <message>
        <source>Which sound goes</source>
        <translation>Welcher Ton geht</translation>
    </message>
    <message>
        <source>Keep no sound in which &amp;voices dominate</source>
        <translation>Keinen Ton auf&amp;heben, in dem Stimmen überwiegen</translation>
    </message>
    <message>
        <source>From the next listening on: the cry is kept in the history, its sound is not, where grown-ups are heard for longer than the crying (Alt+V)</source>
        <translation>Vom nächsten Zuhören an: Das Weinen bleibt im Verlauf, sein Ton nicht, wo Erwachsene länger zu hören sind als das Weinen (Alt+H)</translation>
    </message>
    <message>
        <source>Pictures of opened recordings</source>
        <translation>Bilder geöffneter Aufnahmen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>When there is more, those go first that were looked at longest ago; none: every recording is computed anew (Alt+P)</source>
        <translation>Wird es mehr, gehen die zuerst, die am längsten nicht angesehen wurden; keine: Jede Aufnahme wird neu berechnet (Alt+D)</translation>
    </message>
    <message>
        <source>&amp;Clear them</source>
        <translation>L&amp;eeren</translation>
    </message>
    <message>
        <source>Delete the stored pictures; recordings and labels stay (Alt+C)</source>
        <translation>Die gespeicherten Bilder löschen; Aufnahmen und Marken bleiben (Alt+E)</translation>
    </message>
    <message>
        <source>&amp;Pictures at most</source>
        <translation>Bil&amp;der höchstens</translation>
    </message>
    <message>
        <source>%1 of spectrograms, so that a long recording is there at once when it is opened again. They are made again when they are missed. In this folder:
%2</source>
        <translation>%1 Spektrogramme, damit eine lange Aufnahme sofort da ist, wenn sie wieder geöffnet wird. Fehlen sie, werden sie neu berechnet. In diesem Ordner:
%2</translation>
    </message>
</context>
<context>
    <name>cryscope::ThemeMenu</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>cryscope::TimeRuler</name>
    <message>
        <source>Time ruler</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Time. Click or drag: go there; Ctrl+wheel: zoom at the pointer; wheel: scroll</source>
        <translation>Zeit. Klick oder Ziehen: dorthin; Strg+Rad: am Zeiger vergrößern; Rad: blättern</translation>
    </message>
</context>
<context>
    <name>cryscope::TrainingWorkspace</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Steps of training</source>
        <translation>Schritte des Trainings</translation>
    </message>
    <message>
        <source>From data to a model in use</source>
        <translation>Von den Daten zu einem Modell im Einsatz</translation>
    </message>
    <message>
        <source>Kinds…</source>
        <translation>Arten …</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Add, rename, merge and colour the kinds that labels may have</source>
        <translation>Die Arten, die Markierungen haben können, ergänzen, umbenennen, zusammenlegen und färben</translation>
    </message>
</context>
<context>
    <name>cryscope::TransportBar</name>
    <message>
        <source>Position and length</source>
        <translation>Stelle und Länge</translation>
    </message>
    <message>
        <source>Where the playhead is, and how long the recording is</source>
        <translation>Wo die Abspielmarke steht und wie lang die Aufnahme ist</translation>
    </message>
    <message>
        <source>Under the pointer</source>
        <translation>Unter dem Zeiger</translation>
    </message>
    <message>
        <source>Time, frequency and level under the pointer; 0 dBFS is a full-scale sine</source>
        <translation>Zeit, Frequenz und Pegel unter dem Zeiger; 0 dBFS ist ein Sinus in Vollaussteuerung</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast it is heard; comma, point and 0 change it</source>
        <translation>Wie schnell es zu hören ist; Komma, Punkt und 0 ändern es</translation>
    </message>
    <message>
        <source>Time, frequency and level under the pointer, by the calibration of this recording</source>
        <translation>Zeit, Frequenz und Pegel unter dem Zeiger nach der Kalibrierung dieser Aufnahme</translation>
    </message>
</context>
<context>
    <name>cryscope::VerdictsDialog</name>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (%2 bis %3)</translation>
    </message>
    <message>
        <source>What the verdicts say</source>
        <translation>Was die Urteile sagen</translation>
    </message>
    <message>
        <source>With the other recordings of this folder</source>
        <translation>Mit den anderen Aufnahmen dieses Ordners</translation>
    </message>
    <message>
        <source>The label files that lie beside this recording are counted too</source>
        <translation>Auch die Markendateien neben dieser Aufnahme werden gezählt</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>How often a label above the proposed score is to be right</source>
        <translation>Wie oft eine Marke über dem vorgeschlagenen Wert richtig sein soll</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierfehler</translation>
    </message>
    <message>
        <source>Score for that</source>
        <translation>Wert dafür</translation>
    </message>
    <message>
        <source>Verdicts by kind</source>
        <translation>Urteile nach Art</translation>
    </message>
    <message>
        <source>In brackets: where the figure lies in 95 of 100 draws of the recordings</source>
        <translation>In Klammern: wo die Zahl in 95 von 100 Ziehungen der Aufnahmen liegt</translation>
    </message>
    <message>
        <source>&amp;Wanted share of right labels</source>
        <translation>&amp;Gewünschter Anteil richtiger Marken</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>no score reaches it</source>
        <translation>kein Wert erreicht ihn</translation>
    </message>
    <message>
        <source>%1: keeps %2 of them</source>
        <translation>%1: behält %2 davon</translation>
    </message>
    <message>
        <source>No label of a model is judged yet: press Y, N or a number on the labels of the list.</source>
        <translation>Noch ist keine Marke eines Modells beurteilt: bei den Marken der Liste Y, N oder eine Ziffer drücken.</translation>
    </message>
    <message>
        <source>%1 labels of %2 recordings are judged. Labels of one recording are alike: the more recordings, the narrower the brackets.</source>
        <translation>%1 Marken aus %2 Aufnahmen sind beurteilt. Marken einer Aufnahme ähneln sich: je mehr Aufnahmen, desto enger die Klammern.</translation>
    </message>
    <message>
        <source>Label files left out: %1.</source>
        <translation>Ausgelassene Markendateien: %1.</translation>
    </message>
    <message>
        <source>Of the sample (%1 of %2 judged): %3</source>
        <translation>Aus der Stichprobe (%1 von %2 beurteilt): %3</translation>
    </message>
    <message>
        <source>Save the figures…</source>
        <translation>Zahlen speichern …</translation>
    </message>
    <message>
        <source>Write these figures as a table (CSV)</source>
        <translation>Diese Zahlen als Tabelle schreiben (CSV)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>cryscope::ViewExport</name>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 files written to %2</source>
        <translation>%1 Dateien nach %2 geschrieben</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Das Bild ausgeben</translation>
    </message>
    <message>
        <source>There is no label with a length to cut out.</source>
        <translation>Es gibt keine Marke mit einer Länge, die auszuschneiden wäre.</translation>
    </message>
    <message>
        <source>Where the clips go</source>
        <translation>Wohin die Ausschnitte kommen</translation>
    </message>
    <message>
        <source>Export the picture…</source>
        <translation>Bild ausgeben…</translation>
    </message>
    <message>
        <source>Cut clips…</source>
        <translation>Ausschnitte schneiden…</translation>
    </message>
    <message>
        <source>The sound of the labels as files, one each</source>
        <translation>Der Ton der Marken als Dateien, je eine</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Page (*.pdf);;Numbers (*.csv *.npy)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;Seite (*.pdf);;Zahlen (*.csv *.npy)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Einen Bericht schreiben</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>Seite (*.pdf)</translation>
    </message>
    <message>
        <source>What is seen as PNG, SVG or PDF, with axes, or its numbers</source>
        <translation>Was zu sehen ist, als PNG, SVG oder PDF mit Achsen, oder seine Zahlen</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Spectrogram, labels and measures on a page or two (PDF)</source>
        <translation>Spektrogramm, Marken und Maße auf einer oder zwei Seiten (PDF)</translation>
    </message>
    <message>
        <source>%1 files without names written to %2; what was removed stands in removed.txt</source>
        <translation>%1 Dateien ohne Namen geschrieben nach %2; was entfernt wurde, steht in removed.txt</translation>
    </message>
    <message>
        <source>Where the de-identified export goes</source>
        <translation>Wohin der Export ohne Namen geht</translation>
    </message>
    <message>
        <source>Where the key is kept: not with the export</source>
        <translation>Wo der Schlüssel bleibt: nicht beim Export</translation>
    </message>
    <message>
        <source>Key (*.json)</source>
        <translation>Schlüssel (*.json)</translation>
    </message>
    <message>
        <source>De-identified export…</source>
        <translation>Export ohne Namen …</translation>
    </message>
    <message>
        <source>Labels, measures, clips and report without names, paths and dates</source>
        <translation>Marken, Maße, Ausschnitte und Bericht ohne Namen, Pfade und Daten</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
</context>
<context>
    <name>cryscope::WaveformOverview</name>
    <message>
        <source>Overview of the whole recording</source>
        <translation>Überblick über die ganze Aufnahme</translation>
    </message>
    <message>
        <source>The whole recording; the box is what is shown above. Drag the box or its sides, click to show another place, double click to go there.</source>
        <translation>Die ganze Aufnahme; der Kasten ist das, was oben zu sehen ist. Kasten oder Seiten ziehen, klicken für eine andere Stelle, doppelklicken, um dorthin zu springen.</translation>
    </message>
</context>
<context>
    <name>cryscope::WaveformPane</name>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>The samples in view; 1 is full scale. Click: go there; drag: select; wheel: scroll; Ctrl+wheel: zoom</source>
        <translation>Die Abtastwerte des Ausschnitts; 1 ist Vollaussteuerung. Klick: dorthin; Ziehen: auswählen; Rad: schieben; Strg+Rad: Zoom</translation>
    </message>
    <message>
        <source>The recording cannot be read any more. Open it again.</source>
        <translation>Die Aufnahme ist nicht mehr lesbar. Öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Reading the recording…</source>
        <translation>Die Aufnahme wird gelesen …</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>cryscope::Webhook</name>
    <message>
        <source>The alert could not be posted to %1: check the address.</source>
        <translation>Die Meldung konnte nicht an %1 gesendet werden: Prüfen Sie die Adresse.</translation>
    </message>
</context>
<context>
    <name>cryscope::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>Du&amp;rchsicht</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>Mar&amp;ken</translation>
    </message>
    <message>
        <source>&amp;Monitor</source>
        <translation>&amp;Monitor</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Stapel</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>Trainin&amp;g</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Tasten…</translation>
    </message>
    <message>
        <source>&amp;About CryScope</source>
        <translation>Ü&amp;ber CryScope</translation>
    </message>
    <message>
        <source>&amp;Kinds…</source>
        <translation>&amp;Arten …</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>Pro&amp;jekt</translation>
    </message>
</context>
</TS>
