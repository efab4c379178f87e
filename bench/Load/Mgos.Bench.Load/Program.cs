// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Bench.Load;

if (args.Length == 2 && args[0] == BareTimer.Argument)
{
    BareTimer.Print(int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

LoadOptions options = LoadOptions.Parse(args);
if (options == null)
{
    Console.Error.WriteLine("Usage: Mgos.Bench.Load [--seconds S] [--warm-up S] [--only PART] [--output FILE] [--beside PORT [--beside-udp PORT]]");
    Console.Error.WriteLine("  PART: device, timer, files, beside, or part of a method's name");
    return 1;
}

Report report = new(
    "Virtual device under load",
    "Made by `eng/bench-load.sh`. Device on one processor core, clients on the other, log level 0. Times are those of the client, which never sleeps.");
using (DeviceProcess device = new())
{
    if ("device".Contains(options.Only, StringComparison.Ordinal))
        new DeviceBench(device, report).Run();
    if ("timer".Contains(options.Only, StringComparison.Ordinal))
        new TimerBench(device, report).Run();
    if (options.Only is not ("device" or "timer" or "files" or "beside"))
        new CallBench(device, options, report).Run();
    if ("files".Contains(options.Only, StringComparison.Ordinal))
        new FileBench(device, options, report).Run();
    if (options.OtherPort > 0)
        new BesideBench(device, options, report).Run();
}

report.Save(options.Output);
return 0;
