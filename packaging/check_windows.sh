#!/bin/bash
# Does with the installer for Windows what a person and an IT department do, under wine, and fails loudly:
# installs an older build, works, upgrades, works again, opens the window, installs for all users, removes, runs the
# portable archive. What wine cannot show is in docs/windows-checks.md.
#   packaging/check_windows.sh              builds, then checks
#   packaging/check_windows.sh --built DIR  checks what dev.py package windows put into DIR
#   SHOTS=DIR                               where the screenshots go (else into the work folder, which is then kept)
# On two cores that others kept busy: 7 to 14 minutes to build, 16 to check.
# Needs wine, wine64, xvfb, xdotool, imagemagick and the programs of dev.py package windows. Touches nothing but a
# folder of its own: the prefix, HOME and the screen are made for the run.
set -euo pipefail
cd "$(dirname "$0")/.."
ROOT=$PWD
PYTHON=${PYTHON:-$ROOT/.venv/bin/python}
PACKAGER=$ROOT/.venv-package/bin/python
VERSION=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml | head -1)
OLDER=0.0.9
FORMER=0ecd91cc5d2942c2e332b9fe735c829d1e08e5e0
DIST=$ROOT/dist
WORK=$(mktemp -d /tmp/paraph-windows.XXXXXX)
SHOTS=${SHOTS:-$WORK/shots}
export WINEPREFIX=$WORK/prefix HOME=$WORK/home WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml,winemenubuilder.exe=;icuuc,bcryptprimitives=n"
export LANG=C.UTF-8 LC_ALL=C.UTF-8
unset PARAPH_HOME PARAPH_LIBRARY PARAPH_PORTABLE
C=$WINEPREFIX/drive_c
LOCAL=$C/users/$(id -un)/AppData/Local
HERE=$LOCAL/Programs/Paraph
DATA=$LOCAL/Paraph
MENU=$C/users/$(id -un)/AppData/Roaming/Microsoft/Windows/Start\ Menu/Programs/Paraph.lnk
ALLMENU=$C/ProgramData/Microsoft/Windows/Start\ Menu/Programs/Paraph.lnk
KEY='Software\Microsoft\Windows\CurrentVersion\Uninstall\Paraph'
SCREEN=
DONE=

