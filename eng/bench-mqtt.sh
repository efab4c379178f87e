#!/usr/bin/env bash
# Measures the MQTT connection of a virtual device with a mosquitto on this machine; arguments go to bench/Load/Mgos.Bench.Mqtt. The results belong into bench/results/mqtt.md.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build bench/Load/Mgos.Bench.Mqtt -c Release -v q --nologo
exec bench/Load/Mgos.Bench.Mqtt/bin/Release/net10.0/Mgos.Bench.Mqtt "$@"
