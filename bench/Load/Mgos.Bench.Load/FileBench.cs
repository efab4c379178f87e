// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench.Load;

/// <summary>Static files.</summary>
internal sealed class FileBench(DeviceProcess device, LoadOptions options, Report report)
{
    private static readonly int[] s_sizes = [4096, 65536, 1048576];

    public void Run()
    {
        report.Head("Files", "bytes", "clients", "MB/s", "files/s", "Kestrel, from memory, MB/s");
        foreach (int size in s_sizes)
        {
            device.Put(NameOf(size), new byte[size]);
            using KestrelProcess kestrel = new(new byte[size]);
            Measure(size, 1, kestrel.Port);
            Measure(size, 10, kestrel.Port);
        }
    }

    private static string NameOf(int size) => "file" + size + ".bin";

    private void Measure(int size, int clients, int kestrelPort)
    {
        double perSecond = FilesPerSecond(device.Port, size, clients);
        double beside = FilesPerSecond(kestrelPort, size, clients);
        report.Row(size, clients, perSecond * size / 1e6, perSecond, beside * size / 1e6);
    }

    private double FilesPerSecond(int port, int size, int clients)
    {
        StreamRun run = new(port, HttpConversation.File("/" + NameOf(size)), clients, 1);
        run.Run(options.WarmUp / 4);
        return run.Run(options.Time).Calls / options.Time.TotalSeconds;
    }
}
