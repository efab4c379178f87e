#!/usr/bin/env bash
# Measures a virtual device under load, beside Kestrel; arguments go to bench/Load/Mgos.Bench.Load. The results belong into bench/results/.
# Clients run on the last processor core, the servers on the first.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build bench/Load/Mgos.Bench.Load -c Release -v q --nologo
program=bench/Load/Mgos.Bench.Load/bin/Release/net10.0/Mgos.Bench.Load
if command -v taskset >/dev/null; then
  exec taskset -c "$(($(nproc) - 1))" "$program" "$@"
fi
exec "$program" "$@"
