#!/bin/sh
# Finds a Chromium, or installs one where that is ours to do (root on Debian); otherwise says how.
set -eu
python="$1"

trouve() { "$python" -m recette.adapters.browser.print_browser >/dev/null 2>&1; }

if trouve; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Aucun navigateur trouvé : installation de Chromium…"
  export DEBIAN_FRONTEND=noninteractive
  # Without windows the same engine is three times lighter, and an older Debian lacks it; the whole one is for
  # « --visible » and for a proxy.
  { apt-get update -qq; apt-get install -y -qq chromium; apt-get install -y -qq chromium-headless-shell; } >/dev/null 2>&1 || true
  if trouve; then exit 0; fi
fi
"$python" -m recette.adapters.browser.print_browser
