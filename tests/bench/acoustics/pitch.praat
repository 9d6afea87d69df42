# praat --run pitch.praat FILE TIMES : "To Pitch (ac)" TIMES times over, with the settings of tests/golden/acoustics.
# CPU of TIMES runs less that of 0 runs is the cost without starting and reading.
form Pitch
  text file .
  integer times 1
endform
sound = Read from file: file$
for i to times
  selectObject: sound
  pitch = noprogress To Pitch (ac): 0.01, 150, 15, "no", 0.03, 0.45, 0.01, 0.35, 0.14, 1200
  removeObject: pitch
endfor
