// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench.Load;

/// <summary>The device and another one, such as a build of Mongoose OS, in turns: what the machine does meanwhile, it does to both.</summary>
internal sealed class BesideBench(DeviceProcess device, LoadOptions options, Report report)
{
    private const int Rounds = 3;
    private const int Window = 16;
    private const int WrkConnections = 16;
    private const string Ping = """{"id":1564281234567,"method":"RPC.Ping"}""";
    private const string ConfigGet = """{"id":1564281234567,"method":"Config.Get"}""";

    private static readonly int[] s_fileSizes = [4096, 65536];

    public void Run()
    {
        report.Head("Beside another device", $"what, {Rounds} times in turns, a second", "device, median", "other, median", "ratio, lowest", "median", "highest");
        if (WrkRun.IsInstalled)
            Measure("RPC.Ping, HTTP keep-alive, 16 clients (wrk)", port => new WrkRun(port, Ping, WrkConnections));
        Measure("RPC.Ping, HTTP keep-alive, 1 client", port => new StreamRun(port, HttpConversation.Frame(Ping, true), 1, 1));
        Measure("RPC.Ping, a connection for each call", port => Closing(port, HttpConversation.Frame(Ping, false)));
        Measure("RPC.Ping, WebSocket ping-pong", port => new StreamRun(port, new WebSocketConversation(Ping), 1, 1));
        Measure($"RPC.Ping, WebSocket, {Window} under way", port => new StreamRun(port, new WebSocketConversation(Ping), 1, Window));
        if (options.OtherUdpPort > 0)
            Measure("RPC.Ping, UDP", port => new ThreadedRun(1, () => new UdpExchange(port == device.Port ? device.UdpPort : options.OtherUdpPort, Ping)));
        Measure("whole Config.Get, HTTP keep-alive", port => new StreamRun(port, HttpConversation.Frame(ConfigGet, true), 1, 1));
        foreach (int size in s_fileSizes)
            MeasureFile(size);
    }

    private static ThreadedRun Closing(int port, HttpConversation conversation) => new(1, () => new HttpCloseExchange(port, conversation));

    // The other one may close the connection behind each file, so both are asked to.
    private void MeasureFile(int size)
    {
        string name = $"beside{size}.bin";
        using DeviceCalls other = new(options.OtherPort);
        device.Put(name, new byte[size]);
        other.Put(name, new byte[size]);
        Measure($"file of {size:N0} bytes, a connection for each", port => Closing(port, HttpConversation.ClosingFile("/" + name)));
    }

    private void Measure(string what, Func<int, ILoadRun> create)
    {
        create(device.Port).Run(options.Time);
        create(options.OtherPort).Run(options.Time);
        double[] ours = new double[Rounds];
        double[] theirs = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            ours[i] = PerSecond(create(device.Port));
            theirs[i] = PerSecond(create(options.OtherPort));
        }

        double[] ratios = [.. ours.Zip(theirs, (mine, other) => mine / other).Order()];
        report.Row(what, Median(ours), Median(theirs), ratios[0], ratios[Rounds / 2], ratios[^1]);
    }

    private double PerSecond(ILoadRun run) => run.Run(options.Time).Calls / options.Time.TotalSeconds;

    private static double Median(double[] numbers) => numbers.Order().ElementAt(Rounds / 2);
}
