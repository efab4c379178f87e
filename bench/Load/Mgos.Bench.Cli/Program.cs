// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Mgos.ClientDevice.Launch;

namespace Mgos.Bench.Cli;

/// <summary>Measures the command line beside a program that only says hello, against a virtual device on this machine.</summary>
internal static class Program
{
    private const int Starts = 20;
    private const int SlowBytes = 100_000;
    private const int FastBytes = 1_000_000;
    private const int BitsPerByte = 10;
    private const int BaudRate = 115200;

    /// <summary>Arguments: the command line to measure, and the program that says hello.</summary>
    private static int Main(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: Mgos.Bench.Cli TOOL HELLO");
            return 2;
        }

        using AllChannels device = new();
        MeasureStart(args[0], args[1], device);
        MeasurePut(args[0], device);
        return 0;
    }

    private static void MeasureStart(string tool, string hello, AllChannels device)
    {
        Console.WriteLine("| program | best, ms | median, ms |\n|---|---|---|");
        PrintStart("hello", () => Run.Time(hello));
        PrintStart("ls over HTTP", () => Run.Time(tool, "--port", device.Port("http"), "ls"));
        PrintStart("ls over a serial line", () => Run.Time(tool, "--port", device.Port("serial"), "ls"));
        PrintStart("--help", () => Run.Time(tool, "--help"));
        Console.WriteLine();
    }

    private static void PrintStart(string name, Func<TimeSpan> run)
    {
        run();
        double[] times = [.. Enumerable.Range(0, Starts).Select(_ => run().TotalMilliseconds).Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[0]:0} | {times[Starts / 2]:0} |"));
    }

    private static void MeasurePut(string tool, AllChannels device)
    {
        Console.WriteLine("| line | bytes | s | bytes/s |\n|---|---|---|---|");
        foreach (string line in new[] { "http", "ws", "udp", "mqtt", "serial" })
            PrintPut(line, tool, device.Port(line), FastBytes);
        using ThrottledLine slow = new(device.Port("serial"), BaudRate / BitsPerByte);
        PrintPut($"serial, {BaudRate} baud", tool, slow.Port, SlowBytes);
    }

    private static void PrintPut(string name, string tool, string port, int size)
    {
        string file = Path.Combine(Path.GetTempPath(), "bench-put.bin");
        byte[] content = new byte[size];
        Random.Shared.NextBytes(content);
        File.WriteAllBytes(file, content);
        TimeSpan time = Run.Time(tool, "--port", port, "put", file);
        File.Delete(file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {size} | {time.TotalSeconds:0.00} | {size / time.TotalSeconds:0} |"));
    }
}
