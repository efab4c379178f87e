// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Bench.Load;

LoadOptions options = LoadOptions.Parse(args);
if (options == null)
{
    Console.Error.WriteLine("Usage: Mgos.Bench.Load [--seconds S] [--warm-up S] [--only PART] [--output FILE]");
    Console.Error.WriteLine("  PART: device, files, or part of a method's name");
    return 1;
}

Report report = new();
using (DeviceProcess device = new())
{
    if ("device".Contains(options.Only, StringComparison.Ordinal))
        new DeviceBench(device, report).Run();
    if (options.Only is not ("device" or "files"))
        new CallBench(device, options, report).Run();
    if ("files".Contains(options.Only, StringComparison.Ordinal))
        new FileBench(device, options, report).Run();
}

report.Save(options.Output);
return 0;
