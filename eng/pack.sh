#!/usr/bin/env bash
# Makes the NuGet packages.
#
#   eng/pack.sh [--metadata-processor PATH] [--output DIR] [--suffix TEXT] [--url URL] [--no-build]
#
#   --metadata-processor PATH   nanoFramework's metadata processor, an executable or a .dll that `dotnet` runs: the packages hold the .pe and .pdbx too.
#                               Without it they are for virtual devices and for compiling alone, and their version ends in -without-pe
#   --output DIR                artifacts/packages unless given; packages of earlier runs in there are removed
#   --suffix TEXT               makes the version a preview: 0.1.0-TEXT, 0.1.0-without-pe.TEXT
#   --url URL                   where the repository is, for the links of the packages; the origin of this clone if that is a web address
#   --no-build                  packs what a Release build has left
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
processor='' url='' output=artifacts/packages suffix='' build=true

usage() {
  sed -n '4,/^[^#]/s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case "$1" in
    --no-build) build=false; shift; continue ;;
    --metadata-processor | --output | --suffix | --url) [ $# -ge 2 ] || usage ;;
    *) usage ;;
  esac
  case "$1" in
    --metadata-processor) processor=$2 ;;
    --output) output=$2 ;;
    --suffix) suffix=$2 ;;
    --url) url=$2 ;;
  esac
  shift 2
done
[ -n "$url" ] || url="$({ git config --get remote.origin.url || true; } | sed -n 's/\.git$//;/^https\{0,1\}:/p')"
isPublic=${url:+yes}
url=${url:-https://example.org/mgos}
mkdir -p "$output"
output=$(cd "$output" && pwd)

version="$(sed -n 's/.*"version": *"\([0-9.]*\)".*/\1/p' version.json).0"
if [ -z "$processor" ]; then
  version+="-without-pe${suffix:+.$suffix}"
  # What an earlier build with a processor has left is not of this one.
  find libs tests/Mgos.TestKit -path '*/bin/Release/netnano1.0/*' \( -name '*.pe' -o -name '*.pdbx' \) -delete
else
  version+="${suffix:+-$suffix}"
fi

$build && dotnet build nuget/Build.proj -v q --nologo -p:Configuration=Release -p:MetadataProcessor="$processor"
tool="dotnet exec tools/Mgos.Build/bin/Release/net10.0/Mgos.Build.dll"
$tool gallery --repository . --url "$url" --output artifacts/gallery
# The templates name the version of the packages; their lists have marks around them, for the build tool alone.
rm -rf artifacts/templates
cp -R templates/content artifacts/templates
find artifacts/templates -type f -exec sed -i "s/MGOS_VERSION/$version/g;/<!-- \/\{0,1\}\(libraries\|packages\|references\) -->/d" {} +

rm -f "$output"/Mgos.*.nupkg
dotnet msbuild nuget/Pack.proj -v:q -nologo -p:PackageVersion="$version" -p:PackageUrl="$url" -p:PackageCommit="$(git rev-parse HEAD)" -p:PackageFolder="$output"
# The command line brings its own packing along, that of a .NET tool.
dotnet pack tools/Mgos.Cli -c Release --no-build -v q --nologo -p:PackageVersion="$version" -p:ReadmeFile="$PWD/artifacts/gallery/Mgos.Cli.md" -o "$output"
[ -n "$processor" ] || echo "no metadata processor: the packages hold no .pe, so that no device can be deployed from them"
[ -n "$isPublic" ] || echo "no address of the repository: the links in the packages lead to $url; give --url"
echo "$(find "$output" -name 'Mgos.*.nupkg' | wc -l) packages $version in $output"
