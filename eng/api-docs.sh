#!/usr/bin/env bash
# Writes the API reference into artifacts/api: a Markdown page for each library, from its assembly for the PC and the XML file beside it.
set -euo pipefail
cd "$(dirname "$0")/.."
configuration="${1:-Release}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
assemblies=()
for folder in libs/*/; do
  library="$(basename "$folder")"
  assembly="libs/$library/bin/$configuration/net10.0/$library.dll"
  [ -f "$assembly" ] || dotnet build "$folder" -c "$configuration" -f net10.0 -v q --nologo
  assemblies+=("$assembly")
done
rm -rf artifacts/api
dotnet run --project tools/Mgos.ApiDocs -c "$configuration" -- artifacts/api "${assemblies[@]}"
echo "artifacts/api/README.md"
