// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Bench.Load;
using Mgos.Bench.Mqtt;
using Mgos.TestBroker;

string only = args.Length > 1 && args[0] == "--only" ? args[1] : "";
string output = args.Length > 1 && args[^2] == "--output" ? args[^1] : null;
if (!Mosquitto.IsInstalled)
{
    Console.Error.WriteLine("mosquitto is not installed");
    return 1;
}

if (args.Length != (only.Length > 0 ? 2 : 0) + (output == null ? 0 : 2) || !"messages rpc connect memory".Contains(only, StringComparison.Ordinal))
{
    Console.Error.WriteLine("Usage: Mgos.Bench.Mqtt [--only messages|rpc|connect|memory] [--output FILE]");
    return 1;
}

Report report = new(
    "MQTT of a virtual device",
    $"Made by `eng/bench-mqtt.sh`. Device, broker (mosquitto) and client share the {Environment.ProcessorCount} processor cores of this machine; device and client are one process, log level 0.");
using Mosquitto broker = Mosquitto.ForAnybody();
if ("messages".Contains(only, StringComparison.Ordinal))
    new MessageBench(broker, report).Run();
if ("rpc".Contains(only, StringComparison.Ordinal))
    new CallBench(broker, report).Run();
if ("connect".Contains(only, StringComparison.Ordinal))
    new ConnectBench(broker, report).Run();
if ("memory".Contains(only, StringComparison.Ordinal))
    new MemoryBench(broker, report).Run();
report.Save(output);
return 0;
