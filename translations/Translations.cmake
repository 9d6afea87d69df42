# cryscope_<language>.ts -> .qm, included by ui/window, which puts them into the program's resources: sets
# CRYSCOPE_QM_FILES and adds the target update_translations.
set(_folder "${CMAKE_SOURCE_DIR}/translations")
set(_built "${CMAKE_BINARY_DIR}/translations")
file(MAKE_DIRECTORY "${_built}")
set(CRYSCOPE_QM_FILES "")
foreach(_language IN ITEMS de en)
  set(_ts "${_folder}/cryscope_${_language}.ts")
  set(_qm "${_built}/cryscope_${_language}.qm")
  add_custom_command(OUTPUT "${_qm}" DEPENDS "${_ts}"
    COMMAND Qt6::lrelease -silent "${_ts}" -qm "${_qm}"
    COMMENT "Translation ${_language}" VERBATIM)
  list(APPEND CRYSCOPE_QM_FILES "${_qm}")
  # Qt's own words (the buttons of dialogs) travel with the program where this machine has them.
  set(_qt_qm "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS}/qtbase_${_language}.qm")
  if(EXISTS "${_qt_qm}")
    configure_file("${_qt_qm}" "${_built}/" COPYONLY)
    list(APPEND CRYSCOPE_QM_FILES "${_built}/qtbase_${_language}.qm")
  endif()
endforeach()

# Reads the sources anew into the .ts files. The repository is the only include path (class names need their
# namespace): through the system's, lupdate would follow LibTorch's headers and never end. English needs its
# plurals alone.
add_custom_target(update_translations
  COMMAND Qt6::lupdate -silent -no-obsolete -locations none -I . ui app/gui -ts translations/cryscope_de.ts
  COMMAND Qt6::lupdate -silent -no-obsolete -locations none -pluralonly -I . ui app/gui
          -ts translations/cryscope_en.ts
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
