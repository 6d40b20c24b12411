#!/bin/bash
# Does the Debian package work on a computer that has nothing else? As root on Debian.
#   packaging/check_deb.sh              builds, then checks
#   packaging/check_deb.sh --built DEB  checks this one
#   PARAPH_SHOT=FILE.png                where the screenshot goes (else it is only looked at by the script)
#   PARAPH_CLEAN=FOLDER                 keeps the clean system there between two runs
# On two cores that others kept busy: 7 minutes to build, 7 to check.
#
# A clean Debian is laid out with debootstrap from the mirror that this machine's apt uses; from then on nothing reaches a
# network. In it: a package of a lower version is installed with apt, beside a library that a former state of the program
# made; the new one is installed over it; the main job is done on the command line and in the window under Xvfb; the
# package is removed and purged, and the files before and after are compared. Touches nothing but a folder of its own.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
ROOT=$(dirname "$HERE")
PYTHON=${PYTHON:-$ROOT/.venv/bin/python}
FORMER=0ecd91cc5d2942c2e332b9fe735c829d1e08e5e0  # its libraries have another form
[ "$(id -u)" = 0 ] || { echo "check_deb.sh: only root can lay out a clean Debian." >&2; exit 2; }
for program in debootstrap Xvfb xwd convert dpkg-deb strace; do
  command -v "$program" >/dev/null || { echo "check_deb.sh: $program is missing." >&2; exit 2; }
done

WORK=$(mktemp -d "${TMPDIR:-/tmp}/paraph-check.XXXXXX")
SYSTEM=$WORK/system
SHOT=${PARAPH_SHOT:-$WORK/shot.png}
BEGAN=$(date +%s)
SCREEN=""
tidy() {
  [ -z "$SCREEN" ] || kill "$SCREEN" 2>/dev/null || true
  for place in tmp/.X11-unix proc dev; do
    ! mountpoint -q "$SYSTEM/$place" || umount -l "$SYSTEM/$place"
  done
  for _ in 1 2 3; do rm -rf --one-file-system "$WORK" && break; sleep 1; done
}
trap tidy EXIT
trap 'echo "FAILED at line $LINENO: $BASH_COMMAND" >&2' ERR
STEP=$(date +%s)
said() { local now; now=$(date +%s); printf '%5d s  %s\n' $((now - STEP)) "$1"; STEP=$now; }
# in the clean system, as the person who works there, without any network: in a namespace of its own
inside() { chroot "$SYSTEM" "$@"; }
person() {
  unshare --net -- chroot --userspec=1000:1000 "$SYSTEM" /usr/bin/env -i HOME=/home/person USER=person LANG=C.UTF-8 \
    PATH=/usr/bin:/bin XDG_RUNTIME_DIR=/home/person/.run "${WITH[@]}" "$@"
}
WITH=(QT_QPA_PLATFORM=offscreen)
files() { (cd "$SYSTEM" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./home \) -prune -o -print | LC_ALL=C sort); }

# ---- the package, and what it says of itself
if [ "${1:-}" = --built ]; then
  DEB=$(realpath "$2")
else
  (cd "$ROOT" && python3 dev.py package deb) > "$WORK/build.log" 2>&1 || { tail -5 "$WORK/build.log" >&2; exit 1; }
  DEB=$(ls "$ROOT"/dist/paraph_*_amd64.deb | tail -1)
  said "built"
fi
[ "$(dpkg-deb -f "$DEB" Architecture)" = amd64 ]
NEW=$(dpkg-deb -f "$DEB" Version)
dpkg-deb --fsys-tarfile "$DEB" | tar -xO ./usr/share/applications/paraph.desktop > "$WORK/paraph.desktop"
if command -v desktop-file-validate >/dev/null; then desktop-file-validate "$WORK/paraph.desktop"; fi
dpkg-deb --fsys-tarfile "$DEB" | tar -xO ./usr/share/man/man1/paraph.1.gz | gunzip > "$WORK/paraph.1"
if command -v mandoc >/dev/null; then mandoc -T lint -W error "$WORK/paraph.1"; fi
if command -v lintian >/dev/null; then
  # what a program with its own Python cannot avoid is named in linux/lintian-overrides
  lintian --allow-root --tag-display-limit 0 --fail-on error "$DEB"