finish() {
  local status=$?
  wineserver -k 2>/dev/null || true
  [ -n "$SCREEN" ] && kill "$SCREEN" 2>/dev/null || true
  if [ -z "$DONE" ]; then
    echo "FAILED (status $status) in: $NOW. What was left is in $WORK"
  elif [[ $SHOTS = "$WORK"/* ]]; then
    rm -rf "$WORK/prefix" "$WORK/home" "$WORK/older" "$WORK/dist"
  else
    rm -rf "$WORK"
  fi
}
trap finish EXIT

NOW=start
STARTED=$SECONDS
step() {
  [ "$NOW" = start ] || printf '%4d s  %s\n' $((SECONDS - STARTED)) "$NOW"
  NOW=$1
  STARTED=$SECONDS
}
fail() {
  echo "not as it should be: $*" >&2
  exit 1
}
there() { for each; do [ -e "$each" ] || fail "missing: $each"; done; }
gone() { for each; do [ ! -e "$each" ] || fail "still there: $each"; done; }
# Python does not start under wine 8 when its output is a file; a pipe does.
cli() { wine "$HERE/paraph-cli.exe" "$@" </dev/null 2>&1 | cat; }
setup() { wine "$@" </dev/null 2>&1 | cat; }
says() { grep -qF -- "$1" <<<"$2" || fail "“$1” is not in: $2"; }
value() { wine reg query "$1" "${@:2}" </dev/null 2>/dev/null | tr -d '\r' | sed -n 's/.*REG_[A-Z_]* *//p'; }
nokey() { ! wine reg query "$1" </dev/null >/dev/null 2>&1 || fail "still in the registry: $1"; }
waitfor() { # waitfor SECONDS COMMAND…
  local until=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $until ] || fail "waited in vain for: $*"
    sleep 1
  done
}
absent() { [ ! -e "$1" ]; }
titled() { xdotool search --onlyvisible --name "$1"; }
untitled() { ! titled "$1"; }
opened() { # open the window, and wait until the library is shown in it
  rm -f "$WORK/window.status"
  (
    set +e
    wine "$HERE/paraph.exe" </dev/null 2>&1 | cat >"$WORK/window.log"
    echo "${PIPESTATUS[0]}" >"$WORK/window.status"
  ) &
  waitfor 120 titled "Library"
  waitfor 120 listed
}
listed() { [ "$(import -window root -crop 340x460+300+220 +repage png:- | identify -format %k -)" -gt 20 ]; }
closed() { # ask the window to close, and see that the whole program ends
  wine taskkill /IM paraph.exe </dev/null >/dev/null 2>&1
  timeout 60 wineserver -w || fail "Paraph still runs a minute after its window was closed"
  waitfor 10 test -s "$WORK/window.status"
  [ "$(cat "$WORK/window.status")" = 0 ] || fail "Paraph ended with status $(cat "$WORK/window.status")"
}
snap() { # snap NAME [SECONDS [COLOURS]]
  sleep "${2:-4}"
  import -window root "$SHOTS/$1.png"
  [ "$(identify -format %k "$SHOTS/$1.png")" -gt "${3:-200}" ] || fail "nothing is drawn on $1"
}
# What lies on the disk, without what wine keeps for itself.
listing() { (cd "$C" && find . -type f ! -path './windows/*' ! -path './job/*' ! -path '*/Temp/*' -printf '%P\n' | sort); }

step "programs that the check needs"
for each in wine wineserver Xvfb xdotool import identify x86_64-w64-mingw32-gcc; do
  command -v "$each" >/dev/null || fail "no $each here. On Debian: apt-get install wine wine64 xvfb xdotool imagemagick gcc-mingw-w64-x86-64-win32"
done
there "$PYTHON"
mkdir -p "$HOME" "$SHOTS" "$WORK/dist"

if [ "${1:-}" = --built ]; then
  DIST=$(realpath "$2")
else
  step "building the installer and the portable archive"
  python3 dev.py package windows >"$WORK/build.log" 2>&1 || { tail -5 "$WORK/build.log"; fail "dev.py package windows"; }
fi
NEW=$DIST/Paraph-$VERSION-setup.exe PORTABLE=$DIST/Paraph-$VERSION-portable.zip
there "$NEW" "$PORTABLE"

step "an older build"
there "$PACKAGER"
# A former state of the source, whose library has another form: the upgrade has to carry it over.
mkdir "$WORK/older"
if git rev-parse -q --verify "$FORMER^{commit}" >/dev/null 2>&1; then
  git archive "$FORMER" app resources templates | tar x -C "$WORK/older"
  cp app/shipped.py "$WORK/older/app/"
else
  echo "There is no history here: the older build has the same program, with a lower number."
  cp -r app resources templates "$WORK/older/"
fi
touch "$WORK/older/resources/only-in-the-older.txt"
"$PACKAGER" - "$WORK" "$OLDER" <<'P'
import sys
from pathlib import Path

sys.path.insert(0, "packaging")
from windows import build

build.older(Path(sys.argv[1]) / "dist", sys.argv[2], Path(sys.argv[1]) / "older")
P
there "$WORK/dist/Paraph-$OLDER-setup.exe"

step "a Windows of its own, and a screen"
exec {DISPLAYS}> >(cat >"$WORK/display")
Xvfb -displayfd "$DISPLAYS" -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
SCREEN=$!
waitfor 20 test -s "$WORK/display"
export DISPLAY=:$(tr -d '\n' <"$WORK/display")
wineboot -i >/dev/null 2>&1
wine winecfg -v win10 </dev/null >/dev/null 2>&1
wineserver -w
# Windows 10 has two libraries that wine 8 lacks: stand-ins, in this prefix alone.
for each in icuuc bcryptprimitives; do
  x86_64-w64-mingw32-gcc -shared -Os -s -o "$C/windows/system32/$each.dll" "packaging/windows/wine/$each.c"
done
x86_64-w64-mingw32-gcc -municode -Os -s -o "$WORK/python.exe" packaging/windows/wine/python.c
mkdir "$C/job"
cp resources/signed/*.txt "$C/job/"
listing >"$WORK/before.txt"

step "silent installation of the older build"
setup "$WORK/dist/Paraph-$OLDER-setup.exe" /S
there "$HERE/paraph.exe" "$HERE/paraph-cli.exe" "$HERE/uninstall.exe" "$HERE/program/resources/only-in-the-older.txt" "$MENU"
[ "$(value "HKCU\\$KEY" /v DisplayVersion)" = "$OLDER" ] || fail "version in the registry"
gone "$DATA"

step "work with the older build"
TEXTS=()
for each in "$C"/job/*.txt; do TEXTS+=("C:\\job\\$(basename "$each")"); done
says "2 read" "$(cli import "${TEXTS[@]:0:2}")"
FORMERLY=$(cli list)
[ "$(wc -l <<<"$FORMERLY")" -ge 2 ] || fail "the list of the library: $FORMERLY"
there "$DATA/library.paraph"

step "upgrade in place, silent"
setup "$NEW" /S
[ "$(value "HKCU\\$KEY" /v DisplayVersion)" = "$VERSION" ] || fail "version in the registry after the upgrade"
gone "$HERE/program/resources/only-in-the-older.txt" "$HERE/program.old"
[ "$(cli list | sort)" = "$(sort <<<"$FORMERLY")" ] || fail "the library is not what it was: $(cli list)"
SIZE=$(find "$HERE" -type f -printf '%s\n' | awk '{ all += $1 } END { print int(all / 1e6) }')
[ "$SIZE" -le 130 ] || fail "installed: $SIZE MB"
[ "$(stat -c %s "$NEW")" -le 60000000 ] || fail "the installer has more than 60 MB"

step "every module of the program, and what it asks for late"
wine "$WORK/python.exe" "$(winepath -w "$HERE/program/python/python311.dll")" -B -X utf8 \
  "$(winepath -w "$ROOT/packaging/windows/wine/imports.py")" </dev/null 2>&1 | cat

step "main job on the command line"
cli draft sectoral --example >"$C/job/answers.toml"
says "Written" "$(cli draft sectoral --answers 'C:\job\answers.toml' -o 'C:\job\draft.docx')"
says "changes" "$(cli compare "${TEXTS[1]}" "${TEXTS[0]}" -o 'C:\job\comparison.docx')"
cli compare "${TEXTS[1]}" "${TEXTS[0]}" -o 'C:\job\comparison.html' >/dev/null
cli export 'C:\job\draft.docx' -o 'C:\job\redline.docx' --as redline --against "${TEXTS[0]}" >/dev/null
cli export 'C:\job\draft.docx' -o 'C:\job\覚書 – Länder.pdf' --as pdf >/dev/null
cli check 'C:\job\draft.docx' >/dev/null || [ $? = 1 ]
there "$C/job/comparison.html" "$C/job/覚書 – Länder.pdf"
[ "$(head -c 5 "$C/job/覚書 – Länder.pdf")" = "%PDF-" ] || fail "the PDF is none"
STATUS=0
cli import 'C:\job\nowhere.docx' >/dev/null || STATUS=$?
[ $STATUS = 1 ] || fail "a missing file ends with status $STATUS"
"$PYTHON" - "$C/job" <<'P'
import sys
from pathlib import Path

import docx

for name, least in (("draft", 20), ("comparison", 30), ("redline", 30)):
    opened = docx.Document(str(Path(sys.argv[1]) / f"{name}.docx"))
    xml = opened.element.xml
    marked = "<w:ins " in xml and "<w:del " in xml
    assert len(opened.paragraphs) >= least, (name, len(opened.paragraphs))
    assert marked == (name != "draft"), name
P

step "a backup, an encrypted library, the doctor"
says "_asked.paraph" "$(cli backup)"
echo 'correct horse battery staple' >"$C/job/passphrase.txt"
says "is encrypted" "$(cli encrypt --new-passphrase-file 'C:\job\passphrase.txt')"
[ "$(head -c 15 "$DATA/library.paraph")" != "SQLite format 3" ] || fail "the library is not encrypted"
STATUS=0
cli list >/dev/null || STATUS=$? # nobody is asked where nobody can answer
[ $STATUS = 1 ] || fail "an encrypted library without its passphrase ends with status $STATUS"
[ "$(cli list --passphrase-file 'C:\job\passphrase.txt' | sort)" = "$(sort <<<"$FORMERLY")" ] || fail "the encrypted library"
says "no longer encrypted" "$(cli decrypt --passphrase-file 'C:\job\passphrase.txt')"
says "is sound" "$(cli doctor)"
[ "$(cli list | sort)" = "$(sort <<<"$FORMERLY")" ] || fail "the library after it all"

step "file association, menu, Start menu, size and version in the registry"
KIND=$(value 'HKCU\Software\Classes\.paraph' /ve)
[ "$KIND" = Paraph.Negotiation ] || fail ".paraph is “$KIND”"
WINHERE=$(winepath -w "$HERE")
[ "$(value "HKCU\\Software\\Classes\\$KIND\\shell\\open\\command" /ve)" = "\"$WINHERE\\paraph.exe\" \"%1\"" ] || fail "opening .paraph"
COMPARE='HKCU\Software\Classes\SystemFileAssociations\.docx\shell\Paraph.Compare'
[ "$(value "$COMPARE" /ve)" = "Compare with Paraph" ] || fail "the words in the menu"
[ "$(value "$COMPARE\\command" /ve)" = "\"$WINHERE\\paraph.exe\" --compare \"%1\"" ] || fail "comparing"
[ "$(value "HKCU\\$KEY" /v Publisher)" = "The Paraph authors" ] || fail "publisher"
[ "$(value "HKCU\\$KEY" /v UninstallString)" = "\"$WINHERE\\uninstall.exe\"" ] || fail "the command that uninstalls"
there "$MENU"
"$PYTHON" - "$HERE" "$VERSION" <<'P'
import sys
from pathlib import Path

for name in ("paraph.exe", "paraph-cli.exe", "uninstall.exe"):
    held = (Path(sys.argv[1]) / name).read_bytes()
    for said in ("ProductVersion", sys.argv[2], "The Paraph authors"):
        assert said.encode("utf-16-le") in held, (name, said)
P

step "the window on the qwindows platform"
opened
snap window-library

step "a second start brings the first window forward, and compares there"
setup "$HERE/paraph.exe" --compare 'C:\job\comparison.docx'
waitfor 60 titled "Compare"
snap window-compare 12

step "an installation is refused while the window is open"
STATUS=0
setup "$NEW" /S || STATUS=$?
[ $STATUS = 3 ] || fail "status $STATUS of an installation while Paraph is open, not 3"
there "$HERE/program/modules.zip"
closed
[ ! -s "$WORK/window.log" ] || fail "the window said: $(cat "$WORK/window.log")"
! grep -E " (fault|native) " "$DATA/logs/paraph.log" || fail "a fault was noted"

step "removal leaves the user's data and nothing else"
setup "$HERE/uninstall.exe" /S
waitfor 60 absent "$HERE"
gone "$MENU"
there "$DATA/library.paraph"
nokey "HKCU\\$KEY"
nokey 'HKCU\Software\Classes\Paraph.Negotiation'
nokey "$COMPARE"
wineserver -w
listing >"$WORK/after.txt"
LEFT=$(comm -13 "$WORK/before.txt" "$WORK/after.txt" | grep -v "^users/$(id -un)/AppData/Local/Paraph/" || true)
[ -z "$LEFT" ] || fail "left on the disk: $LEFT"
! grep -i paraph "$WINEPREFIX/user.reg" "$WINEPREFIX/system.reg" || fail "left in the registry"

step "for all users, without shortcuts"
PER=$C/Program\ Files/Paraph
setup "$NEW" /S /ALLUSERS /NOSHORTCUTS
there "$PER/paraph.exe"
gone "$HERE" "$MENU" "$ALLMENU"
[ "$(value "HKLM\\$KEY" /v InstallLocation)" = 'C:\Program Files\Paraph' ] || fail "place in the registry"
[ "$(value 'HKLM\Software\Classes\.paraph' /ve)" = Paraph.Negotiation ] || fail ".paraph for all users"
nokey "HKCU\\$KEY"
HERE=$PER
[ "$(cli list | sort)" = "$(sort <<<"$FORMERLY")" ] || fail "the library is not the user's own"
setup "$NEW" /S /ALLUSERS
gone "$ALLMENU" # an upgrade keeps what was chosen
setup "$PER/uninstall.exe" /ALLUSERS /S
waitfor 60 absent "$PER"
nokey "HKLM\\$KEY"
there "$DATA/library.paraph"

step "into a folder of one's choice, whose own files stay"
HERE=$C/Büro-覚書
mkdir "$HERE"
echo mine >"$HERE/mine.txt"
# No blank in it: the shell here would put the whole switch in quotes, which no Windows does.
setup "$NEW" /S '/D=C:\Büro-覚書'
there "$HERE/paraph.exe" "$MENU"
[ "$(cli list | sort)" = "$(sort <<<"$FORMERLY")" ] || fail "it does not run in a folder with such a name"
setup "$HERE/uninstall.exe" /S
waitfor 60 absent "$HERE/uninstall.exe"
[ "$(ls "$HERE")" = mine.txt ] || fail "the folder holds: $(ls "$HERE")"
rm -r "$HERE"

step "the pages of setup and removal, by keyboard"
HERE=$LOCAL/Programs/Paraph
there "$DATA/library.paraph"
(setup "$NEW" >/dev/null) &
waitfor 60 titled "Paraph Setup"
snap setup-folder 3 60
xdotool key Return
waitfor 120 test -e "$HERE/uninstall.exe"
snap setup-finish 5 60
xdotool key space # not now
xdotool key Return
waitfor 30 untitled "Paraph Setup"
there "$HERE/paraph.exe" "$MENU"
for answer in No Yes; do
  [ -e "$HERE/uninstall.exe" ] || setup "$NEW" /S
  (setup "$HERE/uninstall.exe" >/dev/null) &
  waitfor 60 titled "Paraph Uninstall"
  snap "removal-$answer" 3 60
  xdotool key Return
  waitfor 60 absent "$HERE/uninstall.exe"
  snap "question-$answer" 5 60
  there "$DATA/library.paraph" # until it is answered
  [ $answer = No ] || xdotool key Left
  xdotool key Return
  sleep 3
  xdotool key Return
  waitfor 30 untitled "Paraph Uninstall"
  gone "$HERE" "$MENU"
  [ $answer = Yes ] || there "$DATA/library.paraph"
done
gone "$DATA"

step "the portable archive writes beside itself alone"
HERE=$C/stick/Paraph
mkdir "$C/stick"
"$PYTHON" -m zipfile -e "$PORTABLE" "$C/stick"
wineserver -w
listing >"$WORK/before.txt"
(cd "$HERE" && find . -type f -exec sha256sum {} + | sort -k2) >"$WORK/program-before.txt"
says "read" "$(cli import "${TEXTS[@]}")"
opened
snap window-portable
closed
there "$HERE/Data/library.paraph"
gone "$DATA"
listing >"$WORK/after.txt"
LEFT=$(comm -13 "$WORK/before.txt" "$WORK/after.txt" | grep -v '^stick/Paraph/Data/' || true)
[ -z "$LEFT" ] || fail "written elsewhere: $LEFT"
(cd "$HERE" && find . -type f ! -path './Data/*' -exec sha256sum {} + | sort -k2) | cmp - "$WORK/program-before.txt" || fail "the program changed itself"
! grep -i '\\\\paraph' "$WINEPREFIX/user.reg" || fail "written into the registry"

step "end"
DONE=1
echo "Installer $(($(stat -c %s "$NEW") / 1000000)) MB, archive $(($(stat -c %s "$PORTABLE") / 1000000)) MB, installed $SIZE MB; $SECONDS s in all. Screenshots: $SHOTS"
