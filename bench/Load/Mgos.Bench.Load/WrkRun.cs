// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Mgos.Bench.Load;

/// <summary>POST requests from the program wrk, one thread, on the processor core of this process.</summary>
internal sealed partial class WrkRun(int port, string frame, int connections) : ILoadRun
{
    private const string Program = "/usr/bin/wrk";

    public static bool IsInstalled => File.Exists(Program);

    public LoadFigures Run(TimeSpan time)
    {
        string script = Path.GetTempFileName();
        File.WriteAllText(script, $"wrk.method='POST'\nwrk.body='{frame}'\nwrk.headers['Content-Type']='application/json'\nwrk.headers['Connection']='keep-alive'\n");
        string output = Run($"-t1 -c{connections} -d{(int)Math.Ceiling(time.TotalSeconds)}s --latency -s {script} http://127.0.0.1:{port}/rpc");
        File.Delete(script);
        return new LoadFigures(Number(CallsPattern(), output) * time.TotalSeconds, Number(MedianPattern(), output), Number(HighPattern(), output));
    }

    private static string Run(string arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true });
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static double Number(Regex pattern, string output)
    {
        Match match = pattern.Match(output);
        if (!match.Success || output.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException("unexpected output of wrk: " + output);
        double number = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch { "ms" => number * 1e3, "s" => number * 1e6, _ => number };
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<number>[\d.]+)")]
    private static partial Regex CallsPattern();

    [GeneratedRegex(@"50%\s+(?<number>[\d.]+)(?<unit>us|ms|s)")]
    private static partial Regex MedianPattern();

    [GeneratedRegex(@"99%\s+(?<number>[\d.]+)(?<unit>us|ms|s)")]
    private static partial Regex HighPattern();
}
