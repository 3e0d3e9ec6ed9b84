#!/bin/sh
# Run as root after the package was unpacked (deb: postinst, rpm: %post). The name in braces is put in by electron-builder.
set -e
app='/opt/${sanitizedProductName}'

# Chromium's sandbox helper is set-uid root always. electron-builder's own script asks whether namespaces work, but asks it as root, who may
# always make them: where ordinary users may not, the helper would lose its bit and the program would end. Never started without a sandbox.
chown root:root "$app/chrome-sandbox"
chmod 4755 "$app/chrome-sandbox"

# Ozone is chosen before any script of ours runs, so these are arguments: under Wayland the input methods of UOS and Kylin cannot be switched.
rm -f '/usr/bin/${executable}'
cat > '/usr/bin/${executable}' <<END
#!/bin/sh
exec '$app/${executable}' --ozone-platform=x11 --gtk-version=3 "\$@"
END
chmod 0755 '/usr/bin/${executable}'

if command -v update-desktop-database >/dev/null 2>&1; then
  update-desktop-database /usr/share/applications || true
fi
if command -v gtk-update-icon-cache >/dev/null 2>&1; then
  gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor || true
fi

cat "$app/resources/signature.txt"
