# What belongs to the desktop, and the Debian package: cmake --build <build> --target package
if(CRYSCOPE_GUI)
  set(_id org.cryscope.CryScope)
  install(FILES "packaging/desktop/${_id}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES "packaging/desktop/${_id}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
  set(_icons "${CMAKE_INSTALL_DATADIR}/icons/hicolor")
  install(FILES resources/icons/cryscope.svg DESTINATION "${_icons}/scalable/apps" RENAME "${_id}.svg")
  # Drawn from the SVG by rsvg-convert, for desktops that do not take it.
  foreach(_size 16 22 24 32 48 64 128 256)
    install(FILES "packaging/icons/${_size}.png" DESTINATION "${_icons}/${_size}x${_size}/apps" RENAME "${_id}.png")
  endforeach()
endif()
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/cryscope" RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME cryscope)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "The CryScope developers <cryscope@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "listens to, shows and classifies the cries of infants")
set(CPACK_PACKAGE_DESCRIPTION "CryScope shows, measures and classifies the cries of infants on one computer.
Monitor listens to a microphone and says when a baby cries; Review opens
recordings, draws their spectrogram and marks the cries in them. No sound
ever leaves the computer. It is no medical device.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION sound)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins that the linker does not see: without the SVG one the icons of the window would be missing.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, hicolor-icon-theme")
# The reference BLAS is five times slower; without Qt's own translations its dialogs speak English.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libopenblas0-pthread, qt6-translations-l10n, pulseaudio | pipewire-pulse")
include(CPack)
