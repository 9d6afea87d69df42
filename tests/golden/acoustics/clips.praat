# praat --run clips.praat CLEANED_FOLDER : f0 of recordings of the donateacry-corpus by Praat 6.3.07, every 10 ms, in Hz
# (0 = unvoiced), with a ceiling of 1,200 and of 2,200 Hz. Reads clips.txt (paths within the folder, one a line) and writes
# clips.csv: clip, time_s, f0_1200, f0_2200. The recordings are not ours to copy; the numbers are.
form Clips
  text folder .
endform
strings = Read Strings from raw text file: "clips.txt"
n = Get number of strings
writeFile: "clips.csv", "clip,time_s,f0_1200,f0_2200", newline$
for i to n
  selectObject: strings
  name$ = Get string: i
  sound = Read from file: folder$ + "/" + name$
  low = noprogress To Pitch (ac): 0.01, 150, 15, "no", 0.03, 0.45, 0.01, 0.35, 0.14, 1200
  selectObject: sound
  high = noprogress To Pitch (ac): 0.01, 150, 15, "no", 0.03, 0.45, 0.01, 0.35, 0.14, 2200
  frames = Get number of frames
  out$ = ""
  for j to frames
    selectObject: high
    t = Get time from frame number: j
    f2 = Get value in frame: j, "Hertz"
    selectObject: low
    f1 = Get value in frame: j, "Hertz"
    if f1 = undefined
      f1 = 0
    endif
    if f2 = undefined
      f2 = 0
    endif
    out$ = out$ + string$ (i) + "," + fixed$ (t, 4) + "," + fixed$ (f1, 1) + "," + fixed$ (f2, 1) + newline$
  endfor
  appendFile: "clips.csv", out$
  removeObject: sound, low, high
endfor