fi
said "desktop entry, man page and package are as they should be"

# ---- a clean system
MIRROR=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Origin: Debian' 'Codename: bookworm' | head -1)
MIRROR=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' | head -1)}
SUITE=$(. /etc/os-release && echo "$VERSION_CODENAME")
NEEDED=$(dpkg-deb -f "$DEB" Depends | tr ',' '\n' | sed 's/|.*//; s/(.*//; s/ //g' | paste -sd,)
lay_out() {
  debootstrap --variant=minbase --include="$NEEDED,xfonts-base,shared-mime-info,desktop-file-utils,hicolor-icon-theme" \
    "$SUITE" "$1" "$MIRROR" > "$WORK/debootstrap.log" 2>&1 || { tail -5 "$WORK/debootstrap.log" >&2; return 1; }
}
if [ -n "${PARAPH_CLEAN:-}" ]; then
  [ -d "$PARAPH_CLEAN/usr" ] || lay_out "$PARAPH_CLEAN"
  cp -a "$PARAPH_CLEAN" "$SYSTEM"
else
  lay_out "$SYSTEM"
fi
! inside which python3 >/dev/null
mount -t proc proc "$SYSTEM/proc"
mkdir -p "$SYSTEM/tmp/.X11-unix" "$SYSTEM/home/person/.run"
mount --bind /dev "$SYSTEM/dev"
chroot "$SYSTEM" useradd --uid 1000 --home-dir /home/person --shell /bin/bash person
chown -R 1000:1000 "$SYSTEM/home/person"
chmod 700 "$SYSTEM/home/person/.run"
rm -f "$SYSTEM/etc/resolv.conf" "$SYSTEM/etc/apt/sources.list"  # apt has nowhere to fetch from: all that is needed is there
files > "$WORK/before"
said "a clean $SUITE without Python ($(du -sm --one-file-system "$SYSTEM" | cut -f1) MB)"

