# praat --run voices.praat > voices.csv : what Praat says of every voice_*.wav beside this script
writeInfoLine: "file,f0_mean_hz,jitter_local,jitter_rap,jitter_ppq5,shimmer_local,shimmer_apq3,shimmer_apq5,hnr_db"
list = Create Strings as file list: "list", "voice_*.wav"
n = Get number of strings
for i to n
  selectObject: list
  name$ = Get string: i
  sound = Read from file: name$
  pitch = noprogress To Pitch (ac): 0.01, 150, 15, "no", 0.03, 0.45, 0.01, 0.35, 0.14, 2200
  f0 = Get mean: 0, 0, "Hertz"
  selectObject: sound, pitch
  pulses = noprogress To PointProcess (cc)
  jl = Get jitter (local): 0, 0, 0.0001, 0.02, 1.3
  jr = Get jitter (rap): 0, 0, 0.0001, 0.02, 1.3
  jp = Get jitter (ppq5): 0, 0, 0.0001, 0.02, 1.3
  selectObject: sound, pulses
  sl = Get shimmer (local): 0, 0, 0.0001, 0.02, 1.3, 1.6
  s3 = Get shimmer (apq3): 0, 0, 0.0001, 0.02, 1.3, 1.6
  s5 = Get shimmer (apq5): 0, 0, 0.0001, 0.02, 1.3, 1.6
  selectObject: sound
  harmonicity = noprogress To Harmonicity (ac): 0.01, 150, 0.1, 4.5
  h = Get mean: 0, 0
  appendInfoLine: name$, ",", fixed$ (f0, 3), ",", fixed$ (jl, 6), ",", fixed$ (jr, 6), ",", fixed$ (jp, 6), ",", fixed$ (sl, 6), ",", fixed$ (s3, 6), ",", fixed$ (s5, 6), ",", fixed$ (h, 3)
endfor
