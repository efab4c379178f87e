#!/usr/bin/env bash
# Measures how fast mgos starts and how fast it writes files, against a virtual device on this machine. The results belong into bench/results/cli.md.
# With a path as argument another command line with the same arguments is measured instead.
set -euo pipefail
cd "$(dirname "$0")/.."
runtime="$(dotnet --info | awk '/^ *RID:/ { print $2; exit }')"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
case "$runtime" in linux-*) runtime=linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/') ;; debian*|ubuntu*) runtime=linux-x64 ;; esac

dotnet publish tools/Mgos.Cli -c Release -r "$runtime" --self-contained false -o "$work/mgos" -v q --nologo
mkdir "$work/hello"
cat > "$work/hello/hello.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
  </PropertyGroup>
</Project>
PROJECT
echo 'System.Console.WriteLine("hello");' > "$work/hello/hello.cs"
dotnet publish "$work/hello" -c Release -r "$runtime" --self-contained false -p:PublishReadyToRun=true -o "$work/hello/out" -v q --nologo
dotnet build bench/Load/Mgos.Bench.Cli -c Release -v q --nologo
bench/Load/Mgos.Bench.Cli/bin/Release/net10.0/Mgos.Bench.Cli "${1:-$work/mgos/mgos}" "$work/hello/out/hello"
