#!/bin/sh
# Run as root after the package was removed (deb: postrm, rpm: %postun). An upgrade runs it too, after the new package's own script: then
# nothing may be taken away. deb says what happens in words, rpm by the number of packages left.
set -e
case "$1" in
  remove | purge | 0) ;;
  *) exit 0 ;;
esac

rm -f '/usr/bin/${executable}'
if command -v update-desktop-database >/dev/null 2>&1; then
  update-desktop-database /usr/share/applications || true
fi

# Data lie in the users' own folders and are nobody's to delete by a package.
echo '程序已卸载。数据没有删除，仍在各用户的 ~/.local/share/credit-query-workstation。'
