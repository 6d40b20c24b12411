#!/bin/bash
# Builds Paraph.app and a .dmg of it. NOT RUN YET: it was written without a Mac at hand, and every step of it is to be
# looked at the first time. As one who builds: packaging/macos/build.sh [IDENTITY]
#
# IDENTITY is a "Developer ID Application" of the keychain; without one the bundle is signed ad hoc, and another Mac
# refuses it until its owner allows it. Notarising (xcrun notarytool submit, xcrun stapler staple) needs an account and a
# network, and is left to whoever publishes.
#
# What is not known: whether LEFT_OUT of paraph.spec names all that can go in Qt's frameworks; whether a file that is opened
# reaches the program (Finder sends an event, QEvent.FileOpen: app/ui/program.py takes it, tried with a made one only);
# whether the menus want the places that a Mac gives them.
set -euo pipefail
[ "$(uname -s)" = Darwin ] || { echo "This needs a Mac." >&2; exit 2; }
cd "$(dirname "$0")/../.."
IDENTITY=${1:--}
VERSION=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml | head -1)
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
export SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) PYTHONHASHSEED=0

python3 -m venv "$WORK/env"
"$WORK/env/bin/pip" -qq install --require-hashes --only-binary :all: -r requirements-package.lock

mkdir "$WORK/paraph.iconset"
for size in 16 32 128 256 512; do
  for scale in 1 2; do
    name=icon_${size}x${size}$([ $scale = 2 ] && echo @2x || true).png
    "$WORK/env/bin/python" - "$((size * scale))" "$WORK/paraph.iconset/$name" <<'PY'
import sys
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon
application = QGuiApplication(["icon", "-platform", "offscreen"])
QIcon("resources/icons/paraph.svg").pixmap(QSize(int(sys.argv[1]), int(sys.argv[1]))).save(sys.argv[2])
PY
  done
done
iconutil -c icns -o "$WORK/paraph.icns" "$WORK/paraph.iconset"

# what Python asks for when the program says its version: frozen, it is not installed as pip would do it
PYTHONPATH=packaging "$WORK/env/bin/python" -c 'import sys, pathlib, notices; notices.write_own(pathlib.Path(sys.argv[1]), sys.argv[2])' \
  "$WORK/own" "$VERSION"
PARAPH_OWN=$WORK/own/paraph-$VERSION.dist-info PARAPH_ICON=$WORK/paraph.icns "$WORK/env/bin/python" -m PyInstaller --noconfirm --clean --distpath "$WORK/dist" \
  --workpath "$WORK/work" packaging/paraph.spec
APP=$WORK/dist/Paraph.app
"$WORK/env/bin/python" - "$APP/Contents/Resources/licences" "$VERSION" <<'PY'
import sys
from pathlib import Path
sys.path.insert(0, "packaging")
import notices
folder, lock = Path(sys.argv[1]), Path("requirements.lock")
notices.write_licences(lock, folder)
(folder / "bill-of-materials.cdx.json").write_text(notices.bill(lock, sys.argv[2]), encoding="utf-8")
PY
codesign --force --deep --options runtime --timestamp=none --sign "$IDENTITY" "$APP"
codesign --verify --deep --strict "$APP"

mkdir -p dist "$WORK/image"
cp -R "$APP" "$WORK/image/"
ln -s /Applications "$WORK/image/Applications"
hdiutil create -quiet -volname Paraph -srcfolder "$WORK/image" -format ULFO -ov "dist/Paraph-$VERSION.dmg"
(cd dist && shasum -a 256 "Paraph-$VERSION.dmg")
QT_QPA_PLATFORM=offscreen "$APP/Contents/MacOS/paraph" --version