# ---- an older build, with a library in it
mkdir "$WORK/older"
dpkg-deb -R "$DEB" "$WORK/older"
sed -i 's/^Version: .*/Version: 0.0.1/' "$WORK/older/DEBIAN/control"
echo "only in the older build" > "$WORK/older/usr/lib/paraph/_internal/gone-by-now.txt"
dpkg-deb -Znone --root-owner-group --build "$WORK/older" "$SYSTEM/tmp/older.deb" >/dev/null
cp "$DEB" "$SYSTEM/tmp/paraph.deb"
inside apt-get install -qq -y /tmp/older.deb > "$WORK/apt.log" 2>&1 || { cat "$WORK/apt.log" >&2; exit 1; }
[ "$(inside dpkg-query -W -f '${Version}' paraph)" = 0.0.1 ]
[ -e "$SYSTEM/usr/lib/paraph/_internal/gone-by-now.txt" ]
said "an older build is installed with apt"
SIGNED=/usr/lib/paraph/_internal/resources/signed
mapfile -t TEXTS < <(cd "$SYSTEM" && ls .$SIGNED/*.txt | sed 's/^\.//')
DATA=$SYSTEM/home/person/.local/share/Paraph
mkdir -p "$DATA"
if [ -x "$PYTHON" ] && git -C "$ROOT" rev-parse -q --verify "$FORMER^{commit}" >/dev/null 2>&1; then
  mkdir "$WORK/former"
  git -C "$ROOT" archive "$FORMER" app resources templates | tar x -C "$WORK/former"
  former() { (cd "$WORK/former" && PARAPH_HOME=$DATA PARAPH_LIBRARY='' QT_QPA_PLATFORM=offscreen "$PYTHON" -m app "$@"); }
  former import resources/signed/*.txt > "$WORK/imported"
  former list --json > "$WORK/list-before"
  MADE="a former state of the program ($FORMER)"
else
  chown -R 1000:1000 "$SYSTEM/home/person"
  person paraph import "${TEXTS[@]}" > "$WORK/imported"
  person paraph list --json > "$WORK/list-before"
  MADE="the older build"
fi
chown -R 1000:1000 "$SYSTEM/home/person"
texts() { python3 -c "
import json, sys
for one in sorted(json.load(open(sys.argv[1]))['instruments'], key=lambda one: one['id']):
    print(one['id'], one['title'], one['signed_on'], sep=' | ')" "$1"; }
texts "$WORK/list-before" > "$WORK/texts-before"
[ "$(wc -l < "$WORK/texts-before")" = "${#TEXTS[@]}" ]
whole() { person paraph list --json > "$WORK/list-now"; texts "$WORK/list-now" | cmp - "$WORK/texts-before"; }
said "a library of ${#TEXTS[@]} signed texts lies there, made by $MADE"

# ---- the upgrade
inside apt-get install -qq -y /tmp/paraph.deb > "$WORK/apt.log" 2>&1 || { cat "$WORK/apt.log" >&2; exit 1; }
[ "$(inside dpkg-query -W -f '${Version}' paraph)" = "$NEW" ]
[ ! -e "$SYSTEM/usr/lib/paraph/_internal/gone-by-now.txt" ]
inside dpkg --verify paraph > "$WORK/verified"
[ ! -s "$WORK/verified" ]
whole
[ -n "$(person paraph search notice)" ]
person paraph --version | tee "$WORK/version"
grep -q "^Paraph $NEW" "$WORK/version"
said "upgraded to $NEW; the library is whole"

# ---- the main job on the command line, and what it speaks to
person paraph draft sectoral --example > "$SYSTEM/home/person/answers.toml"
person paraph draft sectoral --answers /home/person/answers.toml -o /home/person/draft.docx >/dev/null
person paraph compare "${TEXTS[0]}" "${TEXTS[1]}" -o /home/person/comparison.docx >/dev/null
person paraph compare "${TEXTS[0]}" "${TEXTS[1]}" -o /home/person/comparison.html >/dev/null
person paraph export /home/person/draft.docx -o /home/person/redline.docx --as redline --against "${TEXTS[0]}" >/dev/null
for name in draft comparison redline; do
  file="$SYSTEM/home/person/$name.docx"
  python3 -c "
import sys, zipfile
from xml.etree import ElementTree
with zipfile.ZipFile(sys.argv[1]) as package:
    assert package.testzip() is None
    body = ElementTree.fromstring(package.read('word/document.xml'))
words = ''.join(node.text or '' for node in body.iter() if node.tag.endswith('}t'))
assert len(words) > 1000, sys.argv[1]
marks = sum(node.tag.endswith(('}ins', '}del')) for node in body.iter())
assert marks or 'redline' not in sys.argv[1], 'a redline without marks'
" "$file"
done
said "drafted, compared, exported: Word files are whole, the redline bears marks"

# ---- the window
DISPLAY_NUMBER=$((90 + RANDOM % 900))
mount --bind /tmp/.X11-unix "$SYSTEM/tmp/.X11-unix" 2>/dev/null || { mkdir -p /tmp/.X11-unix; mount --bind /tmp/.X11-unix "$SYSTEM/tmp/.X11-unix"; }
Xvfb ":$DISPLAY_NUMBER" -screen 0 1366x768x24 -nolisten tcp -ac >"$WORK/xvfb.log" 2>&1 &
SCREEN=$!
for _ in $(seq 50); do [ -S "/tmp/.X11-unix/X$DISPLAY_NUMBER" ] && break; sleep 0.1; done
WITH=("DISPLAY=:$DISPLAY_NUMBER")
# every call that makes or joins a socket is written down: only those of the screen and of the window itself may be there
PROBE=(strace -f -qq -e trace=socket,connect,bind,sendto -o "$WORK/calls")
"${PROBE[@]}" unshare --net -- chroot --userspec=1000:1000 "$SYSTEM" /usr/bin/env -i HOME=/home/person USER=person \
  LANG=C.UTF-8 PATH=/usr/bin:/bin XDG_RUNTIME_DIR=/home/person/.run "${WITH[@]}" paraph >"$WORK/window.log" 2>&1 &
WINDOW=$!
shown=""
for _ in $(seq 120); do
  sleep 1
  xwd -silent -root -display ":$DISPLAY_NUMBER" -out "$WORK/screen.xwd" 2>/dev/null || continue
  colours=$(convert "xwd:$WORK/screen.xwd" -unique-colors -format '%w' info: 2>/dev/null || echo 0)
  if [ "${colours:-0}" -gt 200 ]; then shown=yes; break; fi
done
[ -n "$shown" ] || { echo "No window came." >&2; cat "$WORK/window.log" >&2; exit 1; }
sleep 3
xwd -silent -root -display ":$DISPLAY_NUMBER" -out "$WORK/screen.xwd"
mkdir -p "$(dirname "$SHOT")"
convert "xwd:$WORK/screen.xwd" "$SHOT"
! grep -iE "error|warning|traceback|could not|cannot|failed" "$WORK/window.log"
INSIDE=$(pgrep -P "$WINDOW" || true)
for child in $INSIDE; do kill -TERM "$child" 2>/dev/null || true; done
wait "$WINDOW" 2>/dev/null || true
! grep -E "AF_INET6?|AF_PACKET" "$WORK/calls" | grep -vE "EAFNOSUPPORT"
kill "$SCREEN" 2>/dev/null || true
wait "$SCREEN" 2>/dev/null || true
SCREEN=""
umount "$SYSTEM/tmp/.X11-unix"
said "the window is shown and speaks to nobody but the screen"
WITH=(QT_QPA_PLATFORM=offscreen)
whole

# ---- removal
(cd "$SYSTEM/home/person" && find . -type f ! -name '*-wal' ! -name '*-shm' -exec sha256sum {} + | LC_ALL=C sort -k2) > "$WORK/data-before"
inside apt-get remove -qq -y paraph > "$WORK/apt.log" 2>&1 || { cat "$WORK/apt.log" >&2; exit 1; }
[ ! -e "$SYSTEM/usr/lib/paraph" ]
inside dpkg --purge paraph > "$WORK/apt.log" 2>&1 || { cat "$WORK/apt.log" >&2; exit 1; }
! inside dpkg-query -W paraph >/dev/null 2>&1
files > "$WORK/after"
# apt and dpkg write down what they did; the databases of kinds of files and menus are made by their own packages
LEFT=$(diff "$WORK/before" "$WORK/after" | grep '^[<>]' | grep -vE '/var/(log|cache|lib/(apt|dpkg))/|/var/lib/systemd|/usr/share/(mime|applications)/[^/]*(cache|\.list)?$|/usr/share/mime/' || true)
[ -z "$LEFT" ] || { echo "Left, or gone: $LEFT" >&2; exit 1; }
! find "$SYSTEM" -xdev -path "$SYSTEM/proc" -prune -o -path "$SYSTEM/home" -prune -o -iname '*paraph*' -print | grep -vE '/tmp/|/var/log/|/var/cache/apt/' | grep .
(cd "$SYSTEM/home/person" && find . -type f ! -name '*-wal' ! -name '*-shm' -exec sha256sum {} + | LC_ALL=C sort -k2) | cmp - "$WORK/data-before"
said "removed and purged: nothing is left but the person's own files"
printf '%5d s  in all\n' $(($(date +%s) - BEGAN))
